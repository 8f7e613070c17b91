import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { useFieldMessage } from '../forms/field-message.js';
import { codeOf } from '../forms/use-api-form.js';
import { TextArea, TextField } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import type { SheetForm } from './sheet-schema.js';

/** What a body brings with its request, one line each. */
export function DocumentFields({ form }: { form: SheetForm }) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'documents' });
  return (
    <fieldset className="field group">
      <legend>{t('sheets.documents.title')}</legend>
      {fields.map(({ id }, index) => (
        <div key={id} className="group-row">
          <TextField
            label={t('sheets.documents.name', { number: index + 1 })}
            error={message(codeOf(form.formState.errors, `documents.${index}.name`), LIMITS.sheetLine)}
            maxLength={LIMITS.sheetLine}
            {...form.register(`documents.${index}.name`)}
            required
          />
          <label className="check">
            <input type="checkbox" {...form.register(`documents.${index}.required`)} /> {t('sheets.documents.required')}
          </label>
          <RemoveButton label={t('sheets.documents.remove', { number: index + 1 })} onClick={() => remove(index)} />
        </div>
      ))}
      <AddButton
        label={t('sheets.documents.add')}
        full={fields.length >= LIMITS.documentsToProvide}
        onClick={() => append({ name: '', required: true })}
      />
    </fieldset>
  );
}

export function QuestionFields({ form }: { form: SheetForm }) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'questions' });
  const error = (name: `questions.${number}.${'question' | 'answer'}`, limit: number) =>
    message(codeOf(form.formState.errors, name), limit);
  return (
    <>
      {fields.map(({ id }, index) => (
        <div key={id} className="group">
          <TextField
            label={t('sheets.questions.question', { number: index + 1 })}
            error={error(`questions.${index}.question`, LIMITS.sheetLine)}
            maxLength={LIMITS.sheetLine}
            {...form.register(`questions.${index}.question`)}
            required
          />
          <TextArea
            label={t('sheets.questions.answer', { number: index + 1 })}
            rows={3}
            error={error(`questions.${index}.answer`, LIMITS.sheetText)}
            {...form.register(`questions.${index}.answer`)}
            required
          />
          <RemoveButton label={t('sheets.questions.remove', { number: index + 1 })} onClick={() => remove(index)} />
        </div>
      ))}
      <AddButton
        label={t('sheets.questions.add')}
        full={fields.length >= LIMITS.questions}
        onClick={() => append({ question: '', answer: '' })}
      />
    </>
  );
}

interface ButtonProps {
  label: string;
  onClick: () => void;
}

export function RemoveButton({ label, onClick }: ButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name="delete" />
    </button>
  );
}

/** Gone once the list is as long as it may be. */
export function AddButton({ label, full, onClick }: ButtonProps & { full: boolean }) {
  if (full) return null;
  return (
    <button type="button" className="btn btn-outline-primary btn-sm" onClick={onClick}>
      <Icon name="plus" /> {label}
    </button>
  );
}

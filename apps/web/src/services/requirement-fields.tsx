import { useFieldArray, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { BODY_TYPES, LIMITS, REQUIREMENT_KINDS } from '#app/contracts';
import { useFieldMessage } from '../forms/field-message.js';
import { codeOf } from '../forms/use-api-form.js';
import { Choice, Choices, Select, TextField } from '../ui/field.js';
import { useSheetWords } from '../ui/requirement-words.js';
import { AddButton, RemoveButton } from './list-fields.js';
import type { SheetForm } from './sheet-schema.js';
import { NEW_REQUIREMENT } from './sheet-schema.js';
import { requirementsOf } from './sheet-values.js';

/** All groups must be met, of a group one alternative is enough; below stands how it reads. */
export function RequirementFields({ form }: { form: SheetForm }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'requirements' });
  return (
    <fieldset className="field">
      <legend>{t('sheets.requirements.title')}</legend>
      <p className="field-hint">{t('sheets.requirements.hint')}</p>
      {fields.map(({ id }, index) => (
        <Group key={id} form={form} index={index} onEmpty={() => remove(index)} />
      ))}
      <AddButton
        label={t('sheets.requirements.addGroup')}
        full={fields.length >= LIMITS.requirementGroups}
        onClick={() => append({ anyOf: [NEW_REQUIREMENT] })}
      />
      <InWords form={form} />
    </fieldset>
  );
}

function InWords({ form }: { form: SheetForm }) {
  const { t } = useTranslation();
  const { group } = useSheetWords();
  const groups = useWatch({ control: form.control, name: 'requirements' });
  return (
    <div className="in-words" aria-live="polite">
      {groups.length === 0 ? (
        <p className="muted">{t('sheets.requirements.none')}</p>
      ) : (
        <>
          <p>{t('sheets.requirements.inWords')}</p>
          <ul>
            {requirementsOf(groups).map(({ anyOf }, index) => (
              <li key={index}>{group(anyOf)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface GroupProps {
  form: SheetForm;
  index: number;
  onEmpty: () => void;
}

function Group({ form, index, onEmpty }: GroupProps) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: `requirements.${index}.anyOf` });
  return (
    <fieldset className="group">
      <legend>{t('sheets.requirements.group', { number: index + 1 })}</legend>
      {fields.map(({ id }, row) => (
        <Alternative
          key={id}
          form={form}
          group={index}
          row={row}
          onRemove={() => (fields.length === 1 ? onEmpty() : remove(row))}
        />
      ))}
      <AddButton
        label={t('sheets.requirements.addAlternative')}
        full={fields.length >= LIMITS.alternatives}
        onClick={() => append(NEW_REQUIREMENT)}
      />
    </fieldset>
  );
}

interface AlternativeProps {
  form: SheetForm;
  group: number;
  row: number;
  onRemove: () => void;
}

function Alternative({ form, group, row, onRemove }: AlternativeProps) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const at = `requirements.${group}.anyOf.${row}` as const;
  const kind = useWatch({ control: form.control, name: `${at}.kind` });
  const error = (field: 'bodyTypes' | 'from' | 'to') => message(codeOf(form.formState.errors, `${at}.${field}`));
  return (
    <>
      {row > 0 && <p className="group-or">{t('sheet.or')}</p>}
      <div className="group-row">
        <Select label={t('sheets.requirements.kind')} {...form.register(`${at}.kind`)}>
          {REQUIREMENT_KINDS.map((value) => (
            <option key={value} value={value}>
              {t(`sheets.requirements.kinds.${value}`)}
            </option>
          ))}
        </Select>
        {kind === 'population' &&
          (['from', 'to'] as const).map((end) => (
            <TextField
              key={end}
              label={t(`sheets.requirements.${end}`)}
              inputMode="numeric"
              error={error(end)}
              {...form.register(`${at}.${end}`)}
              required={false}
            />
          ))}
        <RemoveButton
          label={t('sheets.requirements.removeAlternative', { number: row + 1, group: group + 1 })}
          onClick={onRemove}
        />
      </div>
      {kind === 'body_type' && (
        <Choices legend={t('sheets.requirements.types')} error={error('bodyTypes')} inline>
          {BODY_TYPES.map((type) => (
            <Choice
              key={type}
              type="checkbox"
              value={type}
              label={t(`body.types.${type}`)}
              {...form.register(`${at}.bodyTypes`)}
            />
          ))}
        </Choices>
      )}
    </>
  );
}

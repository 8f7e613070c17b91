import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { BODY_TYPES, LIMITS } from '#app/contracts';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { optionalText, requiredDay, requiredText } from '../forms/schemas.js';
import { today } from '../lib/format.js';
import { BodyPicker } from '../people/body-picker.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, Choices, Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { NewMerger } from './queries.js';

const ACT = 300;
const CODES = ['istatCode', 'cadastralCode', 'ipaCode', 'taxCode'] as const;
const body = z.object({ id: z.string(), name: z.string() });

const schema = z
  .object({
    predecessors: z.array(body).min(1, 'required'),
    how: z.enum(['new', 'staying']),
    name: optionalText(LIMITS.name),
    type: z.enum(BODY_TYPES),
    province: optionalText(2),
    istatCode: optionalText(6),
    cadastralCode: optionalText(4),
    ipaCode: optionalText(20),
    taxCode: optionalText(11),
    staying: body.nullable(),
    effectiveOn: requiredDay.refine((day) => day <= today(), 'out_of_range'),
    act: requiredText(ACT),
  })
  .superRefine(({ how, name, province, staying, predecessors }, context) => {
    const missing = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'required' });
    if (how === 'new' && !name) missing('name');
    if (how === 'new' && !province) missing('province');
    if (how === 'new' && predecessors.length === 1) missing('predecessors');
    if (how === 'staying' && !staying) missing('staying');
  });
export type MergerValues = z.infer<typeof schema>;

interface MergerFormProps {
  values: MergerValues | undefined;
  /** Asks what would pass, and shows it. */
  onPlan: (values: MergerValues) => Promise<unknown>;
}

const EMPTY: MergerValues = {
  predecessors: [],
  how: 'new',
  name: '',
  type: 'municipality',
  province: '',
  istatCode: '',
  cadastralCode: '',
  ipaCode: '',
  taxCode: '',
  staying: null,
  effectiveOn: '',
  act: '',
};

/** Which bodies end, in whose favour, from when and by which act. */
export function MergerForm({ values = EMPTY, onPlan }: MergerFormProps) {
  const { t } = useTranslation();
  const [staying, setStaying] = useState<ChosenBody | null>(values.staying);
  const { form, submit, problem, busy } = useApiForm<MergerValues>({
    schema,
    defaultValues: values,
    send: onPlan,
    fields: { predecessorIds: 'predecessors', successorId: 'staying' },
  });
  const { field, entries } = useFields(
    form,
    {
      predecessors: t('merger.predecessors'),
      name: t('bodyForm.name'),
      type: t('bodyForm.type'),
      province: t('bodyForm.province'),
      istatCode: t('bodyForm.istatCode'),
      cadastralCode: t('bodyForm.cadastralCode'),
      ipaCode: t('bodyForm.ipaCode'),
      taxCode: t('bodyForm.taxCode'),
      staying: t('merger.staying'),
      effectiveOn: t('merger.effectiveOn'),
      act: t('merger.act'),
    },
    { name: LIMITS.name, province: 2, istatCode: 6, cadastralCode: 4, ipaCode: 20, taxCode: 11, act: ACT },
    (name, code) => {
      if (name === 'predecessors' && code === 'required') return t('merger.twoAtLeast');
      if (code === 'not_allowed') return t('merger.endedAlready');
      return name === 'effectiveOn' && code === 'out_of_range' ? t('merger.notThatDay') : undefined;
    },
  );
  const how = form.watch('how');
  const { name, label, error } = field('staying');
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <Controller
        control={form.control}
        name="predecessors"
        render={({ field: { value, onChange } }) => (
          <BodyPicker
            name="predecessors"
            label={t('merger.predecessors')}
            hint={t('merger.predecessorsHint')}
            error={field('predecessors').error}
            bodies={value}
            onChange={onChange}
          />
        )}
      />
      <Choices legend={t('merger.successor')}>
        {(['new', 'staying'] as const).map((each) => (
          <Choice
            key={each}
            value={each}
            label={t(`merger.how.${each}`)}
            hint={t(`merger.howHint.${each}`)}
            {...form.register('how')}
          />
        ))}
      </Choices>
      {how === 'new' ? (
        <fieldset className="field-group">
          <legend>{t('merger.newBody')}</legend>
          <TextField {...field('name')} required />
          <div className="form-columns">
            <Select {...field('type')} required>
              {BODY_TYPES.map((type) => (
                <option key={type} value={type}>
                  {t(`body.types.${type}`)}
                </option>
              ))}
            </Select>
            <TextField {...field('province')} hint={t('bodyForm.provinceHint')} required />
            {CODES.map((code) => (
              <TextField key={code} {...field(code)} required={false} autoComplete="off" />
            ))}
          </div>
        </fieldset>
      ) : (
        <BodyCombobox
          name={name}
          label={label}
          hint={t('grouping.memberHint')}
          error={error}
          selected={staying}
          onSelect={(one) => {
            setStaying(one);
            form.setValue('staying', one, { shouldValidate: form.formState.isSubmitted });
          }}
        />
      )}
      <div className="form-columns">
        <TextField {...field('effectiveOn')} type="date" max={today()} hint={t('merger.effectiveOnHint')} required />
        <TextField {...field('act')} hint={t('merger.actHint')} required />
      </div>
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('merger.plan')}
        </button>
      </div>
    </form>
  );
}

/** As the API takes it. */
export function mergerInput(values: MergerValues): NewMerger {
  const { predecessors, how, name, type, province, staying, effectiveOn, act } = values;
  const codes = Object.fromEntries(CODES.flatMap((code) => (values[code] ? [[code, values[code]]] : [])));
  return {
    predecessorIds: predecessors.map(({ id }) => id),
    ...(how === 'new' ? { successor: { name, type, province, ...codes } } : { successorId: staying!.id }),
    effectiveOn,
    act,
  };
}

import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FIGURE_KINDS, LIMITS } from '#app/contracts';
import type { Body } from '../api/types.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { today } from '../lib/format.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addFigure, useBodyChange, type NewFigure } from './queries.js';

const FIRST_YEAR = 1861;
const LARGEST = 2_000_000_000;
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(1, 'required')
    .refine((text) => /^\d+$/.test(text), 'wrong_type')
    .refine((text) => Number(text) >= min && Number(text) <= max, 'out_of_range');
const thisYear = Number(today().slice(0, 4));

const schema = z.object({
  kind: z.enum(FIGURE_KINDS),
  value: wholeNumber(0, LARGEST),
  year: wholeNumber(FIRST_YEAR, thisYear),
  source: requiredText(LIMITS.sheetLine),
});
type FigureValues = z.infer<typeof schema>;

/** A figure without year and source is no figure. */
export function FigureForm({ body, onDone }: { body: Body; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const change = useBodyChange((input: NewFigure) => addFigure(body.id, input, keyFor(input)));
  const { form, submit, problem, busy } = useApiForm<FigureValues>({
    schema,
    defaultValues: { kind: 'population', value: '', year: String(thisYear - 1), source: '' },
    send: async ({ kind, value, year, source }) => {
      await change.mutateAsync({ kind, value: Number(value), year: Number(year), source });
      onDone(t('figure.saved', { kind: t(`figure.kind.${kind}`), year }));
    },
  });
  const { field, entries } = useFields(
    form,
    { kind: t('figure.kindLabel'), value: t('figure.value'), year: t('figure.year'), source: t('figure.source') },
    { source: LIMITS.sheetLine },
    (name, code) => {
      if (name === 'year' && code === 'out_of_range') return t('figure.yearRange');
      return code === 'in_use' ? t('figure.duplicate') : undefined;
    },
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <Select {...field('kind')} required>
        {FIGURE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`figure.kind.${kind}`)}
          </option>
        ))}
      </Select>
      <div className="form-columns">
        <TextField {...field('value')} inputMode="numeric" hint={t('figure.valueHint')} required />
        <TextField {...field('year')} inputMode="numeric" hint={t('figure.yearHint')} required />
      </div>
      <TextField {...field('source')} hint={t('figure.sourceHint')} required />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('figure.save')}
        </button>
      </div>
    </form>
  );
}

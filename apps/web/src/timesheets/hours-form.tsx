import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, readHours } from '#app/contracts';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalDay, optionalText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { today } from '../lib/format.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useHoursChange, useHoursObjects, writeHours, type HoursObject, type NewHours } from './queries.js';
import { monthAfter } from './words.js';

const ABSENCE = 'absence';
const schema = z.object({
  object: z.string().min(1, 'required'),
  hours: z
    .string()
    .trim()
    .min(1, 'required')
    .refine((text) => readHours(text) !== null, 'invalid_format'),
  workedOn: optionalDay,
  note: optionalText(LIMITS.note),
});
type Values = z.infer<typeof schema>;

const idOf = ({ serviceId, activityId }: HoursObject) => (serviceId ? `s ${serviceId}` : `a ${activityId!}`);

/** Hours for a service or an activity, of a day or of the whole month; or hours away. */
export function HoursForm({ month, onDone }: { month: string; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const objects = useHoursObjects(month).data?.objects ?? [];
  const keyFor = useIdempotencyKey();
  const write = useHoursChange(async (body: NewHours) => writeHours(body, keyFor(body)));
  const { form, submit, problem, busy } = useApiForm<Values>({
    schema,
    defaultValues: { object: '', hours: '', workedOn: '', note: '' },
    fields: { serviceId: 'object', activityId: 'object', minutes: 'hours' },
    send: async ({ object, hours, workedOn, note }) => {
      const [side, id] = object.split(' ');
      await write.mutateAsync({
        month,
        kind: object === ABSENCE ? 'absence' : 'work',
        ...(side === 's' && { serviceId: id! }),
        ...(side === 'a' && { activityId: id! }),
        ...(workedOn && { workedOn }),
        minutes: readHours(hours)!,
        ...(note && { note }),
      });
      form.reset();
      onDone(t('hours.done.added'));
    },
  });
  const { field, entries } = useFields(
    form,
    {
      object: t('hours.object'),
      hours: t('hours.time'),
      workedOn: t('hours.day'),
      note: t('hours.note'),
    },
    { note: LIMITS.note },
    (name, code) => {
      if (name === 'hours' && code === 'invalid_format') return t('hours.wrong.hours');
      if (name === 'hours' && code === 'out_of_range') return t('hours.wrong.tooMany');
      if (name === 'workedOn' && code === 'out_of_range') return t('hours.wrong.day');
      if (code === 'in_use') return t('hours.wrong.twice');
      return undefined;
    },
  );
  const lastDay = new Date(Date.parse(`${monthAfter(month, 1)}-01`) - 86_400_000).toISOString().slice(0, 10);
  const option = (object: HoursObject) => (
    <option key={idOf(object)} value={idOf(object)}>
      {object.name}
    </option>
  );
  const services = objects.filter(({ serviceId }) => serviceId);
  const activities = objects.filter(({ activityId }) => activityId);
  return (
    <form className="form-box narrow" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && entries.length === 0 && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <Select {...field('object')} required>
        <option value="">{t('form.choose')}</option>
        {activities.length > 0 && <optgroup label={t('hours.activities')}>{activities.map(option)}</optgroup>}
        <optgroup label={t('hours.services')}>{services.map(option)}</optgroup>
        <optgroup label={t('hours.away')}>
          <option value={ABSENCE}>{t('hours.absenceHours')}</option>
        </optgroup>
      </Select>
      <div className="form-columns">
        <TextField {...field('hours')} hint={t('hours.timeHint')} inputMode="text" autoComplete="off" required />
        <TextField
          {...field('workedOn')}
          type="date"
          min={`${month}-01`}
          max={lastDay < today() ? lastDay : undefined}
          hint={t('hours.dayHint')}
          required={false}
        />
      </div>
      <TextField {...field('note')} required={false} />
      <button className="btn btn-primary" disabled={busy}>
        {busy ? t('form.sending') : t('hours.add')}
      </button>
    </form>
  );
}

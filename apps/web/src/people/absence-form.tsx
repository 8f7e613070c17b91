import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import type { Absence, MembershipSummary } from '../api/types.js';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { chosenId, optionalText, requiredDay } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { today } from '../lib/format.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { BEFORE_START } from './person-schema.js';
import { useColleagues, useSetAbsence } from './queries.js';

const schema = z
  .object({
    membershipId: chosenId,
    startsOn: requiredDay,
    endsOn: requiredDay,
    substituteId: chosenId,
    note: optionalText(LIMITS.note),
  })
  .refine(({ startsOn, endsOn }) => endsOn === '' || endsOn >= startsOn, { path: ['endsOn'], error: BEFORE_START });
type AbsenceValues = z.infer<typeof schema>;

interface AbsenceFormProps {
  /** The head records the absences of the others, too. */
  forOthers?: boolean;
  onSet: (absence: Absence) => void;
}

/** From when to when, and who stands in. */
export function AbsenceForm({ forOthers = false, onSet }: AbsenceFormProps) {
  const { t } = useTranslation();
  const { session, side } = useActor();
  const me = session.membership;
  const keyFor = useIdempotencyKey();
  const set = useSetAbsence();
  const colleagues = useColleagues(side);
  const { form, submit, problem, busy } = useApiForm<AbsenceValues>({
    schema,
    defaultValues: { membershipId: forOthers ? '' : me.id, startsOn: '', endsOn: '', substituteId: '', note: '' },
    send: async ({ membershipId, note, ...values }) => {
      const body = { ...values, ...(note && { note }), ...(membershipId !== me.id && { membershipId }) };
      onSet(await set.mutateAsync({ body, key: keyFor(body) }));
    },
  });
  const { field, entries } = useFields(
    form,
    {
      membershipId: t('absence.who'),
      startsOn: t('absence.firstDay'),
      endsOn: t('absence.lastDay'),
      substituteId: t('absence.substitute'),
      note: t('absence.note'),
    },
    { note: LIMITS.note },
    (name, code) => {
      if (name === 'endsOn' && (code === 'out_of_range' || code === BEFORE_START)) return t('people.beforeStart');
      if (name === 'substituteId' && code === 'not_allowed') return t('absence.unfit');
      if (name === 'substituteId' && code === 'in_use') return t('absence.absentToo');
      return undefined;
    },
  );
  const absent = form.watch('membershipId');
  const startsOn = form.watch('startsOn');
  const option = ({ id, displayName, role }: MembershipSummary) => (
    <option key={id} value={id}>
      {displayName}, {t(`role.${role}`)}
    </option>
  );
  return (
    <form className="narrow" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem?.code === 'duplicate' ? (
        <p className="notice notice-danger" role="alert">
          {t('absence.overlaps')}
        </p>
      ) : (
        problem && entries.length === 0 && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />
      )}
      {forOthers && (
        <Select {...field('membershipId')} required>
          <option value="">{t('form.choose')}</option>
          {colleagues.map(option)}
        </Select>
      )}
      <div className="form-columns">
        <TextField {...field('startsOn')} type="date" min={today()} required />
        <TextField {...field('endsOn')} type="date" min={startsOn || today()} required />
      </div>
      <Select {...field('substituteId')} hint={t(`absence.substituteHint.${side}`)} required>
        <option value="">{t('form.choose')}</option>
        {colleagues.filter(({ id }) => id !== absent).map(option)}
      </Select>
      <TextField {...field('note')} hint={t('absence.noteHint')} required={false} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('absence.set')}
        </button>
      </div>
    </form>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS, SEAT_ROLES } from '#app/contracts';
import { useMemberships } from '../api/queries.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { optionalDay, optionalText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { BodyCombobox, type ChosenBody } from '../tickets/body-combobox.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Select, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addSeat, saveSeat, useTableChange, type NewSeat, type Seat, type WorkingTable } from './queries.js';

const schema = z.object({
  role: z.enum(SEAT_ROLES),
  membershipId: z.string(),
  holderName: optionalText(LIMITS.name),
  holderEmail: optionalText(LIMITS.email),
  alternateId: z.string(),
  alternateName: optionalText(LIMITS.name),
  startsOn: optionalDay,
  endsOn: optionalDay,
});

interface SeatFormProps {
  table: WorkingTable;
  seat?: Seat;
  onDone: () => void;
}

/** Who sits there: somebody of the portal, or a name with an address for the calls; an alternate, and from when to when. */
export function SeatForm({ table, seat, onDone }: SeatFormProps) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const [body, setBody] = useState<ChosenBody | null>(
    seat?.bodyId && seat.bodyName ? { id: seat.bodyId, name: seat.bodyName } : null,
  );
  const people = useMemberships(body ? { bodyId: body.id } : { role: 'operator' });
  const admins = useMemberships({ role: 'centre_admin' }, body === null);
  const offered = [...(people.data?.items ?? []), ...(body ? [] : (admins.data?.items ?? []))];
  const change = useTableChange((content: NewSeat) =>
    seat ? saveSeat(table, seat.id, content) : addSeat(table, content, keyFor(content)),
  );
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      role: seat?.role ?? 'member',
      membershipId: seat?.membershipId ?? '',
      holderName: seat && !seat.membershipId ? seat.holderName : '',
      holderEmail: seat?.holderEmail ?? '',
      alternateId: seat?.alternateId ?? '',
      alternateName: seat && !seat.alternateId ? (seat.alternateName ?? '') : '',
      startsOn: seat?.startsOn ?? '',
      endsOn: seat?.endsOn ?? '',
    },
    send: async ({ role, membershipId, holderName, holderEmail, alternateId, alternateName, startsOn, endsOn }) => {
      await change.mutateAsync({
        role,
        bodyId: body?.id ?? null,
        membershipId: membershipId || null,
        ...(membershipId ? {} : { holderName }),
        holderEmail: holderEmail || null,
        alternateId: alternateId || null,
        alternateName: alternateId ? null : alternateName || null,
        ...(startsOn && { startsOn }),
        endsOn: endsOn || null,
      });
      onDone();
    },
  });
  const { field, entries } = useFields(
    form,
    {
      role: t('workingTables.seat.role'),
      membershipId: t('workingTables.seat.holder'),
      holderName: t('workingTables.seat.holderName'),
      holderEmail: t('workingTables.seat.holderEmail'),
      alternateId: t('workingTables.seat.alternate'),
      alternateName: t('workingTables.seat.alternateName'),
      startsOn: t('workingTables.seat.startsOn'),
      endsOn: t('workingTables.seat.endsOn'),
    },
    { holderName: LIMITS.name, alternateName: LIMITS.name, holderEmail: LIMITS.email },
  );
  const [holder, alternate] = [form.watch('membershipId'), form.watch('alternateId')];
  const choice = (chosen: string | null | undefined, name: string | null | undefined) => (
    <>
      <option value="">{t('workingTables.seat.typed')}</option>
      {chosen && name && !offered.some(({ id }) => id === chosen) && <option value={chosen}>{name}</option>}
      {offered.map(({ id, displayName }) => (
        <option key={id} value={id}>
          {displayName}
        </option>
      ))}
    </>
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <BodyCombobox
        name="seatBody"
        label={t('workingTables.seat.body')}
        hint={t('workingTables.seat.bodyHint')}
        selected={body}
        onSelect={setBody}
      />
      <Select {...field('role')}>
        {SEAT_ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`workingTables.role.${role}`)}
          </option>
        ))}
      </Select>
      <Select {...field('membershipId')} hint={t('workingTables.seat.holderHint')}>
        {choice(seat?.membershipId, seat?.holderName)}
      </Select>
      {!holder && (
        <div className="filter-row">
          <TextField {...field('holderName')} required />
          <TextField {...field('holderEmail')} type="email" hint={t('workingTables.seat.emailHint')} required={false} />
        </div>
      )}
      <Select {...field('alternateId')} required={false}>
        {choice(seat?.alternateId, seat?.alternateName)}
      </Select>
      {!alternate && <TextField {...field('alternateName')} required={false} />}
      <div className="filter-row">
        <TextField {...field('startsOn')} type="date" required={false} />
        <TextField {...field('endsOn')} type="date" required={false} />
      </div>
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('workingTables.seat.save')}
        </button>
      </div>
    </form>
  );
}

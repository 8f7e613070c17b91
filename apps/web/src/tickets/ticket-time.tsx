import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useTicketChange } from '../api/queries.js';
import type { Ticket } from '../api/types.js';
import { useActor } from '../area/session.js';
import { useFieldMessage } from '../forms/field-message.js';
import { chosenId, minutesField, optionalText } from '../forms/schemas.js';
import { codeOf, useApiForm } from '../forms/use-api-form.js';
import { formatMinutes, today } from '../lib/format.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { DateTime } from '../ui/date-time.js';
import { TextField } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addTime, removeTime } from './changes.js';

const schema = z.object({ minutes: minutesField, workedOn: chosenId, note: optionalText(LIMITS.note) });
type TimeValues = z.infer<typeof schema>;
type Entry = Ticket['timeEntries'][number];

/** The minutes spent: what the service will one day be known to cost. */
export function TicketTime({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [round, setRound] = useState(0);
  const [removing, setRemoving] = useState<Entry | null>(null);
  const removal = useTicketChange(ticket.id, (entryId: string) => removeTime(ticket, entryId));
  return (
    <section className="aside-part" aria-labelledby="time">
      <h2 id="time">
        {t('time.title')} <span className="aside-total">{formatMinutes(ticket.totalMinutes)}</span>
      </h2>
      <ul className="time-list">
        {ticket.timeEntries.map((entry) => (
          <li key={entry.id}>
            <span>
              <strong>{formatMinutes(entry.minutes)}</strong> · {entry.authorName}, <DateTime value={entry.workedOn} />
              {entry.note && <span className="cell-note">{entry.note}</span>}
            </span>
            {can('time_entries.write') && (
              <button
                type="button"
                className="icon-button no-print"
                onClick={() => setRemoving(entry)}
                aria-label={t('time.remove', { minutes: formatMinutes(entry.minutes), author: entry.authorName })}
              >
                <Icon name="delete" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {can('time_entries.write') && <TimeForm key={round} ticket={ticket} onSaved={() => setRound(round + 1)} />}
      {removing && (
        <ConfirmDialog
          title={t('time.removeTitle')}
          confirm={t('time.removeConfirm')}
          danger
          busy={removal.isPending}
          onConfirm={() => removal.mutate(removing.id, { onSuccess: () => setRemoving(null) })}
          onClose={() => setRemoving(null)}
        >
          {removal.isError && <ProblemAlert problem={problemOf(removal.error)} />}
          <p>{t('time.removeText', { minutes: formatMinutes(removing.minutes), author: removing.authorName })}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function TimeForm({ ticket, onSaved }: { ticket: Ticket; onSaved: () => void }) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const change = useTicketChange(ticket.id, ({ minutes, workedOn, note }: TimeValues) =>
    addTime(ticket, { minutes: Number(minutes), workedOn, ...(note ? { note } : {}) }),
  );
  const { form, submit, problem, busy } = useApiForm<TimeValues>({
    schema,
    defaultValues: { minutes: '', workedOn: today(), note: '' },
    send: async (values) => {
      await change.mutateAsync(values);
      onSaved();
    },
  });
  const { errors } = form.formState;
  return (
    <form className="time-form no-print" noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemAlert problem={problem} />}
      <div className="form-columns">
        <TextField
          label={t('time.minutes')}
          inputMode="numeric"
          error={message(codeOf(errors, 'minutes'), LIMITS.minutes)}
          {...form.register('minutes')}
          required
        />
        <TextField
          label={t('time.workedOn')}
          type="date"
          max={today()}
          error={message(codeOf(errors, 'workedOn'))}
          {...form.register('workedOn')}
          required
        />
      </div>
      <TextField
        label={t('time.note')}
        error={message(codeOf(errors, 'note'), LIMITS.note)}
        maxLength={LIMITS.note}
        {...form.register('note')}
        required={false}
      />
      <button className="btn btn-outline-primary btn-sm" disabled={busy}>
        <Icon name="plus" /> {t('time.add')}
      </button>
    </form>
  );
}

import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { fromRome, toRome } from '../lib/rome-time.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { Meeting, NewMeeting } from './meeting-queries.js';

const schema = z.object({
  title: requiredText(LIMITS.subject),
  startsAt: z.string().min(1, 'required'),
  endsAt: z.string().min(1, 'required'),
  place: optionalText(LIMITS.eventAddress),
  onlineUrl: optionalText(LIMITS.eventAddress),
  notes: optionalText(LIMITS.mailingText),
});

interface MeetingFormProps {
  meeting?: Meeting;
  send: (body: Omit<NewMeeting, 'tableId'>) => Promise<unknown>;
}

/** When and where a meeting is, and what who is called should know. */
export function MeetingForm({ meeting, send }: MeetingFormProps) {
  const { t } = useTranslation();
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      title: meeting?.title ?? '',
      startsAt: meeting ? toRome(meeting.startsAt) : '',
      endsAt: meeting ? toRome(meeting.endsAt) : '',
      place: meeting?.place ?? '',
      onlineUrl: meeting?.onlineUrl ?? '',
      notes: meeting?.notes ?? '',
    },
    send: ({ startsAt, endsAt, place, onlineUrl, ...values }) =>
      send({
        ...values,
        startsAt: fromRome(startsAt),
        endsAt: fromRome(endsAt),
        place: place || null,
        onlineUrl: onlineUrl || null,
      }),
  });
  const { field, entries } = useFields(
    form,
    {
      title: t('workingTables.meeting.title'),
      startsAt: t('workingTables.meeting.startsAt'),
      endsAt: t('workingTables.meeting.endsAt'),
      place: t('workingTables.meeting.place'),
      onlineUrl: t('workingTables.meeting.onlineUrl'),
      notes: t('workingTables.meeting.notes'),
    },
    { title: LIMITS.subject, notes: LIMITS.mailingText },
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('title')} required />
      <div className="filter-row">
        <TextField {...field('startsAt')} type="datetime-local" required />
        <TextField {...field('endsAt')} type="datetime-local" required />
      </div>
      <TextField {...field('place')} hint={t('workingTables.meeting.placeHint')} required={false} />
      <TextField {...field('onlineUrl')} type="url" required={false} />
      <TextArea {...field('notes')} rows={4} hint={t('workingTables.meeting.notesHint')} required={false} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('workingTables.meeting.save')}
        </button>
      </div>
    </form>
  );
}

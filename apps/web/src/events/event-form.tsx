import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LIMITS } from '#app/contracts';
import { optionalText, requiredText } from '../forms/schemas.js';
import { useApiForm } from '../forms/use-api-form.js';
import { useFields } from '../forms/use-fields.js';
import { fromRome, toRome } from '../lib/rome-time.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Choice, TextArea, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { NewEvent, RoadshowEvent } from './queries.js';

const number = (max: number) =>
  z
    .string()
    .refine((text) => text === '' || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= max), 'out_of_range');

const schema = z.object({
  title: requiredText(LIMITS.subject),
  description: optionalText(LIMITS.mailingText),
  startsAt: z.string().min(1, 'required'),
  endsAt: z.string().min(1, 'required'),
  place: optionalText(LIMITS.eventAddress),
  onlineUrl: optionalText(LIMITS.eventAddress),
  contact: requiredText(LIMITS.reason),
  seats: number(LIMITS.eventSeats),
  perBody: number(LIMITS.eventPerBody).refine((text) => text !== '', 'required'),
  openToAll: z.boolean(),
});

interface EventFormProps {
  event?: RoadshowEvent;
  send: (body: NewEvent) => Promise<unknown>;
}

/** What an event is, when and where, and for how many. */
export function EventForm({ event, send }: EventFormProps) {
  const { t } = useTranslation();
  const { form, submit, problem, busy } = useApiForm<z.infer<typeof schema>>({
    schema,
    defaultValues: {
      title: event?.title ?? '',
      description: event?.description ?? '',
      startsAt: event ? toRome(event.startsAt) : '',
      endsAt: event ? toRome(event.endsAt) : '',
      place: event?.place ?? '',
      onlineUrl: event?.onlineUrl ?? '',
      contact: event?.contact ?? '',
      seats: event?.seats ? String(event.seats) : '',
      perBody: String(event?.perBody ?? 2),
      openToAll: event?.openToAll ?? false,
    },
    send: ({ startsAt, endsAt, place, onlineUrl, seats, perBody, ...values }) =>
      send({
        ...values,
        startsAt: fromRome(startsAt),
        endsAt: fromRome(endsAt),
        place: place || null,
        onlineUrl: onlineUrl || null,
        seats: seats ? Number(seats) : null,
        perBody: Number(perBody),
      }),
  });
  const { field, entries } = useFields(
    form,
    {
      title: t('events.field.title'),
      description: t('events.field.description'),
      startsAt: t('events.field.startsAt'),
      endsAt: t('events.field.endsAt'),
      place: t('events.field.place'),
      onlineUrl: t('events.field.onlineUrl'),
      contact: t('events.field.contact'),
      seats: t('events.field.seats'),
      perBody: t('events.field.perBody'),
    },
    { title: LIMITS.subject, description: LIMITS.mailingText, contact: LIMITS.reason },
    (name, code) => {
      if (code !== 'out_of_range') return undefined;
      if (name === 'seats') return t('events.wrongNumber', { max: LIMITS.eventSeats });
      return name === 'perBody' ? t('events.wrongNumber', { max: LIMITS.eventPerBody }) : undefined;
    },
  );
  return (
    <form noValidate onSubmit={(submitted) => void submit(submitted)}>
      <ErrorSummary entries={entries} />
      {problem && <ProblemAlert problem={problem} kept={t('newTicket.kept')} />}
      <TextField {...field('title')} required />
      <TextArea {...field('description')} rows={6} required={false} />
      <div className="filter-row">
        <TextField {...field('startsAt')} type="datetime-local" hint={t('events.field.timeHint')} required />
        <TextField {...field('endsAt')} type="datetime-local" hint={t('events.field.timeHint')} required />
      </div>
      <TextField {...field('place')} hint={t('events.field.placeHint')} required={false} />
      <TextField {...field('onlineUrl')} type="url" hint={t('events.field.onlineHint')} required={false} />
      <TextField {...field('contact')} hint={t('events.field.contactHint')} required />
      <div className="filter-row">
        <TextField {...field('seats')} inputMode="numeric" hint={t('events.field.seatsHint')} required={false} />
        <TextField {...field('perBody')} inputMode="numeric" required />
      </div>
      <Choice {...form.register('openToAll')} type="checkbox" label={t('events.field.openToAll')} />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {busy ? t('form.sending') : t('events.save')}
        </button>
      </div>
    </form>
  );
}

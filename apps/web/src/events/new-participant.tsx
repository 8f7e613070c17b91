import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { useAllBodies } from '../outreach/queries.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addParticipant, useEventChange } from './queries.js';

interface NewParticipantProps {
  eventId: string;
  /** At the door: whoever is put down is there. */
  present: boolean;
  onDone: (words: string) => void;
}

/** Somebody whom the centre puts on the list; the body is one of the centre's, or what they say. */
export function NewParticipantForm({ eventId, present, onDone }: NewParticipantProps) {
  const { t } = useTranslation();
  const bodies = useAllBodies({}).data ?? [];
  const keyFor = useIdempotencyKey();
  const [values, setValues] = useState({ name: '', body: '', position: '', email: '' });
  const set = (name: keyof typeof values) => ({
    name,
    value: values[name],
    onChange: ({ target }: { target: { value: string } }) => setValues({ ...values, [name]: target.value }),
  });
  const add = useEventChange(async () => {
    const { name, position, email } = values;
    const known = bodies.find((one) => one.name.toLowerCase() === values.body.trim().toLowerCase());
    const body = {
      name: name.trim(),
      present,
      ...(known ? { bodyId: known.id } : { bodyName: values.body.trim() }),
      ...(position.trim() && { position: position.trim() }),
      ...(email.trim() && { email: email.trim() }),
    };
    await addParticipant(eventId, body, keyFor(body));
    setValues({ name: '', body: '', position: '', email: '' });
    onDone(present ? t('events.walkInDone', { name: body.name }) : t('events.addDone'));
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    add.mutate(undefined);
  };
  const missing = !values.name.trim() || !values.body.trim();
  return (
    <form className="form-box" onSubmit={submit}>
      {!present && <p>{t('events.addLead')}</p>}
      {add.error && <ProblemAlert problem={problemOf(add.error)} />}
      <TextField {...set('name')} label={t('events.walkInName')} maxLength={LIMITS.name} required />
      <TextField {...set('body')} label={t('events.walkInBody')} list="known-bodies" maxLength={LIMITS.name} required />
      <datalist id="known-bodies">
        {bodies.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <TextField {...set('position')} label={t('events.walkInPosition')} maxLength={LIMITS.name} required={false} />
      {!present && (
        <TextField {...set('email')} type="email" label={t('events.email')} maxLength={LIMITS.email} required={false} />
      )}
      <button className="btn btn-primary" disabled={missing || add.isPending}>
        {present ? t('events.walkInAdd') : t('events.add')}
      </button>
    </form>
  );
}

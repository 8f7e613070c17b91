import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf, type Problem } from '../api/problem.js';
import { useFieldMessage } from '../forms/field-message.js';
import { newUuid } from '../lib/uuid.js';
import { DoneNotice } from '../ui/done-notice.js';
import { TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { declineEvent, registerForEvent, type Invitation } from './links.js';

interface Person {
  key: string;
  id?: string;
  name: string;
  position: string;
  email: string;
}

interface RegistrationFormProps {
  token: string;
  invitation: Invitation;
  onChange: (invitation: Invitation) => void;
}

const empty = (): Person => ({ key: newUuid(), name: '', position: '', email: '' });
const linesOf = ({ people }: Invitation): Person[] =>
  people.length
    ? people.map(({ id, name, position, email }) => ({ key: id, id, name, position, email: email ?? '' }))
    : [empty()];

/** Who comes, a few lines; by a body's own link they are changed until the event begins. */
export function RegistrationForm({ token, invitation, onChange }: RegistrationFormProps) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const [people, setPeople] = useState(() => linesOf(invitation));
  const [bodyName, setBodyName] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const [finished, setFinished] = useState(false);
  const busy = useRef(false);
  const own = invitation.bodyName !== null && !finished;
  const { perBody, seatsLeft, bodyNames, centre } = invitation;
  const errorOf = (field: string) => message(problem?.errors?.find((one) => one.field === field)?.code);
  const send = async (call: () => Promise<Invitation>, words: string, open: boolean) => {
    if (busy.current) return;
    busy.current = true;
    setProblem(null);
    setDone('');
    try {
      const next = await call();
      if (open) setFinished(true);
      setPeople(linesOf(next));
      setDone(words);
      onChange(next);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      busy.current = false;
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const open = invitation.bodyName === null;
    const body = {
      token,
      people: people.map(({ id, name, position, email }) => ({ ...(id && { id }), name, position, email })),
      ...(open && { bodyName }),
    };
    void send(() => registerForEvent(body), t(open ? 'registration.doneOpen' : 'registration.done'), open);
  };
  const set = (key: string, changes: Partial<Person>) =>
    setPeople(people.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const withdraw = () => void send(() => declineEvent(token, ''), t('registration.declinedDone'), false);
  return (
    <section aria-labelledby="who">
      <h2 id="who">
        {invitation.bodyName ? t('registration.who', { body: invitation.bodyName }) : t('registration.whoOpen')}
      </h2>
      <DoneNotice words={done} />
      {invitation.people.length > 0 && (
        <ul>
          {invitation.people.map(({ id, name, status }) => (
            <li key={id}>
              <strong>{name}</strong>: {t(`registration.status.${status}`)}
            </li>
          ))}
        </ul>
      )}
      {finished ? (
        <p>{t('registration.ownLink')}</p>
      ) : (
        <>
          {invitation.declined && <p className="notice notice-info">{t('registration.declined')}</p>}
          {seatsLeft !== null && (
            <p role="status">
              {seatsLeft === 0 ? t('registration.full') : t('registration.seats', { count: seatsLeft })}
            </p>
          )}
          {problem && <ProblemAlert problem={problem} />}
          {errorOf('people') && <p className="notice notice-danger">{t('registration.tooMany', { count: perBody })}</p>}
          <form noValidate onSubmit={submit}>
            {!own && (
              <>
                <TextField
                  name="bodyName"
                  label={t('registration.body')}
                  list="bodies"
                  value={bodyName}
                  maxLength={LIMITS.name}
                  error={errorOf('bodyName')}
                  required
                  onChange={({ target }) => setBodyName(target.value)}
                />
                <datalist id="bodies">
                  {bodyNames.map((name) => (
                    <option key={name} value={name} />
                  ))}
                </datalist>
              </>
            )}
            {people.map(({ key, name, position, email }, index) => (
              <fieldset key={key} className="form-box">
                <legend>{t('registration.person', { number: index + 1 })}</legend>
                <TextField
                  name={`name-${index}`}
                  label={t('registration.name')}
                  value={name}
                  maxLength={LIMITS.name}
                  autoComplete={index === 0 ? 'name' : 'off'}
                  error={errorOf(`people.${index}.name`)}
                  required
                  onChange={({ target }) => set(key, { name: target.value })}
                />
                <TextField
                  name={`position-${index}`}
                  label={t('registration.position')}
                  value={position}
                  maxLength={LIMITS.name}
                  autoComplete="off"
                  error={errorOf(`people.${index}.position`)}
                  required
                  onChange={({ target }) => set(key, { position: target.value })}
                />
                <TextField
                  name={`email-${index}`}
                  type="email"
                  label={t('registration.email')}
                  value={email}
                  maxLength={LIMITS.email}
                  autoComplete={index === 0 ? 'email' : 'off'}
                  error={
                    problem?.errors?.some((one) => one.field === `people.${index}.email` && one.code === 'in_use')
                      ? t('registration.emailTaken')
                      : errorOf(`people.${index}.email`)
                  }
                  required
                  onChange={({ target }) => set(key, { email: target.value })}
                />
                {people.length > 1 && (
                  <button
                    type="button"
                    className="btn btn-outline-primary btn-sm"
                    onClick={() => setPeople(people.filter((one) => one.key !== key))}
                  >
                    {t('registration.drop', { number: index + 1 })}
                  </button>
                )}
              </fieldset>
            ))}
            <p className="muted">{t('registration.privacy', { centre: centre.name })}</p>
            <div className="button-row">
              <button className="btn btn-primary">
                {t(invitation.people.length ? 'registration.change' : 'registration.send')}
              </button>
              {people.length < perBody && (
                <button
                  type="button"
                  className="btn btn-outline-primary"
                  onClick={() => setPeople([...people, empty()])}
                >
                  {t('registration.more')}
                </button>
              )}
              {own && !invitation.declined && (
                <button type="button" className="btn btn-outline-primary" onClick={withdraw}>
                  {t(invitation.people.length ? 'registration.withdraw' : 'registration.decline')}
                </button>
              )}
            </div>
          </form>
        </>
      )}
    </section>
  );
}

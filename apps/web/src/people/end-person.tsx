import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { MembershipSummary } from '../api/types.js';
import { addDays } from '../lib/days.js';
import { formatDate, today } from '../lib/format.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { Choice, Choices, TextField } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useChangePerson } from './queries.js';

type When = 'now' | 'today' | 'day';

interface EndPersonProps {
  person: MembershipSummary;
  onDone: (words: string) => void;
  onClose: () => void;
}

/** Ends a role: at once, tonight or on a day. It is no deletion: the dates can be changed again. */
export function EndPerson({ person, onDone, onClose }: EndPersonProps) {
  const { t, i18n } = useTranslation();
  const change = useChangePerson();
  const [when, setWhen] = useState<When>('today');
  const [day, setDay] = useState(addDays(today(), 1));
  const lastDay = when === 'now' ? addDays(today(), -1) : when === 'today' ? today() : day;
  const problem = change.isError ? problemOf(change.error) : null;
  const { displayName } = person;
  const confirm = () =>
    change.mutate(
      { person, body: { validTo: lastDay } },
      {
        onSuccess: () => {
          const words = { name: displayName, day: formatDate(lastDay, i18n.language) };
          onDone(t(when === 'now' ? 'people.endedNow' : 'people.endedOn', words));
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      title={t('people.endTitle', { name: displayName })}
      confirm={t('people.endConfirm')}
      danger
      busy={change.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {problem?.code === 'state_conflict' ? (
        <p className="notice notice-danger" role="alert">
          {t('people.lastHead')}
        </p>
      ) : (
        problem && <ProblemAlert problem={problem} />
      )}
      <p>{t('people.endText')}</p>
      <Choices legend={t('people.endWhen')}>
        {(['today', 'now', 'day'] as const).map((name) => (
          <Choice
            key={name}
            name="end-when"
            value={name}
            label={t(`people.endAt.${name}`)}
            checked={when === name}
            onChange={() => setWhen(name)}
          />
        ))}
      </Choices>
      {when === 'day' && (
        <TextField
          label={t('people.validTo')}
          name="end-day"
          type="date"
          min={today()}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          required
        />
      )}
    </ConfirmDialog>
  );
}

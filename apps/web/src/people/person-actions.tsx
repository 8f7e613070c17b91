import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { MembershipSummary } from '../api/types.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { EndPerson } from './end-person.js';
import { standingOf } from './person-status.js';
import { useInviteAgain } from './queries.js';

/** The invitation once more, and the end. */
export function PersonActions({ person, onDone }: { person: MembershipSummary; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState(false);
  const again = useInviteAgain();
  const standing = standingOf(person);
  if (standing === 'ended') return <p className="notice notice-info">{t('people.reopenHint')}</p>;
  return (
    <div className="no-print">
      {again.isError && <ProblemAlert problem={problemOf(again.error)} />}
      <div className="button-row">
        {standing === 'invited' && (
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={again.isPending}
            onClick={() =>
              again.mutate(person.id, { onSuccess: () => onDone(t('people.invited', { email: person.email })) })
            }
          >
            <Icon name="mail" /> {t('people.inviteAgain')}
          </button>
        )}
        <button type="button" className="btn btn-outline-primary" onClick={() => setEnding(true)}>
          <Icon name="lock" /> {t('people.end')}
        </button>
      </div>
      {ending && <EndPerson person={person} onDone={onDone} onClose={() => setEnding(false)} />}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { MembershipSummary } from '../api/types.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { EndPerson } from './end-person.js';
import { ErasePerson } from './erase-person.js';
import { standingOf } from './person-status.js';
import { useInviteAgain, useResetSecondFactor } from './queries.js';

/** The invitation once more, the second factor that was lost, the end, and after it the erasure. */
export function PersonActions({ person, onDone }: { person: MembershipSummary; onDone: (words: string) => void }) {
  const { t, i18n } = useTranslation();
  const [erasing, setErasing] = useState(false);
  const [ending, setEnding] = useState(false);
  const [resetting, setResetting] = useState(false);
  const again = useInviteAgain();
  const reset = useResetSecondFactor();
  const { session } = useActor();
  const standing = standingOf(person);
  if (person.erasedAt)
    return (
      <p className="notice notice-info">
        {t('people.erasure.happened', { day: formatDate(person.erasedAt, i18n.language) })}
      </p>
    );
  if (standing === 'ended')
    return (
      <>
        <p className="notice notice-info">{t('people.reopenHint')}</p>
        <div className="button-row no-print">
          <PersonalDataLink id={person.id} />
          <button type="button" className="btn btn-outline-primary" onClick={() => setErasing(true)}>
            {t('people.erasure.open')}
          </button>
        </div>
        {erasing && <ErasePerson person={person} onDone={onDone} onClose={() => setErasing(false)} />}
      </>
    );
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
        {person.hasSecondFactor && person.id !== session.membership.id && (
          <button type="button" className="btn btn-outline-primary" onClick={() => setResetting(true)}>
            <Icon name="lock" /> {t('people.resetFactor')}
          </button>
        )}
        <PersonalDataLink id={person.id} />
        <button type="button" className="btn btn-outline-primary" onClick={() => setEnding(true)}>
          <Icon name="lock" /> {t('people.end')}
        </button>
      </div>
      {resetting && (
        <ConfirmDialog
          title={t('people.resetFactorTitle', { name: person.displayName })}
          confirm={t('people.resetFactor')}
          danger
          busy={reset.isPending}
          onConfirm={() =>
            reset.mutate(person.id, {
              onSuccess: () => {
                setResetting(false);
                onDone(t('people.factorReset', { name: person.displayName }));
              },
            })
          }
          onClose={() => {
            reset.reset();
            setResetting(false);
          }}
        >
          {reset.isError && <ProblemAlert problem={problemOf(reset.error)} />}
          <p>{t('people.resetFactorText')}</p>
        </ConfirmDialog>
      )}
      {ending && <EndPerson person={person} onDone={onDone} onClose={() => setEnding(false)} />}
    </div>
  );
}

/** The copy for who asks the centre for their data (art. 15 GDPR). */
function PersonalDataLink({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <a className="btn btn-outline-primary" href={`/api/v1/memberships/${id}/personal-data`} download>
      <Icon name="download" /> {t('people.personalData')}
    </a>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { DateTime } from '../ui/date-time.js';
import { TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { stepParticipation, useNetworkChange, type Participation } from './queries.js';

/** How the centre stands to the network, what it can do about it, and what was done so far. */
export function ParticipationState({ participation }: { participation: Participation }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [leaving, setLeaving] = useState(false);
  const step = useNetworkChange(stepParticipation);
  const { status, networkName, memberSince, commands, events } = participation;
  const go = (command: 'request' | 'withdraw' | 'leave') => {
    setLeaving(false);
    step.mutate({ command, ...(command === 'request' && reason.trim() && { reason: reason.trim() }) });
  };
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{networkName ?? t('exchange.noNetwork')}</h2>
      {step.isError && <ProblemAlert problem={problemOf(step.error)} />}
      <p>
        {status === null ? t('exchange.standing.never') : t(`exchange.standing.${status}`)}{' '}
        {memberSince && <DateTime value={memberSince} />}
      </p>
      {commands.includes('request') && (
        <>
          <TextArea
            name="reason"
            label={t('exchange.why')}
            hint={t('exchange.whyHint')}
            rows={3}
            maxLength={LIMITS.reason}
            required={false}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <button type="button" className="btn btn-primary" disabled={step.isPending} onClick={() => go('request')}>
            {t('exchange.command.request')}
          </button>
        </>
      )}
      {commands.includes('withdraw') && (
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={step.isPending}
          onClick={() => go('withdraw')}
        >
          {t('exchange.command.withdraw')}
        </button>
      )}
      {commands.includes('leave') && (
        <button type="button" className="btn btn-outline-primary" onClick={() => setLeaving(true)}>
          {t('exchange.command.leave')}
        </button>
      )}
      {leaving && (
        <ConfirmDialog
          title={t('exchange.leaveTitle')}
          confirm={t('exchange.command.leave')}
          danger
          onConfirm={() => go('leave')}
          onClose={() => setLeaving(false)}
        >
          <p>{t('exchange.leaveText')}</p>
        </ConfirmDialog>
      )}
      {events.length > 0 && (
        <ul className="deadline-list">
          {events.map(({ at, command, actorName, reason: why }) => (
            <li key={at}>
              <span className="deadline-day">
                <DateTime value={at} time />
              </span>
              <span>
                {t(`exchange.did.${command}`)}
                <span className="cell-note">{[actorName, why].filter(Boolean).join(' · ')}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

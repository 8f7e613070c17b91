import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { formatMinutes } from '../lib/format.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { stepHours, useHoursChange, type HoursMonth, type HoursStep } from './queries.js';
import { monthName } from './words.js';

interface MonthStepsProps {
  month: HoursMonth;
  /** Of somebody else. */
  personId?: string;
  onDone: (words: string) => void;
}

/** Confirms a month, or opens it again with a reason. */
export function MonthSteps({ month, personId, onDone }: MonthStepsProps) {
  const { t, i18n } = useTranslation();
  const [asking, setAsking] = useState<HoursStep['command'] | null>(null);
  const [reason, setReason] = useState('');
  const named = monthName(month.month, i18n.language);
  const step = useHoursChange(async (command: HoursStep['command']) => {
    const body = { month: month.month, command, ...(command === 'reopen' && { reason: reason.trim() }) };
    await stepHours(month.version, body, personId).finally(() => setAsking(null));
    onDone(t(`hours.done.${command}`, { month: named }));
  });
  const { commands, missingMinutes, workedMinutes } = month;
  return (
    <>
      {step.error && <ProblemAlert problem={problemOf(step.error)} />}
      {commands.length > 0 && (
        <div className="button-row">
          {commands.includes('confirm') && (
            <button type="button" className="btn btn-primary" onClick={() => setAsking('confirm')}>
              {t('hours.confirm', { month: named })}
            </button>
          )}
          {commands.includes('reopen') && (
            <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('reopen')}>
              {t('hours.reopen')}
            </button>
          )}
        </div>
      )}
      {month.status === 'open' && !commands.includes('confirm') && !personId && (
        <p className="muted">{t('hours.confirmLater')}</p>
      )}
      {asking && (
        <ConfirmDialog
          title={t(`hours.${asking}Title`, { month: named })}
          confirm={t(`hours.${asking}Do`)}
          busy={step.isPending || (asking === 'reopen' && !reason.trim())}
          onConfirm={() => step.mutate(asking)}
          onClose={() => setAsking(null)}
        >
          <p>
            {asking === 'confirm'
              ? t('hours.confirmText', { time: formatMinutes(workedMinutes) })
              : t(personId ? 'hours.reopenOtherText' : 'hours.reopenText')}
          </p>
          {asking === 'confirm' && missingMinutes !== null && missingMinutes > 0 && (
            <p className="notice notice-warning">
              {t('hours.confirmMissing', { time: formatMinutes(missingMinutes) })}
            </p>
          )}
          {asking === 'reopen' && (
            <TextArea
              name="reason"
              label={t('hours.reason')}
              rows={3}
              value={reason}
              maxLength={LIMITS.reason}
              required
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </ConfirmDialog>
      )}
    </>
  );
}

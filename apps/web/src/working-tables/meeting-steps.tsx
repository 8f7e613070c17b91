import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { removeMeeting, stepMeeting, type Meeting, type MeetingStep } from './meeting-queries.js';
import { RefusedFields } from './refused-fields.js';
import { useTableChange } from './queries.js';

/** What is to be done next with a meeting. */
export function MeetingSteps({ meeting, onDone }: { meeting: Meeting; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'call' | 'close' | 'cancel' | 'reopen' | 'remove' | null>(null);
  const [reason, setReason] = useState('');
  const step = useTableChange(async (body: MeetingStep) => {
    await stepMeeting(meeting, body).finally(() => setAsking(null));
    setReason('');
    onDone(t(`workingTables.meeting.done.${body.command}`));
  });
  const removal = useTableChange(async () => {
    await removeMeeting(meeting).finally(() => setAsking(null));
    await navigate(`${base}/tavoli/${meeting.tableId}`);
  });
  const { status, commands } = meeting;
  const needsReason = asking === 'cancel' || asking === 'reopen';
  const failure = step.error ?? removal.error;
  const ask = (command: Exclude<typeof asking, null>, words: string, primary = false) => (
    <button
      type="button"
      className={`btn ${primary ? 'btn-primary' : 'btn-outline-primary'}`}
      disabled={step.isPending}
      onClick={() => setAsking(command)}
    >
      {words}
    </button>
  );
  return (
    <>
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      {failure && <RefusedFields problem={problemOf(failure)} />}
      <div className="button-row">
        {commands.includes('call') && ask('call', t('workingTables.meeting.command.call'), true)}
        {commands.includes('hold') && (
          <button
            type="button"
            className="btn btn-primary"
            disabled={step.isPending}
            onClick={() => step.mutate({ command: 'hold' })}
          >
            {t('workingTables.meeting.command.hold')}
          </button>
        )}
        {commands.includes('close') && ask('close', t('workingTables.meeting.command.close'), true)}
        {(status === 'draft' || status === 'called') && (
          <Link className="btn btn-outline-primary" to="modifica">
            {t('workingTables.change')}
          </Link>
        )}
        {commands.includes('reopen') && ask('reopen', t('workingTables.meeting.command.reopen'))}
        {commands.includes('cancel') && ask('cancel', t('workingTables.meeting.command.cancel'))}
        {status === 'draft' && ask('remove', t('workingTables.meeting.remove'))}
      </div>
      {asking && (
        <ConfirmDialog
          title={t(`workingTables.meeting.ask.${asking}.title`)}
          confirm={
            asking === 'remove' ? t('workingTables.meeting.remove') : t(`workingTables.meeting.command.${asking}`)
          }
          busy={step.isPending || removal.isPending || (needsReason && !reason.trim())}
          danger={asking === 'cancel' || asking === 'remove'}
          onConfirm={() =>
            asking === 'remove'
              ? removal.mutate(undefined)
              : step.mutate({ command: asking, ...(needsReason && { reason: reason.trim() }) })
          }
          onClose={() => setAsking(null)}
        >
          <p>{t(`workingTables.meeting.ask.${asking}.text`)}</p>
          {needsReason && (
            <TextArea
              name="reason"
              label={t('workingTables.reason')}
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

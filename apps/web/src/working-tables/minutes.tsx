import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { documentLink } from '../documents/links.js';
import { DateTime } from '../ui/date-time.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { Icon } from '../ui/icon.js';
import { PlainText } from '../ui/plain-text.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import {
  fileMinutes,
  minutesFile,
  stepMinutes,
  writeMinutes,
  type Meeting,
  type MinutesStep,
} from './meeting-queries.js';
import { useTableChange } from './queries.js';

/** The minutes of a meeting: the report, the PDF with its hash, which meeting approved them. */
export function Minutes({ meeting, onDone }: { meeting: Meeting; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [asking, setAsking] = useState<'submit' | 'send_back' | null>(null);
  const [reason, setReason] = useState('');
  const step = useTableChange(async (body: MinutesStep) => {
    await stepMinutes(meeting, body).finally(() => setAsking(null));
    setReason('');
    onDone(t(`workingTables.minutes.done.${body.command}`));
  });
  const filing = useTableChange(async () => {
    await fileMinutes(meeting);
    onDone(t('workingTables.minutes.filed'));
  });
  const { minutes, manages, status, number } = meeting;
  const writes = manages && (status === 'held' || status === 'closed') && (!minutes || minutes.status === 'draft');
  if (!minutes && !writes) return null;
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes">{t('workingTables.minutes.title')}</h2>
      {minutes && <p className="muted">{t(`workingTables.minutes.status.${minutes.status}`)}</p>}
      {step.error && <ProblemAlert problem={problemOf(step.error)} />}
      {filing.error && <ProblemAlert problem={problemOf(filing.error)} />}
      {minutes?.sha256 && (
        <>
          <p>
            <a className="btn btn-outline-primary" href={minutesFile(meeting.id)} download>
              <Icon name="download" /> {t('workingTables.minutes.download')}
            </a>
          </p>
          <dl className="facts">
            <div>
              <dt>{t('workingTables.minutes.submittedAt')}</dt>
              <dd>{minutes.submittedAt && <DateTime value={minutes.submittedAt} time />}</dd>
            </div>
            <div>
              <dt>{t('workingTables.minutes.hash')}</dt>
              <dd>
                <code className="break">{minutes.sha256}</code>
              </dd>
            </div>
            {minutes.approvedAt && (
              <div>
                <dt>{t('workingTables.minutes.approved')}</dt>
                <dd>
                  <Link to={`${base}/riunioni/${minutes.approvedInId ?? ''}`}>
                    {minutes.approvedInTitle ?? t('workingTables.meeting.one')}
                  </Link>
                  , <DateTime value={minutes.approvedAt} />
                </dd>
              </div>
            )}
          </dl>
        </>
      )}
      {writes ? (
        <Report key={minutes ? 'written' : 'new'} meeting={meeting} onDone={onDone} />
      ) : (
        minutes?.text && <PlainText text={minutes.text} />
      )}
      <div className="button-row">
        {minutes?.documentId && (
          <Link className="btn btn-outline-primary" to={documentLink(base, minutes.documentId)}>
            {t('workingTables.minutes.inSpace')}
          </Link>
        )}
        {minutes?.mayFile && (
          <button
            type="button"
            className="btn btn-primary"
            disabled={filing.isPending}
            onClick={() => filing.mutate(undefined)}
          >
            {t('workingTables.minutes.file')}
          </button>
        )}
        {minutes?.commands.includes('submit') && status === 'closed' && (
          <button type="button" className="btn btn-primary" onClick={() => setAsking('submit')}>
            {t('workingTables.minutes.command.submit')}
          </button>
        )}
        {minutes?.commands.includes('send_back') && (
          <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('send_back')}>
            {t('workingTables.minutes.command.send_back')}
          </button>
        )}
      </div>
      {minutes?.status === 'submitted' && manages && <p className="muted">{t('workingTables.minutes.next')}</p>}
      {asking && (
        <ConfirmDialog
          title={t(`workingTables.minutes.ask.${asking}.title`)}
          confirm={t(`workingTables.minutes.command.${asking}`)}
          busy={step.isPending || (asking === 'send_back' && !reason.trim())}
          onConfirm={() => step.mutate({ command: asking, ...(asking === 'send_back' && { reason: reason.trim() }) })}
          onClose={() => setAsking(null)}
        >
          <p>{t(`workingTables.minutes.ask.${asking}.text`, { number })}</p>
          {asking === 'send_back' && (
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
    </section>
  );
}

function Report({ meeting, onDone }: { meeting: Meeting; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(meeting.minutes?.text ?? '');
  const saving = useTableChange(async () => {
    await writeMinutes(meeting, text);
    onDone(t('workingTables.minutes.saved'));
  });
  return (
    <>
      {saving.error && <ProblemAlert problem={problemOf(saving.error)} kept={t('newTicket.kept')} />}
      <TextArea
        name="report"
        label={t('workingTables.minutes.report')}
        hint={t('workingTables.minutes.reportHint')}
        rows={10}
        required={false}
        value={text}
        maxLength={LIMITS.minutesText}
        onChange={({ target }) => setText(target.value)}
      />
      <button
        type="button"
        className="btn btn-outline-primary"
        disabled={saving.isPending}
        onClick={() => saving.mutate(undefined)}
      >
        {saving.isPending ? t('form.sending') : t('workingTables.minutes.save')}
      </button>
    </>
  );
}

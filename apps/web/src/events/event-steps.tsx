import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import {
  draftMailing,
  removeEvent,
  stepEvent,
  useEventChange,
  type EventMailing,
  type EventStep,
  type RoadshowEvent,
} from './queries.js';

/** What is to be done next with an event: open it, invite, mark who is there, write afterwards. */
export function EventSteps({ event, onDone }: { event: RoadshowEvent; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const keyFor = useIdempotencyKey();
  const [asking, setAsking] = useState<'cancel' | 'remove' | null>(null);
  const [reason, setReason] = useState('');
  const step = useEventChange(async (body: EventStep) => {
    await stepEvent(event, body).finally(() => setAsking(null));
    onDone(t(`events.done.${body.command}`));
  });
  const removal = useEventChange(async () => {
    await removeEvent(event).finally(() => setAsking(null));
    await navigate(`${base}/incontri`);
  });
  const mailing = useEventChange(async (part: EventMailing) => {
    const { id } = await draftMailing(event.id, part, keyFor({ part, version: event.version }));
    await navigate(`${base}/comunicazioni/${id}/modifica`);
  });
  const failure = step.error ?? removal.error ?? mailing.error;
  const { status, commands } = event;
  const busy = step.isPending || mailing.isPending;
  const write = (part: EventMailing, words: string, primary = false) => (
    <button
      type="button"
      className={`btn ${primary ? 'btn-primary' : 'btn-outline-primary'}`}
      disabled={busy}
      onClick={() => mailing.mutate(part)}
    >
      {words}
    </button>
  );
  return (
    <>
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      <div className="button-row">
        {commands.includes('open') && (
          <button
            type="button"
            className={`btn ${status === 'draft' ? 'btn-primary' : 'btn-outline-primary'}`}
            disabled={busy}
            onClick={() => step.mutate({ command: 'open' })}
          >
            {t('events.command.open')}
          </button>
        )}
        {status === 'open' && write('invitation', t('events.invite'), true)}
        {(status === 'open' || status === 'closed' || status === 'held') && !event.forgottenAt && (
          <Link className="btn btn-outline-primary" to="presenze">
            {t('events.door')}
          </Link>
        )}
        {commands.includes('close') && (
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={busy}
            onClick={() => step.mutate({ command: 'close' })}
          >
            {t('events.command.close')}
          </button>
        )}
        {status === 'held' && (
          <>
            {write('came', t('events.thank'), true)}
            {write('missed', t('events.missed'))}
          </>
        )}
        {status !== 'held' && status !== 'cancelled' && (
          <Link className="btn btn-outline-primary" to="modifica">
            {t('events.edit')}
          </Link>
        )}
        {commands.includes('cancel') && (
          <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('cancel')}>
            {t('events.command.cancel')}
          </button>
        )}
        {status === 'draft' && (
          <button type="button" className="btn btn-outline-primary" onClick={() => setAsking('remove')}>
            {t('events.remove')}
          </button>
        )}
      </div>
      {status === 'open' && <p className="muted">{t('events.inviteHint')}</p>}
      {asking && (
        <ConfirmDialog
          title={t(`events.${asking}Title`)}
          confirm={asking === 'cancel' ? t('events.command.cancel') : t('events.remove')}
          busy={step.isPending || removal.isPending || (asking === 'cancel' && !reason.trim())}
          danger
          onConfirm={() =>
            asking === 'cancel' ? step.mutate({ command: 'cancel', reason: reason.trim() }) : removal.mutate(undefined)
          }
          onClose={() => setAsking(null)}
        >
          <p>{t(`events.${asking}Text`)}</p>
          {asking === 'cancel' && (
            <TextArea
              name="reason"
              label={t('events.reason')}
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

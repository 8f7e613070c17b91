import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { Adhesion } from '../api/types.js';
import { useActor } from '../area/session.js';
import { FileSignatures } from '../files/file-signatures.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { DateTime } from '../ui/date-time.js';
import { Dialog } from '../ui/dialog.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { EndForm, SignForm } from './appointment-forms.js';
import { propose, sendStep, useAppointments, useProcessingChange, type Appointment } from './queries.js';
import { SubProcessors } from './sub-processors.js';

interface Props {
  adhesion: Adhesion;
  onDone: (words: string) => void;
}
const OVER: readonly Adhesion['status'][] = ['withdrawn', 'expired'];

/** By which the body makes the centre its data processor: to be signed, signed, ended. */
export function AdhesionAppointment({ adhesion, onDone }: Props) {
  const { t } = useTranslation();
  const { can } = useActor();
  const { data } = useAppointments(adhesion.id);
  if (!data) return null;
  const { appointments } = data;
  const standing = appointments.filter(({ status }) => status !== 'ended');
  const before = appointments.filter(({ status }) => status === 'ended');
  const asksForNew = !standing.some(({ number, newestNumber }) => number === newestNumber);
  const over = OVER.includes(adhesion.status);
  if (over && appointments.length === 0) return null;
  return (
    <section aria-labelledby="appointment">
      <h2 id="appointment">{t('processing.title')}</h2>
      {standing.length === 0 && <p>{t(over ? 'processing.noneOver' : 'processing.none')}</p>}
      {standing.map((appointment) => (
        <AppointmentPart key={appointment.id} appointment={appointment} onDone={onDone} />
      ))}
      {asksForNew && !over && can('adhesions.manage') && (
        <Propose adhesion={adhesion} appointments={appointments} onDone={onDone} />
      )}
      {before.length > 0 && (
        <details className="disclosure">
          <summary>{t('processing.before', { count: before.length })}</summary>
          {before.map((appointment) => (
            <AppointmentPart key={appointment.id} appointment={appointment} onDone={onDone} />
          ))}
        </details>
      )}
    </section>
  );
}

/**
 * Says that it is done even where the button is gone by then: news of the change may come before its answer. What went wrong
 * is shown beside the button.
 */
async function said(change: Promise<unknown>, done: () => void): Promise<void> {
  await change.then(done, () => undefined);
}

function Propose({ adhesion, appointments, onDone }: Props & { appointments: Appointment[] }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  // The same click twice is one proposal; after what stands has changed it is another.
  const standing = appointments.map(({ id, version }) => [id, version]);
  const change = useProcessingChange(() => propose(adhesion.id, keyFor(standing)));
  return (
    <>
      {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
      <button
        type="button"
        className="btn btn-outline-primary no-print"
        disabled={change.isPending}
        onClick={() => void said(change.mutateAsync(undefined), () => onDone(t('processing.proposed')))}
      >
        {t('processing.propose')}
      </button>
    </>
  );
}

function AppointmentPart({ appointment, onDone }: { appointment: Appointment; onDone: Props['onDone'] }) {
  const { t } = useTranslation();
  const { side } = useActor();
  const { status, number, atEnd, signedOn, endedOn, reason, fileId, fileName, mediaType, signature } = appointment;
  return (
    <div className={`appointment appointment-${status}`}>
      <p>
        <strong>{t(`processing.status.${status}`)}</strong> – {t('processing.version', { number })}
        {signedOn && (
          <>
            , {t('processing.signedOn')} <DateTime value={signedOn} />
          </>
        )}
        {endedOn && (
          <>
            , {t('processing.endedOn')} <DateTime value={endedOn} />
          </>
        )}
      </p>
      {status === 'proposed' && <p>{t(side === 'body' ? 'processing.toSign' : 'processing.theySign')}</p>}
      {atEnd && <p>{t(`processing.atEnd.${atEnd}`)}</p>}
      {reason && <p className="muted">{reason}</p>}
      {fileId && (
        <p>
          <a href={`/api/v1/files/${fileId}/content`} download={fileName ?? undefined}>
            <Icon name="download" /> {fileName}
          </a>
          <FileSignatures fileId={fileId} mediaType={mediaType ?? ''} expected={signature !== null} />
        </p>
      )}
      {status !== 'ended' && (
        <>
          <h3>{t('processing.subProcessors')}</h3>
          <SubProcessors list={appointment.subProcessors} />
        </>
      )}
      <Commands appointment={appointment} onDone={onDone} />
    </div>
  );
}

function Commands({ appointment, onDone }: { appointment: Appointment; onDone: Props['onDone'] }) {
  const { t } = useTranslation();
  const { side } = useActor();
  const [open, setOpen] = useState<'sign' | 'end' | null>(null);
  const withdraw = useProcessingChange((one: Appointment) => sendStep(one, { command: 'withdraw' }));
  const { id, status, commands } = appointment;
  const done = (command: 'sign' | 'end' | 'withdraw') => {
    setOpen(null);
    onDone(t(`processing.done.${command}`));
  };
  const Form = open === 'sign' ? SignForm : EndForm;
  return (
    <>
      {withdraw.isError && <ProblemAlert problem={problemOf(withdraw.error)} />}
      <div className="button-row no-print">
        {commands.includes('sign') && (
          <button
            type="button"
            className={`btn ${side === 'body' ? 'btn-primary' : 'btn-outline-primary'}`}
            onClick={() => setOpen('sign')}
          >
            {t('processing.command.sign')}
          </button>
        )}
        {status === 'proposed' && (
          <a className="btn btn-outline-primary" href={`/api/v1/processor-appointments/${id}/document`} download>
            <Icon name="download" /> {t('processing.download')}
          </a>
        )}
        {commands.includes('withdraw') && (
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={withdraw.isPending}
            onClick={() => void said(withdraw.mutateAsync(appointment), () => done('withdraw'))}
          >
            {t('processing.command.withdraw')}
          </button>
        )}
        {commands.includes('end') && (
          <button type="button" className="btn btn-outline-primary" onClick={() => setOpen('end')}>
            {t('processing.command.end')}
          </button>
        )}
      </div>
      {open && (
        <Dialog title={t(`processing.command.${open}`)} onClose={() => setOpen(null)}>
          <Form appointment={appointment} onDone={() => done(open)} />
        </Dialog>
      )}
    </>
  );
}

import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useTicketChange } from '../api/queries.js';
import type { Ticket, TicketCommand } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formText } from '../lib/form-text.js';
import { Dialog } from '../ui/dialog.js';
import { TextArea } from '../ui/field.js';
import { Icon, type IconName } from '../ui/icon.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { sendTransition } from './changes.js';

/** The commands that need no text of their own; the others are part of writing an answer. */
const BUTTONS = [
  { command: 'take', icon: 'check', main: true, reason: false, key: 'p' },
  { command: 'resume', icon: 'restore', main: false, reason: false, key: undefined },
  { command: 'close', icon: 'check-circle', main: true, reason: false, key: undefined },
  { command: 'reopen', icon: 'restore', main: false, reason: true, key: undefined },
  { command: 'withdraw', icon: 'close', main: false, reason: true, key: undefined },
] as const satisfies readonly {
  command: TicketCommand;
  icon: IconName;
  main: boolean;
  reason: boolean;
  key: string | undefined;
}[];

type ButtonCommand = (typeof BUTTONS)[number]['command'];

export function TicketActions({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { side } = useActor();
  const [asking, setAsking] = useState<ButtonCommand | null>(null);
  const change = useTicketChange(ticket.id, (input: { command: ButtonCommand; reason?: string }) =>
    sendTransition(ticket, input),
  );
  const shown = BUTTONS.filter(({ command }) => ticket.commands.includes(command));
  const send = (command: ButtonCommand, reason?: string) => {
    change.mutate(reason ? { command, reason } : { command }, { onSuccess: () => setAsking(null) });
  };
  return (
    <>
      {change.isError && !asking && <ProblemAlert problem={problemOf(change.error)} />}
      {shown.length > 0 && (
        <div className="button-row no-print">
          {shown.map(({ command, icon, main, reason, key }) => (
            <button
              key={command}
              type="button"
              className={`btn ${main ? 'btn-primary' : 'btn-outline-primary'}`}
              disabled={change.isPending}
              data-shortcut={key}
              onClick={() => (reason ? setAsking(command) : send(command))}
            >
              <Icon name={icon} /> {t(`ticket.command.${side}.${command}`)}
            </button>
          ))}
        </div>
      )}
      {asking && (
        <Dialog title={t(`ticket.command.${side}.${asking}`)} onClose={() => setAsking(null)}>
          {change.isError && <ProblemAlert problem={problemOf(change.error)} />}
          <ReasonForm
            label={t(`ticket.why.${asking === 'withdraw' ? 'withdraw' : 'reopen'}`)}
            busy={change.isPending}
            onSend={(reason) => send(asking, reason)}
          />
        </Dialog>
      )}
    </>
  );
}

function ReasonForm({ label, busy, onSend }: { label: string; busy: boolean; onSend: (reason: string) => void }) {
  const { t } = useTranslation();
  const [empty, setEmpty] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = formText(event.currentTarget, 'reason').trim();
    setEmpty(reason === '');
    if (reason === '') event.currentTarget.querySelector('textarea')?.focus();
    else onSend(reason);
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextArea
        label={label}
        name="reason"
        rows={4}
        maxLength={LIMITS.reason}
        required
        autoFocus
        error={empty ? t('field.required') : undefined}
      />
      <div className="button-row">
        <button className="btn btn-primary" disabled={busy}>
          {t('form.confirm')}
        </button>
      </div>
    </form>
  );
}

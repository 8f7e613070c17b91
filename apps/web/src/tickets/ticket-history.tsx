import { useTranslation } from 'react-i18next';
import type { Ticket } from '../api/types.js';
import { DateTime } from '../ui/date-time.js';

/** Every step of a request: who, when, why. */
export function TicketHistory({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  return (
    <section className="aside-part" aria-labelledby="history">
      <h2 id="history">{t('ticket.history')}</h2>
      <ol className="history">
        {ticket.history.map((step) => (
          <li key={step.id}>
            <strong>{t(`ticket.did.${step.command}`)}</strong>
            <span className="muted">
              {step.actorName}
              {step.forName && ` ${t('adhesions.forName', { name: step.forName })}`}, <DateTime value={step.at} time />
            </span>
            {step.reason && <q>{step.reason}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}

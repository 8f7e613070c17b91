import { useTranslation } from 'react-i18next';
import type { AdhesionEvent } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { AskProtocol } from '../protocol/ask-protocol.js';
import { useProtocolRequests } from '../protocol/queries.js';
import { DateTime } from '../ui/date-time.js';

/** Steps with a paper of their own, which goes into the protocol register. */
const REGISTERED: readonly AdhesionEvent['command'][] = [
  'submit_resolution',
  'sign',
  'countersign',
  'give_notice',
  'revoke_notice',
  'extend',
];

/** Every step: what, who and for whom, by which act, under which numbers, why. The newest stands first. */
export function AdhesionHistory({ events }: { events: AdhesionEvent[] }) {
  const { t } = useTranslation();
  const { can } = useActor();
  const written = events.filter(({ command }) => REGISTERED.includes(command)).map(({ id }) => id);
  const protocol = useProtocolRequests('adhesion_event', written, can('adhesions.manage'));
  return (
    <section className="aside-part" aria-labelledby="history">
      <h2 id="history">{t('adhesions.history')}</h2>
      {events.length === 0 && <p className="muted">{t('adhesions.noHistory')}</p>}
      <ol className="history" reversed>
        {events.toReversed().map((event) => (
          <li key={event.id}>
            <strong>{t(`adhesions.did.${event.command}`)}</strong>
            <span className="muted">
              {event.actorName ?? t(`adhesions.actor.${event.actor}`)}
              {event.forName && ` ${t('adhesions.forName', { name: event.forName })}`}
              {event.byDelegation && `, ${t('delegation.by', { name: event.byDelegation })}`},{' '}
              <DateTime value={event.at} time />
            </span>
            <Numbers event={event} />
            {event.reason && <q>{event.reason}</q>}
            {protocol.data?.available && written.includes(event.id) && (
              <AskProtocol
                subject="adhesion_event"
                subjectId={event.id}
                request={protocol.data.requests.find(({ subjectId }) => subjectId === event.id)}
                number={event.protocolNumber}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Numbers({ event }: { event: AdhesionEvent }) {
  const { t, i18n } = useTranslation();
  const day = (value: string) => formatDate(value, i18n.language);
  const { act, protocolNumber, repertoireNumber, effectiveOn } = event;
  const lines = [
    act && t('adhesions.actOf', { organ: act.organ, number: act.number, date: day(act.date) }),
    protocolNumber && t('adhesions.protocolNo', { number: protocolNumber }),
    repertoireNumber && t('adhesions.repertoireNo', { number: repertoireNumber }),
    effectiveOn &&
      t(event.command === 'extend' ? 'adhesions.extendedUntil' : 'adhesions.effectiveFrom', { date: day(effectiveOn) }),
  ].filter(Boolean);
  return lines.map((line) => (
    <span key={line} className="history-fact">
      {line}
    </span>
  ));
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../area/session.js';
import { formatNumber } from '../lib/format.js';
import type { Subscription } from './queries.js';
import { StepDialog, type StepCommand } from './step-dialog.js';
import { waitsForCentre } from './subscription-status.js';

const FIRST: readonly StepCommand[] = ['approve', 'accept_quantity'];

/** What comes next and for whom, with one's own steps as buttons. */
export function SubscriptionNext({
  subscription,
  onDone,
}: {
  subscription: Subscription;
  onDone: (words: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const { side } = useActor();
  const [asking, setAsking] = useState<StepCommand | null>(null);
  const { requestedQuantity, quantityUnit, status } = subscription;
  const commands = subscription.commands as StepCommand[];
  const mine = side === 'centre' && waitsForCentre(subscription);
  const words =
    requestedQuantity === null
      ? t(`subscriptions.next.${status}.${side}`)
      : t(`subscriptions.next.quantity.${side}`, {
          quantity: `${formatNumber(requestedQuantity, i18n.language)} ${quantityUnit ?? ''}`,
        });
  return (
    <section className={`next-step${mine ? ' next-step-mine' : ''}`} aria-labelledby="next">
      <h2 id="next">{t(mine ? 'subscriptions.now' : 'subscriptions.nowNothing')}</h2>
      <p>{words}</p>
      {commands.length > 0 && (
        <div className="button-row no-print">
          {commands.map((command) => (
            <button
              key={command}
              type="button"
              className={`btn btn-sm ${FIRST.includes(command) ? 'btn-primary' : 'btn-outline-primary'}`}
              onClick={() => setAsking(command)}
            >
              {t(`subscriptions.command.${command}.${side}`)}
            </button>
          ))}
        </div>
      )}
      {asking && (
        <StepDialog
          command={asking}
          subscription={subscription}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null);
            onDone(t(`subscriptions.did.${asking}`));
          }}
        />
      )}
    </section>
  );
}

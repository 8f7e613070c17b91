import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { useAmounts } from './amounts.js';
import type { Simulation } from './queries.js';

/** A plan that is below cost is so for most services: the first say what the others say, too. */
const SHOWN = 4;

/** Where somebody should look twice, in words; then the figures that are missing, each with what to do. */
export function Warnings({ simulation }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const { euro, count } = useAmounts();
  const { result, services } = simulation;
  const serviceName = (id: string | null) =>
    id === null ? t('simulations.adhesion') : (services.find((service) => service.id === id)?.name ?? id);
  const tariffName = (id: string | null) => result.tariffs.find(({ tariffId }) => tariffId === id)?.name ?? '';
  if (result.warnings.length === 0) return <p className="notice notice-success">{t('simulations.warning.none')}</p>;
  const lines = result.warnings.map(({ kind, serviceId, tariffId, bodies, amount }) => (
    <li key={`${kind} ${serviceId ?? ''} ${tariffId ?? ''}`}>
      {t(`simulations.warning.${kind}`, {
        service: serviceName(serviceId),
        tariff: tariffName(tariffId),
        bodies: count(bodies ?? 0),
        amount: euro(amount),
      })}
    </li>
  ));
  const further = lines.slice(SHOWN);
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings">{t('simulations.warnings')}</h2>
      <ul className="notice notice-warning simulation-warnings">{lines.slice(0, SHOWN)}</ul>
      {further.length > 0 && (
        <details>
          <summary>{t('simulations.furtherWarnings', { count: further.length })}</summary>
          <ul className="notice notice-warning simulation-warnings">{further}</ul>
        </details>
      )}
      <Missing simulation={simulation} serviceName={serviceName} />
    </section>
  );
}

interface MissingProps {
  simulation: Simulation;
  serviceName: (id: string | null) => string;
}

function Missing({ simulation: { result, bodies }, serviceName }: MissingProps) {
  const { t } = useTranslation();
  const { base } = useActor();
  if (result.missing.length === 0) return null;
  return (
    <details>
      <summary>{t('simulations.missing')}</summary>
      <ul>
        {result.missing.map(({ tariffId, serviceId, bodyId, missing }) => (
          <li key={`${tariffId} ${bodyId ?? ''} ${missing}`}>
            {bodyId && (
              <>
                <Link to={`${base}/enti/${bodyId}`}>{bodies.find(({ id }) => id === bodyId)?.name ?? bodyId}</Link>
                :{' '}
              </>
            )}
            {t(`simulations.missingFigure.${missing}`, { service: serviceName(serviceId) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

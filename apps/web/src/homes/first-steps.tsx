import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBodies, useMemberships, useServices } from '../api/queries.js';
import { useActor } from '../area/session.js';
import { Icon } from '../ui/icon.js';

/** The way of a new centre, until the first request comes in. */
export function FirstSteps({ conventions }: { conventions: number }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const services = useServices({ status: 'published', limit: 1 });
  const bodies = useBodies({ limit: 1 });
  const operators = useMemberships({ role: 'operator', limit: 1 });
  const some = (page: { items: unknown[] } | undefined) => (page?.items.length ?? 0) > 0;
  const steps = [
    { name: 'settings', to: `${base}/impostazioni`, done: false },
    { name: 'people', to: `${base}/persone`, done: some(operators.data) },
    { name: 'services', to: `${base}/servizi`, done: some(services.data) },
    { name: 'bodies', to: `${base}/enti`, done: some(bodies.data) },
    { name: 'convention', to: `${base}/convenzioni`, done: conventions > 0 },
  ] as const;
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps">{t('homes.first.title')}</h2>
      <p>{t('homes.first.lead')}</p>
      <ol className="first-steps">
        {steps.map(({ name, to, done }) => (
          <li key={name} className={done ? 'step-done' : undefined}>
            <Link to={to}>{t(`homes.first.${name}.title`)}</Link>
            {done && (
              <span className="step-mark">
                <Icon name="check-circle" /> {t('homes.first.begun')}
              </span>
            )}
            <span className="cell-note">{t(`homes.first.${name}.text`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

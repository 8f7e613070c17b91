import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { formatNumber } from '../lib/format.js';
import { Icon, type IconName } from '../ui/icon.js';
import type { RequirementsCheck } from './queries.js';

type Check = RequirementsCheck['groups'][number]['anyOf'][number];

const ICONS: Record<Check['state'], IconName> = { met: 'check-circle', unmet: 'error', to_confirm: 'help-circle' };

/** What a service requires, each with what the register knows of the body: what is missing is said in words. */
export function RequirementsList({ check }: { check: RequirementsCheck }) {
  const { t } = useTranslation();
  const words = useRequirementWords(check);
  if (check.groups.length === 0) return <p>{t('subscriptions.noRequirements')}</p>;
  return (
    <ul className="requirements">
      {check.groups.map((group, index) => (
        <li key={index} className={`requirement requirement-${group.state.replace('_', '-')}`}>
          <Icon name={ICONS[group.state]} />
          <div>
            <strong>{t(`subscriptions.requirementState.${group.state}`)}</strong>
            {group.anyOf.length > 1 && <p className="muted">{t('subscriptions.oneIsEnough')}</p>}
            {group.anyOf.map((one) => (
              <p key={JSON.stringify(one)}>
                {words.asked(one)}
                {words.found(one) && <span className="cell-note">{words.found(one)}</span>}
                {one.kind === 'processor_appointment' && one.state === 'unmet' && <Appoint adheres={check.adheres} />}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where the missing appointment is signed: with the body's own adhesion, or by whom it adheres through. */
function Appoint({ adheres }: Pick<RequirementsCheck, 'adheres'>) {
  const { t } = useTranslation();
  const { base, side } = useActor();
  if (!adheres) return <span className="cell-note">{t('subscriptions.found.appointFirst')}</span>;
  const { adhesionId, through } = adheres;
  const told = through && t('subscriptions.found.appointThrough', { name: through });
  // A body does not see the adhesion of the form that it belongs to.
  if (told && side === 'body') return <span className="cell-note">{told}</span>;
  return (
    <span className="cell-note">
      {told}{' '}
      <Link to={`${base}/adesioni/${adhesionId}#appointment`}>
        {t(side === 'body' ? 'subscriptions.found.appointHere' : 'subscriptions.found.appointCentre')}
      </Link>
    </span>
  );
}

function useRequirementWords({ bodyType, population }: RequirementsCheck) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => formatNumber(value, i18n.language);
  const range = ({ from = null, to = null }: Check) => {
    if (from !== null && to !== null)
      return t('subscriptions.requirement.between', { from: number(from), to: number(to) });
    if (to !== null) return t('subscriptions.requirement.upTo', { to: number(to) });
    return from === null
      ? t('subscriptions.requirement.anyPopulation')
      : t('subscriptions.requirement.atLeast', { from: number(from) });
  };
  return {
    asked(check: Check): string {
      if (check.kind === 'population') return range(check);
      if (check.kind !== 'body_type') return t(`subscriptions.requirement.${check.kind}`);
      const types = (check.bodyTypes ?? []).map((type) => t(`body.types.${type}`)).join(', ');
      return t('subscriptions.requirement.body_type', { types });
    },
    found(check: Check): string | null {
      if (check.kind === 'population')
        return population
          ? t('subscriptions.found.population', { value: number(population.value), year: String(population.year) })
          : t('subscriptions.found.noPopulation');
      if (check.kind === 'body_type') return t('subscriptions.found.body_type', { type: t(`body.types.${bodyType}`) });
      if (check.kind === 'active_adhesion') return check.state === 'met' ? null : t('subscriptions.found.noAdhesion');
      if (check.kind === 'processor_appointment')
        return check.state === 'met' ? null : t('subscriptions.found.noAppointment');
      return t('subscriptions.found.centre');
    },
  };
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SignInOutcome } from '#app/contracts';
import type { CentreWays } from './sign-in-ways.js';

/** Why the sign-in at a provider led back here, and what to do now. */
export function OutcomeNotice({ outcome, centre }: { outcome: SignInOutcome } & Pick<CentreWays, 'centre'>) {
  const { t } = useTranslation();
  const name = centre?.name ?? t('account.provider.theCentre');
  return (
    <div className={`notice ${outcome === 'not_activated' ? 'notice-warning' : 'notice-danger'}`} role="alert">
      <h2 className="told-heading">{t(`account.provider.outcome.${outcome}.title`)}</h2>
      <p>{t(`account.provider.outcome.${outcome}.text`, { centre: name })}</p>
      {outcome === 'not_activated' && centre && (
        <p>
          <Link to={`/${centre.slug}/contatti`}>{t('account.provider.contacts', { centre: name })}</Link>
        </p>
      )}
    </div>
  );
}

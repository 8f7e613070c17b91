import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PROSPECT_STAGES } from '#app/contracts';
import { useActor } from '../area/session.js';
import { formatNumber } from '../lib/format.js';
import { useProspectCounts } from '../relationship/story-queries.js';

/** Where those stand that do not adhere yet, each count as the way to its bodies. */
export function TerritoryProspects() {
  const { t, i18n } = useTranslation();
  const { base, can } = useActor();
  const counts = useProspectCounts(can('relationship.read')).data;
  if (!counts) return null;
  const stages = PROSPECT_STAGES.filter((stage) => counts[stage] > 0);
  return (
    <section aria-labelledby="da-coinvolgere">
      <h2 id="da-coinvolgere">{t('territory.toWin')}</h2>
      <ul>
        {stages.map((stage) => (
          <li key={stage}>
            {t(`prospects.standing.${stage}`)}:{' '}
            <Link to={`${base}/coinvolgimento?vista=elenco&fase=${stage}`}>
              {formatNumber(counts[stage], i18n.language)}
            </Link>
          </li>
        ))}
        {counts.untouched > 0 && (
          <li>
            {t('territory.untouched')}: {formatNumber(counts.untouched, i18n.language)}
          </li>
        )}
      </ul>
      <p>
        <Link to={`${base}/coinvolgimento`}>{t('prospects.title')}</Link>
      </p>
    </section>
  );
}

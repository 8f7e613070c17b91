import { useTranslation } from 'react-i18next';
import { YEAR_BEFORE, dayWords, type FigureReference, type TariffTerms } from '#app/contracts';
import { useServices } from '../api/queries.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { TariffWords } from './tariff-words.js';

/** What a plan says, tariff by tariff. */
export function PlanTerms({ terms }: { terms: TariffTerms }) {
  const { t } = useTranslation();
  const services = useServices({ limit: 100 }).data?.items ?? [];
  const { tariffs, inhabitants, enterprises } = terms;
  const said = ({ on, source }: FigureReference) =>
    t(on === YEAR_BEFORE ? 'plans.figures.saidBefore' : 'plans.figures.saidOn', { source, day: dayWords(on) });
  if (!tariffs.length) return <EmptyState icon="inbox" title={t('plans.noTariffs')} />;
  return (
    <div className="tariff-terms">
      {tariffs.map((tariff) => (
        <Card key={tariff.id} title={tariff.name} tone="plain">
          <p className="muted">
            {tariff.serviceId === null
              ? t('plans.wholeAdhesion')
              : (services.find(({ id }) => id === tariff.serviceId)?.title ?? t('plans.ofService'))}
          </p>
          <TariffWords tariff={tariff} />
        </Card>
      ))}
      <dl className="facts">
        <div>
          <dt>{t('plans.figures.inhabitants')}</dt>
          <dd>{said(inhabitants)}</dd>
        </div>
        <div>
          <dt>{t('plans.figures.enterprises')}</dt>
          <dd>{said(enterprises)}</dd>
        </div>
      </dl>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { DUES_KNOWN_BY, type CostModelStatus, type PlanStatus } from '#app/contracts';
import { useActor } from '../area/session.js';
import { useCostModels } from '../costs/queries.js';
import { useDueRuns } from '../dues/queries.js';
import { formatDate, today } from '../lib/format.js';
import { usePlans } from '../plans/queries.js';
import { Card } from '../ui/card.js';
import { useAmount } from './parts.js';

const ALL = 100;

/** What waits for who keeps the costs and the tariffs, and for who approves them: as far as the role goes. */
export function TariffCards() {
  const { t } = useTranslation();
  const { can } = useActor();
  return (
    <section aria-labelledby="tariff-cards">
      <h2 id="tariff-cards">{t('homes.tariffs.title')}</h2>
      <div className="box-grid box-grid-3">
        {can('costs.edit') && <CostCard status="draft" />}
        {can('tariffs.edit') && <PlanCard status="draft" />}
        {can('tariffs.edit') && <PlanCard status="simulated" />}
        {can('costs.approve') && <CostCard status="closed" />}
        {can('tariffs.approve') && <PlanCard status="proposed" />}
        {can('tariffs.edit') && <NextDues />}
      </div>
    </section>
  );
}

function CostCard({ status }: { status: Extract<CostModelStatus, 'draft' | 'closed'> }) {
  const { data } = useCostModels({ status: [status], limit: ALL });
  return <Waiting name={`costs.${status}`} to={`/costi?stato=${status}`} page={data} />;
}

function PlanCard({ status }: { status: Extract<PlanStatus, 'draft' | 'simulated' | 'proposed'> }) {
  const { data } = usePlans({ status: [status], limit: ALL });
  return <Waiting name={`plans.${status}`} to={`/piani-tariffari?stato=${status}`} page={data} />;
}

/** Bodies need next year's due for their budgets. */
function NextDues() {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const year = Number(today().slice(0, 4)) + 1;
  const { data } = useDueRuns({ year: String(year), limit: ALL });
  const told = data?.items.some(({ status }) => status === 'announced');
  const day = formatDate(`${year - 1}-${DUES_KNOWN_BY}`, i18n.language);
  return (
    <Card
      title={t('homes.tariffs.dues.title', { year })}
      to={`${base}/quote/calcoli`}
      tone={data && !told ? 'strong' : 'plain'}
    >
      {data && <p>{t(told ? 'homes.tariffs.dues.told' : 'homes.tariffs.dues.untold', { day })}</p>}
    </Card>
  );
}

interface WaitingProps {
  name: 'costs.draft' | 'costs.closed' | 'plans.draft' | 'plans.simulated' | 'plans.proposed';
  to: string;
  page: Parameters<ReturnType<typeof useAmount>>[0];
}

function Waiting({ name, to, page }: WaitingProps) {
  const { t } = useTranslation();
  const { base } = useActor();
  const amount = useAmount();
  return (
    <Card
      title={t(`homes.tariffs.${name}.title`)}
      to={base + to}
      figure={amount(page)}
      tone={page && page.items.length > 0 ? 'strong' : 'plain'}
    >
      <p>{t(`homes.tariffs.${name}.text`)}</p>
    </Card>
  );
}

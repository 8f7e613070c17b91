import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { dayWords } from '#app/contracts';
import { problemOf } from '../../../api/problem.js';
import { useActor } from '../../../area/session.js';
import { DriverForm } from '../../../costs/driver-form.js';
import { DriverQuantities } from '../../../costs/driver-quantities.js';
import { CostModelFrame } from '../../../costs/model-frame.js';
import {
  removeDriver,
  saveDriver,
  useCostChange,
  useStructure,
  type CostDriver,
  type CostModel,
  type NewDriver,
  type Structure,
} from '../../../costs/queries.js';
import type { PageHandle } from '../../../lib/page.js';
import { DoneNotice } from '../../../ui/done-notice.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { QueryState } from '../../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.driver.one') }) };

export function Component() {
  const { t } = useTranslation();
  return (
    <CostModelFrame
      here={t('costs.driver.one')}
      trail={(own) => [{ to: `${own}/struttura`, label: t('costs.structure.title') }]}
    >
      {(model) => <DriverPage model={model} />}
    </CostModelFrame>
  );
}

function DriverPage({ model }: { model: CostModel }) {
  const { t } = useTranslation();
  const { driverId = '' } = useParams();
  const structure = useStructure(model.id);
  return (
    <QueryState query={structure}>
      {(all) => {
        const driver = all.drivers.find(({ id }) => id === driverId);
        if (!driver) return <EmptyState icon="search" title={t('costs.driver.missing')} />;
        return <OneDriver model={model} structure={all} driver={driver} />;
      }}
    </QueryState>
  );
}

/** A driver with how much of it each service and activity has. */
function OneDriver({ model, structure, driver }: { model: CostModel; structure: Structure; driver: CostDriver }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const navigate = useNavigate();
  const [done, setDone] = useState('');
  const saving = useCostChange((body: NewDriver) => saveDriver(model.id, driver, body));
  const removal = useCostChange(async () => {
    await removeDriver(model.id, driver);
    await navigate(`${base}/costi/${model.id}/struttura`);
  });
  return (
    <>
      <DoneNotice words={done} />
      <h2>{driver.name}</h2>
      <p className="lead-text">
        {t(`costs.driverKinds.${driver.kind}`)}
        {driver.referenceOn && `, ${t('costs.driver.on', { day: dayWords(driver.referenceOn) })}`}
        {driver.source && ` – ${driver.source}`}
      </p>
      {driver.kind === 'equal' && driver.quantities.length === 0 && (
        <p className="notice notice-info">{t('costs.driver.equalHint')}</p>
      )}
      <DriverQuantities key={driver.version} model={model} structure={structure} driver={driver} onDone={setDone} />
      {model.editable && (
        <details>
          <summary>{t('costs.driver.edit')}</summary>
          <DriverForm
            key={driver.version}
            driver={driver}
            send={async (body) => {
              await saving.mutateAsync(body);
              setDone(t('costs.structure.saved', { name: body.name }));
            }}
          />
          {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
          <button
            type="button"
            className="btn btn-outline-primary"
            disabled={driver.uses > 0 || removal.isPending}
            onClick={() => removal.mutate(undefined)}
          >
            {t('costs.driver.remove')}
          </button>
          {driver.uses > 0 && <p className="muted">{t('costs.driver.inUse', { count: driver.uses })}</p>}
        </details>
      )}
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayWords } from '#app/contracts';
import { useActor } from '../../../area/session.js';
import { DriverForm } from '../../../costs/driver-form.js';
import { useDecimals } from '../../../costs/euro.js';
import { CostModelFrame } from '../../../costs/model-frame.js';
import { ObjectChoice } from '../../../costs/object-choice.js';
import { ObjectTable } from '../../../costs/object-table.js';
import {
  addDriver,
  useCostChange,
  useStructure,
  type CostDriver,
  type CostModel,
  type NewDriver,
  type Structure,
} from '../../../costs/queries.js';
import { useIdempotencyKey } from '../../../forms/idempotency.js';
import type { PageHandle } from '../../../lib/page.js';
import { DataTable, type Column } from '../../../ui/data-table.js';
import { DoneNotice } from '../../../ui/done-notice.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { QueryState } from '../../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('costs.structure.title') }) };

export function Component() {
  const { t } = useTranslation();
  return (
    <CostModelFrame here={t('costs.structure.title')}>{(model) => <StructurePage model={model} />}</CostModelFrame>
  );
}

function StructurePage({ model }: { model: CostModel }) {
  const structure = useStructure(model.id);
  return <QueryState query={structure}>{(all) => <Parts model={model} structure={all} />}</QueryState>;
}

/** What costs are for, and by what they are divided. */
function Parts({ model, structure }: { model: CostModel; structure: Structure }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const { decimal } = useDecimals();
  const keyFor = useIdempotencyKey();
  const [done, setDone] = useState('');
  const [adding, setAdding] = useState(false);
  const own = `${base}/costi/${model.id}/struttura`;
  const { mutateAsync } = useCostChange((body: NewDriver) => addDriver(model.id, body, keyFor(body)));
  const columns: Column<CostDriver>[] = [
    {
      key: 'name',
      header: t('costs.driver.name'),
      rowHeader: true,
      cell: ({ id, name, kind }) => (
        <>
          <Link to={`${own}/criteri/${id}`}>{name}</Link>
          <span className="cell-note">{t(`costs.driverKinds.${kind}`)}</span>
        </>
      ),
    },
    {
      key: 'on',
      header: t('costs.driver.referenceOn'),
      cell: ({ referenceOn }) => (referenceOn ? dayWords(referenceOn) : '–'),
    },
    {
      key: 'sum',
      header: t('costs.driver.whole'),
      numeric: true,
      cell: ({ quantities, kind }) =>
        kind === 'equal' && !quantities.length
          ? t('costs.driver.equalShares')
          : decimal(String(Number(quantities.reduce((sum, { quantity }) => sum + Number(quantity), 0).toFixed(6)))),
    },
    { key: 'uses', header: t('costs.driver.uses'), numeric: true, cell: ({ uses }) => uses },
    { key: 'source', header: t('costs.item.source'), cell: ({ source }) => source || '–' },
  ];
  return (
    <>
      <DoneNotice words={done} />
      <section aria-labelledby="objects">
        <h2 id="objects">{t('costs.structure.objects')}</h2>
        {structure.objects.length === 0 && (
          <EmptyState icon="inbox" title={t('costs.structure.noObjects')}>
            <p>{t('costs.structure.noObjectsHint')}</p>
          </EmptyState>
        )}
        <ObjectTable model={model} structure={structure} onDone={setDone} />
        {model.editable && (
          <details open={structure.objects.length === 0}>
            <summary>{t('costs.structure.addMore')}</summary>
            <ObjectChoice model={model} structure={structure} onDone={setDone} />
          </details>
        )}
      </section>
      <section className="cost-section" aria-labelledby="drivers">
        <h2 id="drivers">{t('costs.structure.drivers')}</h2>
        <p>{t('costs.structure.driversLead')}</p>
        {structure.drivers.length > 0 && (
          <p>
            <Link className="btn btn-outline-primary" to={`${base}/costi/${model.id}/quantita`}>
              {t('costs.structure.fromSystem')}
            </Link>
          </p>
        )}
        {structure.drivers.length > 0 && (
          <DataTable
            caption={t('costs.structure.drivers')}
            hideCaption
            columns={columns}
            rows={structure.drivers}
            rowKey={({ id }) => id}
          />
        )}
        {model.editable && (
          <details open={adding} onToggle={({ currentTarget }) => setAdding(currentTarget.open)}>
            <summary>{t('costs.driver.add')}</summary>
            {adding && (
              <DriverForm
                send={async (body) => {
                  await mutateAsync(body);
                  setAdding(false);
                  setDone(t('costs.driver.added', { name: body.name }));
                }}
              />
            )}
          </details>
        )}
      </section>
    </>
  );
}

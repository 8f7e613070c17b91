import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DEADLINE_STATUSES, OPEN_DEADLINE_STATUSES } from '#app/contracts';
import { useActor } from '../../area/session.js';
import { DeadlineViews, useDeadlineColumns } from '../../deadlines/parts.js';
import {
  stepDeadlines,
  useDeadlineChange,
  useDeadlines,
  useObligations,
  type DeadlineStep,
  type DeadlineSummary,
} from '../../deadlines/queries.js';
import { EvidenceForm, ReasonForm } from '../../deadlines/step-form.js';
import type { PageHandle } from '../../lib/page.js';
import { dayOf, oneOf } from '../../lib/search.js';
import { usePageSize } from '../../lib/use-phone.js';
import { FilterSelect, ListFilters } from '../../lists/list-filters.js';
import { ListView } from '../../lists/list-view.js';
import { BodyFilter } from '../../tickets/body-filter.js';
import type { Column } from '../../ui/data-table.js';
import { DoneNotice } from '../../ui/done-notice.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/field.js';
import { PageTitle } from '../../ui/page-title.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('deadlines.list') }) };

const ORDERS = ['day', '-day', 'body', '-body'] as const;
const COMMANDS = ['fulfil', 'exempt', 'reopen'] as const;
type Command = (typeof COMMANDS)[number];

/** All deadlines of all bodies, of which many are settled at once. */
export function Component() {
  const { t } = useTranslation();
  const { can } = useActor();
  const [params] = useSearchParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<Command | null>(null);
  const [done, setDone] = useState('');
  const obligations = useObligations({ limit: 100 }).data?.items ?? [];
  const order = oneOf(ORDERS, params.get('ordine')) ?? 'day';
  const status = oneOf([...DEADLINE_STATUSES, 'all'], params.get('stato'));
  const body = params.get('ente') ?? '';
  const filters = {
    status: status === 'all' ? undefined : status ? [status] : [...OPEN_DEADLINE_STATUSES],
    bodyId: body || undefined,
    obligationId: params.get('obbligo') || undefined,
    from: dayOf(params.get('dal')),
    to: dayOf(params.get('al')),
    q: params.get('q')?.trim() || undefined,
    sort: order,
  };
  const deadlines = useDeadlines({ ...filters, limit: usePageSize(), cursor: params.get('cursor') || undefined });
  const change = useDeadlineChange(async (step: DeadlineStep) => {
    const { changed, unchanged } = await stepDeadlines({ ...step, ids: [...chosen] });
    setAsking(null);
    setChosen([]);
    setDone(
      [t('deadlines.bulkDone', { count: changed }), unchanged && t('deadlines.bulkLeft', { count: unchanged })]
        .filter(Boolean)
        .join(' '),
    );
  });
  const known = useDeadlineColumns(true, status !== undefined && status !== 'due' && status !== 'late');
  if (!can('deadlines.manage') && !can('deadlines.read'))
    return <EmptyState page icon="lock" title={t('problem.permission_denied.what')} />;
  const manages = can('deadlines.manage');
  const shown = deadlines.data?.items ?? [];
  const choose: Column<DeadlineSummary> = {
    key: 'choose',
    header: t('deadlines.choose'),
    cell: ({ id, title, bodyName }) => (
      <input
        type="checkbox"
        aria-label={t('deadlines.chooseOne', { title, body: bodyName })}
        checked={chosen.includes(id)}
        onChange={({ target }) =>
          setChosen((before) => (target.checked ? [...before, id] : before.filter((one) => one !== id)))
        }
      />
    ),
  };
  return (
    <>
      <PageTitle lead={t('deadlines.listLead')}>{t('deadlines.list')}</PageTitle>
      <DeadlineViews />
      <DoneNotice words={done} />
      <ListFilters
        folds
        name="deadlines"
        search={t('deadlines.search')}
        more={{
          label: t('deadlines.moreFilters'),
          names: ['dal', 'al'],
          fields: (
            <>
              <TextField
                label={t('deadlines.from')}
                type="date"
                name="dal"
                id="deadlines-from"
                defaultValue={params.get('dal') ?? ''}
              />
              <TextField
                label={t('deadlines.to')}
                type="date"
                name="al"
                id="deadlines-to"
                defaultValue={params.get('al') ?? ''}
              />
            </>
          ),
        }}
      >
        <BodyFilter value={body} />
        <FilterSelect
          label={t('deadlines.obligation')}
          name="obbligo"
          any={t('deadlines.anyObligation')}
          options={obligations.map(({ id, title }) => [id, title])}
        />
        <FilterSelect
          label={t('deadlines.statusLabel')}
          name="stato"
          any={t('deadlines.open')}
          options={[
            ...DEADLINE_STATUSES.map((one) => [one, t(`deadlines.status.${one}`)] as const),
            ['all', t('deadlines.all')],
          ]}
        />
      </ListFilters>
      {manages && shown.length > 0 && !asking && (
        <div className="button-row no-print">
          <button
            type="button"
            className="btn btn-outline-primary btn-sm"
            onClick={() => setChosen(chosen.length === shown.length ? [] : shown.map(({ id }) => id))}
          >
            {t(chosen.length === shown.length ? 'deadlines.chooseNone' : 'deadlines.choosePage')}
          </button>
          {chosen.length > 0 &&
            COMMANDS.map((command) => (
              <button key={command} type="button" className="btn btn-primary btn-sm" onClick={() => setAsking(command)}>
                {t(`deadlines.bulk.${command}`, { count: chosen.length })}
              </button>
            ))}
        </div>
      )}
      {asking === 'fulfil' && (
        <EvidenceForm accepted={['link', 'declaration']} send={change.mutateAsync} onClose={() => setAsking(null)} />
      )}
      {asking && asking !== 'fulfil' && (
        <ReasonForm command={asking} send={change.mutateAsync} onClose={() => setAsking(null)} />
      )}
      <ListView
        compact
        caption={t('deadlines.list')}
        query={deadlines}
        columns={manages ? [choose, ...known] : known}
        rowKey={({ id }) => id}
        rowClass={(one) => (one.status === 'late' ? 'row-late' : undefined)}
        order={order}
        none={t('deadlines.none')}
        showAll={t('deadlines.showAll')}
        download={{ path: '/api/v1/deadlines/export', filters }}
        nothingYet={<EmptyState icon="calendar" title={t('deadlines.nothingYet')} />}
      />
    </>
  );
}

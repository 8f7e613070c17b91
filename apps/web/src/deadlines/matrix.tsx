import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { BODY_TYPES } from '#app/contracts';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { oneOf } from '../lib/search.js';
import { usePageSize } from '../lib/use-phone.js';
import { FilterSelect, ListFilters } from '../lists/list-filters.js';
import { ListView } from '../lists/list-view.js';
import type { Column } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { DeadlineBadge } from './parts.js';
import { useMatrix, useProgress, type MatrixCell, type MatrixRow } from './queries.js';

const STATES = ['late', 'due', 'done', 'not_applicable'] as const;

/** Bodies by obligations, of a year. */
export function Matrix({ year, years }: { year: string; years: readonly string[] }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const [params] = useSearchParams();
  const status = oneOf(STATES, params.get('stato'));
  const type = oneOf(BODY_TYPES, params.get('tipo'));
  const limit = usePageSize();
  const filters = { year, status: status && [status], type: type && [type], q: params.get('q')?.trim() || undefined };
  const matrix = useMatrix({ ...filters, limit, cursor: params.get('cursor') || undefined });
  const obligations = useProgress(year).data?.items ?? [];
  const titles = new Map(obligations.map(({ obligationId, title }) => [obligationId, title]));
  const columns: Column<MatrixRow>[] = [
    {
      key: 'body',
      header: t('deadlines.body'),
      rowHeader: true,
      cell: ({ bodyId, bodyName }) => <Link to={`${base}/scadenze/elenco?ente=${bodyId}&stato=all`}>{bodyName}</Link>,
    },
    ...obligations.map(({ obligationId, title }) => ({
      key: obligationId,
      header: title,
      cell: (row: MatrixRow) => {
        const cell = row.cells.find((one) => one.obligationId === obligationId);
        return cell ? <Cell row={row} cell={cell} title={title} /> : '–';
      },
    })),
  ];
  return (
    <section aria-labelledby="matrix">
      <h2 id="matrix">{t('deadlines.matrixTitle', { year })}</h2>
      <ListFilters folds name="matrix" search={t('deadlines.searchBody')}>
        <FilterSelect
          label={t('deadlines.year')}
          name="anno"
          any={t('deadlines.thisYear')}
          options={years.map((one) => [one, one])}
        />
        <FilterSelect
          label={t('deadlines.statusLabel')}
          name="stato"
          any={t('deadlines.anyStatus')}
          options={STATES.map((one) => [one, t(`deadlines.having.${one}`)])}
        />
        <FilterSelect
          label={t('deadlines.bodyType')}
          name="tipo"
          any={t('deadlines.anyType')}
          options={BODY_TYPES.map((one) => [one, t(`body.types.${one}`)])}
        />
      </ListFilters>
      <ListView
        caption={t('deadlines.matrixTitle', { year })}
        query={matrix}
        columns={columns}
        rowKey={({ bodyId }) => bodyId}
        onPhone={(row) => <FoldedRow row={row} titles={titles} />}
        none={t('deadlines.noneBody')}
        showAll={t('deadlines.showAll')}
        download={{
          path: '/api/v1/deadlines/export',
          filters: { from: `${year}-01-01`, to: `${year}-12-31`, status: filters.status, q: filters.q, sort: 'body' },
        }}
        nothingYet={
          <EmptyState icon="calendar" title={t('deadlines.nothingYet')}>
            {can('deadlines.manage') && (
              <Link to={`${base}/scadenze/obblighi`}>{t('deadlines.chooseObligations')}</Link>
            )}
          </EmptyState>
        }
      />
    </section>
  );
}

/** On a phone: a body with how many are open, which unfolds to its obligations. */
function FoldedRow({ row, titles }: { row: MatrixRow; titles: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const count = (of: 'late' | 'due') => row.cells.reduce((all, cell) => all + cell[of], 0);
  const [late, due] = [count('late'), count('due')];
  const words = [late && t('deadlines.ofBody.late', { count: late }), due && t('deadlines.ofBody.due', { count: due })];
  return (
    <details>
      <summary>
        {row.bodyName}
        <span className="cell-note">{words.filter(Boolean).join(', ') || t('deadlines.ofBody.settled')}</span>
      </summary>
      <ul>
        {row.cells.map((cell) => {
          const title = titles.get(cell.obligationId) ?? '';
          return (
            <li key={cell.obligationId}>
              {title} <Cell row={row} cell={cell} title={title} />
            </li>
          );
        })}
        <li>
          <Link to={`${base}/scadenze/elenco?ente=${row.bodyId}&stato=all`}>{t('deadlines.allOfBody')}</Link>
        </li>
      </ul>
    </details>
  );
}

/** What most needs to be looked at, with how many there are where there are several. */
function Cell({ row, cell, title }: { row: MatrixRow; cell: MatrixCell; title: string }) {
  const { t, i18n } = useTranslation();
  const { base } = useActor();
  const { due, late, done, notApplicable, dueOn, deadlineId } = cell;
  const status = late ? 'late' : due ? 'due' : done ? 'done' : 'not_applicable';
  const all = due + late + done + notApplicable;
  const to = deadlineId ?? `elenco?ente=${row.bodyId}&obbligo=${cell.obligationId}&stato=all`;
  return (
    <>
      <Link
        className="plain-link"
        to={`${base}/scadenze/${to}`}
        aria-label={t('deadlines.cell', { title, body: row.bodyName, status: t(`deadlines.status.${status}`) })}
      >
        <DeadlineBadge status={status} />
      </Link>
      {all > 1 && <span className="cell-note">{t('deadlines.settledOf', { settled: done + notApplicable, all })}</span>}
      {all === 1 && dueOn && <span className="cell-note">{formatDate(dueOn, i18n.language)}</span>}
    </>
  );
}

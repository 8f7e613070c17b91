import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { Column } from '../ui/data-table.js';
import { euros, signed } from './amounts.js';
import type { DueSummary } from './queries.js';

/** Who pays what, beside what was paid before and what others ask. */
export function dueColumns(base: string, language: string, t: TFunction, withYear: boolean): Column<DueSummary>[] {
  return [
    {
      key: 'body',
      header: t('dues.body'),
      rowHeader: true,
      sort: 'name',
      cell: ({ id, bodyName, convention }) => (
        <>
          <Link to={`${base}/quote/${id}`}>{bodyName}</Link>
          <span className="cell-note">{convention}</span>
        </>
      ),
    },
    ...(withYear
      ? [{ key: 'year', header: t('dues.year'), sort: '-year', cell: ({ year }: DueSummary) => String(year) }]
      : []),
    {
      key: 'amount',
      header: t('dues.amount'),
      numeric: true,
      sort: '-amount',
      cell: ({ amount }) => <strong>{euros(amount, language)}</strong>,
    },
    {
      key: 'former',
      header: t('dues.former'),
      numeric: true,
      cell: ({ formerAmount, formerYear }) => (
        <>
          {euros(formerAmount, language)}
          {formerYear !== null && <span className="cell-note">{formerYear}</span>}
        </>
      ),
    },
    { key: 'change', header: t('dues.change'), numeric: true, cell: ({ change }) => signed(change, language) },
    { key: 'saving', header: t('dues.saving'), numeric: true, cell: ({ saving }) => euros(saving, language) },
  ];
}

import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { IMPORT_OUTCOMES, type ImportEffect } from '#app/contracts';
import { useFieldMessage } from '../forms/field-message.js';
import { ListView } from '../lists/list-view.js';
import { oneOf } from '../lib/search.js';
import type { Column } from '../ui/data-table.js';
import { Icon } from '../ui/icon.js';
import { targetOf } from './targets.js';
import { useImportRows, type Import, type ImportRow } from './queries.js';

/** Rows that are worth correcting. */
const FAILED = ['wrong', 'refused'] as const;
/** Mistakes that a cell of a file has otherwise than a field of a form. */
const OWN_WORDS = ['not_in_list', 'in_use', 'not_allowed'] as const;

/** The rows of a file: what each does, and its cells with mistakes in words. */
export function ImportRows({ batch }: { batch: Import }) {
  const { t } = useTranslation();
  const message = useFieldMessage();
  const target = targetOf(batch.target);
  const words = (code: string) => {
    const own = OWN_WORDS.find((one) => one === code);
    if (!own) return message(code);
    return t(`${target.words}.errors.${own}`);
  };
  const effects = (effect: ImportEffect) => t(`${target.words}.effects.${effect}`);
  const [params] = useSearchParams();
  const outcome = oneOf(IMPORT_OUTCOMES, params.get('righe'));
  const rows = useImportRows(batch.id, { outcome, cursor: params.get('cursor') || undefined });
  const columns: Column<ImportRow>[] = [
    { key: 'number', header: t('imports.line'), numeric: true, cell: ({ number }) => number },
    {
      key: 'name',
      header: t('imports.row'),
      rowHeader: true,
      cell: ({ cells }) => nameOf(cells) || t('imports.noName'),
    },
    {
      key: 'effect',
      header: t('imports.effect'),
      cell: ({ effect, outcome: came }) => (
        <>
          {came === 'waiting' && effect ? effects(effect) : t(`imports.came.${came}`)}
          {came === 'applied' && effect && <span className="cell-note">{effects(effect)}</span>}
        </>
      ),
    },
    {
      key: 'errors',
      header: t('imports.mistakes'),
      cell: ({ cells }) => {
        const wrong = cells.filter(({ error }) => error);
        if (wrong.length === 0) return '–';
        return (
          <ul className="import-mistakes">
            {wrong.map(({ column, value, error }) => (
              <li key={column}>
                <strong>{column}</strong>
                {value && <> «{value}»</>}: {words(error!)}
              </li>
            ))}
          </ul>
        );
      },
    },
  ];
  const views = [undefined, ...IMPORT_OUTCOMES.filter((each) => countOf(batch, each) > 0)];
  return (
    <>
      {views.length > 2 && (
        <nav aria-label={t('imports.views')} className="views">
          <ul>
            {views.map((view) => (
              <li key={view ?? 'all'}>
                <Link to={view ? `?righe=${view}` : '?'} aria-current={view === outcome ? 'true' : undefined}>
                  {view
                    ? `${t(`imports.outcomes.${view}`)} (${countOf(batch, view)})`
                    : `${t('imports.all')} (${batch.rows})`}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {batch.wrong + batch.refused > 0 && (
        <p>
          {FAILED.filter((each) => countOf(batch, each) > 0).map((each) => (
            <a
              key={each}
              className="btn btn-outline-primary btn-sm"
              href={`/api/v1/imports/${batch.id}/rows/export?outcome=${each}`}
              download
            >
              <Icon name="download" /> {t(`imports.download.${each}`)}
            </a>
          ))}
        </p>
      )}
      <ListView
        caption={t('imports.rowsTitle')}
        query={rows}
        columns={columns}
        rowKey={({ id }) => id}
        none={t('imports.noRows')}
        showAll={t('imports.allRows')}
      />
    </>
  );
}

/** The title of a row where it has one: the first two cells of any table name it. */
function nameOf(cells: ImportRow['cells']): string {
  return [cells[0], cells[2] ?? cells[1]]
    .map((cell) => cell?.value)
    .filter(Boolean)
    .join(' · ');
}

function countOf(batch: Import, outcome: (typeof IMPORT_OUTCOMES)[number]): number {
  const { rows, wrong, applied, refused, undone, kept } = batch;
  return { wrong, applied, refused, undone, kept, waiting: rows - wrong - applied - refused - undone - kept }[outcome];
}

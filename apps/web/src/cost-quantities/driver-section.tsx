import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { formatDate } from '../lib/format.js';
import { DataTable, type Column } from '../ui/data-table.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useTakeQuantities, type CountedDriver, type CountedQuantity } from './queries.js';

interface DriverSectionProps {
  modelId: string;
  driver: CountedDriver;
  editable: boolean;
  onDone: (words: string) => void;
}

/** A driver: what stands beside what the system counts, and the choice of what was typed and is to give way. */
export function DriverSection({ modelId, driver, editable, onDone }: DriverSectionProps) {
  const { t, i18n } = useTranslation();
  const [giving, setGiving] = useState<string[]>([]);
  const take = useTakeQuantities(modelId, driver);
  const { id, name, kind, countable, on, quantities } = driver;
  const decimal = (text: string) =>
    new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'it-IT', {
      useGrouping: 'always',
      maximumFractionDigits: 6,
    }).format(text as `${number}`);
  const typed = quantities.filter(({ origin, differs }) => origin === 'typed' && differs);
  // What stands nowhere and counts nothing says nothing.
  const shown = quantities.filter(({ standing, counted }) => standing !== null || counted !== '0');
  const changes = quantities.some(({ origin, differs }) => differs && origin !== 'typed') || giving.length > 0;
  const columns: Column<CountedQuantity>[] = [
    {
      key: 'object',
      header: t('counted.object'),
      rowHeader: true,
      cell: ({ name: object, lacking, lackingNames }) => (
        <>
          {object}
          {lacking > 0 && (
            <span className="cell-note cell-note-attention">
              {t('counted.lacking', { count: lacking, names: lackingNames.join(', ') })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'standing',
      header: t('counted.standing'),
      numeric: true,
      cell: ({ standing, origin }) =>
        standing === null ? (
          t('counted.none')
        ) : (
          <>
            {decimal(standing)}
            <span className="cell-note">{t(`counted.origin.${origin!}`)}</span>
          </>
        ),
    },
    {
      key: 'counted',
      header: t('counted.counted'),
      numeric: true,
      cell: ({ counted, differs, standing }) =>
        counted === null ? (
          t('counted.cannot')
        ) : (
          <>
            {differs ? <strong>{decimal(counted)}</strong> : decimal(counted)}
            {differs && <span className="cell-note">{t(standing === null ? 'counted.new' : 'counted.differs')}</span>}
          </>
        ),
    },
  ];
  if (editable && typed.length)
    columns.push({
      key: 'overwrite',
      header: t('counted.overwrite'),
      cell: ({ objectId, origin, differs, name: object }) =>
        origin === 'typed' &&
        differs && (
          <input
            type="checkbox"
            aria-label={t('counted.overwriteOf', { name: object })}
            checked={giving.includes(objectId)}
            onChange={({ target }) =>
              setGiving(target.checked ? [...giving, objectId] : giving.filter((one) => one !== objectId))
            }
          />
        ),
    });
  return (
    <section aria-labelledby={`driver-${id}`}>
      <h2 id={`driver-${id}`}>{name}</h2>
      <p className="muted">
        {countable ? t(`counted.kind.${kind}`, { day: formatDate(on, i18n.language) }) : t('counted.notCountable')}
      </p>
      {take.error && <ProblemAlert problem={problemOf(take.error)} />}
      {countable && (
        <>
          {shown.length > 0 && (
            <DataTable
              caption={t('counted.table', { name })}
              hideCaption
              columns={columns}
              rows={shown}
              rowKey={({ objectId }) => objectId}
            />
          )}
          {shown.length < quantities.length && (
            <p className="muted">{t('counted.nothing', { count: quantities.length - shown.length })}</p>
          )}
          {editable && (
            <p className="button-row">
              <button
                type="button"
                className="btn btn-primary"
                disabled={!changes || take.isPending}
                aria-label={t('counted.takeOf', { name })}
                onClick={() =>
                  take.mutate(giving, {
                    onSuccess: () => {
                      setGiving([]);
                      onDone(t('counted.taken', { name }));
                    },
                  })
                }
              >
                {t('counted.take')}
              </button>
              {!changes && <span className="muted">{t(typed.length ? 'counted.onlyTyped' : 'counted.same')}</span>}
            </p>
          )}
        </>
      )}
    </section>
  );
}

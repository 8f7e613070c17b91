import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { DataTable } from '../ui/data-table.js';
import type { DueRun } from './queries.js';

const KNOWN = ['inhabitants', 'enterprises', 'quantity', 'amount', 'cost', 'units'] as const;

/** Why nothing was reckoned: which figure of which body, and where it is written. */
export function MissingFigures({ run: { missing } }: { run: DueRun }) {
  const { t } = useTranslation();
  const { base } = useActor();
  if (!missing.length) return <p className="notice notice-warning">{t('dues.stopped')}</p>;
  const words = (what: string) => {
    const known = KNOWN.find((one) => one === what);
    return known ? t(`dues.missing.${known}`) : what;
  };
  return (
    <section aria-labelledby="missing">
      <div className="notice notice-danger" role="alert">
        <p className="notice-title" id="missing">
          {t('dues.missingTitle', { count: missing.length })}
        </p>
        <p>{t('dues.missingText')}</p>
      </div>
      <DataTable
        caption={t('dues.missingCaption')}
        hideCaption
        rows={missing.map((row, at) => ({ ...row, key: String(at) }))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'body',
            header: t('dues.body'),
            rowHeader: true,
            cell: ({ bodyId, bodyName }) =>
              bodyId ? <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link> : t('dues.allBodies'),
          },
          { key: 'tariff', header: t('dues.tariff'), cell: ({ tariff }) => tariff },
          { key: 'missing', header: t('dues.lacks'), cell: ({ missing: what }) => words(what) },
        ]}
      />
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BodyType } from '#app/contracts';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { Breadcrumb } from '../ui/breadcrumb.js';
import { PageTitle } from '../ui/page-title.js';
import type { JoinedRecord } from './duplicates-queries.js';

/** A record that is no more: who has what it had, and what it said at the end. */
export function JoinedRecordPage({ record }: { record: JoinedRecord }) {
  const { t, i18n } = useTranslation();
  const { base, side } = useActor();
  const day = formatDate(record.at, i18n.language);
  return (
    <>
      <Breadcrumb
        trail={[{ to: `${base}/enti`, label: t(side === 'body' ? 'bodies.titleMine' : 'bodies.title') }]}
        here={record.name}
      />
      <PageTitle>{record.name}</PageTitle>
      <div className="notice notice-info" role="note">
        <p>
          {record.by ? t('join.recordBy', { day, by: record.by }) : t('join.record', { day })}{' '}
          <Link to={`${base}/enti/${record.kept.id}`}>{record.kept.name}</Link>
        </p>
      </div>
      <h2>{t('join.lastValues')}</h2>
      <dl className="facts">
        {record.values.map(({ field, value }) => (
          <div key={field}>
            <dt>{t(`bodyForm.${field}`)}</dt>
            <dd>
              {field === 'type'
                ? t(`body.types.${value as BodyType}`)
                : field === 'validFrom'
                  ? formatDate(value, i18n.language)
                  : value}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Body } from '../api/types.js';
import { useActor } from '../area/session.js';
import { formatDate } from '../lib/format.js';
import { DataTable } from '../ui/data-table.js';
import { Part } from './part.js';

/** Where a body came from and where it went: who took its place, and by which act. */
export function Succession({ body }: { body: Body }) {
  const { t, i18n } = useTranslation();
  const { base, side } = useActor();
  const day = (value: string) => formatDate(value, i18n.language);
  const linked = ({ id, name }: { id: string; name: string }) => <Link to={`${base}/enti/${id}`}>{name}</Link>;
  return (
    <>
      {body.successor && body.validTo && (
        <div className="notice notice-info" role="note">
          <p>
            {t('bodyHistory.ended', { day: day(body.validTo), act: body.successionAct })}{' '}
            {/* A body that is not theirs is called by name only. */}
            {side === 'centre' ? linked(body.successor) : <strong>{body.successor.name}</strong>}
          </p>
        </div>
      )}
      {body.joined.length > 0 && (
        <div className="notice notice-info" role="note">
          <p>{t('join.joinedHere')}</p>
          <ul>
            {body.joined.map((one) => (
              <li key={one.id}>
                {linked(one)} <span className="muted">{t('join.on', { day: day(one.at) })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {body.predecessors.length > 0 && (
        <div className="notice notice-info" role="note">
          <p>{t('bodyHistory.bornOf')}</p>
          <ul>
            {body.predecessors.map((one) => (
              <li key={one.id}>
                {linked(one)}{' '}
                <span className="muted">{t('bodyHistory.until', { day: day(one.validTo), act: one.act })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** What a body was called and numbered by before. */
export function BodyHistory({ body }: { body: Body }) {
  const { t, i18n } = useTranslation();
  const day = (value: string) => formatDate(value, i18n.language);
  if (body.past.length === 0) return null;
  return (
    <Part name="past" title={t('bodyHistory.title')} lead={t('bodyHistory.lead')}>
      <DataTable
        caption={t('bodyHistory.title')}
        hideCaption
        rows={body.past}
        rowKey={(past) => `${past.kind} ${past.validTo} ${past.value}`}
        columns={[
          { key: 'kind', header: t('bodyHistory.kindLabel'), cell: ({ kind }) => t(`bodyHistory.kind.${kind}`) },
          { key: 'value', header: t('bodyHistory.value'), rowHeader: true, cell: ({ value }) => value },
          {
            key: 'period',
            header: t('office.period'),
            cell: ({ validFrom, validTo, joined }) =>
              joined
                ? t('join.fromJoined')
                : validFrom
                  ? t('office.fromTo', { from: day(validFrom), to: day(validTo) })
                  : t('bodyHistory.upTo', { to: day(validTo) }),
          },
        ]}
      />
    </Part>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body } from '../api/types.js';
import { formatNumber } from '../lib/format.js';
import { DataTable } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { EmptyState } from '../ui/empty-state.js';
import { AdhesionStatus } from './adhesion-status.js';

const CODES = ['istatCode', 'cadastralCode', 'ipaCode', 'taxCode'] as const;

/** Everything the centre knows of a body: who it is, how large, by which act it adheres, who acts for it. */
export function BodySheet({ body }: { body: Body }) {
  return (
    <div className="sections">
      <Identity body={body} />
      <Figures body={body} />
      <Adhesions body={body} />
      <People body={body} />
    </div>
  );
}

function Part({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      {children}
    </section>
  );
}

function Identity({ body }: { body: Body }) {
  const { t } = useTranslation();
  const rows: [string, ReactNode][] = [
    ...CODES.map((code): [string, ReactNode] => [t(`body.${code}`), body[code]]),
    [t('contacts.pec'), body.pec && <a href={`mailto:${body.pec}`}>{body.pec}</a>],
    [t('contacts.address'), body.address],
    [t('body.website'), body.website && <a href={body.website}>{body.website}</a>],
    [t('body.validFrom'), body.validFrom && <DateTime value={body.validFrom} />],
    [t('body.validTo'), body.validTo && <DateTime value={body.validTo} />],
  ];
  const known = rows.filter(([, value]) => Boolean(value));
  if (known.length === 0) return null;
  return (
    <Part name="identity" title={t('body.identity')}>
      <dl className="facts">
        {known.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Figures({ body }: { body: Body }) {
  const { t, i18n } = useTranslation();
  if (body.figures.length === 0) return null;
  return (
    <Part name="figures" title={t('body.figures')}>
      <DataTable
        caption={t('body.figures')}
        hideCaption
        rows={body.figures}
        rowKey={(figure) => `${figure.kind}-${figure.year}`}
        columns={[
          { key: 'kind', header: t('body.figure'), cell: (figure) => t(`body.${figure.kind}`), rowHeader: true },
          {
            key: 'value',
            header: t('body.value'),
            cell: (figure) => formatNumber(figure.value, i18n.language),
            numeric: true,
          },
          { key: 'year', header: t('body.year'), cell: (figure) => figure.year, numeric: true },
          { key: 'source', header: t('body.source'), cell: (figure) => figure.source },
        ]}
      />
    </Part>
  );
}

function Adhesions({ body }: { body: Body }) {
  const { t } = useTranslation();
  return (
    <Part name="adhesions" title={t('body.adhesions')}>
      {body.adhesions.length === 0 ? (
        <EmptyState icon="file" title={t('body.noAdhesion')} />
      ) : (
        <DataTable
          caption={t('body.adhesions')}
          hideCaption
          rows={body.adhesions}
          rowKey={(adhesion) => adhesion.id}
          columns={[
            {
              key: 'convention',
              header: t('adhesion.convention'),
              rowHeader: true,
              cell: (adhesion) => (
                <>
                  {adhesion.convention} {adhesion.isDemo && <span className="tag tag-demo">{t('adhesion.demo')}</span>}
                </>
              ),
            },
            {
              key: 'status',
              header: t('ticket.statusLabel'),
              cell: (adhesion) => (
                <AdhesionStatus status={adhesion.status} suspended={adhesion.suspendedBy.length > 0} />
              ),
            },
            {
              key: 'from',
              header: t('adhesion.from'),
              cell: (adhesion) => (adhesion.activeFrom ? <DateTime value={adhesion.activeFrom} /> : '–'),
            },
            {
              key: 'to',
              header: t('adhesion.to'),
              cell: (adhesion) => (adhesion.activeTo ? <DateTime value={adhesion.activeTo} /> : '–'),
            },
          ]}
        />
      )}
    </Part>
  );
}

function People({ body }: { body: Body }) {
  const { t } = useTranslation();
  return (
    <Part name="people" title={t('body.people')}>
      {body.people.length === 0 ? (
        <EmptyState icon="user" title={t('body.noPeople')} />
      ) : (
        <ul className="people">
          {body.people.map((person) => (
            <li key={person.membershipId}>
              <strong>{person.displayName}</strong> <span className="muted">{t(`role.${person.role}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

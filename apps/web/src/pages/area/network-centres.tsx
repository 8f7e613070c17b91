import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../../area/session.js';
import { NetworkFrame } from '../../exchange/network-frame.js';
import { ParticipationState } from '../../exchange/participation-state.js';
import { useNetworkCentres, useParticipation } from '../../exchange/queries.js';
import type { PageHandle } from '../../lib/page.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { PhoneLink } from '../../ui/phone-link.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('exchange.centres.title') }) };

/** The centres that take part, and how the own one does. */
export function Component() {
  const { t } = useTranslation();
  const participation = useParticipation();
  return (
    <NetworkFrame part="centres">
      <section aria-label={t('exchange.centres.title')}>
        <Directory />
      </section>
      <QueryState query={participation}>{(own) => <ParticipationState participation={own} />}</QueryState>
    </NetworkFrame>
  );
}

function Directory() {
  const { t } = useTranslation();
  const { base } = useActor();
  const centres = useNetworkCentres();
  return (
    <QueryState query={centres}>
      {({ items }) => (
        <DataTable
          caption={t('exchange.centres.title')}
          hideCaption
          rows={items}
          rowKey={({ slug }) => slug}
          columns={[
            {
              key: 'name',
              header: t('exchange.field.centre'),
              rowHeader: true,
              cell: ({ slug, name, ownerName }) => (
                <>
                  <Link to={`/${slug}`}>{ownerName}</Link>
                  <span className="cell-note">{name}</span>
                </>
              ),
            },
            {
              key: 'contact',
              header: t('exchange.field.contact'),
              cell: ({ email, phone }) => (
                <>
                  <a href={`mailto:${email}`}>{email}</a>
                  {phone && (
                    <span className="cell-note">
                      <PhoneLink number={phone} />
                    </span>
                  )}
                </>
              ),
            },
            {
              key: 'since',
              header: t('exchange.field.since'),
              cell: ({ memberSince }) => <DateTime value={memberSince} />,
            },
            { key: 'services', header: t('exchange.field.services'), numeric: true, cell: ({ services }) => services },
            {
              key: 'documents',
              header: t('exchange.field.documents'),
              numeric: true,
              cell: ({ slug, documents }) =>
                documents > 0 ? <Link to={`${base}/rete?centro=${slug}`}>{documents}</Link> : documents,
            },
          ]}
        />
      )}
    </QueryState>
  );
}

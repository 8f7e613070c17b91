import { useTranslation } from 'react-i18next';
import { useActor } from '../area/session.js';
import { spaceLink } from '../documents/links.js';
import { useSpaces } from '../documents/queries.js';
import { DocumentsWaiting, NewestDocuments } from './documents-at-home.js';
import { Card } from '../ui/card.js';
import { DateTime } from '../ui/date-time.js';
import { EmptyState } from '../ui/empty-state.js';
import { QueryState } from '../ui/query-state.js';

/** What somebody from outside was invited to, and nothing else. */
export function PartnerHome() {
  const { t } = useTranslation();
  const { base, session } = useActor();
  const spaces = useSpaces({ limit: 100 });
  return (
    <>
      <DocumentsWaiting />
      <section aria-labelledby="invited">
        <h2 id="invited">{t('exchange.partner.title')}</h2>
        <p>{t('exchange.partner.lead', { centre: session.membership.centre?.name })}</p>
        <QueryState query={spaces}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon="folder" title={t('exchange.partner.none')}>
                <p>{t('exchange.partner.noneText')}</p>
              </EmptyState>
            ) : (
              <div className="box-grid box-grid-3">
                {items.map(({ id, title, description, documents, changedAt }) => (
                  <Card key={id} title={title} to={spaceLink(base, id)} icon="folder">
                    {description && <p>{description}</p>}
                    <p className="muted">
                      {t('exchange.partner.documents', { count: documents })}
                      {changedAt && (
                        <>
                          {' · '}
                          <DateTime value={changedAt} />
                        </>
                      )}
                    </p>
                  </Card>
                ))}
              </div>
            )
          }
        </QueryState>
      </section>
      <NewestDocuments />
    </>
  );
}

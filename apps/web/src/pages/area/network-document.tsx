import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { documentLink } from '../../documents/links.js';
import { CopyForm } from '../../exchange/copy-form.js';
import { useNetworkDocument, type NetworkDocumentDetail } from '../../exchange/queries.js';
import { Thread } from '../../exchange/thread.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('exchange.document') }) };

export function Component() {
  const { t } = useTranslation();
  const { base } = useActor();
  const { slug = '', id = '' } = useParams();
  const document = useNetworkDocument(slug, id);
  // Also while it is open: what its centre has withdrawn is taken from the screen.
  if (document.isError && problemOf(document.error).status === 404)
    return (
      <EmptyState page icon="lock" title={t('exchange.withdrawn')}>
        <p>{t('exchange.withdrawnText')}</p>
        <Link to={`${base}/rete`}>{t('exchange.toList')}</Link>
      </EmptyState>
    );
  return <QueryState query={document}>{(found) => <Shown document={found} />}</QueryState>;
}

/** A document of a centre of the network: what it is, what is said of it, and how to take it home. */
function Shown({ document }: { document: NetworkDocumentDetail }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { id, centreSlug, centreName, title, own, copies } = document;
  const facts = [
    [t('exchange.field.space'), document.spaceTitle],
    [t('exchange.field.docType'), document.docType],
    [t('exchange.field.author'), document.author],
    [t('exchange.field.documentOn'), document.documentOn && <DateTime value={document.documentOn} />],
    [t('exchange.field.version'), document.number],
    [t('exchange.field.changedAt'), <DateTime key="at" value={document.changedAt} time />],
  ] as const;
  return (
    <>
      <Breadcrumb trail={[{ to: `${base}/rete`, label: t('exchange.documents.title') }]} here={title} />
      <PageTitle eyebrow={centreName} lead={document.description || undefined}>
        {title}
      </PageTitle>
      <div className="button-row no-print">
        <a
          className="btn btn-primary"
          href={`/api/v1/network/centres/${centreSlug}/documents/${id}/content`}
          download={document.name}
        >
          <Icon name="download" /> {t('exchange.download')}
        </a>
        {own && (
          <Link className="btn btn-outline-primary" to={documentLink(base, id)}>
            {t('exchange.openOwn')}
          </Link>
        )}
      </div>
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {copies.length > 0 && (
        <section aria-labelledby="copies">
          <h2 id="copies">{t('exchange.ourCopies')}</h2>
          <ul>
            {copies.map((copy) => (
              <li key={copy.documentId}>
                <Link to={documentLink(base, copy.documentId)}>{copy.title}</Link>{' '}
                <span className="cell-note">
                  {t('exchange.copyOf', { version: copy.sourceVersion })} <DateTime value={copy.copiedAt} />
                  {copy.currentVersion !== null &&
                    copy.currentVersion > copy.sourceVersion &&
                    ` · ${t('exchange.newer')}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!own && can('network.take_part') && (
        <section aria-labelledby="copy">
          <h2 id="copy">{t('exchange.copyTitle')}</h2>
          <CopyForm document={document} />
        </section>
      )}
      <Thread document={document} />
    </>
  );
}

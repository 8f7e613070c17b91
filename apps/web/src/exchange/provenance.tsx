import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { DateTime } from '../ui/date-time.js';
import { useProvenance } from './queries.js';

/** Of a document that was copied from another centre: from which, and whether that has a newer version. */
export function Provenance({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const copies = useProvenance(documentId, can('network.read'));
  const [copy] = copies.data?.items ?? [];
  if (!copy) return null;
  const { sourceCentreName, sourceSlug, sourceDocumentId, sourceTitle, sourceVersion, currentVersion, sha256 } = copy;
  return (
    <section aria-labelledby="provenance">
      <h2 id="provenance">{t('exchange.provenance')}</h2>
      <p>
        {sourceCentreName}:{' '}
        {sourceSlug ? (
          <Link to={`${base}/rete/documenti/${sourceSlug}/${sourceDocumentId}`}>{sourceTitle}</Link>
        ) : (
          sourceTitle
        )}
        , {t('exchange.copyOf', { version: sourceVersion })} <DateTime value={copy.copiedAt} />
      </p>
      {currentVersion !== null && currentVersion > sourceVersion && <p>{t('exchange.newerHere')}</p>}
      {sourceSlug === null && <p className="muted">{t('exchange.sourceGone')}</p>}
      <p className="muted">
        SHA-256 <code>{sha256}</code>
      </p>
    </section>
  );
}

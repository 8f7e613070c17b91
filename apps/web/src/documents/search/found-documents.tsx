import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../../area/session.js';
import { DateTime } from '../../ui/date-time.js';
import { kindOf } from '../file-kind.js';
import { documentLink, spaceLink } from '../links.js';
import { DocumentPreview } from '../preview/document-preview.js';
import type { FoundDocument, FoundNetworkDocument } from './queries.js';

/** What a search found: each document with the words around those that were searched. */
export function FoundDocuments({ items }: { items: readonly FoundDocument[] }) {
  return (
    <ol className="found-documents">
      {items.map((document) => (
        <Found key={document.id} document={document} />
      ))}
    </ol>
  );
}

/** The same of the network: each with the centre that shows it. */
export function FoundNetworkDocuments({ items }: { items: readonly FoundNetworkDocument[] }) {
  const { t } = useTranslation();
  const { base } = useActor();
  return (
    <ol className="found-documents">
      {items.map((document) => {
        const { id, centreSlug, centreName, own, spaceTitle } = document;
        return (
          <FoundItem key={id} document={document} to={`${base}/rete/documenti/${centreSlug}/${id}`}>
            <span>{own ? t('exchange.ours', { centre: centreName }) : centreName}</span>
            {spaceTitle && <span>{spaceTitle}</span>}
          </FoundItem>
        );
      })}
    </ol>
  );
}

function Found({ document }: { document: FoundDocument }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [open, setOpen] = useState(false);
  const { id, title, spaceId, spaceTitle, number, page } = document;
  const preview = (
    <button
      type="button"
      className="btn btn-outline-primary btn-sm no-print"
      aria-label={t('find.previewOf', { title })}
      onClick={() => setOpen(true)}
    >
      {t('find.preview')}
    </button>
  );
  return (
    <FoundItem document={document} to={documentLink(base, id)} after={preview}>
      {spaceTitle && <Link to={spaceLink(base, spaceId)}>{spaceTitle}</Link>}
      {open && (
        <DocumentPreview
          id={id}
          version={{ ...document, number }}
          title={title}
          page={page}
          onClose={() => setOpen(false)}
        />
      )}
    </FoundItem>
  );
}

interface FoundItemProps {
  document: FoundDocument | FoundNetworkDocument;
  to: string;
  /** Where it stands. */
  children: ReactNode;
  after?: ReactNode;
}

function FoundItem({ document, to, children, after }: FoundItemProps) {
  const { t } = useTranslation();
  const { title, docType, name, changedAt, snippet, page, readingStatus, tags } = document;
  return (
    <li>
      <h3>
        <Link to={to}>{title}</Link>
      </h3>
      <p className="found-facts">
        <span>{kindOf(name)}</span>
        {docType && <span>{docType}</span>}
        {children}
        <span>
          {t('find.changed')} <DateTime value={changedAt} />
        </span>
        {tags.map((tag) => (
          <span key={tag} className="found-tag">
            {tag}
          </span>
        ))}
      </p>
      {snippet.length > 0 ? (
        <p className="found-snippet">
          {page && <span className="muted">{t('find.onPage', { page })} </span>}
          {snippet.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text))}
        </p>
      ) : (
        readingStatus !== 'read' && <p className="muted">{t(`find.reading.${readingStatus}`)}</p>
      )}
      {after}
    </li>
  );
}

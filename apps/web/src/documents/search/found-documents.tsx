import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../../area/session.js';
import { DateTime } from '../../ui/date-time.js';
import { Pager } from '../../ui/pager.js';
import { kindOf } from '../file-kind.js';
import { documentLink, spaceLink } from '../links.js';
import { DocumentPreview } from '../preview/document-preview.js';
import type { FoundDocument } from './queries.js';

interface FoundDocumentsProps {
  items: readonly FoundDocument[];
  nextCursor: string | null;
}

/** What a search found: each document with the words around those that were searched. */
export function FoundDocuments({ items, nextCursor }: FoundDocumentsProps) {
  return (
    <>
      <ol className="found-documents">
        {items.map((document) => (
          <Found key={document.id} document={document} />
        ))}
      </ol>
      <Pager nextCursor={nextCursor} />
    </>
  );
}

function Found({ document }: { document: FoundDocument }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [open, setOpen] = useState(false);
  const { id, title, spaceId, spaceTitle, docType, name, number, changedAt, snippet, page, readingStatus, tags } =
    document;
  return (
    <li>
      <h3>
        <Link to={documentLink(base, id)}>{title}</Link>
      </h3>
      <p className="found-facts">
        <span>{kindOf(name)}</span>
        {docType && <span>{docType}</span>}
        {spaceTitle && <Link to={spaceLink(base, spaceId)}>{spaceTitle}</Link>}
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
      <button
        type="button"
        className="btn btn-outline-primary btn-sm no-print"
        aria-label={t('find.previewOf', { title })}
        onClick={() => setOpen(true)}
      >
        {t('find.preview')}
      </button>
      {open && (
        <DocumentPreview
          id={id}
          version={{ ...document, number }}
          title={title}
          page={page}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}

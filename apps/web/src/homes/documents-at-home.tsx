import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { documentLink, spacesLink } from '../documents/links.js';
import { useDocuments, type DocumentSummary } from '../documents/queries.js';
import { formatDate, today } from '../lib/format.js';
import { DateTime } from '../ui/date-time.js';
import { Icon } from '../ui/icon.js';

const SHOWN = 5;

/** What waits for me among the documents, to be read or approved; nothing where nothing waits. */
export function DocumentsWaiting() {
  const { t, i18n } = useTranslation();
  const { session, can } = useActor();
  const ofBody = session.membership.bodies.length > 0;
  const toRead = useDocuments({ waiting: 'receipt', limit: SHOWN }, ofBody);
  const toApprove = useDocuments({ waiting: 'review', limit: SHOWN }, can('documents.write'));
  const day = today();
  return (
    <>
      <Documents
        id="documents-to-read"
        title={t('documents.home.toRead')}
        hint={t('documents.home.toReadHint')}
        documents={toRead.data?.items}
        now={({ receiptBy }) => receiptBy !== null && receiptBy <= day}
        when={({ receiptBy }) =>
          receiptBy
            ? t('documents.home.until', { day: formatDate(receiptBy, i18n.language) })
            : t('documents.home.noDay')
        }
      />
      <Documents
        id="documents-to-approve"
        title={t('documents.home.toApprove')}
        documents={toApprove.data?.items}
        now={() => true}
        when={({ changedAt }) => <DateTime value={changedAt} />}
      />
    </>
  );
}

/** The documents that changed last, of all that I see. */
export function NewestDocuments() {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const newest = useDocuments({ sort: 'latest', limit: SHOWN }, can('documents.read'));
  return (
    <Documents
      id="newest-documents"
      title={t('documents.home.newest')}
      documents={newest.data?.items}
      when={({ changedAt }) => <DateTime value={changedAt} />}
      all={{ to: spacesLink(base), label: t('documents.home.all') }}
    />
  );
}

interface DocumentsProps {
  id: string;
  title: string;
  hint?: string;
  documents: readonly DocumentSummary[] | undefined;
  when: (document: DocumentSummary) => ReactNode;
  /** Which of them press. */
  now?: (document: DocumentSummary) => boolean;
  all?: { to: string; label: string };
}

function Documents({ id, title, hint, documents = [], when, now, all }: DocumentsProps) {
  const { base } = useActor();
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p className="muted">{hint}</p>}
      <ul className="deadline-list">
        {documents.map((document) => (
          <li key={document.id} className={now?.(document) ? 'deadline-now' : undefined}>
            <span className="deadline-day">{when(document)}</span>
            <span>
              <Link to={documentLink(base, document.id)}>{document.title}</Link>
              {document.spaceTitle && <span className="cell-note">{document.spaceTitle}</span>}
            </span>
          </li>
        ))}
      </ul>
      {all && (
        <p>
          <Link className="arrow-link" to={all.to}>
            {all.label} <Icon name="arrow-right" />
          </Link>
        </p>
      )}
    </section>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.js';
import { useActor } from '../../area/session.js';
import { DocumentActions } from '../../documents/document-actions.js';
import { DocumentFacts } from '../../documents/document-facts.js';
import { DocumentForm } from '../../documents/document-form.js';
import { DocumentHistory } from '../../documents/document-history.js';
import { DocumentReceipts } from '../../documents/document-receipts.js';
import { DocumentState } from '../../documents/document-state.js';
import { DocumentSteps } from '../../documents/document-steps.js';
import { DocumentVersions } from '../../documents/document-versions.js';
import { pathTo } from '../../documents/folders.js';
import { spaceLink, spacesLink } from '../../documents/links.js';
import { PostList } from '../../documents/post-list.js';
import { useDocument, useSpace, type DocumentDetail } from '../../documents/queries.js';
import { UndoNotice, type Done } from '../../documents/undo-notice.js';
import { Provenance } from '../../exchange/provenance.js';
import type { PageHandle } from '../../lib/page.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { QueryState } from '../../ui/query-state.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('documents.one') }) };

export function Component() {
  const { t } = useTranslation();
  const { base } = useActor();
  const { documentId = '' } = useParams();
  const query = useDocument(documentId);
  // Also while it is open: who may not see it any more has it taken from the screen.
  if (query.isError && problemOf(query.error).status === 404)
    return (
      <EmptyState page icon="lock" title={t('documents.missing')}>
        <p>{t('documents.missingText')}</p>
        <Link to={spacesLink(base)}>{t('spaces.toList')}</Link>
      </EmptyState>
    );
  return <QueryState query={query}>{(document) => <DocumentPage key={documentId} document={document} />}</QueryState>;
}

/** A document: what it is, its last version, who reads it, what happened to it. */
function DocumentPage({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [done, setDone] = useState<Done | null>(null);
  const [editing, setEditing] = useState(false);
  const space = useSpace(document.spaceTitle ? document.spaceId : '').data;
  const say = (words: string, undo?: () => Promise<unknown>) => setDone({ words, undo });
  const path = pathTo(space?.folders ?? [], document.folderId);
  const { title, spaceId, spaceTitle } = document;
  const trail = [
    { to: spacesLink(base), label: t('spaces.title') },
    ...(spaceTitle ? [{ to: spaceLink(base, spaceId), label: spaceTitle }] : []),
    ...path.map(({ id, name }) => ({ to: spaceLink(base, spaceId, id), label: name })),
  ];
  const editable = document.mayWrite && !document.trashedAt;
  return (
    <>
      <Breadcrumb trail={trail} here={title} />
      <PageTitle eyebrow={spaceTitle}>{title}</PageTitle>
      <UndoNotice done={done} />
      <DocumentState document={document} space={space} onEdit={editable ? () => setEditing(true) : undefined} />
      <DocumentActions document={document} space={space} onDone={say} />
      <DocumentSteps document={document} reviewed={space?.needsApproval ?? false} onDone={say} />
      <section aria-labelledby="facts">
        <h2 id="facts">{t('documents.facts')}</h2>
        {editing && editable ? (
          <DocumentForm
            document={document}
            onSaved={() => {
              setEditing(false);
              say(t('documents.done.saved'));
            }}
            onClose={() => setEditing(false)}
          />
        ) : (
          <>
            <DocumentFacts document={document} />
            {editable && (
              <button type="button" className="btn btn-outline-primary no-print" onClick={() => setEditing(true)}>
                {t('documents.edit')}
              </button>
            )}
          </>
        )}
      </section>
      <Provenance documentId={document.id} />
      <DocumentVersions document={document} onDone={say} />
      <DocumentReceipts document={document} onDone={say} />
      {!document.trashedAt && (
        <PostList place={{ of: 'documents', id: document.id }} closed={Boolean(space?.archivedAt)} />
      )}
      {document.events.length > 0 && <DocumentHistory document={document} />}
    </>
  );
}

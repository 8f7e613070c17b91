import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf, type Problem } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { FileDrop } from '../files/file-drop.js';
import type { ArrivedFile } from '../files/send-file.js';
import { useUploads } from '../files/use-uploads.js';
import { Icon } from '../ui/icon.js';
import { ProblemAlert, problemWords } from '../ui/problem-alert.js';
import { documentLink } from './links.js';
import { addDocument, changeDocuments, useDocumentChange, type AddedDocument } from './queries.js';

interface AddDocumentsProps {
  spaceId: string;
  folderId: string | null;
}

/** What became of a file that has arrived. */
interface Outcome {
  file: ArrivedFile;
  document?: AddedDocument;
  problem?: Problem;
}

/** Files are let fall here, and each becomes a document; one that is there already is told. */
export function AddDocuments({ spaceId, folderId }: AddDocumentsProps) {
  const { t } = useTranslation();
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const add = useDocumentChange(({ id }: ArrivedFile) => addDocument(spaceId, folderId, id));
  const put = (outcome: Outcome) =>
    setOutcomes((all) => [...all.filter(({ file }) => file.id !== outcome.file.id), outcome]);
  const become = async (file: ArrivedFile) => {
    try {
      put({ file, document: await add.mutateAsync(file) });
    } catch (error) {
      put({ file, problem: problemOf(error) });
    }
  };
  const uploads = useUploads({ onArrived: (file) => void become(file) });
  const made = outcomes.filter(({ document }) => document).length;
  // What has arrived stands below, with what became of it.
  const under = { ...uploads, items: uploads.items.filter(({ status }) => status !== 'arrived') };
  return (
    <section className="no-print" aria-label={t('documents.add')}>
      <FileDrop uploads={under} label={t('documents.add')} hint={t('documents.addHint')} required />
      <p role="status" className="visually-hidden">
        {outcomes.length > 0 && t('documents.added', { count: made })}
      </p>
      {outcomes.length > 0 && (
        <>
          <ul className="file-list" aria-label={t('documents.addedNow')}>
            {outcomes.map((outcome) => (
              <OutcomeRow
                key={outcome.file.id}
                outcome={outcome}
                onRetry={() => void become(outcome.file)}
                onGone={() => setOutcomes((all) => all.filter((one) => one !== outcome))}
              />
            ))}
          </ul>
          {!uploads.busy && (
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setOutcomes([]);
                uploads.clear();
              }}
            >
              {t('documents.hideAdded')}
            </button>
          )}
        </>
      )}
    </section>
  );
}

interface OutcomeRowProps {
  outcome: Outcome;
  onRetry: () => void;
  onGone: () => void;
}

function OutcomeRow({ outcome: { file, document, problem }, onRetry, onGone }: OutcomeRowProps) {
  const { t } = useTranslation();
  const words = problem && problemWords(problem, t);
  return (
    <li>
      <Icon name={problem ? 'error' : 'check-circle'} />
      <div className="file-name">
        {document ? <Added document={document} onRemoved={onGone} /> : file.name}
        {words && (
          <span role="alert" className="file-problem">
            {words.what}. {words.todo}
          </span>
        )}
      </div>
      {problem && (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={onRetry}>
          {t('list.retry')} <span className="visually-hidden">{file.name}</span>
        </button>
      )}
    </li>
  );
}

/** A document that was added, and others with the same content. */
function Added({ document, onRemoved }: { document: AddedDocument; onRemoved: () => void }) {
  const { t } = useTranslation();
  const { base } = useActor();
  const [kept, setKept] = useState(false);
  const removal = useDocumentChange(async () => {
    // As it was added: who changed it since hears that it is not a mere copy any more.
    await changeDocuments([{ id: document.id, version: 1, trashed: true }]);
    onRemoved();
  });
  const [same] = document.sameAs;
  return (
    <>
      <Link to={documentLink(base, document.id)}>{document.title}</Link>
      {same && !kept && (
        <div className="notice notice-warning same-content">
          <p>
            {t(same.spaceTitle ? 'documents.sameIn' : 'documents.same', {
              title: same.title,
              space: same.spaceTitle,
            })}
          </p>
          {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
          <div className="button-row">
            <Link className="btn btn-outline-primary btn-sm" to={documentLink(base, same.id)}>
              {t('documents.openSame')}
            </Link>
            <button
              type="button"
              className="btn btn-outline-primary btn-sm"
              disabled={removal.isPending}
              onClick={() => removal.mutate(undefined)}
            >
              {t('documents.removeCopy')}
            </button>
            <button type="button" className="text-button" onClick={() => setKept(true)}>
              {t('documents.keepBoth')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

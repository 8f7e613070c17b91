import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import type { StoredFile } from '../api/upload.js';
import { FileUpload } from '../ui/file-upload.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addPaper, type AgendaItem, type Meeting } from './meeting-queries.js';
import { useTableChange } from './queries.js';
import { SpacePapers } from './space-papers.js';

interface PaperFormProps {
  meeting: Meeting;
  item: AgendaItem;
  onDone: () => void;
}

/** Files for who sits at the table; who is recused from the item does not see them. */
export function PaperForm({ meeting, item, onDone }: PaperFormProps) {
  const { t } = useTranslation();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const adding = useTableChange(async () => {
    let current = meeting;
    // One after the other: each counts the version of the meeting up.
    for (const { id } of files) {
      current = await addPaper(current, item.id, id);
      setFiles((all) => all.filter((file) => file.id !== id));
    }
    onDone();
  });
  return (
    <>
      <p>{t('workingTables.paper.hint')}</p>
      {adding.error && <ProblemAlert problem={problemOf(adding.error)} />}
      <FileUpload name="papers" label={t('workingTables.paper.files')} files={files} onChange={setFiles} />
      <div className="button-row">
        <button
          type="button"
          className="btn btn-primary"
          disabled={!files.length || adding.isPending}
          onClick={() => adding.mutate(undefined)}
        >
          {adding.isPending ? t('form.sending') : t('workingTables.paper.attach')}
        </button>
      </div>
      {meeting.spaceId && <SpacePapers meeting={meeting} item={item} spaceId={meeting.spaceId} onDone={onDone} />}
    </>
  );
}

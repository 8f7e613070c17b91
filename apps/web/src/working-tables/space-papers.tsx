import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { useDocuments } from '../documents/queries.js';
import { Choice, Choices } from '../ui/field.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { addDocumentPaper, type AgendaItem, type Meeting } from './meeting-queries.js';
import { useTableChange } from './queries.js';

interface SpacePapersProps {
  meeting: Meeting;
  item: AgendaItem;
  spaceId: string;
  onDone: () => void;
}

/** Documents of the table's space as papers: as they are now, the newest first. */
export function SpacePapers({ meeting, item, spaceId, onDone }: SpacePapersProps) {
  const { t } = useTranslation();
  const documents = useDocuments({ spaceId, limit: 50 }).data?.items ?? [];
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const taken = item.papers.flatMap(({ documentId }) => documentId ?? []);
  const free = documents.filter(({ id }) => !taken.includes(id));
  const adding = useTableChange(async () => {
    let current = meeting;
    for (const id of chosen) {
      current = await addDocumentPaper(current, item.id, id);
      setChosen((all) => all.filter((one) => one !== id));
    }
    onDone();
  });
  if (!free.length) return null;
  return (
    <>
      {adding.error && <ProblemAlert problem={problemOf(adding.error)} />}
      <Choices legend={t('workingTables.paper.fromSpace')}>
        {free.map(({ id, title }) => (
          <Choice
            key={id}
            type="checkbox"
            name={`document-${id}`}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              setChosen((all) => (target.checked ? [...all, id] : all.filter((one) => one !== id)))
            }
            label={title}
          />
        ))}
      </Choices>
      <p className="muted">{t('workingTables.paper.fromSpaceHint')}</p>
      <div className="button-row">
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={!chosen.length || adding.isPending}
          onClick={() => adding.mutate(undefined)}
        >
          {adding.isPending ? t('form.sending') : t('workingTables.paper.take')}
        </button>
      </div>
    </>
  );
}

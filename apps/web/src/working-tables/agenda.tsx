import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { ConfirmDialog, Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { AgendaPoint, type AgendaTask } from './agenda-point.js';
import { DecisionForm } from './decision-form.js';
import { ItemForm } from './item-form.js';
import { removeItem, type AgendaItem, type Meeting } from './meeting-queries.js';
import { PaperForm } from './paper-form.js';
import { useTableChange } from './queries.js';
import { RecusalForm } from './recusal-form.js';

/** What a meeting talks about: papers, who must not take part, votes, what was decided. */
export function Agenda({ meeting, onDone }: { meeting: Meeting; onDone: (words: string) => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<{ what: AgendaTask | 'add'; item?: AgendaItem } | null>(null);
  const removal = useTableChange(async (item: AgendaItem) => {
    await removeItem(meeting, item.id).finally(() => setAsking(null));
    onDone(t('workingTables.item.removed'));
  });
  const { agenda, manages, status } = meeting;
  const open = manages && ['draft', 'called', 'held'].includes(status);
  const finished = (words: string) => {
    setAsking(null);
    onDone(words);
  };
  const { item } = asking ?? {};
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{t('workingTables.agenda')}</h2>
      {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
      {agenda.length === 0 && (
        <EmptyState icon="inbox" title={t('workingTables.item.none')}>
          {open && <p>{t('workingTables.item.noneHint')}</p>}
        </EmptyState>
      )}
      <ol className="agenda">
        {agenda.map((one) => (
          <AgendaPoint
            key={one.id}
            meeting={meeting}
            item={one}
            onAsk={(what) => setAsking({ what, item: one })}
            onDone={onDone}
          />
        ))}
      </ol>
      {open && (
        <p>
          <button type="button" className="btn btn-outline-primary" onClick={() => setAsking({ what: 'add' })}>
            {t('workingTables.item.add')}
          </button>
        </p>
      )}
      {(asking?.what === 'add' || asking?.what === 'edit') && (
        <Dialog
          title={t(item ? 'workingTables.item.change' : 'workingTables.item.add')}
          onClose={() => setAsking(null)}
        >
          <ItemForm meeting={meeting} {...(item && { item })} onDone={() => finished(t('workingTables.item.saved'))} />
        </Dialog>
      )}
      {item && asking?.what === 'papers' && (
        <Dialog title={t('workingTables.paper.add')} onClose={() => setAsking(null)}>
          <PaperForm meeting={meeting} item={item} onDone={() => finished(t('workingTables.paper.added'))} />
        </Dialog>
      )}
      {item && asking?.what === 'recuse' && (
        <Dialog title={t('workingTables.recusal.title')} onClose={() => setAsking(null)}>
          <RecusalForm meeting={meeting} item={item} onDone={() => finished(t('workingTables.recusal.saved'))} />
        </Dialog>
      )}
      {item && asking?.what === 'decide' && (
        <Dialog title={t('workingTables.decision.title')} onClose={() => setAsking(null)}>
          <DecisionForm meeting={meeting} item={item} onDone={() => finished(t('workingTables.decision.saved'))} />
        </Dialog>
      )}
      {item && asking?.what === 'remove' && (
        <ConfirmDialog
          title={t('workingTables.item.removeTitle')}
          confirm={t('workingTables.remove')}
          busy={removal.isPending}
          danger
          onConfirm={() => removal.mutate(item)}
          onClose={() => setAsking(null)}
        >
          <p>{t('workingTables.item.removeText', { title: item.title })}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

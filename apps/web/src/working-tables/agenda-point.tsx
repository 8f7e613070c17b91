import { useTranslation } from 'react-i18next';
import { VOTE_KINDS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { formatBytes } from '../lib/format.js';
import { Icon } from '../ui/icon.js';
import { PlainText } from '../ui/plain-text.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Ballot } from './ballot.js';
import { paperFile, removePaper, type AgendaItem, type Meeting } from './meeting-queries.js';
import { useTableChange } from './queries.js';

/** What may be asked of an item of the agenda. */
export type AgendaTask = 'edit' | 'papers' | 'recuse' | 'decide' | 'remove';

interface AgendaPointProps {
  meeting: Meeting;
  item: AgendaItem;
  onAsk: (what: AgendaTask) => void;
  onDone: (words: string) => void;
}

/** One item of an agenda, with what was decided on it. */
export function AgendaPoint({ meeting, item, onAsk, onDone }: AgendaPointProps) {
  const { t } = useTranslation();
  const { manages, status } = meeting;
  const { position, title, text, voted, majorityRule, minutesOfTitle, recusals, recused } = item;
  const ahead = status === 'draft' || status === 'called';
  const action = (what: AgendaTask, words: string, primary = false) => (
    <button
      type="button"
      className={`btn btn-sm ${primary ? 'btn-primary' : 'btn-outline-primary'}`}
      onClick={() => onAsk(what)}
    >
      {words}
      <span className="visually-hidden"> {title}</span>
    </button>
  );
  return (
    <li className="box box-plain">
      <h3 className="box-title">
        {position}. {title}
      </h3>
      <p className="muted">
        {voted
          ? t('workingTables.item.votedBy', { rule: t(`workingTables.majority.${majorityRule}`) })
          : t('workingTables.item.notVoted')}
        {minutesOfTitle && ` ${t('workingTables.item.approves', { title: minutesOfTitle })}`}
      </p>
      {text && <PlainText text={text} />}
      <Papers meeting={meeting} item={item} onDone={onDone} />
      {recused && <p className="notice notice-warning">{t('workingTables.recusal.own')}</p>}
      {recusals.length > 0 && (
        <ul className="plain-list muted">
          {recusals.map(({ seatId, alternate, personName, reason }) => (
            <li key={`${seatId}-${String(alternate)}`}>
              {t('workingTables.recusal.one', { name: personName, reason })}
            </li>
          ))}
        </ul>
      )}
      <Ballot meeting={meeting} item={item} onDone={onDone} />
      <Outcome item={item} />
      {manages && (ahead || status === 'held') && (
        <div className="button-row">
          {status === 'held' &&
            item.voting !== 'voting' &&
            action('decide', t('workingTables.decision.record'), item.outcome === null)}
          {action('papers', t('workingTables.paper.add'))}
          {action('recuse', t('workingTables.recusal.record'))}
          {ahead && action('edit', t('workingTables.change'))}
          {ahead && action('remove', t('workingTables.remove'))}
        </div>
      )}
    </li>
  );
}

function Papers({ meeting, item, onDone }: Omit<AgendaPointProps, 'onAsk'>) {
  const { t, i18n } = useTranslation();
  const removal = useTableChange(async (fileId: string) => {
    await removePaper(meeting, item.id, fileId);
    onDone(t('workingTables.paper.removed'));
  });
  const removes = meeting.manages && ['draft', 'called', 'held'].includes(meeting.status);
  if (!item.papers.length) return null;
  return (
    <>
      {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
      <ul className="file-list" aria-label={t('workingTables.paper.list', { title: item.title })}>
        {item.papers.map(({ fileId, name, size }) => (
          <li key={fileId}>
            <Icon name="clip" />
            <span className="file-name">
              <a href={paperFile(meeting.id, item.id, fileId)} download>
                {name}
              </a>{' '}
              <span className="muted">({formatBytes(size, i18n.language)})</span>
            </span>
            {removes && (
              <button
                type="button"
                className="icon-button"
                disabled={removal.isPending}
                aria-label={t('file.remove', { name })}
                onClick={() => removal.mutate(fileId)}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Outcome({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { outcome, decision, votes, favour, against, abstained } = item;
  if (!outcome) return null;
  return (
    <div className="decision">
      <p>
        <strong>{t(`workingTables.outcome.${outcome}`)}</strong>
        {votes.length > 0 && ` – ${t('workingTables.decision.tally', { favour, against, abstained })}`}
      </p>
      {decision && <PlainText text={decision} />}
      {votes.length > 0 && (
        <details>
          <summary>{t('workingTables.decision.who')}</summary>
          <dl className="facts">
            {VOTE_KINDS.map((kind) => {
              const names = votes.filter(({ vote }) => vote === kind).map(({ personName }) => personName);
              return (
                <div key={kind}>
                  <dt>{t(`workingTables.votes.${kind}`)}</dt>
                  <dd>{names.length ? names.join(', ') : '–'}</dd>
                </div>
              );
            })}
          </dl>
        </details>
      )}
    </div>
  );
}

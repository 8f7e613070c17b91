import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import { today } from '../lib/format.js';
import { useTasks } from '../tasks/queries.js';
import { DateTime } from '../ui/date-time.js';
import { Icon } from '../ui/icon.js';

const SHOWN = 5;

/** What I have to do first; nothing where there is nothing. */
export function MyTasks() {
  const { t } = useTranslation();
  const { base } = useActor();
  const tasks = useTasks({ state: 'open', assignee: 'me', limit: SHOWN });
  const mine = tasks.data?.items ?? [];
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby="my-tasks">
      <h2 id="my-tasks">{t('tasks.mine')}</h2>
      <ul className="deadline-list">
        {mine.map(({ id, title, dueOn, path, bodyName }) => (
          <li key={id} className={dueOn <= today() ? 'deadline-now' : undefined}>
            <span className="deadline-day">
              <DateTime value={dueOn} />
            </span>
            <span>
              <Link to={base + (path ?? '/attivita?vista=mie')}>{title}</Link>
              {bodyName && <span className="cell-note">{bodyName}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link className="arrow-link" to={`${base}/attivita?vista=mie`}>
          {t('tasks.allMine')} <Icon name="arrow-right" />
        </Link>
      </p>
    </section>
  );
}

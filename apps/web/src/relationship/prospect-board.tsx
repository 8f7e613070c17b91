import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PROSPECT_STAGES, PROSPECT_STANDINGS, type ProspectStage, type ProspectStanding } from '#app/contracts';
import { useActor } from '../area/session.js';
import { DateTime } from '../ui/date-time.js';
import { QueryState } from '../ui/query-state.js';
import { useProspects, type Prospect } from './story-queries.js';

/** So many cards stand in a column; the list has the rest. */
const CARDS = 100;

interface BoardProps {
  follower: 'me' | 'nobody' | undefined;
  /** Where a card is to go, by its menu or dragged; undefined: only looked at. */
  onMove: (prospect: Prospect, stage: ProspectStage | undefined) => void;
}

const isStage = (standing: ProspectStanding): standing is ProspectStage =>
  PROSPECT_STAGES.some((stage) => stage === standing);

/** A column for each stage. Cards are moved by their menu, which a keyboard reaches, or by dragging. */
export function ProspectBoard({ follower, onMove }: BoardProps) {
  const [dragged, setDragged] = useState<Prospect>();
  return (
    <div className="board">
      {PROSPECT_STANDINGS.map((standing) => (
        <Column
          key={standing}
          standing={standing}
          follower={follower}
          onMove={onMove}
          onDrag={setDragged}
          onDrop={() => dragged && isStage(standing) && standing !== dragged.standing && onMove(dragged, standing)}
        />
      ))}
    </div>
  );
}

interface ColumnProps extends BoardProps {
  standing: ProspectStanding;
  onDrag: (prospect: Prospect) => void;
  onDrop: () => void;
}

function Column({ standing, follower, onMove, onDrag, onDrop }: ColumnProps) {
  const { t } = useTranslation();
  const query = useProspects({ standing, follower, limit: CARDS }, true);
  const [over, setOver] = useState(false);
  const id = `colonna-${standing}`;
  return (
    <section
      aria-labelledby={id}
      className={`board-column${over ? ' board-over' : ''}`}
      onDragOver={(event) => {
        if (!isStage(standing)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => {
        setOver(false);
        onDrop();
      }}
    >
      <h2 id={id}>
        {t(`prospects.standing.${standing}`)}{' '}
        <span className="muted">{query.data && `${query.data.items.length}${query.data.nextCursor ? '+' : ''}`}</span>
      </h2>
      <QueryState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('prospects.emptyColumn')}</p>
          ) : (
            <ul>
              {items.map((prospect) => (
                <Card key={prospect.id} prospect={prospect} onMove={onMove} onDrag={onDrag} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}

function Card({ prospect, onMove, onDrag }: { prospect: Prospect } & Pick<ColumnProps, 'onMove' | 'onDrag'>) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { bodyId, bodyName, since, followerName, nextTask, reason, standing } = prospect;
  const movable = can('relationship.edit') && standing !== 'adhered';
  return (
    <li className="board-card" draggable={movable} onDragStart={() => onDrag(prospect)}>
      <Link to={`${base}/enti/${bodyId}`}>{bodyName}</Link>
      <span className="cell-note">
        {t('prospects.from')} <DateTime value={since} />
        {followerName && ` · ${followerName}`}
      </span>
      {nextTask && (
        <span className="cell-note">
          {nextTask.title} (<DateTime value={nextTask.dueOn} />)
        </span>
      )}
      {reason && standing === 'lost' && <span className="cell-note">{reason}</span>}
      {movable && (
        <select
          className="control"
          aria-label={t('prospects.move', { name: bodyName })}
          value=""
          onChange={({ target }) => onMove(prospect, (target.value || undefined) as ProspectStage | undefined)}
        >
          <option value="" disabled>
            {t('prospects.moveTo')}
          </option>
          {PROSPECT_STAGES.map((stage) => (
            <option key={stage} value={stage}>
              {t(stage === standing ? 'prospects.edit' : `prospects.standing.${stage}`)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

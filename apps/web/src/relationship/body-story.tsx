import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TIMELINE_KINDS, type TimelineKind } from '#app/contracts';
import type { Body } from '../api/types.js';
import { useActor } from '../area/session.js';
import { Part } from '../bodies/part.js';
import { DateTime } from '../ui/date-time.js';
import { Select } from '../ui/field.js';
import { QueryState } from '../ui/query-state.js';
import { InteractionActions } from './interaction-actions.js';
import { InteractionDialog } from './interaction-dialog.js';
import { useStory, type StoryEntry } from './story-queries.js';
import { wordsOf } from './story-words.js';

/** What only the centre has to do with. */
const INSIDE: readonly TimelineKind[] = ['interaction', 'prospect', 'task', 'pec', 'mailing', 'event', 'email'];

interface BodyStoryProps {
  body: Body;
  onDone: (words: string) => void;
}

/** Everything with a body, the newest first; the body's own people see their side of it. */
export function BodyStory({ body, onDone }: BodyStoryProps) {
  const { t } = useTranslation();
  const { can, side } = useActor();
  const [kind, setKind] = useState<TimelineKind>();
  const [writing, setWriting] = useState(false);
  const query = useStory(body.id, kind);
  const kinds = TIMELINE_KINDS.filter((each) => side === 'centre' || !INSIDE.includes(each));
  const names = [...body.offices.map(({ personName }) => personName), ...body.people.map((one) => one.displayName)];
  return (
    <Part
      name="storia"
      title={t('story.title')}
      lead={t(side === 'centre' ? 'story.lead' : 'story.leadBody')}
      action={
        can('relationship.edit') && (
          <button type="button" className="btn btn-primary" onClick={() => setWriting(true)}>
            {t('interactions.add')}
          </button>
        )
      }
    >
      <Select
        label={t('story.filter')}
        id="story-kind"
        value={kind ?? ''}
        onChange={({ target }) => setKind((target.value || undefined) as TimelineKind | undefined)}
      >
        <option value="">{t('story.all')}</option>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {t(`story.kind.${each}`)}
          </option>
        ))}
      </Select>
      <QueryState query={query}>
        {({ pages }) => (
          <>
            {pages[0]?.items.length === 0 && <p className="muted">{t('story.none')}</p>}
            <ol className="story">
              {pages
                .flatMap(({ items }) => items)
                .map((entry) => (
                  <Entry
                    key={`${entry.kind}-${entry.what}-${entry.id}`}
                    entry={entry}
                    body={body}
                    names={names}
                    onDone={onDone}
                  />
                ))}
            </ol>
            {query.hasNextPage && (
              <button
                type="button"
                className="btn btn-outline-primary"
                disabled={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('story.more')}
              </button>
            )}
          </>
        )}
      </QueryState>
      {writing && (
        <InteractionDialog
          body={body}
          names={names}
          onClose={() => setWriting(false)}
          onDone={(words) => {
            setWriting(false);
            onDone(words);
          }}
        />
      )}
    </Part>
  );
}

function Entry({ entry, body, names, onDone }: BodyStoryProps & { entry: StoryEntry; names: readonly string[] }) {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const { kind, at, daily, title, detail, who, path, code, predecessor } = entry;
  const removed = kind === 'interaction' && code === 'removed';
  return (
    <li className={`story-entry story-${kind}`}>
      <p className="story-head">
        <span className="tag">{t(`story.kind.${kind}`)}</span> <DateTime value={at} time={!daily} />
        {who && <span className="muted"> · {who}</span>}
        {predecessor && (
          <span className="muted">
            {' '}
            · <Link to={`${base}/enti/${predecessor.id}`}>{t('story.of', { name: predecessor.name })}</Link>
          </span>
        )}
      </p>
      <p>
        <strong>{wordsOf(entry, t)}</strong>
        {title && ' · '}
        {title && (path ? <Link to={base + path}>{title}</Link> : title)}
      </p>
      {detail && (
        <p className="story-text">{removed ? t('interactions.removedBecause', { reason: detail }) : detail}</p>
      )}
      {kind === 'interaction' && !removed && can('relationship.read') && (
        <InteractionActions id={entry.id} body={body} names={names} onDone={onDone} />
      )}
    </li>
  );
}

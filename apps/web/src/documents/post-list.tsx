import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LIMITS, type PostKind } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { ConfirmDialog } from '../ui/dialog.js';
import { Choice, TextArea } from '../ui/field.js';
import { Pager } from '../ui/pager.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { QueryState } from '../ui/query-state.js';
import { PostItem } from './post-item.js';
import { useDocumentChange } from './queries.js';
import { removePost, usePosts, writePost, type Post, type PostPlace } from './together-queries.js';

const CURSOR = 'commenti';

interface PostListProps {
  place: PostPlace;
  /** Nothing is written any more: the space is archived, the document thrown away. */
  closed: boolean;
  /** Whether the reader may tell everybody of the space some news. */
  mayTell?: boolean;
}

/** What people wrote about a space or a document, the latest first, and the place to write. */
export function PostList({ place, closed, mayTell = false }: PostListProps) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [params] = useSearchParams();
  const [removing, setRemoving] = useState<Post | null>(null);
  const query = usePosts(place, params.get(CURSOR) ?? undefined);
  const removal = useDocumentChange((post: Post) => removePost(post).finally(() => setRemoving(null)));
  const writes = !closed && can('documents.write');
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{t(place.of === 'spaces' ? 'posts.ofSpace' : 'posts.ofDocument')}</h2>
      {removal.error && <ProblemAlert problem={problemOf(removal.error)} />}
      {writes && <NewPost place={place} mayTell={mayTell} />}
      <QueryState query={query}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <p className="muted">{t('posts.none')}</p>
          ) : (
            <>
              <ol className="thread posts">
                {items.map((post) => (
                  <PostItem
                    key={post.id}
                    post={post}
                    mayEdit={writes && post.mine}
                    mayRemove={writes && (post.mine || can('documents.manage'))}
                    onRemove={() => setRemoving(post)}
                  />
                ))}
              </ol>
              <Pager nextCursor={nextCursor} name={CURSOR} />
            </>
          )
        }
      </QueryState>
      {removing && (
        <ConfirmDialog
          title={t('posts.removeTitle')}
          confirm={t('posts.remove')}
          busy={removal.isPending}
          danger
          onConfirm={() => removal.mutate(removing)}
          onClose={() => setRemoving(null)}
        >
          <p>{t('posts.removeText')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function NewPost({ place, mayTell }: { place: PostPlace; mayTell: boolean }) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const [text, setText] = useState('');
  const [isNews, setIsNews] = useState(false);
  const kind: PostKind = isNews ? 'news' : 'comment';
  const write = useDocumentChange(async () => {
    await writePost(place, kind, text.trim(), keyFor({ kind, text: text.trim() }));
    setText('');
    setIsNews(false);
  });
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) write.mutate(undefined);
      }}
    >
      {write.error && <ProblemAlert problem={problemOf(write.error)} kept={t('newTicket.kept')} />}
      <TextArea
        name="post"
        label={t('posts.write')}
        hint={t(place.of === 'spaces' ? 'posts.writeHintSpace' : 'posts.writeHintDocument')}
        rows={3}
        value={text}
        maxLength={LIMITS.documentPost}
        onChange={({ target }) => setText(target.value)}
      />
      {mayTell && (
        <Choice
          type="checkbox"
          name="news"
          label={t('posts.isNews')}
          hint={t('posts.isNewsHint')}
          checked={isNews}
          onChange={({ target }) => setIsNews(target.checked)}
        />
      )}
      <div className="button-row">
        <button className="btn btn-primary" disabled={write.isPending || !text.trim()}>
          {t(isNews ? 'posts.publish' : 'posts.send')}
        </button>
      </div>
    </form>
  );
}

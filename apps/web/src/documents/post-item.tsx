import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { DateTime } from '../ui/date-time.js';
import { TextArea } from '../ui/field.js';
import { PlainText } from '../ui/plain-text.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useDocumentChange } from './queries.js';
import { editPost, type Post } from './together-queries.js';

interface PostItemProps {
  post: Post;
  mayEdit: boolean;
  mayRemove: boolean;
  onRemove: () => void;
}

/** What somebody wrote; their own they change here. */
export function PostItem({ post, mayEdit, mayRemove, onRemove }: PostItemProps) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const save = useDocumentChange(async (words: string) => {
    await editPost(post, words);
    setText(null);
  });
  const { kind, authorName, authorBody, createdAt, editedAt, removedAt } = post;
  return (
    <li className={kind === 'news' ? 'message message-news' : 'message'}>
      <p className="muted">
        {kind === 'news' && <span className="tag">{t('posts.news')}</span>} <strong>{authorName}</strong>
        {authorBody && <>, {authorBody}</>} · <DateTime value={createdAt} time />
        {editedAt && !removedAt && <> · {t('posts.edited')}</>}
      </p>
      {removedAt ? (
        <p className="muted">{t('posts.removed')}</p>
      ) : text === null ? (
        <PlainText text={post.text} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) save.mutate(text.trim());
          }}
        >
          {save.error && <ProblemAlert problem={problemOf(save.error)} />}
          <TextArea
            name={`post-${post.id}`}
            label={t('posts.change')}
            rows={3}
            value={text}
            maxLength={LIMITS.documentPost}
            onChange={({ target }) => setText(target.value)}
          />
          <div className="button-row">
            <button className="btn btn-primary btn-sm" disabled={save.isPending || !text.trim()}>
              {t('documents.save')}
            </button>
            <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => setText(null)}>
              {t('form.cancel')}
            </button>
          </div>
        </form>
      )}
      {!removedAt && text === null && (mayEdit || mayRemove) && (
        <div className="post-actions no-print">
          {mayEdit && (
            <button type="button" className="text-button" onClick={() => setText(post.text)}>
              {t('posts.edit')}
            </button>
          )}
          {mayRemove && (
            <button type="button" className="text-button" onClick={onRemove}>
              {t('posts.remove')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#app/contracts';
import { problemOf } from '../api/problem.js';
import { useActor } from '../area/session.js';
import { useIdempotencyKey } from '../forms/idempotency.js';
import { DateTime } from '../ui/date-time.js';
import { TextArea } from '../ui/field.js';
import { PlainText } from '../ui/plain-text.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { sayOf, takeBack, useNetworkChange, type NetworkDocumentDetail } from './queries.js';

/** What the centres say of a document, each under its name. */
export function Thread({ document }: { document: NetworkDocumentDetail }) {
  const { t } = useTranslation();
  const { can } = useActor();
  const [text, setText] = useState('');
  const keyFor = useIdempotencyKey();
  const say = useNetworkChange(async () => {
    await sayOf(document, text.trim(), keyFor({ of: document.id, text, after: document.thread.length }));
    setText('');
  });
  const remove = useNetworkChange(takeBack);
  const failure = say.error ?? remove.error;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) say.mutate(undefined);
  };
  return (
    <section aria-labelledby="thread">
      <h2 id="thread">{t('exchange.field.comments')}</h2>
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      {document.thread.length === 0 && <p className="muted">{t('exchange.noComments')}</p>}
      <ul className="plain-list">
        {document.thread.map((comment) => (
          <li key={comment.id} className="box">
            <p>
              <strong>{comment.authorName}</strong>, {comment.centreName} · <DateTime value={comment.createdAt} time />
            </p>
            <PlainText text={comment.text} />
            {comment.mine && (
              <button
                type="button"
                className="btn btn-outline-primary btn-sm"
                disabled={remove.isPending}
                onClick={() => remove.mutate(comment.id)}
              >
                {t('exchange.takeBack')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {can('network.take_part') && (
        <form className="narrow" onSubmit={send}>
          <TextArea
            name="text"
            label={t('exchange.say')}
            hint={t('exchange.sayHint')}
            rows={4}
            maxLength={LIMITS.networkComment}
            required
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <button className="btn btn-primary" disabled={say.isPending || !text.trim()}>
            {say.isPending ? t('form.sending') : t('exchange.send')}
          </button>
        </form>
      )}
    </section>
  );
}

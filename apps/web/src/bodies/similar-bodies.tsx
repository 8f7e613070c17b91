import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useActor } from '../area/session.js';
import type { similarBodies } from './duplicates-queries.js';

export type SimilarBody = Awaited<ReturnType<typeof similarBodies>>[number];

/** Bodies that the new one looks like: nothing stops who knows better. */
export function SimilarBodies({ items }: { items: SimilarBody[] }) {
  const { t } = useTranslation();
  const { base } = useActor();
  return (
    <div className="notice notice-warning" role="alert">
      <p>{t('duplicates.similar', { count: items.length })}</p>
      <ul>
        {items.map(({ body, reasons }) => (
          <li key={body.id}>
            <Link to={`${base}/enti/${body.id}`}>{body.name}</Link> ({body.province}){' '}
            <span className="muted">{reasons.map((reason) => t(`duplicates.reason.${reason}`)).join(', ')}</span>
          </li>
        ))}
      </ul>
      <p>{t('duplicates.similarTodo')}</p>
    </div>
  );
}

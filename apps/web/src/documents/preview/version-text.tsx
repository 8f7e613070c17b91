import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useVersionText } from '../search/queries.js';

/** What a version says, as it was read, or why nothing could be read. */
export function VersionText({ id, number }: { id: string; number: number }) {
  const { t } = useTranslation();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useVersionText(id, number);
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  const first = data?.pages[0];
  if (!first) return <p role="status">{t('area.loading')}</p>;
  if (first.status !== 'read')
    return (
      <p className="muted">{first.reason ? t(`find.reason.${first.reason}`) : t(`find.reading.${first.status}`)}</p>
    );
  const passages = data.pages.flatMap((page) => page.passages);
  return (
    // What scrolls is reached by the keyboard, too.
    <div className="preview-text" tabIndex={0} role="region" aria-label={t('find.text')}>
      {first.recognised && <p className="muted">{t('find.recognised')}</p>}
      {passages.map(({ page, text }, at) => (
        <section key={at}>
          {page && page !== passages[at - 1]?.page && <h3>{t('find.page', { page })}</h3>}
          <p>{text}</p>
        </section>
      ))}
      {hasNextPage ? (
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('find.moreText')}
        </button>
      ) : (
        first.cut && <p className="muted">{t('find.cut')}</p>
      )}
    </div>
  );
}

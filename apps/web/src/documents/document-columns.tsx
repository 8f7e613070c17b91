import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { formatBytes } from '../lib/format.js';
import type { Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { Icon } from '../ui/icon.js';
import { kindOf } from './file-kind.js';
import { documentLink } from './links.js';
import type { DocumentSummary } from './queries.js';

interface ColumnsAsked {
  t: TFunction;
  language: string;
  base: string;
  /** The address of the list with one tag alone. */
  tagged: (tag: string) => string;
  /** Whether who looks also sees what is not shown to readers, or not yet approved. */
  works: boolean;
  /** Whether a document is judged before it is shown. */
  reviewed: boolean;
}

/** How a list of documents looks. */
export function documentColumns({
  t,
  language,
  base,
  tagged,
  works,
  reviewed,
}: ColumnsAsked): Column<DocumentSummary>[] {
  return [
    {
      key: 'title',
      header: t('documents.field.title'),
      rowHeader: true,
      cell: ({ id, title, docType, tags, confidential }) => (
        <>
          <Link to={documentLink(base, id)}>{title}</Link>
          {confidential && (
            <span className="tag confidential-tag">
              <Icon name="lock" /> {t('documents.confidential')}
            </span>
          )}
          {docType && <span className="cell-note">{docType}</span>}
          {tags.length > 0 && (
            <span className="cell-note document-tags">
              {tags.map((tag) => (
                <Link key={tag} className="tag" to={tagged(tag)} aria-label={t('documents.withTag', { tag })}>
                  {tag}
                </Link>
              ))}
            </span>
          )}
        </>
      ),
    },
    ...(works && reviewed
      ? [
          {
            key: 'status',
            header: t('documents.field.status'),
            cell: ({ status, shown }: DocumentSummary) => (
              <>
                {t(`documents.status.${status}`)}
                {!shown && <span className="cell-note">{t('documents.notShown')}</span>}
              </>
            ),
          },
        ]
      : []),
    {
      key: 'visibility',
      header: t('documents.field.visibility'),
      cell: ({ visibility }) => (visibility ? t(`spaces.visibility.${visibility}`) : t('documents.asSpace')),
    },
    {
      key: 'file',
      header: t('documents.field.file'),
      cell: ({ name, size, number }) => (
        <>
          {kindOf(name)}, {formatBytes(size, language)}
          {number > 1 && <span className="cell-note">{t('documents.versionOf', { number })}</span>}
        </>
      ),
    },
    {
      key: 'changedAt',
      header: t('documents.field.changedAt'),
      cell: ({ changedAt }) => <DateTime value={changedAt} time />,
    },
  ];
}

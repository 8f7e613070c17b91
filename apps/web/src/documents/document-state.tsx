import { useTranslation } from 'react-i18next';
import { formatBytes, formatDate } from '../lib/format.js';
import { Icon } from '../ui/icon.js';
import { kindOf } from './file-kind.js';
import type { DocumentDetail, Space } from './queries.js';

interface DocumentStateProps {
  document: DocumentDetail;
  space: Space | undefined;
  /** Opens the form, where what is missing can be added. */
  onEdit: (() => void) | undefined;
}

/** How a document stands: its state, who reads it, what it still lacks. */
export function DocumentState({ document, space, onEdit }: DocumentStateProps) {
  const { t, i18n } = useTranslation();
  const { status, shown, removedAt, missing, confidential, effectiveVisibility, sharedWith } = document;
  const reviewed = space?.needsApproval || status !== 'draft';
  const names = missing.map((field) => t(`documents.field.${field}`)).join(', ');
  const readers =
    effectiveVisibility === 'chosen' && document.visibility
      ? t('documents.seenByChosen', { bodies: sharedWith.map(({ name }) => name).join(', ') })
      : t(`spaces.seenBy.${effectiveVisibility}`);
  return (
    <>
      {removedAt && (
        <p className="notice notice-warning">{t('documents.inBin', { day: formatDate(removedAt, i18n.language) })}</p>
      )}
      <ul className="document-state">
        {reviewed && (document.mayWrite || document.commands.length > 0) && (
          <li>
            <span className={`status status-${status.replaceAll('_', '-')}`}>{t(`documents.status.${status}`)}</span>{' '}
            {space?.needsApproval && t(shown ? `documents.statusText.${status}` : 'documents.notShownText')}
          </li>
        )}
        <li>
          <Icon name="file" /> {kindOf(document.name)}, {formatBytes(document.size, i18n.language)},{' '}
          {t('documents.versionNumber', { number: document.number })}
        </li>
        <li>
          <Icon name={confidential ? 'lock' : 'user'} /> {confidential ? t('documents.confidentialText') : readers}
        </li>
      </ul>
      {missing.length > 0 && onEdit && (
        <div className="notice notice-warning">
          <p className="notice-title">{t('documents.missingTitle')}</p>
          <p>{t('documents.missingFields', { fields: names })}</p>
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={onEdit}>
            {t('documents.fillIn')}
          </button>
        </div>
      )}
    </>
  );
}

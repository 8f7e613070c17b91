import { useTranslation } from 'react-i18next';
import type { ServiceSummary } from '../api/types.js';
import { Icon } from '../ui/icon.js';

const ICONS = { draft: 'pencil', published: 'check-circle', retired: 'lock' } as const;

export function ServiceStatus({
  status,
  hasDraft,
  inReview,
}: Pick<ServiceSummary, 'status' | 'hasDraft' | 'inReview'>) {
  const { t } = useTranslation();
  return (
    <span className="status-pair">
      {!(inReview && status === 'draft') && (
        <span className={`status status-${status}`}>
          <Icon name={ICONS[status]} /> {t(`service.status.${status}`)}
        </span>
      )}
      {inReview ? (
        <span className="status status-in_review">
          <Icon name="clock" /> {t('service.inReview')}
        </span>
      ) : (
        hasDraft &&
        status !== 'draft' && (
          <span className="status status-draft">
            <Icon name="pencil" /> {t('service.withDraft')}
          </span>
        )
      )}
    </span>
  );
}

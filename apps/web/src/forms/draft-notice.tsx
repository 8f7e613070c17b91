import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Says that a draft was found again, and offers to begin anew. */
export function DraftNotice({ found, onStartOver }: { found: boolean; onStartOver: () => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(found);
  if (!shown) return null;
  return (
    <div className="notice notice-info">
      <p>{t('newTicket.restored')}</p>
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        onClick={() => {
          setShown(false);
          onStartOver();
        }}
      >
        {t('newTicket.startOver')}
      </button>
    </div>
  );
}

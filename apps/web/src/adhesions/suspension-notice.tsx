import { useTranslation } from 'react-i18next';
import type { Adhesion } from '../api/types.js';

/** Who has suspended the adhesion and why: in sight of both sides as long as it lasts. */
export function SuspensionNotice({ adhesion }: { adhesion: Adhesion }) {
  const { t } = useTranslation();
  return adhesion.suspendedBy.map((who) => {
    const reason = adhesion.events.findLast(({ command, actor }) => command === 'suspend' && actor === who)?.reason;
    return (
      <div key={who} className="notice notice-warning" role="status">
        <p className="notice-title">{t(`adhesions.suspendedTitle.${who}`)}</p>
        {reason && <p>{t('adhesions.suspendedWhy', { reason })}</p>}
        <p>{t('adhesions.suspendedText')}</p>
      </div>
    );
  });
}

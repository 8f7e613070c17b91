import { useTranslation } from 'react-i18next';
import type { NewsStatus as Status } from '#app/contracts';
import { Icon, type IconName } from '../ui/icon.js';

const ICONS: Record<Status, IconName> = { draft: 'pencil', scheduled: 'clock', published: 'check-circle' };
const CLASSES: Record<Status, string> = { draft: 'draft', scheduled: 'waiting-for-body', published: 'published' };

export function NewsStatus({ status }: { status: Status }) {
  const { t } = useTranslation();
  return (
    <span className={`status status-${CLASSES[status]}`}>
      <Icon name={ICONS[status]} /> {t(`news.status.${status}`)}
    </span>
  );
}

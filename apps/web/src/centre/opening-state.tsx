import { useTranslation } from 'react-i18next';
import type { Centre } from '../api/types.js';
import { DateTime } from '../ui/date-time.js';
import { Icon } from '../ui/icon.js';

/** Whether somebody answers now; nothing where the hours are not known. */
export function OpenNow({ centre }: { centre: Centre }) {
  const { t } = useTranslation();
  if (centre.isOpenNow === null) return null;
  return (
    <span className={`status ${centre.isOpenNow ? 'status-published' : 'status-retired'}`}>
      <Icon name={centre.isOpenNow ? 'check-circle' : 'clock'} />
      {t(centre.isOpenNow ? 'openings.openNow' : 'openings.closedNow')}
    </span>
  );
}

/** The next days on which the centre is closed although the week has hours for them. */
export function NextClosures({ centre }: { centre: Centre }) {
  return (
    <ul className="plain-list">
      {centre.nextClosures.map(({ day, name }) => (
        <li key={day}>
          <DateTime value={day} />, {name}
        </li>
      ))}
    </ul>
  );
}

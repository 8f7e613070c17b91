import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import type { MeetingSummary } from './meeting-queries.js';

/** A meeting as a line of a list. */
export function meetingColumns(t: TFunction, base: string): Column<MeetingSummary>[] {
  return [
    {
      key: 'title',
      header: t('workingTables.meeting.one'),
      rowHeader: true,
      cell: ({ id, title, number, place }) => (
        <>
          <Link to={`${base}/riunioni/${id}`}>{title}</Link>
          <span className="cell-note">
            {[number && t('workingTables.meeting.number', { number }), place ?? t('workingTables.meeting.online')]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'when',
      header: t('workingTables.meeting.when'),
      cell: ({ startsAt }) => <DateTime value={startsAt} time />,
    },
    {
      key: 'status',
      header: t('workingTables.meeting.statusLabel'),
      cell: ({ status }) => t(`workingTables.meeting.status.${status}`),
    },
    { key: 'items', header: t('workingTables.meeting.items'), numeric: true, cell: ({ items }) => items },
    {
      key: 'minutes',
      header: t('workingTables.minutes.title'),
      cell: ({ minutesStatus }) => (minutesStatus ? t(`workingTables.minutes.status.${minutesStatus}`) : '–'),
    },
  ];
}

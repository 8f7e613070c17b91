import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MembershipSummary } from '../api/types.js';
import { useActor } from '../area/session.js';
import type { Column } from '../ui/data-table.js';
import { DateTime } from '../ui/date-time.js';
import { PersonStatus } from './person-status.js';
import { ServedBodies } from './served-bodies.js';

/** Who works here, for whom, until when; who manages it sees when each was last here. */
export function usePeopleColumns(): Column<MembershipSummary>[] {
  const { t } = useTranslation();
  const { base, can } = useActor();
  const manages = can('memberships.manage');
  return [
    {
      key: 'name',
      header: t('people.name'),
      sort: 'name',
      rowHeader: true,
      cell: ({ id, displayName, email }) => (
        <>
          <Link to={`${base}/persone/${id}`}>{displayName}</Link>
          <span className="cell-note">{email}</span>
        </>
      ),
    },
    { key: 'role', header: t('people.role'), cell: ({ role }) => t(`role.${role}`) },
    { key: 'bodies', header: t('people.for'), cell: ({ bodies }) => <ServedBodies bodies={bodies} /> },
    { key: 'status', header: t('people.status'), cell: (person) => <PersonStatus person={person} /> },
    ...(manages
      ? [
          {
            key: 'seen',
            header: t('people.lastSeen'),
            cell: ({ lastSeenAt }: MembershipSummary) =>
              lastSeenAt ? <DateTime value={lastSeenAt} /> : t('account.never'),
          },
        ]
      : []),
  ];
}

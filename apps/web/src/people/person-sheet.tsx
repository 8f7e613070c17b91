import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipSummary } from '../api/types.js';
import { useActor } from '../area/session.js';
import { DateTime } from '../ui/date-time.js';
import { PersonStatus } from './person-status.js';
import { ServedBodies } from './served-bodies.js';

/** What is known of somebody's role here. */
export function PersonSheet({ person }: { person: MembershipSummary }) {
  const { t } = useTranslation();
  const { can } = useActor();
  const { email, bodies, validFrom, validTo, acceptedAt, reviewedAt, lastSeenAt, hasSecondFactor } = person;
  const rows: [string, ReactNode][] = [
    [t('people.status'), <PersonStatus key="status" person={person} />],
    [
      t('signIn.email'),
      person.erasedAt ? (
        '–'
      ) : (
        <a key="email" href={`mailto:${email}`}>
          {email}
        </a>
      ),
    ],
    [t('people.for'), <ServedBodies key="for" bodies={bodies} all />],
    [t('people.validFrom'), <DateTime key="from" value={validFrom} />],
    [t('people.validTo'), validTo ? <DateTime key="to" value={validTo} /> : t('people.noEnd')],
  ];
  if (can('memberships.manage')) {
    rows.push(
      [t('people.acceptedAt'), acceptedAt ? <DateTime key="accepted" value={acceptedAt} /> : t('people.notYet')],
      [t('people.lastSeen'), lastSeenAt ? <DateTime key="seen" value={lastSeenAt} /> : t('account.never')],
      [t('people.secondFactor'), t(hasSecondFactor ? 'people.factorOn' : 'people.factorOff')],
      [t('people.reviewedAt'), reviewedAt ? <DateTime key="reviewed" value={reviewedAt} /> : t('people.notYet')],
    );
  }
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { useTranslation } from 'react-i18next';
import type { MembershipSummary } from '../api/types.js';
import { formatDate, today } from '../lib/format.js';
import { DateTime } from '../ui/date-time.js';
import { Icon } from '../ui/icon.js';

export type Standing = 'invited' | 'future' | 'ended' | 'current';

/** Where a membership stands today. */
export function standingOf({ validFrom, validTo, acceptedAt }: MembershipSummary): Standing {
  const day = today();
  if (validTo !== null && validTo < day) return 'ended';
  if (acceptedAt === null) return 'invited';
  return validFrom > day ? 'future' : 'current';
}

const ICONS = { invited: 'mail', future: 'clock', ended: 'lock', current: 'check-circle' } as const;
const CLASSES = {
  invited: 'status status-draft',
  future: 'status status-in-progress',
  ended: 'status status-closed',
  current: 'status status-published',
} as const;

/** The standing in a word, and below it what else one should know: the invitation, the end, an absence. */
export function PersonStatus({ person }: { person: MembershipSummary }) {
  const { t, i18n } = useTranslation();
  const standing = standingOf(person);
  const { absence, invitedAt, validTo } = person;
  const day = (value: string) => formatDate(value, i18n.language);
  return (
    <>
      <span className={CLASSES[standing]}>
        <Icon name={ICONS[standing]} />
        {t(`people.standing.${standing}`)}
      </span>
      {standing === 'invited' && invitedAt && (
        <span className="cell-note">
          {t('people.invitedAt')} <DateTime value={invitedAt} />
        </span>
      )}
      {standing === 'current' && validTo && (
        <span className="cell-note">{t('people.endsOn', { day: day(validTo) })}</span>
      )}
      {absence && (
        <span className="cell-note">
          {t('people.absent', { to: day(absence.to), substitute: absence.substituteName })}
        </span>
      )}
    </>
  );
}

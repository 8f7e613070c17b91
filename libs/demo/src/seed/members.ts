import type { Client } from 'pg';
import { italianDay, newId } from '#app/kernel';
import {
  absences,
  departed,
  invited,
  leaving,
  people,
  unreviewed,
  type DemoCentre,
  type DemoPerson,
  type DepartedPerson,
  type InvitedPerson,
} from '../data/index.js';
import { dayAgo, italianTime } from './calendar.js';
import { insertRows, type RowValues } from './rows.js';

export interface Member {
  /** As in the data. */
  key: string;
  id: string;
  name: string;
}

const JOINED = 320;
const REVIEWED = 24;
const REVIEWED_LONG_AGO = 118;
/** Who confirms the roles. */
const HEAD: Record<DemoCentre, string> = { brescia: 'laura-bonomelli', lecce: 'antonio-spedicato' };

/** The key of who stands in for somebody on the day of this moment. */
export function standInOn(key: string, moment: Date, now: Date): string | undefined {
  const day = italianDay(moment);
  return absences.find(({ absent, from, to }) => absent === key && dayAgo(now, -from) <= day && day <= dayAgo(now, -to))
    ?.substitute;
}

type AnyPerson = DemoPerson & Partial<Pick<InvitedPerson, 'invitedDaysAgo'> & Pick<DepartedPerson, 'leftDaysAgo'>>;

/** Everybody of the demonstration, those included who have not come yet or have gone. */
export const everybody: AnyPerson[] = [...people, ...invited, ...departed];

/** The memberships of a centre with their dates, and who is absent. */
export async function seedMembers(
  client: Client,
  tenantId: string,
  centre: DemoCentre,
  bodies: Map<string, string>,
  personIds: Map<string, string>,
  now: Date,
): Promise<Map<string, Member>> {
  const own = everybody.filter((person) => person.centre === centre);
  const members = new Map(own.map(({ key, displayName }) => [key, { key, id: newId(), name: displayName }]));
  const headId = members.get(HEAD[centre])!.id;
  // The head first: the others refer to who reviewed them.
  own.sort((a, b) => Number(b.key === HEAD[centre]) - Number(a.key === HEAD[centre]));
  await insertRows(
    client,
    'membership',
    own.map((person) => ({
      tenant_id: tenantId,
      id: members.get(person.key)!.id,
      person_id: personIds.get(person.key),
      role: person.role,
      display_name: person.displayName,
      email: person.email,
      ...dates(person, now),
      reviewed_by: person.invitedDaysAgo === undefined ? headId : null,
      version: 1,
    })),
  );
  await insertRows(
    client,
    'membership_body',
    own.flatMap(({ key, bodies: codes }) =>
      codes.map((code) => ({ tenant_id: tenantId, membership_id: members.get(key)!.id, body_id: bodies.get(code) })),
    ),
  );
  await insertRows(client, 'membership_seen', seen(own, tenantId, members, now));
  await insertRows(
    client,
    'absence',
    absences
      .filter(({ absent }) => members.has(absent))
      .map(({ absent, substitute, from, to, note }) => ({
        tenant_id: tenantId,
        id: newId(),
        membership_id: members.get(absent)!.id,
        substitute_id: members.get(substitute)!.id,
        starts_on: dayAgo(now, -from),
        ends_on: dayAgo(now, -to),
        note,
        created_at: at(now, Math.max(1, 10 - from)),
        version: 1,
      })),
  );
  return members;
}

const at = (now: Date, daysAgo: number, time = '10:00') => italianTime(dayAgo(now, daysAgo), time);

function dates({ key, invitedDaysAgo, leftDaysAgo }: AnyPerson, now: Date): RowValues {
  const joined = invitedDaysAgo ?? JOINED;
  const end = leftDaysAgo ?? (leaving[key] === undefined ? undefined : -leaving[key]);
  return {
    valid_from: dayAgo(now, joined),
    valid_to: end === undefined ? null : dayAgo(now, end),
    created_at: at(now, joined),
    invited_at: at(now, joined),
    accepted_at: invitedDaysAgo === undefined ? at(now, joined - 1) : null,
    reviewed_at: invitedDaysAgo === undefined ? at(now, unreviewed.includes(key) ? REVIEWED_LONG_AGO : REVIEWED) : null,
  };
}

/** Some work here every day, some came once a month ago. */
function seen(own: AnyPerson[], tenantId: string, members: Map<string, Member>, now: Date): RowValues[] {
  return own
    .filter(({ invitedDaysAgo }) => invitedDaysAgo === undefined)
    .map(({ key, role, leftDaysAgo }, index) => ({
      tenant_id: tenantId,
      membership_id: members.get(key)!.id,
      at: at(now, leftDaysAgo ?? (role.startsWith('body_') ? 1 + ((index * 7) % 40) : 1), '15:20'),
    }));
}

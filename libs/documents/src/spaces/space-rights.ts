import type { SpaceRole } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { holds, type Actor } from '#app/platform';

/** How the person is named in a space; null: not by name. */
export interface Named {
  /** Whether a body of theirs contributes. */
  contributes: boolean;
  role: SpaceRole | null;
  archivedAt: Date | null;
}

export interface SpaceRights {
  mayWrite: boolean;
  mayApprove: boolean;
  mayManage: boolean;
}

/**
 * The columns of {@link Named} of `s`: a space that is seen. Who is not of the centre sees only how they themselves are
 * named, so nobody else's rights count.
 * @param member where the id of the membership stands among the parameters, and `day` where the day of today
 */
export const namedColumns = (member: string, day: string) =>
  `EXISTS (SELECT FROM space_body nb WHERE nb.tenant_id = s.tenant_id AND nb.space_id = s.id AND nb.role = 'contributor') AS contributes,
    (SELECT nm.role FROM space_member nm WHERE nm.tenant_id = s.tenant_id AND nm.space_id = s.id AND nm.membership_id = ${member}
      AND (nm.valid_to IS NULL OR nm.valid_to >= ${day})) AS role, s.archived_at AS "archivedAt"`;

/** The parameters of {@link namedColumns}. */
export const namedParams = (actor: Pick<Actor, 'membershipId'>, now: Date): [string, string] => [
  actor.membershipId,
  italianDay(now),
];

/** What a person may do in a space that they see. In an archived one nothing is changed but that it is. */
export function rightsOf(actor: Pick<Actor, 'role' | 'scopes' | 'access'>, named: Named): SpaceRights {
  const ofCentre = actor.access === 'centre';
  const mayManage = ofCentre && holds(actor, 'documents.manage');
  if (named.archivedAt) return { mayWrite: false, mayApprove: false, mayManage };
  const writes = holds(actor, 'documents.write');
  const byName = named.role !== null && named.role !== 'reader';
  return {
    mayWrite: writes && (ofCentre || named.contributes || byName),
    mayApprove: mayManage || (writes && named.role === 'manager'),
    mayManage,
  };
}

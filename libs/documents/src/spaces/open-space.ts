import { DomainError, notFound, stateConflict, type Transaction } from '#app/platform';
import type { Space } from '../persistence/space.entity.js';
import { namedColumns, namedParams, rightsOf, type Named, type SpaceRights } from './space-rights.js';

export type OpenSpace = Pick<Space, 'id' | 'needsApproval' | 'requiredMetadata' | 'defaults' | 'visibility'> &
  SpaceRights;

const SPACE = `SELECT s.id, s.needs_approval AS "needsApproval", s.required_metadata AS "requiredMetadata", s.defaults, s.visibility,
    ${namedColumns('$2', '$3')}
  FROM space s WHERE s.id = $1`;

/** A space with what the person may do in it. @throws DomainError not_found */
export async function readSpace(tx: Transaction, id: string, fail = notFound): Promise<OpenSpace & Named> {
  const [row] = await tx.query<OpenSpace & Named>(SPACE, [id, ...namedParams(tx.actor, tx.now)]);
  if (!row) throw fail();
  return { ...row, ...rightsOf(tx.actor, row) };
}

/**
 * A space in which the person may add and change.
 * @param fail what is thrown where it is not seen
 * @throws DomainError not_found, permission_denied where they only read, state_conflict where it is archived
 */
export async function openSpace(tx: Transaction, id: string, fail = notFound): Promise<OpenSpace> {
  const space = await readSpace(tx, id, fail);
  if (space.archivedAt) throw stateConflict([]);
  if (!space.mayWrite) throw new DomainError('permission_denied');
  return space;
}

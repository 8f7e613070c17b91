import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  invalid,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { Folder } from '../persistence/space.entity.js';
import { openSpace } from './open-space.js';
import type { FolderChanges, NewFolder } from './spaces.dto.js';

const NAMED = `SELECT id FROM folder WHERE space_id = $1 AND parent_id IS NOT DISTINCT FROM $2 AND name = $3 AND id <> $4`;
const COUNT = 'SELECT count(*)::int AS folders FROM folder WHERE space_id = $1';
/** The folder itself and all that stand above it. */
const ABOVE = `WITH RECURSIVE above AS (
    SELECT id, parent_id, 1 AS depth FROM folder WHERE id = $1 AND space_id = $2
    UNION ALL SELECT f.id, f.parent_id, a.depth + 1 FROM folder f JOIN above a ON f.id = a.parent_id WHERE a.depth < 100)
  SELECT id FROM above`;
/** What stands in it: the trash, too, which may be recovered. */
const USED = `SELECT id FROM folder WHERE parent_id = $1 UNION ALL SELECT id FROM document WHERE folder_id = $1 LIMIT 1`;
/** How deep folders stand in each other. */
const DEPTH = 10;

/** The folders of a space: a tree of names, made by who adds documents. */
@Injectable()
export class Folders {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** @returns the id @throws DomainError not_found, state_conflict where the space is archived, duplicate, validation_failed */
  async create(ctx: RequestContext, key: string | undefined, spaceId: string, input: NewFolder): Promise<string> {
    const { name, parentId = null } = input;
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { ...input, spaceId }, id, async () => {
        await openSpace(tx, spaceId);
        await this.checkPlace(tx, spaceId, id, parentId);
        await this.checkName(tx, spaceId, id, parentId, name);
        const [count] = await tx.query<{ folders: number }>(COUNT, [spaceId]);
        if (count!.folders >= LIMITS.spaceFolders) throw invalid('name', 'too_long');
        await tx.insert(Folder, { id, spaceId, parentId, name, createdAt: tx.now, version: 1 });
        tx.changed('space', spaceId, { everybody: true });
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, state_conflict, duplicate, validation_failed where it would stand in itself */
  async change(ctx: RequestContext, id: string, version: number, changes: FolderChanges): Promise<void> {
    await this.within(ctx, id, version, async (tx, folder) => {
      const { name = folder.name, parentId = folder.parentId } = changes;
      if (parentId !== folder.parentId) await this.checkPlace(tx, folder.spaceId, id, parentId);
      await this.checkName(tx, folder.spaceId, id, parentId, name);
      await tx.update(Folder, folder, { name, parentId });
    });
  }

  /** Removes an empty folder. @throws DomainError not_found, stale_version, state_conflict where something stands in it */
  async remove(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.within(ctx, id, version, async (tx) => {
      if ((await tx.query(USED, [id])).length) throw stateConflict([]);
      await tx.execute('DELETE FROM folder WHERE id = $1', [id]);
    });
  }

  private async within(
    ctx: RequestContext,
    id: string,
    version: number,
    work: (tx: Transaction, folder: Folder) => Promise<void>,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const folder = await tx.get(Folder, { tenantId: tx.tenantId, id }, true);
      await openSpace(tx, folder.spaceId);
      if (folder.version !== version) throw staleVersion();
      await work(tx, folder);
      tx.changed('space', folder.spaceId, { everybody: true });
    });
  }

  private async checkPlace(tx: Transaction, spaceId: string, id: string, parentId: string | null): Promise<void> {
    if (!parentId) return;
    const above = await tx.query<{ id: string }>(ABOVE, [parentId, spaceId]);
    if (!above.length) throw notFoundField('parentId');
    if (above.some((one) => one.id === id)) throw invalid('parentId', 'not_allowed');
    if (above.length >= DEPTH) throw invalid('parentId', 'out_of_range');
  }

  private async checkName(
    tx: Transaction,
    spaceId: string,
    id: string,
    parentId: string | null,
    name: string,
  ): Promise<void> {
    if ((await tx.query(NAMED, [spaceId, parentId, name, id])).length)
      throw new DomainError('duplicate', { errors: [fieldError('name', 'in_use')] });
  }
}

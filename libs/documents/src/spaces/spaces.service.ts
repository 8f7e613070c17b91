import { Injectable } from '@nestjs/common';
import { newId } from '#app/kernel';
import {
  Idempotency,
  TenantDatabase,
  invalid,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import { spaceShown } from '../documents/document-events.js';
import { Space, SpaceBody } from '../persistence/space.entity.js';
import type { NewSpace, SpaceChanges } from './spaces.dto.js';

/** What a kind of space is about: the field of the request and where it is looked up. */
const ABOUT = {
  convention: ['conventionId', 'SELECT id FROM convention WHERE id = $1'],
  service: ['serviceId', 'SELECT id FROM service WHERE id = $1'],
  body: ['bodyId', 'SELECT id FROM body WHERE id = $1'],
} as const;
/** Of documents that only an approval would have shown: shown, now that none is asked for. */
const SHOW_ALL = `UPDATE document SET shown_version = current_version, version = version + 1
  WHERE space_id = $1 AND shown_version IS DISTINCT FROM current_version`;

/** The spaces of a centre: made, set up, archived. */
@Injectable()
export class Spaces {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** @returns the id @throws DomainError not_found on a field, validation_failed */
  async create(ctx: RequestContext, key: string | undefined, input: NewSpace): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) => this.idempotency.once(tx, key, input, id, () => this.insert(tx, id, input)));
  }

  /** Of another module, inside its transaction: such as the space of a working table. @returns the id */
  async insert(tx: Transaction, id: string, input: NewSpace): Promise<void> {
    const { kind, conventionId, serviceId, bodyId } = input;
    for (const [of, [field]] of Object.entries(ABOUT))
      if (of !== kind && input[field]) throw invalid(field, 'not_allowed');
    if (kind in ABOUT) {
      const [field, sql] = ABOUT[kind as keyof typeof ABOUT];
      if (!input[field]) throw invalid(field, 'required');
      if (!(await tx.query(sql, [input[field]])).length) throw notFoundField(field);
    }
    await tx.insert(Space, {
      id,
      kind,
      title: input.title,
      description: input.description ?? '',
      visibility: input.visibility,
      needsApproval: input.needsApproval ?? false,
      requiredMetadata: [...new Set(input.requiredMetadata)],
      defaults: input.defaults ?? {},
      conventionId: conventionId ?? null,
      serviceId: serviceId ?? null,
      subjectBodyId: bodyId ?? null,
      createdBy: tx.actor.membershipId,
      createdAt: tx.now,
      archivedAt: null,
      version: 1,
    });
    if (bodyId) await tx.insert(SpaceBody, { spaceId: id, bodyId, role: 'contributor' });
    tx.changed('space', id, { everybody: true });
  }

  /** @throws DomainError not_found, stale_version, state_conflict where it is archived and stays so */
  async change(ctx: RequestContext, id: string, version: number, changes: SpaceChanges): Promise<void> {
    const { archived, requiredMetadata, ...settings } = changes;
    await this.database.run(ctx, async (tx) => {
      const space = await tx.get(Space, { tenantId: tx.tenantId, id }, true);
      if (space.version !== version) throw staleVersion();
      if (space.archivedAt && archived !== false) throw stateConflict(['archived']);
      if (settings.visibility && settings.visibility !== space.visibility) await tx.emit(spaceShown(id));
      await tx.update(Space, space, {
        ...settings,
        ...(requiredMetadata && { requiredMetadata: [...new Set(requiredMetadata)] }),
        ...(archived !== undefined && { archivedAt: archived ? (space.archivedAt ?? tx.now) : null }),
      });
      if (space.needsApproval && settings.needsApproval === false) await tx.execute(SHOW_ALL, [id]);
      tx.changed('space', id, { everybody: true });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { Tasks } from '#app/crm';
import { italianDay, newId } from '#app/kernel';
import {
  Idempotency,
  ListQuery,
  StoredFiles,
  TenantDatabase,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  stateConflict,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import type { InteractionChanges, InteractionQuery, InteractionView, NewInteraction } from '../api/interactions.dto.js';
import { Interaction, InteractionFile } from '../persistence/relationship.entity.js';

const NEWEST: Sort = {
  columns: [
    { sql: 'i.happened_on', type: 'date' },
    { sql: 'i.id', type: 'uuid' },
  ],
  direction: 'DESC',
};

const SELECT = `SELECT i.id, i.body_id AS "bodyId", b.name AS "bodyName", i.kind, i.happened_on::text AS "happenedOn",
    i.with_name AS "withName", i.text, i.author_name AS "authorName", i.created_at AS "createdAt",
    i.removal_reason AS "removalReason", i.version,
    COALESCE((SELECT json_agg(json_build_object('id', f.id, 'name', f.name) ORDER BY f.name, f.id)
      FROM interaction_file x JOIN stored_file f ON f.tenant_id = x.tenant_id AND f.id = x.file_id
      WHERE x.tenant_id = i.tenant_id AND x.interaction_id = i.id), '[]'::json) AS files
  FROM interaction i JOIN body b ON b.tenant_id = i.tenant_id AND b.id = i.body_id`;

const DETACH = 'DELETE FROM interaction_file WHERE interaction_id = $1 RETURNING file_id AS id';

type Row = Omit<InteractionView, 'createdAt'> & { createdAt: Date };

/** Calls, meetings, visits and notes: what the centre wrote down of a body, for its own eyes. */
@Injectable()
export class Interactions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly files: StoredFiles,
    private readonly tasks: Tasks,
  ) {}

  async list(ctx: RequestContext, query: InteractionQuery): Promise<Page<InteractionView>> {
    const { limit = LIMITS.defaultPageSize, bodyId, kind, from, to, cursor } = query;
    const [sql, params] = new ListQuery(SELECT)
      .whereGiven('i.body_id = ?', bodyId)
      .whereGiven('i.kind = ?', kind)
      .whereGiven('i.happened_on >= ?::date', from)
      .whereGiven('i.happened_on <= ?::date', to)
      .page('newest', NEWEST, limit, cursor);
    const rows = await this.database.read<Row>(ctx, sql, params);
    return toPage(rows, limit, 'newest', ({ happenedOn, id }) => [happenedOn, id], toView);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<InteractionView> {
    const [row] = await this.database.read<Row>(ctx, `${SELECT} WHERE i.id = $1`, [id]);
    if (!row) throw notFound();
    return toView(row);
  }

  /** @throws DomainError not_found on a body or a file, validation_failed on a day to come, idempotency_key_reused */
  async create(ctx: RequestContext, key: string | undefined, input: NewInteraction): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const { bodyId, kind, happenedOn, withName = null, text, fileIds = [], task } = input;
        checkDay(tx, happenedOn);
        const found = await tx.query('SELECT id FROM body WHERE id = $1', [bodyId]);
        if (!found.length) throw notFoundField('bodyId');
        await this.files.attach(tx, fileIds, bodyId, true);
        const { membershipId, displayName } = tx.actor;
        await tx.insert(Interaction, {
          id,
          bodyId,
          kind,
          happenedOn,
          withName,
          text,
          authorId: membershipId,
          authorName: displayName,
          createdAt: tx.now,
          removedAt: null,
          removalReason: null,
          version: 1,
        });
        for (const fileId of fileIds) await tx.insert(InteractionFile, { interactionId: id, fileId, bodyId });
        if (task) await this.tasks.add(tx, { ...task, bodyId });
        tx.changed('body', bodyId, { centreOnly: true });
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, state_conflict on a removed one, validation_failed on a day to come */
  async change(ctx: RequestContext, id: string, version: number, changes: InteractionChanges): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const interaction = await this.present(tx, id, version);
      if (changes.happenedOn) checkDay(tx, changes.happenedOn);
      await tx.update(Interaction, interaction, { ...changes });
      tx.changed('body', interaction.bodyId, { centreOnly: true });
    });
  }

  /**
   * Takes its words and files away; that there was one, when and by whom, stays with the reason.
   * @throws DomainError not_found, stale_version, state_conflict on a removed one
   */
  async remove(ctx: RequestContext, id: string, version: number, reason: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const interaction = await this.present(tx, id, version);
      await tx.update(Interaction, interaction, {
        text: '',
        withName: null,
        removedAt: tx.now,
        removalReason: reason,
      });
      const files = await tx.query<{ id: string }>(DETACH, [id]);
      for (const { id: fileId } of files)
        await tx.emit({ name: 'interaction.file_removed', consumers: ['contact-files'], payload: { fileId } });
      tx.changed('body', interaction.bodyId, { centreOnly: true });
    });
  }

  private async present(tx: Transaction, id: string, version: number): Promise<Interaction> {
    const interaction = await tx.get(Interaction, { tenantId: tx.tenantId, id }, true);
    if (interaction.version !== version) throw staleVersion();
    if (interaction.removedAt) throw stateConflict([]);
    return interaction;
  }
}

function checkDay(tx: Transaction, day: string): void {
  if (day > italianDay(tx.now)) throw invalid('happenedOn', 'out_of_range');
}

const toView = (row: Row): InteractionView => ({ ...row, createdAt: row.createdAt.toISOString() });

import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { LIMITS, type ImportStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import { holds, type RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, invalid, notFound, stateConflict } from '../errors/domain-errors.js';
import { Idempotency } from '../idempotency/idempotency.service.js';
import { LongWork } from '../jobs/long-work.service.js';
import { StoredFiles } from '../storage/stored-files.service.js';
import { byColumns, parseRow, type ReadRow } from './examine.js';
import { IMPORT_TARGET, type CellError, type ImportTarget, type RowVerdict } from './import-target.js';
import type { NewImport } from './imports.dto.js';
import { readTable } from './read-table.js';

const READABLE = ['text/csv', 'text/plain', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** Files whose rows become something: read and examined here, written and taken back by long work. */
@Injectable()
export class ImportBatches {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: StoredFiles,
    private readonly idempotency: Idempotency,
    private readonly work: LongWork,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /**
   * Reads a file and says of each row what it would do. Nothing is written but that.
   * @returns the id of the import
   * @throws DomainError not_found, validation_failed on a file that cannot be read or lacks columns
   */
  async preview(ctx: RequestContext, key: string | undefined, input: NewImport): Promise<string> {
    const target = this.target(input.target);
    const file = await this.files.open(ctx, input.fileId);
    const content = await collected(file.content, file.size);
    if (!READABLE.includes(file.mediaType)) throw invalid('fileId', 'wrong_type');
    const { rows, ignored } = byColumns(target.columns, await readTable(file.mediaType, content));
    const id = newId();
    return this.database.run(ctx, async (tx) => {
      if (!holds(tx.actor, target.permission)) throw new DomainError('permission_denied');
      return this.idempotency.once(tx, key, input, id, async () => {
        await tx.execute(
          `INSERT INTO import_batch (tenant_id, id, target, status, file_name, ignored, created_by, created_at)
           VALUES ($1, $2, $3, 'preview', $4, $5, $6, $7)`,
          [
            tx.tenantId,
            id,
            input.target,
            file.name,
            ignored.slice(0, LIMITS.importColumns).map((header) => header.slice(0, LIMITS.sheetLine)),
            tx.actor.membershipId,
            tx.now,
          ],
        );
        await this.keepRows(tx, id, target, rows);
      });
    });
  }

  /** Has the rows without mistakes written. @throws DomainError not_found, state_conflict */
  async confirm(ctx: RequestContext, id: string): Promise<void> {
    await this.move(ctx, id, 'preview', 'applying', async (tx) => {
      const jobId = await this.work.start(tx, 'imports.apply', { importId: id });
      await tx.execute('UPDATE import_batch SET job_id = $2 WHERE id = $1', [id, jobId]);
    });
  }

  /** Has what was written taken back, where nothing was built upon it. @throws DomainError not_found, state_conflict */
  async undo(ctx: RequestContext, id: string): Promise<void> {
    await this.move(ctx, id, 'applied', 'undoing', async (tx) => {
      const jobId = await this.work.start(tx, 'imports.undo', { importId: id });
      await tx.execute('UPDATE import_batch SET undo_job_id = $2 WHERE id = $1', [id, jobId]);
    });
  }

  /** @throws DomainError not_found */
  target(name: string): ImportTarget {
    const found = this.discovery
      .getProviders()
      .find(
        ({ metatype, instance }) =>
          metatype && instance && this.reflector.get(IMPORT_TARGET, metatype as never) === name,
      );
    if (!found) throw notFound();
    return found.instance as ImportTarget;
  }

  private async move(
    ctx: RequestContext,
    id: string,
    from: ImportStatus,
    to: ImportStatus,
    then: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [batch] = await tx.query<{ status: ImportStatus; target: string }>(
        'SELECT status, target FROM import_batch WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!batch) throw notFound();
      if (!holds(tx.actor, this.target(batch.target).permission)) throw new DomainError('permission_denied');
      if (batch.status !== from) throw stateConflict([]);
      await tx.execute('UPDATE import_batch SET status = $2 WHERE id = $1', [id, to]);
      await then(tx);
    });
  }

  private async keepRows(tx: Transaction, batchId: string, target: ImportTarget, rows: ReadRow[]): Promise<void> {
    const parsed = rows.map(({ cells }) => parseRow(target, cells));
    const sound = parsed.filter((row): row is object => !Array.isArray(row));
    const verdicts = await target.examine(tx, sound);
    let next = 0;
    const kept = rows.map(({ number, cells }, at) => {
      const read = parsed[at]!;
      const verdict: RowVerdict = Array.isArray(read) ? { errors: read as CellError[] } : verdicts[next++]!;
      const [effect, errors] = 'effect' in verdict ? [verdict.effect, []] : [null, verdict.errors];
      return { id: newId(), number, cells, errors, effect, outcome: effect ? 'waiting' : 'wrong' };
    });
    await tx.execute(
      `INSERT INTO import_row (tenant_id, batch_id, id, number, cells, errors, effect, outcome)
       SELECT $1, $2, r.id, r.number, r.cells, r.errors, r.effect, r.outcome
       FROM jsonb_to_recordset($3) r(id uuid, number integer, cells jsonb, errors jsonb, effect text, outcome text)`,
      [tx.tenantId, batchId, JSON.stringify(kept)],
    );
  }
}

/** The bytes of a file. @throws DomainError payload_too_large */
async function collected(content: Readable, size: number): Promise<Buffer> {
  if (size > LIMITS.importBytes) {
    // What is not read holds its file open.
    content.destroy();
    throw new DomainError('payload_too_large');
  }
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

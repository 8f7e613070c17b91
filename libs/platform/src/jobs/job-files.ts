import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import yazl from 'yazl';
import type { RequestContext } from '../context/request-context.js';
import { TenantDatabase } from '../database/tenant-database.js';
import type { Transaction } from '../database/transaction.js';
import { notFound } from '../errors/domain-errors.js';
import type { Download } from '../storage/download.js';
import { StoredFiles } from '../storage/stored-files.service.js';
import type { RunningJob } from './job-handler.js';

interface MadeFile {
  id: string;
  name: string;
  size: string;
  archive_name: string | null;
}

const MADE = `SELECT f.id, f.name, f.size, j.archive_name FROM job j
    JOIN job_file m ON m.tenant_id = j.tenant_id AND m.job_id = j.id
    JOIN stored_file f ON f.tenant_id = m.tenant_id AND f.id = m.file_id
  WHERE j.id = $1 AND j.status = 'succeeded' AND f.status = 'stored' ORDER BY f.name COLLATE "it-x-icu", f.id`;

/** Files that long work makes, for the eyes of who asked for it; they go with the work (docs/en/operations.md). */
@Injectable()
export class JobFiles {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: StoredFiles,
  ) {}

  /**
   * Stores a file, before the step that adds it: one that no step adds is swept after a day.
   * @param ctx of the work
   * @returns its id
   */
  async keep(
    ctx: RequestContext,
    { createdBy }: RunningJob,
    file: { name: string; mediaType: string },
    content: Buffer,
  ): Promise<string> {
    return (await this.files.keep(ctx, { ...file, ownerId: createdBy }, content)).id;
  }

  /** In a step of the work. */
  async add(tx: Transaction, { id, createdBy }: RunningJob, fileId: string): Promise<void> {
    await tx.execute('INSERT INTO job_file (tenant_id, job_id, file_id, owner_id) VALUES ($1, $2, $3, $4)', [
      tx.tenantId,
      id,
      fileId,
      createdBy,
    ]);
  }

  /**
   * All files of finished work in one ZIP, each read from the storage when the one before was sent.
   * @throws DomainError not_found, also on work of somebody else; file_infected, file_not_scanned
   */
  async archive(ctx: RequestContext, jobId: string): Promise<Download> {
    const made = await this.database.read<MadeFile>(ctx, MADE, [jobId]);
    if (!made.length) throw notFound();
    await this.files.check(
      ctx,
      made.map(({ id }) => id),
    );
    const zip = new yazl.ZipFile();
    const content = zip.outputStream as Readable;
    zip.on('error', (error: Error) => content.destroy(error));
    const taken = new Set<string>();
    for (const { id, name, size } of made)
      zip.addReadStreamLazy(freeName(name, taken), { compress: false, size: Number(size) }, (give) => {
        this.files.open(ctx, id).then(
          (file) => give(null, file.content),
          (error: unknown) => give(error, undefined as never),
        );
      });
    // Known beforehand, for nothing is compressed: who downloads sees how much is left.
    const size = await new Promise<number>((resolve) => zip.end(undefined, resolve as () => void));
    return { name: made[0]!.archive_name ?? `${jobId}.zip`, mediaType: 'application/zip', size, content };
  }
}

/** Two bodies may have one name, and an archive no two files of one. */
function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  let free = name;
  for (let more = 2; taken.has(free); more++) free = `${name.slice(0, dot)}-${more}${name.slice(dot)}`;
  taken.add(free);
  return free;
}

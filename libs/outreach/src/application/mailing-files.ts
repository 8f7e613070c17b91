import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { StoredFiles, invalid, type Transaction } from '#app/platform';

const ATTACHED = `SELECT a.file_id AS id, f.size FROM mailing_attachment a
  JOIN stored_file f ON f.tenant_id = a.tenant_id AND f.id = a.file_id WHERE a.mailing_id = $1 ORDER BY f.name, f.id`;

interface AttachedRow {
  id: string;
  size: string;
}

/** The files of a mailing: what was taken out is removed by the system, whoever had uploaded it. */
@Injectable()
export class MailingFiles {
  constructor(private readonly files: StoredFiles) {}

  /** Their ids, by name. */
  async of(tx: Transaction, mailingId: string): Promise<string[]> {
    return (await tx.query<AttachedRow>(ATTACHED, [mailingId])).map(({ id }) => id);
  }

  /**
   * Has a draft carry these files and no others.
   * @throws DomainError not_found on a file of somebody else; validation_failed where mail servers would refuse them all
   */
  async set(tx: Transaction, mailingId: string, fileIds: readonly string[]): Promise<void> {
    const before = await this.of(tx, mailingId);
    const wanted = [...new Set(fileIds)];
    const added = wanted.filter((id) => !before.includes(id));
    await this.files.attach(tx, added, null, true, 'fileIds');
    for (const id of added)
      await tx.execute('INSERT INTO mailing_attachment (tenant_id, mailing_id, file_id) VALUES ($1, $2, $3)', [
        tx.tenantId,
        mailingId,
        id,
      ]);
    await this.drop(
      tx,
      mailingId,
      before.filter((id) => !wanted.includes(id)),
    );
    const bytes = (await tx.query<AttachedRow>(ATTACHED, [mailingId])).reduce((sum, { size }) => sum + Number(size), 0);
    if (bytes > LIMITS.mailingBytes) throw invalid('fileIds', 'out_of_range');
  }

  /** Before the draft itself is thrown away. */
  async clear(tx: Transaction, mailingId: string): Promise<void> {
    await this.drop(tx, mailingId, await this.of(tx, mailingId));
  }

  private async drop(tx: Transaction, mailingId: string, ids: readonly string[]): Promise<void> {
    if (!ids.length) return;
    await tx.execute('DELETE FROM mailing_attachment WHERE mailing_id = $1 AND file_id = ANY ($2)', [mailingId, ids]);
    for (const fileId of ids)
      await tx.emit({ name: 'mailing.file_dropped', consumers: ['mailing'], payload: { fileId } });
  }
}

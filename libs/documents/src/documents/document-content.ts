import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { StoredFiles, TenantDatabase, asDownload, notFound, type RequestContext } from '#app/platform';

const FILE = 'SELECT file_id AS id FROM document_version WHERE document_id = $1 AND number = $2';

/** The content of documents: who sees the version, and nobody else, opens its file. */
@Injectable()
export class DocumentContent {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: StoredFiles,
  ) {}

  /** @throws DomainError not_found */
  async download(ctx: RequestContext, id: string, number: number, response: Response): Promise<StreamableFile> {
    const [file] = await this.database.read<{ id: string }>(ctx, FILE, [id, number]);
    if (!file) throw notFound();
    return asDownload(response, await this.files.open(ctx, file.id));
  }
}

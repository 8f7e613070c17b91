import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { StoredFiles, TenantDatabase, asDownload, notFound, type RequestContext } from '#app/platform';
import { ownTenant } from '../persistence/own-tenant.js';

const FILE = `SELECT v.file_id AS id FROM document_version v WHERE v.document_id = $1 AND v.number = $2 AND ${ownTenant('v')}`;

/** The content of documents: who sees the version, and nobody else, opens its file. */
@Injectable()
export class DocumentContent {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: StoredFiles,
  ) {}

  /** @throws DomainError not_found, file_infected, file_not_scanned where the centre does not let such files out */
  async download(ctx: RequestContext, id: string, number: number, response: Response): Promise<StreamableFile> {
    return asDownload(response, await this.files.open(ctx, await this.check(ctx, id, number)));
  }

  /** @returns the id of the version's file @throws DomainError not_found where the version is not seen */
  async check(ctx: RequestContext, id: string, number: number): Promise<string> {
    const [file] = await this.database.read<{ id: string }>(ctx, FILE, [id, number]);
    if (!file) throw notFound();
    return file.id;
  }
}

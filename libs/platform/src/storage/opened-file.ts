import type { Readable } from 'node:stream';
import type { ScanStatus } from '#app/contracts';
import type { Download } from './download.js';

/** What stands in the storage can be read in parts, too. */
export type OpenedFile = Download & { content: Readable };

export interface OpenedRow {
  id: string;
  tenant_id: string;
  name: string;
  media_type: string;
  size: string;
  sha256: string;
  is_public: boolean;
  scan_status: ScanStatus;
  unscanned: boolean | null;
}

export const OPENED = `SELECT f.id, f.tenant_id, f.name, f.media_type, f.size, f.sha256, f.is_public, f.scan_status, t.unscanned_downloads AS unscanned
  FROM stored_file f LEFT JOIN tenant t ON t.id = f.tenant_id WHERE f.id = $1 AND f.status = 'stored'`;

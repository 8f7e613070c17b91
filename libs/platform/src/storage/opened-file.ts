import type { Readable } from 'node:stream';
import type { ScanStatus } from '#app/contracts';
import { DomainError } from '../errors/domain-errors.js';
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
  /** The centre lets out what was not looked at. */
  unscanned: boolean;
}

export const OPENED = `SELECT f.id, f.tenant_id, f.name, f.media_type, f.size, f.sha256, f.is_public, f.scan_status,
    relay.unscanned_downloads(f.tenant_id) AS unscanned
  FROM stored_file f WHERE f.id = ANY ($1) AND f.status = 'stored'`;

/**
 * What people are given, and what they never are; pictures that everybody sees anyway need no look.
 * @param forPerson what the system opens for itself it may read before the antivirus has
 * @throws DomainError file_infected; file_not_scanned where the centre wants the antivirus to look first
 */
export function checkScanned({ scan_status, unscanned, is_public }: OpenedRow, forPerson: boolean): void {
  if (scan_status === 'infected') throw new DomainError('file_infected');
  if (forPerson && scan_status === 'not_scanned' && !unscanned && !is_public) throw new DomainError('file_not_scanned');
}

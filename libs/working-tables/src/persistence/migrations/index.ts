import type { MigrationInterface } from 'typeorm';
import { WorkingTables1760000072000 } from './1760000072000-working-tables-meetings.js';
import { WorkingTablesNotices1760000072100 } from './1760000072100-working-tables-notices.js';

export const workingTablesMigrations: (new () => MigrationInterface)[] = [
  WorkingTables1760000072000,
  WorkingTablesNotices1760000072100,
];

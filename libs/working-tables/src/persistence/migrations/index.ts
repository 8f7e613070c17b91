import type { MigrationInterface } from 'typeorm';
import { WorkingTables1760000072000 } from './1760000072000-working-tables-meetings.js';
import { WorkingTablesNotices1760000072100 } from './1760000072100-working-tables-notices.js';

import { WorkingTablesBallots1760000074300 } from './1760000074300-working-tables-ballots.js';
import { WorkingTablesReminders1760000074310 } from './1760000074310-working-tables-reminders.js';
import { WorkingTablesSpaces1760000074320 } from './1760000074320-working-tables-spaces.js';
import { WorkingTablesAnswers1760000075000 } from './1760000075000-working-tables-answers.js';
import { WorkingTablesBeginnings1760000075010 } from './1760000075010-working-tables-beginnings.js';
import { WorkingTablesRecusals1760000075020 } from './1760000075020-working-tables-recusals.js';

export const workingTablesMigrations: (new () => MigrationInterface)[] = [
  WorkingTables1760000072000,
  WorkingTablesNotices1760000072100,
  WorkingTablesBallots1760000074300,
  WorkingTablesReminders1760000074310,
  WorkingTablesSpaces1760000074320,
  WorkingTablesAnswers1760000075000,
  WorkingTablesBeginnings1760000075010,
  WorkingTablesRecusals1760000075020,
];

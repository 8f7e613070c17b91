import type { MigrationInterface } from 'typeorm';
import { DeadlinesCalendar1760000071000 } from './1760000071000-deadlines-calendar.js';
import { DeadlinesNotices1760000071100 } from './1760000071100-deadlines-notices.js';

export const deadlinesMigrations: (new () => MigrationInterface)[] = [
  DeadlinesCalendar1760000071000,
  DeadlinesNotices1760000071100,
];

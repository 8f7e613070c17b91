import type { MigrationInterface } from 'typeorm';

export const deadlinesMigrations: (new () => MigrationInterface)[] = [];

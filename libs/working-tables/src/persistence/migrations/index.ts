import type { MigrationInterface } from 'typeorm';

export const workingTablesMigrations: (new () => MigrationInterface)[] = [];

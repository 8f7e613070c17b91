import type { MigrationInterface } from 'typeorm';

export const documentsMigrations: (new () => MigrationInterface)[] = [];

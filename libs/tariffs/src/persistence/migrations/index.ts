import type { MigrationInterface } from 'typeorm';

export const tariffsMigrations: (new () => MigrationInterface)[] = [];

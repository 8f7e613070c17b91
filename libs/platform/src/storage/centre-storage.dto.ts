import { LIMITS } from '#app/contracts';
import { Int, Text } from '../http/fields.js';

const MOST = 2_147_483_647;

export class StorageOfCentre {
  @Text({ max: LIMITS.slug }) slug: string;
  @Text({ max: LIMITS.name }) name: string;
  @Int({ min: 0, max: MOST, description: 'Megabytes that its files take up, those still arriving included' })
  megabytes: number;
  @Int({ min: 0, max: MOST }) files: number;
  @Int({ min: 0, max: MOST, description: 'At which no antivirus has looked' }) notScanned: number;
  @Int({ min: 0, max: MOST, description: 'Which nobody opens any more' }) infected: number;
  @Int({ min: 0, max: MOST, nullable: true, description: 'What was set for it; null where the limit of all applies' })
  quotaMegabytes: number | null;
  @Int({
    min: 0,
    max: MOST,
    nullable: true,
    description: 'The limit of all that have none of their own; null without one',
  })
  standardMegabytes: number | null;
  @Int({ min: 1, max: 2_000_000_000 }) version: number;
}

export class StorageChange {
  @Int({
    nullable: true,
    min: 1,
    max: LIMITS.quotaMegabytes,
    description:
      'Megabytes of 1,048,576 bytes; null for the limit of all. Below what is there nothing is lost, and nothing is taken',
  })
  quotaMegabytes: number | null;
}

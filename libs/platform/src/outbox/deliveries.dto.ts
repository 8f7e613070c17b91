import { LIMITS } from '#app/contracts';
import { Instant, Int, NestedList, Slug, Text, Uuid, Uuids } from '../http/fields.js';

/** Something that was to happen after an answer, and was given up. */
export class FailedDelivery {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) centreName: string;
  @Slug() centreSlug: string;
  @Text({ max: 100 }) queue: string;
  @Text({ max: 100 }) event: string;
  @Instant() createdAt: string;
  @Instant() failedAt: string;
  @Int({ min: 0, max: 1_000_000 }) attempts: number;
  @Text({ max: 500, min: 0, description: 'What the last attempt ended with, without addresses' }) cause: string;
}

export class Retry {
  @Uuids({ maxItems: 100 }) ids: string[];
}

export class QueueState {
  @Text({ max: 100 }) name: string;
  @Int({ min: 0, max: 2_000_000_000 }) waiting: number;
  @Instant({ nullable: true }) oldestWaitingAt: string | null;
  @Int({ min: 0, max: 2_000_000_000 }) failed: number;
  @Int({ min: 0, max: 2_000_000_000 }) doneToday: number;
}

export class QueueStates {
  @NestedList(() => QueueState, { maxItems: 100 }) queues: QueueState[];
}

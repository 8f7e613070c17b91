import { JOB_STATUSES, LIMITS, PROBLEM_CODES, type JobStatus, type ProblemCode } from '#app/contracts';
import { Bool, Code, Instant, Int, NestedList, Text, Uuid } from '../http/fields.js';

const COUNT = { min: 0, max: 2_000_000_000 };

export class JobFigure {
  @Text({ max: 60 }) name: string;
  @Int(COUNT) value: number;
}

/** Long work: how far it has come, and what came of it. */
export class Job {
  @Uuid() id: string;
  @Text({ max: 60, description: 'What it does, such as `services.import`' }) kind: string;
  @Code(JOB_STATUSES, 'JobStatus') status: JobStatus;
  @Int({ ...COUNT, description: 'Pieces that are done' }) done: number;
  @Int({ ...COUNT, nullable: true, description: 'Pieces in all; null until it is known' }) total: number | null;
  @Bool({ description: 'Somebody asked to end it: it ends after its present piece' }) cancelRequested: boolean;
  @NestedList(() => JobFigure, { maxItems: 20, description: 'What came of it' }) figures: JobFigure[];
  @Code(PROBLEM_CODES, 'ProblemCode', { nullable: true, description: 'Why it failed' }) error: ProblemCode | null;
  @Text({
    max: LIMITS.fileName,
    nullable: true,
    description: 'Name of the ZIP with the files that it made, to be had by who asked for it; null: there is none',
  })
  archive: string | null;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) startedAt: string | null;
  @Instant({ nullable: true }) finishedAt: string | null;
}

import { LIMITS, TASK_KINDS, TASK_STATES, type TaskKind, type TaskState } from '#app/contracts';
import { Bool, Code, Day, Instant, Int, PageQuery, Text, Uuid } from '#app/platform';

const PATH = 200;

export class TaskQuery extends PageQuery {
  @Code(TASK_STATES, 'TaskState', { optional: true, description: 'Both if absent' }) state?: TaskState;
  @Code(['me', 'nobody'], 'TaskHolder', { optional: true, description: 'Only mine, or only those that nobody has' })
  assignee?: 'me' | 'nobody';
  @Uuid({ optional: true }) bodyId?: string;
}

export class TaskView {
  @Uuid() id: string;
  @Code(TASK_KINDS, 'TaskKind') kind: TaskKind;
  @Text({ max: LIMITS.taskTitle }) title: string;
  @Text({ max: LIMITS.reason, min: 0 }) note: string;
  @Day({ description: 'The last day for it' }) dueOn: string;
  @Uuid({ nullable: true }) bodyId: string | null;
  @Text({ nullable: true, max: LIMITS.name }) bodyName: string | null;
  @Text({ nullable: true, max: PATH, description: 'Where the portal shows what it is about, after the centre’s area' })
  path: string | null;
  @Uuid({ nullable: true }) assigneeId: string | null;
  @Text({ nullable: true, max: LIMITS.name }) assigneeName: string | null;
  @Text({ nullable: true, max: LIMITS.name, description: 'Null: it came by itself' }) createdByName: string | null;
  @Text({ nullable: true, max: LIMITS.name }) doneByName: string | null;
  @Instant({ nullable: true }) doneAt: string | null;
  @Instant() createdAt: string;
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class NewTask {
  @Text({ max: LIMITS.taskTitle, example: 'Chiamare il segretario' }) title: string;
  @Text({ optional: true, max: LIMITS.reason }) note?: string;
  @Day() dueOn: string;
  @Uuid({ optional: true, nullable: true }) bodyId?: string | null;
  @Uuid({ optional: true, nullable: true, description: 'Oneself if absent; null: nobody yet' })
  assigneeId?: string | null;
}

export class TaskChanges {
  @Text({ optional: true, min: 1, max: LIMITS.taskTitle }) title?: string;
  @Text({ optional: true, max: LIMITS.reason }) note?: string;
  @Day({ optional: true }) dueOn?: string;
  @Uuid({ optional: true, nullable: true }) assigneeId?: string | null;
  @Bool({ optional: true, description: 'Done, or to be done again' }) done?: boolean;
}

import { PartialType, PickType } from '@nestjs/swagger';
import {
  BODY_TYPES,
  LIMITS,
  PROSPECT_STAGES,
  PROSPECT_STANDINGS,
  type BodyType,
  type ProspectStage,
  type ProspectStanding,
} from '#app/contracts';
import { Code, Day, ExportOf, Int, Nested, PageQuery, Text, Uuid } from '#app/platform';
import { FollowUp } from './interactions.dto.js';

export class ProspectQuery extends PageQuery {
  @Code(PROSPECT_STANDINGS, 'ProspectStanding', { optional: true }) standing?: ProspectStanding;
  @Uuid({ optional: true }) bodyId?: string;
  @Code(['me', 'nobody'], 'ProspectFollower', {
    optional: true,
    description: 'Only those I follow, or that nobody follows',
  })
  follower?: 'me' | 'nobody';
}

export class ProspectExportQuery extends ExportOf(ProspectQuery) {}

class ProspectValues {
  @Code(PROSPECT_STAGES, 'ProspectStage', { description: 'Who adheres is shown by its adhesion, whatever stands here' })
  stage: ProspectStage;
  @Day({ optional: true, description: 'Today if absent; never a day to come' }) since?: string;
  @Uuid({ optional: true, nullable: true, description: 'Oneself if absent at first; null: nobody' })
  followerId?: string | null;
  @Text({ optional: true, max: LIMITS.reason }) note?: string;
  @Text({ optional: true, max: LIMITS.reason, description: 'Why it is lost: needed then' }) reason?: string;
  @Nested(() => FollowUp, { optional: true, description: 'The next step' }) task?: FollowUp;
}

export class NewProspect extends ProspectValues {
  @Uuid() bodyId: string;
}

export class ProspectChanges extends PartialType(
  PickType(ProspectValues, ['stage', 'since', 'followerId', 'note', 'reason', 'task'] as const),
) {}

export class NextTask {
  @Uuid() id: string;
  @Text({ max: LIMITS.taskTitle }) title: string;
  @Day() dueOn: string;
}

export class ProspectView {
  @Uuid() id: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Code(BODY_TYPES, 'BodyType') bodyType: BodyType;
  @Code(PROSPECT_STANDINGS, 'ProspectStanding') standing: ProspectStanding;
  @Code(PROSPECT_STAGES, 'ProspectStage', { description: 'As somebody said last' }) stage: ProspectStage;
  @Day({ description: 'When it came there; of who adheres the first day of the adhesion, where it is its own' })
  since: string;
  @Uuid({ nullable: true }) followerId: string | null;
  @Text({ nullable: true, max: LIMITS.name }) followerName: string | null;
  @Text({ max: LIMITS.reason, min: 0 }) note: string;
  @Text({ nullable: true, max: LIMITS.reason, description: 'Why it is lost' }) reason: string | null;
  @Nested(() => NextTask, { nullable: true, description: 'What is to be done for the body first' })
  nextTask: NextTask | null;
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

const count = { min: 0, max: 1_000_000 };

/** How many bodies stand where. */
export class ProspectCounts {
  @Int(count) contacted: number;
  @Int(count) interested: number;
  @Int(count) resolution_scheduled: number;
  @Int(count) adhered: number;
  @Int(count) lost: number;
  @Int({ ...count, description: 'Bodies of today that do not adhere and that nobody has begun to follow' })
  untouched: number;
}

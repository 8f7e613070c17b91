import { PartialType, PickType } from '@nestjs/swagger';
import { INTERACTION_KINDS, LIMITS, type InteractionKind } from '#app/contracts';
import { Code, Day, ExportOf, Instant, Int, Nested, NestedList, PageQuery, Text, Uuid, Uuids } from '#app/platform';

export class InteractionQuery extends PageQuery {
  @Uuid({ optional: true }) bodyId?: string;
  @Code(INTERACTION_KINDS, 'InteractionKind', { optional: true }) kind?: InteractionKind;
  @Day({ optional: true, description: 'From this day on' }) from?: string;
  @Day({ optional: true, description: 'Until this day' }) to?: string;
}

export class InteractionExportQuery extends ExportOf(InteractionQuery) {}

/** What is to be done next, noted with what it follows from; for whoever writes it. */
export class FollowUp {
  @Text({ max: LIMITS.taskTitle, example: 'Richiamare il segretario' }) title: string;
  @Day() dueOn: string;
}

class InteractionText {
  @Code(INTERACTION_KINDS, 'InteractionKind') kind: InteractionKind;
  @Day({ description: 'Today or before' }) happenedOn: string;
  @Text({ optional: true, nullable: true, min: 1, max: LIMITS.name, description: 'Whom it was with' })
  withName?: string | null;
  @Text({ max: LIMITS.interaction }) text: string;
}

export class NewInteraction extends InteractionText {
  @Uuid() bodyId: string;
  @Uuids({ optional: true, maxItems: LIMITS.filesPerMessage, description: 'Uploads of one’s own' }) fileIds?: string[];
  @Nested(() => FollowUp, { optional: true }) task?: FollowUp;
}

export class InteractionChanges extends PartialType(
  PickType(InteractionText, ['kind', 'happenedOn', 'withName'] as const),
) {
  @Text({ optional: true, min: 1, max: LIMITS.interaction }) text?: string;
}

export class InteractionRemoval {
  @Text({ max: LIMITS.reason, description: 'Stays in its place' }) reason: string;
}

export class InteractionFileView {
  @Uuid() id: string;
  @Text({ max: LIMITS.fileName }) name: string;
}

export class InteractionView {
  @Uuid() id: string;
  @Uuid() bodyId: string;
  @Text({ max: LIMITS.name }) bodyName: string;
  @Code(INTERACTION_KINDS, 'InteractionKind') kind: InteractionKind;
  @Day() happenedOn: string;
  @Text({ nullable: true, max: LIMITS.name }) withName: string | null;
  @Text({ max: LIMITS.interaction, min: 0, description: 'Empty where it was removed' }) text: string;
  @Text({ max: LIMITS.name }) authorName: string;
  @Instant() createdAt: string;
  @Text({ nullable: true, max: LIMITS.reason, description: 'Why it was removed, if it was' })
  removalReason: string | null;
  @NestedList(() => InteractionFileView, { maxItems: LIMITS.filesPerMessage }) files: InteractionFileView[];
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

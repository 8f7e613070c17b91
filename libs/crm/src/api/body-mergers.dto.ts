import { INHERITANCE_KINDS, LIMITS, type InheritanceKind } from '#app/contracts';
import { Bool, Code, Day, Nested, NestedList, Text, Texts, Uuid, Uuids } from '#app/platform';
import { NewBody } from './bodies.dto.js';

/** Two or more bodies into a new one, or some into one that stays: `successor` or `successorId`, not both. */
export class NewMerger {
  @Uuids({ maxItems: 20, description: 'The bodies that end' }) predecessorIds: string[];
  @Nested(() => NewBody, { optional: true, description: 'A new body, which begins on the day' }) successor?: NewBody;
  @Uuid({ optional: true, description: 'A body that stays, and takes in the others' }) successorId?: string;
  @Day({ description: 'The first day of the successor: today or earlier' }) effectiveOn: string;
  @Text({ max: 300, description: 'The law or the act' }) act: string;
}

/** One thing that passes; an office ends. */
export class InheritedThing {
  @Code(INHERITANCE_KINDS, 'InheritanceKind') kind: InheritanceKind;
  @Text({ max: LIMITS.sheetLine, description: 'What it is called' }) label: string;
  @Texts({ max: LIMITS.name, maxItems: 25, description: 'The bodies that it comes from' }) from: string[];
  @Bool({ description: 'Several become one' }) joined: boolean;
}

export class MergerPreview {
  @NestedList(() => InheritedThing, { maxItems: 2000 }) items: InheritedThing[];
}

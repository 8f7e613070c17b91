import { PickType } from '@nestjs/swagger';
import {
  BODY_TYPES,
  DUPLICATE_REASONS,
  JOINED_FIELDS,
  JOINED_KINDS,
  JOIN_SETTLEMENTS,
  LIMITS,
  type BodyType,
  type DuplicateReason,
  type JoinedField,
  type JoinedKind,
  type JoinSettlement,
} from '#app/contracts';
import { Code, Codes, Instant, Int, Nested, NestedList, Text, Uuid } from '#app/platform';
import { BodyName, NewBody } from '../api/bodies.dto.js';

const VALUE = 300;

export class DuplicatesQuery {
  @Code(['open', 'told_apart'], 'DuplicateState', { optional: true, description: 'Those to decide on, when absent' })
  state?: 'open' | 'told_apart';
}

/** A record beside the one that it looks like. */
export class LikeBody {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) name: string;
  @Code(BODY_TYPES, 'BodyType') type: BodyType;
  @Text({ max: 2 }) province: string;
  @Text({ nullable: true, max: 6 }) istatCode: string | null;
  @Text({ nullable: true, max: 20 }) ipaCode: string | null;
  @Text({ nullable: true, max: 11 }) taxCode: string | null;
  @Text({ nullable: true, max: LIMITS.email }) pec: string | null;
  @Instant({ description: 'Since when it stands in the register' }) createdAt: Date;
}

/** Who said that two records are two bodies. */
export class ToldApart {
  @Uuid() id: string;
  @Text({ max: LIMITS.name }) by: string;
  @Instant() at: Date;
}

export class DuplicatePair {
  @Nested(() => LikeBody) first: LikeBody;
  @Nested(() => LikeBody) second: LikeBody;
  @Codes(DUPLICATE_REASONS, 'DuplicateReason') reasons: DuplicateReason[];
  @Int({ min: 1, max: 100, description: 'How likely they are one' }) score: number;
  @Nested(() => ToldApart, { nullable: true }) toldApart: ToldApart | null;
}

export class DuplicatePairs {
  @NestedList(() => DuplicatePair, { maxItems: 200, description: 'The likeliest first' }) items: DuplicatePair[];
}

/** What is about to be written of a new body. */
export class LikeQuestion extends PickType(NewBody, [
  'name',
  'type',
  'province',
  'istatCode',
  'ipaCode',
  'taxCode',
  'vatNumber',
  'pec',
]) {}

export class SimilarBody {
  @Nested(() => LikeBody) body: LikeBody;
  @Codes(DUPLICATE_REASONS, 'DuplicateReason') reasons: DuplicateReason[];
  @Int({ min: 1, max: 100 }) score: number;
}

export class SimilarBodies {
  @NestedList(() => SimilarBody, { maxItems: 10 }) items: SimilarBody[];
}

export class NewDistinction {
  @Uuid() firstId: string;
  @Uuid() secondId: string;
}

/** Two records of one body. */
export class NewJoin {
  @Uuid({ description: 'The record that stays' }) keptId: string;
  @Uuid({ description: 'The record that is joined to it' }) joinedId: string;
  @Codes(JOINED_FIELDS, 'JoinedField', { optional: true, description: 'What is taken over from the joined record' })
  take?: JoinedField[];
}

/** A field of which the two records say different things. */
export class JoinedDifference {
  @Code(JOINED_FIELDS, 'JoinedField') field: JoinedField;
  @Text({ nullable: true, max: VALUE }) kept: string | null;
  @Text({ nullable: true, max: VALUE }) joined: string | null;
}

export class JoinedCount {
  @Code(JOINED_KINDS, 'JoinedKind') kind: JoinedKind;
  @Int({ min: 1, max: 2_000_000_000 }) count: number;
}

export class JoinSettled {
  @Code(JOIN_SETTLEMENTS, 'JoinSettlement') settlement: JoinSettlement;
  @Text({ max: LIMITS.sheetLine }) label: string;
}

export class JoinPreview {
  @Nested(() => BodyName) kept: BodyName;
  @Nested(() => BodyName) joined: BodyName;
  @NestedList(() => JoinedDifference, { maxItems: JOINED_FIELDS.length }) differences: JoinedDifference[];
  @NestedList(() => JoinedCount, { maxItems: JOINED_KINDS.length, description: 'What the joined record has' })
  moves: JoinedCount[];
  @NestedList(() => JoinSettled, { maxItems: 2000, description: 'What both have, and a body has once' })
  settled: JoinSettled[];
}

export class JoinedValue {
  @Code(JOINED_FIELDS, 'JoinedField') field: JoinedField;
  @Text({ max: VALUE }) value: string;
}

/** A record that is no more, and the body that has what it had. */
export class JoinedRecord {
  @Uuid({ description: 'As the record was known' }) id: string;
  @Text({ max: LIMITS.name }) name: string;
  @Nested(() => BodyName) kept: BodyName;
  @Text({ nullable: true, max: LIMITS.name, description: 'Who joined it; for the centre' }) by: string | null;
  @Instant() at: Date;
  @NestedList(() => JoinedValue, { maxItems: JOINED_FIELDS.length, description: 'What it said at the end' })
  values: JoinedValue[];
}

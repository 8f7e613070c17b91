import {
  LIMITS,
  PROTOCOL_REQUEST_STATUSES,
  PROTOCOL_SUBJECTS,
  type ProtocolRequestStatus,
  type ProtocolSubject,
} from '#app/contracts';
import { Bool, Code, Day, Instant, Int, NestedList, QueryUuids, Text, Uuid } from '#app/platform';

export const MOST_SUBJECTS = 100;

export class ProtocolRequestQuery {
  @Code(PROTOCOL_SUBJECTS, 'ProtocolSubject') subject: ProtocolSubject;
  @QueryUuids({ maxItems: MOST_SUBJECTS, description: 'Of what, separated by commas' }) subjectIds: string[];
}

export class NewProtocolRequest {
  @Code(PROTOCOL_SUBJECTS, 'ProtocolSubject') subject: ProtocolSubject;
  @Uuid({ description: 'Of the PEC message, of the letter, of the step of an adhesion' }) subjectId: string;
}

export class ProtocolRequestView {
  @Uuid({ description: 'By which the register knows it' }) id: string;
  @Code(PROTOCOL_SUBJECTS, 'ProtocolSubject') subject: ProtocolSubject;
  @Uuid() subjectId: string;
  @Code(PROTOCOL_REQUEST_STATUSES, 'ProtocolRequestStatus') status: ProtocolRequestStatus;
  @Text({ nullable: true, max: LIMITS.protocolNumber }) protocolNumber: string | null;
  @Day({ nullable: true }) protocolDate: string | null;
  @Text({ nullable: true, max: 300, description: 'Why none was given, the last time' }) failure: string | null;
  @Int({ min: 0, max: 1_000, description: 'Since it was asked last' }) attempts: number;
  @Instant() askedAt: string;
}

export class ProtocolRequestList {
  @Bool({ description: 'Numbers can be asked for: the centre has set up where' }) available: boolean;
  @NestedList(() => ProtocolRequestView, { maxItems: MOST_SUBJECTS }) requests: ProtocolRequestView[];
}

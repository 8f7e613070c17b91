import {
  CALL_ANSWERS,
  LIMITS,
  VOTE_KINDS,
  VOTING_COMMANDS,
  type CallAnswer,
  type VoteKind,
  type VotingCommand,
} from '#app/contracts';
import { Code, Text } from '#app/platform';

export class AnswerToCall {
  @Code(CALL_ANSWERS, 'CallAnswer', { description: 'By the alternate only where the seat has one' }) answer: CallAnswer;
  @Text({
    optional: true,
    max: LIMITS.reason,
    description: 'For the secretary: such as why not. Absent leaves what was noted',
  })
  note?: string;
}

export class CastVote {
  @Code(VOTE_KINDS, 'VoteKind', { nullable: true, description: 'Null takes it back' }) vote: VoteKind | null;
}

export class VotingStep {
  @Code(VOTING_COMMANDS, 'VotingCommand') command: VotingCommand;
  @Text({ optional: true, max: LIMITS.reason, description: 'Needed where a vote is thrown away' }) reason?: string;
  @Text({ optional: true, max: LIMITS.mailingText, description: 'What was decided, in words: where it is counted' })
  decision?: string;
}

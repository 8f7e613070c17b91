import { LIMITS, MINUTES_COMMANDS, MINUTES_STATUSES, type MinutesCommand, type MinutesStatus } from '#app/contracts';
import { Bool, Code, Codes, Instant, Matching, Text, Uuid } from '#app/platform';

const HANDED_STEPS = ['submit', 'send_back'] as const satisfies readonly MinutesCommand[];

export class MinutesText {
  @Text({ max: LIMITS.minutesText, min: 0, description: 'Paragraphs, parted by blank lines' }) text: string;
}

export class MinutesStep {
  @Code(HANDED_STEPS, 'MinutesStepCommand') command: (typeof HANDED_STEPS)[number];
  @Text({ optional: true, max: LIMITS.reason, description: 'Needed where they are taken back' }) reason?: string;
}

export class MinutesView {
  @Code(MINUTES_STATUSES, 'MinutesStatus') status: MinutesStatus;
  @Text({ max: LIMITS.minutesText, min: 0 }) text: string;
  @Matching(/^[0-9a-f]{64}$/, { max: 64, nullable: true, description: 'SHA-256 of the PDF' }) sha256: string | null;
  @Instant({ nullable: true, description: 'When they were handed out' }) submittedAt: string | null;
  @Instant({ nullable: true }) approvedAt: string | null;
  @Uuid({ nullable: true, description: 'The meeting that approved them' }) approvedInId: string | null;
  @Text({ nullable: true, max: LIMITS.subject }) approvedInTitle: string | null;
  @Uuid({ nullable: true, description: 'As which they were filed in the table’s space' }) documentId: string | null;
  @Bool({ description: 'Whether who asks may file them now' }) mayFile: boolean;
  @Codes(MINUTES_COMMANDS, 'MinutesCommand', { description: 'What the state allows' }) commands: MinutesCommand[];
}

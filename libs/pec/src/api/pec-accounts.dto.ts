import { LIMITS, PEC_CHECKS, type PecCheck } from '#app/contracts';
import { Bool, Code, Email, Instant, Int, Matching, NestedList, Secret, Text, Uuid } from '#app/platform';

export const MOST_ACCOUNTS = 10;
/** A name, never an address with a scheme or a port. */
const HOST = /^[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?$/;
const PORT = { min: 1, max: 65_535 };

export class PecAccountView {
  @Uuid() id: string;
  @Email({ description: 'The PEC address' }) address: string;
  @Text({ max: LIMITS.email, description: 'By what the provider knows the mailbox' }) login: string;
  @Text({ max: LIMITS.hostName }) smtpHost: string;
  @Int(PORT) smtpPort: number;
  @Text({ max: LIMITS.hostName }) imapHost: string;
  @Int(PORT) imapPort: number;
  @Bool({ description: 'Messages may be sent, and the mailbox is read' }) enabled: boolean;
  @Instant({ nullable: true, description: 'When the mailbox was last read to its end' }) fetchedAt: string | null;
  @Instant({ nullable: true, description: 'Since when it cannot be read' }) failingSince: string | null;
  @Text({ nullable: true, max: 300, description: 'Why' }) failure: string | null;
  @Int({ min: 1, max: 2_147_483_647 }) version: number;
}

export class PecAccountList {
  @NestedList(() => PecAccountView, { maxItems: MOST_ACCOUNTS }) accounts: PecAccountView[];
}

export class NewPecAccount {
  @Email({ example: 'protocollo@pec.provincia.example.org' }) address: string;
  @Text({ optional: true, max: LIMITS.email, description: 'The address if absent' }) login?: string;
  @Secret({ max: LIMITS.clientSecret, description: 'Sealed, and never shown again' }) password: string;
  @Matching(HOST, { max: LIMITS.hostName, example: 'smtps.pec.example.org' }) smtpHost: string;
  @Int({ ...PORT, optional: true, description: '465 if absent' }) smtpPort?: number;
  @Matching(HOST, { max: LIMITS.hostName, example: 'imaps.pec.example.org' }) imapHost: string;
  @Int({ ...PORT, optional: true, description: '993 if absent' }) imapPort?: number;
}

export class PecAccountChanges {
  @Text({ optional: true, min: 1, max: LIMITS.email }) login?: string;
  @Secret({ optional: true, max: LIMITS.clientSecret }) password?: string;
  @Matching(HOST, { optional: true, max: LIMITS.hostName }) smtpHost?: string;
  @Int({ ...PORT, optional: true }) smtpPort?: number;
  @Matching(HOST, { optional: true, max: LIMITS.hostName }) imapHost?: string;
  @Int({ ...PORT, optional: true }) imapPort?: number;
  @Bool({ optional: true }) enabled?: boolean;
}

export class PecAccountCheck {
  @Code(PEC_CHECKS, 'PecCheck', { description: 'Of the server that sends' }) smtp: PecCheck;
  @Text({ nullable: true, max: 300, description: 'What it said' }) smtpDetail: string | null;
  @Code(PEC_CHECKS, 'PecCheck', { description: 'Of the server that is read' }) imap: PecCheck;
  @Text({ nullable: true, max: 300, description: 'What it said' }) imapDetail: string | null;
}

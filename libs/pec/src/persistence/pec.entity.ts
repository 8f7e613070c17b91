import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PecIncomingKind, PecMessageStatus, PecReceiptKind, PecRecipientStatus } from '#app/contracts';

/** A PEC mailbox of the centre: where it sends, and where it reads. */
@Entity('pec_account')
export class PecAccount {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') address: string;
  @Column('text') login: string;
  /** Sealed for `pec-account/<id>`. */
  @Column('bytea') password: Buffer;
  @Column('text') smtpHost: string;
  @Column('integer') smtpPort: number;
  @Column('text') imapHost: string;
  @Column('integer') imapPort: number;
  @Column('boolean') enabled: boolean;
  /** Whoever set it up: what is fetched is kept in this name. */
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** How far a mailbox was read. */
@Entity('pec_mailbox')
export class PecMailbox {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') accountId: string;
  /** The server's; with another one its numbers mean other messages. */
  @Column('bigint') uidValidity: string;
  @Column('bigint') lastUid: string;
  /** When it was last read to its end. */
  @Column('timestamptz', { nullable: true }) fetchedAt: Date | null;
  @Column('timestamptz', { nullable: true }) failingSince: Date | null;
  @Column('text', { nullable: true }) failure: string | null;
}

/** A formal message of the centre to one body or more. */
@Entity('pec_message')
export class PecMessage {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  @Column('uuid', { nullable: true }) adhesionId: string | null;
  @Column('text') subject: string;
  @Column('text') text: string;
  /** Ours, by which receipts name it; without angle brackets. */
  @Column('text') messageId: string;
  /** Follows from what is known of it (`outcomeOf`). */
  @Column('text') status: PecMessageStatus;
  @Column('uuid') authorId: string;
  @Column('text') authorName: string;
  @Column('text', { nullable: true }) protocolNumber: string | null;
  @Column('date', { nullable: true }) protocolDate: string | null;
  /** Why the provider would not have it. */
  @Column('text', { nullable: true }) refusal: string | null;
  @Column('integer') attempts: number;
  /** Sent again though it may have been sent. */
  @Column('integer') repeats: number;
  @Column('integer') retries: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) sendingSince: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz') lastEventAt: Date;
  @Column('integer') version: number;
}

/** A body that a message goes to, at the address that it had then. */
@Entity('pec_recipient')
export class PecRecipient {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') messageId: string;
  @Column('uuid') bodyId: string;
  @Column('text') address: string;
  @Column('text') status: PecRecipientStatus;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  /** When the silence about it became a task. */
  @Column('timestamptz', { nullable: true }) silentSince: Date | null;
}

@Entity('pec_attachment')
export class PecAttachment {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') messageId: string;
  @PrimaryColumn('uuid') fileId: string;
}

/** What the providers said of a message, with the mail that said it. */
@Entity('pec_receipt')
export class PecReceipt {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  @Column('uuid') messageId: string;
  /** Null where it is about the whole message. */
  @Column('uuid', { nullable: true }) recipientId: string | null;
  @Column('text') kind: PecReceiptKind;
  /** The moment that it certifies. */
  @Column('timestamptz') at: Date;
  @Column('text', { nullable: true }) provider: string | null;
  @Column('text', { nullable: true }) detail: string | null;
  /** By what a mail is known again. */
  @Column('text') mailKey: string;
  @Column('uuid') fileId: string;
}

/** What came into the mailbox and is no receipt of ours. */
@Entity('pec_incoming')
export class PecIncoming {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') accountId: string;
  @Column('text') kind: PecIncomingKind;
  @Column('text') sender: string;
  @Column('text') subject: string;
  @Column('text') text: string;
  /** Of the attachments, in their order in the mail. */
  @Column('text', { array: true }) attachments: string[];
  /** By its PEC address, or as somebody said. */
  @Column('uuid', { nullable: true }) senderBodyId: string | null;
  /** Our message that it answers. */
  @Column('uuid', { nullable: true }) replyTo: string | null;
  @Column('timestamptz') receivedAt: Date;
  /** Bytes. */
  @Column('integer') size: number;
  @Column('text') mailKey: string;
  /** Null for what is too large to be kept. */
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('text', { nullable: true }) protocolNumber: string | null;
  @Column('date', { nullable: true }) protocolDate: string | null;
  @Column('uuid', { nullable: true }) handledBy: string | null;
  @Column('timestamptz', { nullable: true }) handledAt: Date | null;
  @Column('integer') version: number;
}

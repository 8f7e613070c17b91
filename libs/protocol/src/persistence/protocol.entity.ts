import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProtocolRequestStatus, ProtocolSubject } from '#app/contracts';

/** Where the protocol register of a centre is asked for numbers. */
@Entity('protocol_registry')
export class ProtocolRegistry {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') url: string;
  @Column('text') login: string;
  /** Sealed for `protocol-registry/<id>`. */
  @Column('bytea') secret: Buffer;
  @Column('boolean') enabled: boolean;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A number that was asked for: one for each document, whose id the register knows it by, however often it is asked. */
@Entity('protocol_request')
export class ProtocolRequest {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') subject: ProtocolSubject;
  @Column('uuid') subjectId: string;
  @Column('text') status: ProtocolRequestStatus;
  @Column('text', { nullable: true }) protocolNumber: string | null;
  @Column('date', { nullable: true }) protocolDate: string | null;
  /** Why the register gave none, the last time. */
  @Column('text', { nullable: true }) failure: string | null;
  /** Since it was asked last. */
  @Column('integer') attempts: number;
  @Column('uuid') askedBy: string;
  @Column('timestamptz') askedAt: Date;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('integer') version: number;
}

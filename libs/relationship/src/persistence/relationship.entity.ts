import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InteractionKind, ProspectStage } from '#app/contracts';

/** A call, a meeting, a visit or a note, as somebody of the centre wrote it down. */
@Entity('interaction')
export class Interaction {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('text') kind: InteractionKind;
  @Column('date') happenedOn: string;
  /** Whom it was with, as the centre knows them. */
  @Column('text', { nullable: true }) withName: string | null;
  @Column('text') text: string;
  @Column('uuid') authorId: string;
  @Column('text') authorName: string;
  @Column('timestamptz') createdAt: Date;
  /** Its words are gone then; that there was one, and why it is no more, stays. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('text', { nullable: true }) removalReason: string | null;
  @Column('integer') version: number;
}

@Entity('interaction_file')
export class InteractionFile {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') interactionId: string;
  @PrimaryColumn('uuid') fileId: string;
  @Column('uuid') bodyId: string;
}

/** A body that the centre would like to see adhere. */
@Entity('prospect')
export class Prospect {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('text') stage: ProspectStage;
  /** When it came to its stage. */
  @Column('date') since: string;
  /** Who of the centre follows it. */
  @Column('uuid', { nullable: true }) followerId: string | null;
  @Column('text') note: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A stage that a body came to. */
@Entity('prospect_step')
export class ProspectStep {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') prospectId: string;
  @Column('text') stage: ProspectStage;
  @Column('date') since: string;
  /** Why it is lost. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid') actorId: string;
  @Column('text') actorName: string;
  @Column('timestamptz') at: Date;
}

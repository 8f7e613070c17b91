import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AdhesionActivity,
  AdhesionActor,
  AdhesionDocumentKind,
  AdhesionStatus,
  ConventionKind,
  PaperSignature,
} from '#app/contracts';

/** What a centre proposes to the bodies for a period. */
@Entity('convention')
export class Convention {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') title: string;
  @Column('text') kind: ConventionKind;
  /** The framework agreement that a protocol stands under. */
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validTo: string | null;
  @Column('text', { nullable: true }) actOrgan: string | null;
  @Column('text', { nullable: true }) actNumber: string | null;
  @Column('date', { nullable: true }) actDate: string | null;
  @Column('integer') noticeDays: number;
  /** By how many days after the last one a late body's adhesion may be extended; none where the convention has no such rule. */
  @Column('integer') extensionDays: number;
  /** The one in whose place it comes: who adheres to this one leaves that one. */
  @Column('uuid', { nullable: true }) renewsId: string | null;
  /** The centre's own template of the body's resolution, in place of the standard one. */
  @Column('uuid', { nullable: true }) resolutionTemplateId: string | null;
  @Column('uuid', { nullable: true }) determinationTemplateId: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A body's adhesion to a convention. */
@Entity('adhesion')
export class Adhesion {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') conventionId: string;
  /** The version of the convention's scheme that it was asked for under, where there was one. */
  @Column('uuid', { nullable: true }) schemeId: string | null;
  @Column('text') status: AdhesionStatus;
  @Column('boolean') suspendedByBody: boolean;
  @Column('boolean') suspendedByCentre: boolean;
  @Column('boolean') suspendedBySystem: boolean;
  @Column('date', { nullable: true }) activeFrom: string | null;
  @Column('date', { nullable: true }) activeTo: string | null;
  /** The first day on which a withdrawal with notice holds. */
  @Column('date', { nullable: true }) withdrawsOn: string | null;
  /** It goes on after the convention's last day, until this one. */
  @Column('date', { nullable: true }) extendedTo: string | null;
  /** Since its last step. */
  @Column('integer') reminders: number;
  @Column('timestamptz', { nullable: true }) remindedAt: Date | null;
  @Column('timestamptz') lastEventAt: Date;
  @Column('boolean') isDemo: boolean;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A step in the life of an adhesion, with the act it rests on. */
@Entity('adhesion_event')
export class AdhesionEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') adhesionId: string;
  @Column('text') command: AdhesionActivity;
  @Column('text', { nullable: true }) fromStatus: AdhesionStatus | null;
  @Column('text') toStatus: AdhesionStatus;
  @Column('text') actorSide: AdhesionActor;
  /** Nobody, where the day itself ended the adhesion. */
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorName: string | null;
  /** Whom the actor stood in for. */
  @Column('text', { nullable: true }) forName: string | null;
  /** By which the actor's body did it for this one. */
  @Column('uuid', { nullable: true }) delegationId: string | null;
  @Column('timestamptz') at: Date;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) actOrgan: string | null;
  @Column('text', { nullable: true }) actNumber: string | null;
  @Column('date', { nullable: true }) actDate: string | null;
  @Column('text', { nullable: true }) protocolNumber: string | null;
  @Column('text', { nullable: true }) repertoireNumber: string | null;
  @Column('date', { nullable: true }) effectiveOn: string | null;
}

/** A paper that came with a step. */
@Entity('adhesion_document')
export class AdhesionDocument {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') eventId: string;
  @PrimaryColumn('uuid') fileId: string;
  @Column('uuid') bodyId: string;
  @Column('text') kind: AdhesionDocumentKind;
  /** Recognised when it came; of older papers it was not looked for. */
  @Column('text', { nullable: true }) signature: PaperSignature | null;
}

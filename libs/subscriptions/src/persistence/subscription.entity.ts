import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  RequirementKind,
  SubscriptionActivity,
  SubscriptionActor,
  SubscriptionDocumentKind,
  SubscriptionStatus,
} from '#app/contracts';

/** A service that a body uses, or asked for: bound to the version of the sheet that was in force then. */
@Entity('subscription')
export class Subscription {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') serviceId: string;
  @Column('uuid') serviceVersionId: string;
  @Column('text') status: SubscriptionStatus;
  /** In the unit of the sheet; null where the service counts nothing. */
  @Column('integer', { nullable: true }) quantity: number | null;
  /** Another quantity that waits for the centre's answer. */
  @Column('integer', { nullable: true }) requestedQuantity: number | null;
  @Column('date', { nullable: true }) activeFrom: string | null;
  /** The last day of use. */
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('timestamptz') lastEventAt: Date;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A step in the life of a subscription. */
@Entity('subscription_event')
export class SubscriptionEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') subscriptionId: string;
  @Column('text') command: SubscriptionActivity;
  @Column('text', { nullable: true }) fromStatus: SubscriptionStatus | null;
  @Column('text') toStatus: SubscriptionStatus;
  @Column('text') actorSide: SubscriptionActor;
  /** Nobody, where the service approves by itself or the last day has passed. */
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorName: string | null;
  /** By which the actor's body did it for this one. */
  @Column('uuid', { nullable: true }) delegationId: string | null;
  @Column('timestamptz') at: Date;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('integer', { nullable: true }) quantity: number | null;
  /** The first day of use of an approval, the last one of an end. */
  @Column('date', { nullable: true }) effectiveOn: string | null;
  /** The requirements that the system does not know of and the centre confirmed. */
  @Column('text', { array: true }) confirmed: RequirementKind[];
}

/** A paper that came with a step. */
@Entity('subscription_document')
export class SubscriptionDocument {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') eventId: string;
  @PrimaryColumn('uuid') fileId: string;
  @Column('uuid') bodyId: string;
  @Column('text') kind: SubscriptionDocumentKind;
  /** Which document of the sheet it is. */
  @Column('text', { nullable: true }) name: string | null;
}

/** What a body consumed of an allowance that its subscription includes. */
@Entity('allowance_use')
export class AllowanceUse {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') bodyId: string;
  @Column('uuid') subscriptionId: string;
  @Column('text') allowanceCode: string;
  @Column('date') usedOn: string;
  /** PostgreSQL's numeric arrives as a string. */
  @Column('numeric', { precision: 12, scale: 2 }) quantity: string;
  @Column('text') note: string;
  @Column('uuid') authorId: string;
  @Column('text') authorName: string;
  @Column('timestamptz') createdAt: Date;
}

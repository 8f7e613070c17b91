import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  Allowance,
  ComputerisationLevel,
  DocumentToProvide,
  QuestionAndAnswer,
  Requirements,
  ServiceActivity,
  ServiceChannel,
  ServiceInclusion,
  ServiceLineCode,
  ServiceStatus,
  ServiceVersionStatus,
  SubscriptionApproval,
} from '#app/contracts';

/** What stays the same from version to version of a service. */
@Entity('service')
export class Service {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  /** In the address of its public page. */
  @Column('text') code: string;
  @Column('text') serviceLine: ServiceLineCode;
  @Column('text') status: ServiceStatus;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('integer') version: number;
}

/** A version of the service sheet: content is written while it is a draft, and never again. */
@Entity('service_version')
export class ServiceVersion {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') serviceId: string;
  @Column('integer') number: number;
  @Column('text') status: ServiceVersionStatus;
  @Column('text') title: string;
  /** One plain sentence: who it is for. */
  @Column('text') audience: string;
  @Column('text') inclusion: ServiceInclusion;
  @Column('text') context: string;
  @Column('text') object: string;
  @Column('text') whoMayAsk: string;
  @Column('text') obligations: string;
  @Column('text') forms: string;
  @Column('text') computerisation: ComputerisationLevel;
  @Column('text') costs: string;
  @Column('text') contact: string;
  @Column('text') hours: string;
  @Column('text') activationTime: string;
  @Column('text') legalBasis: string;
  @Column('text') answerTimes: string;
  @Column('text', { array: true }) channels: ServiceChannel[];
  @Column('jsonb') requirements: Requirements;
  @Column('jsonb') documents: DocumentToProvide[];
  @Column('jsonb') questions: QuestionAndAnswer[];
  /** Whether bodies can ask for its activation; else it is used without one. */
  @Column('boolean') subscribable: boolean;
  @Column('text') approval: SubscriptionApproval;
  /** What a subscription counts, such as `caselle`; null where nothing is counted. */
  @Column('text', { nullable: true }) quantityUnit: string | null;
  @Column('integer', { nullable: true }) quantityMax: number | null;
  @Column('jsonb') allowances: Allowance[];
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

/** A step in the life of a version; only the centre reads it. */
@Entity('service_event')
export class ServiceEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') serviceId: string;
  /** Of the version, which a discarded draft takes with it: numbers are not given twice. */
  @Column('integer') number: number;
  @Column('text') command: ServiceActivity;
  @Column('text', { nullable: true }) fromStatus: ServiceVersionStatus | null;
  @Column('text', { nullable: true }) toStatus: ServiceVersionStatus | null;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('timestamptz') at: Date;
  @Column('text', { nullable: true }) reason: string | null;
}

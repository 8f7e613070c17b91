import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ComputerisationLevel,
  ServiceInclusion,
  ServiceLineCode,
  ServiceStatus,
  ServiceVersionStatus,
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

/** A version of the service sheet: immutable once it is published. */
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
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

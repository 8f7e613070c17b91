import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NetworkPlanCommand, NetworkPlanModel, NetworkPlanStage, NetworkPlanStatus } from '#app/contracts';

/** A plan of reorganisation of a province, in the tenant of who enters it into the network's data bank. */
@Entity('network_plan')
export class NetworkPlan {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  /** The network it was proposed to. */
  @Column('uuid') networkId: string;
  @Column('text') province: string;
  @Column('text') bodyName: string;
  @Column('text') title: string;
  @Column('integer') year: number;
  @Column('text') model: NetworkPlanModel;
  @Column('text') stage: NetworkPlanStage;
  @Column('text') summary: string;
  @Column('text') actOrgan: string;
  @Column('text') actNumber: string;
  @Column('date', { nullable: true }) actOn: string | null;
  @Column('text') url: string;
  @Column('text') status: NetworkPlanStatus;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') changedAt: Date;
  @Column('integer') version: number;
}

@Entity('network_plan_event')
export class NetworkPlanEvent {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') planId: string;
  @Column('text') command: NetworkPlanCommand;
  @Column('text') toStatus: NetworkPlanStatus;
  @Column('text') side: 'centre' | 'network';
  @Column('text') actorName: string;
  @Column('text') reason: string;
  @Column('timestamptz') at: Date;
}

/** A document of the same tenant that is attached; who reads it is said by the document. */
@Entity('network_plan_document')
export class NetworkPlanDocument {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') planId: string;
  @PrimaryColumn('uuid') documentId: string;
  @Column('integer') position: number;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FeedbackReason } from '#app/contracts';

/** What somebody, who is not known, says of the page of a service. */
@Entity('service_feedback')
export class ServiceFeedback {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') serviceId: string;
  @Column('integer') stars: number;
  @Column('text', { nullable: true }) reason: FeedbackReason | null;
  @Column('text') comment: string;
  @Column('timestamptz') createdAt: Date;
}

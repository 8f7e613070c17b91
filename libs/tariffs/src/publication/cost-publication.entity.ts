import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CostModelKind } from '#app/contracts';

/** An approved cost model whose services' costs everybody may read. */
@Entity('cost_publication')
export class CostPublication {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') costModelId: string;
  @Column('integer') year: number;
  @Column('text') kind: CostModelKind;
  /** Which act approved it: organ, number, day. */
  @Column('text') act: string;
  @Column('uuid') publishedBy: string;
  @Column('timestamptz') publishedAt: Date;
  /** Since when it is shown to nobody any more. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('integer') version: number;
}

/** What a service cost, as it was published. Amounts are euros; income that reduces the cost is negative. */
@Entity('published_cost')
export class PublishedCost {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') publicationId: string;
  @PrimaryColumn('uuid') serviceId: string;
  /** What the service was called then. */
  @Column('text') title: string;
  @Column('numeric', { precision: 14, scale: 2 }) staff: string;
  @Column('numeric', { precision: 14, scale: 2 }) purchases: string;
  @Column('numeric', { precision: 14, scale: 2 }) overheads: string;
  @Column('numeric', { precision: 14, scale: 2 }) income: string;
  @Column('numeric', { precision: 14, scale: 2 }) amount: string;
  @Column('numeric', { precision: 16, scale: 4, nullable: true }) quantity: string | null;
  @Column('text', { nullable: true }) unit: string | null;
}

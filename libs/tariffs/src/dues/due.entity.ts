import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DueLine, DueRunStatus, TariffTerms } from '#app/contracts';
import type { PricingProblem } from '../domain/pricing/index.js';

/** What a reckoning lacked: of which body, null where it is nobody's figure, and for which tariff. */
export interface MissingFigure {
  bodyId: string | null;
  bodyName: string | null;
  tariff: string;
  missing: PricingProblem['missing'];
}

/** A line with what the same would cost elsewhere, in euros; null where nobody can say. */
export interface FrozenLine extends DueLine {
  market: string | null;
}

/** A reckoning of what all bodies of a convention are expected to pay in a year. Its plan is kept as it was. */
@Entity('due_run')
export class DueRun {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') conventionId: string;
  @Column('uuid') planId: string;
  @Column('integer') planNumber: number;
  @Column('text') planTitle: string;
  @Column('text', { nullable: true }) planAct: string | null;
  @Column('uuid', { nullable: true }) costModelId: string | null;
  @Column('integer') year: number;
  /** Why it was reckoned again. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') status: DueRunStatus;
  @Column('jsonb') terms: TariffTerms;
  @Column('jsonb') missing: MissingFigure[];
  @Column('uuid', { nullable: true }) jobId: string | null;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) computedAt: Date | null;
  @Column('uuid', { nullable: true }) announcedBy: string | null;
  @Column('timestamptz', { nullable: true }) announcedAt: Date | null;
  @Column('integer') version: number;
}

/** What a reckoning came to for a body, frozen. */
@Entity('expected_due')
export class ExpectedDue {
  @PrimaryColumn('uuid') tenantId: string;
  @Column('uuid') bodyId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') runId: string;
  @Column('integer') year: number;
  @Column('date') adheresFrom: string;
  @Column('date') adheresTo: string;
  @Column('numeric', { precision: 14, scale: 2 }) amount: string;
  @Column('jsonb') lines: FrozenLine[];
  @Column('integer', { nullable: true }) formerYear: number | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) formerAmount: string | null;
  @Column('text', { nullable: true }) formerSource: string | null;
  /** What the same would cost elsewhere, of the lines whose tariffs name such a price. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) marketAmount: string | null;
  /** What those lines come to. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) comparedAmount: string | null;
  @Column('timestamptz') createdAt: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  BodyOutcome,
  DrawRanges,
  DrawSummary,
  DueLine,
  RunEnd,
  SimulationParameters,
  SimulationResult,
  Swing,
} from '#app/contracts';
import type { BodyInputs } from '../../domain/pricing/index.js';

/** What a version of a plan would come to under certain assumptions; never changed. */
@Entity('simulation')
export class Simulation {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') planId: string;
  /** Of the version of the plan. */
  @Column('integer') number: number;
  @Column('text') name: string;
  @Column('integer') year: number;
  /** What bodies paid in this year is what dues are compared with. */
  @Column('integer', { nullable: true }) comparedYear: number | null;
  @Column('uuid', { nullable: true }) costModelId: string | null;
  @Column('jsonb') parameters: SimulationParameters;
  /** What the services cost when it was made, in euros: a model that is opened again later changes nothing here. */
  @Column('jsonb', { nullable: true }) costs: Record<string, string> | null;
  /** How many bodies adhered in the year. */
  @Column('integer') served: number;
  @Column('integer') seed: number;
  @Column('jsonb') result: SimulationResult;
  @Column('uuid') authorId: string;
  @Column('timestamptz') createdAt: Date;
}

/** What a simulation means for one body; amounts are euros. */
@Entity('simulation_due')
export class SimulationDue {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') simulationId: string;
  @PrimaryColumn('uuid') bodyId: string;
  @Column('text') outcome: BodyOutcome;
  /** Null: a figure is missing. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) due: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) before: string | null;
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) marketPrice: string | null;
  /** Of the lines that have a market price. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true }) marketDue: string | null;
  @Column('integer', { nullable: true }) inhabitants: number | null;
  /** All that the due depends on, before anything was varied. */
  @Column('jsonb') inputs: BodyInputs;
  @Column('jsonb') lines: readonly DueLine[];
}

/** A run of random draws around a simulation; its id is that of its long work. */
@Entity('simulation_run')
export class SimulationRun {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') simulationId: string;
  /** How many are asked for. */
  @Column('integer') draws: number;
  @Column('integer') seed: number;
  @Column('jsonb') ranges: DrawRanges;
  @Column('jsonb', { nullable: true }) swings: Swing[] | null;
  @Column('jsonb', { nullable: true }) summary: DrawSummary | null;
  @Column('uuid') authorId: string;
  @Column('timestamptz') createdAt: Date;
  @Column('text', { nullable: true }) endedAs: RunEnd | null;
}

/** One draw: how many bodies adhered, what came in and what everything cost, in euros. */
@Entity('simulation_draw')
export class SimulationDraw {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') runId: string;
  @PrimaryColumn('integer') number: number;
  @Column('integer') bodies: number;
  @Column('numeric', { precision: 16, scale: 2 }) revenue: string;
  @Column('numeric', { precision: 16, scale: 2 }) cost: string;
}

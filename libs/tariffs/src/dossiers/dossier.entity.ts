import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BodyOutcome, BodyType, DossierStatus, SimulationResult } from '#app/contracts';

/** What a scenario means for one body; amounts are euros. */
export interface ScenarioEffect {
  body: string;
  type: BodyType;
  outcome: BodyOutcome;
  before: string | null;
  due: string | null;
  market: string | null;
}

/** A simulation as it was when it was laid before the table: one that is thrown away later changes nothing here. */
export interface DossierScenario {
  simulationId: string;
  name: string;
  year: number;
  comparedYear: number | null;
  result: Pick<
    SimulationResult,
    'bodies' | 'revenue' | 'cost' | 'balance' | 'coverage' | 'comparison' | 'market' | 'warnings'
  >;
  effects: ScenarioEffect[];
}

/** A proposal of tariffs as the strategic table gets it: scenarios, the effect on each body, minutes and vote. */
@Entity('dossier')
export class Dossier {
  @PrimaryColumn('uuid') tenantId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') planId: string;
  @Column('integer') planNumber: number;
  @Column('text') title: string;
  /** Why these tariffs, in the words of who proposes them. */
  @Column('text') proposal: string;
  @Column('text') status: DossierStatus;
  /** The first is the proposed one: its effects on bodies are told one by one. */
  @Column('jsonb') scenarios: DossierScenario[];
  @Column('date', { nullable: true }) meetingOn: string | null;
  @Column('text', { nullable: true }) meetingPlace: string | null;
  @Column('text', { nullable: true }) minutes: string | null;
  @Column('uuid', { nullable: true }) minutesFileId: string | null;
  @Column('integer', { nullable: true }) present: number | null;
  @Column('integer', { nullable: true }) inFavour: number | null;
  @Column('integer', { nullable: true }) against: number | null;
  @Column('integer', { nullable: true }) abstained: number | null;
  /** The long work that draws its PDF. */
  @Column('uuid', { nullable: true }) jobId: string | null;
  @Column('uuid', { nullable: true }) pdfFileId: string | null;
  @Column('text', { nullable: true }) pdfSha256: string | null;
  @Column('timestamptz', { nullable: true }) drawnAt: Date | null;
  /** When the approval of the plan froze it. */
  @Column('timestamptz', { nullable: true }) frozenAt: Date | null;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('integer') version: number;
}

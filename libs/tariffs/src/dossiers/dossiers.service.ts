import { Injectable } from '@nestjs/common';
import { LIMITS, dossierMachine, type DossierCommand, type PlanStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  ListQuery,
  LongWork,
  StoredFiles,
  TenantDatabase,
  invalid,
  notFound,
  notFoundField,
  staleVersion,
  stateConflict,
  toPage,
  type Page,
  type RequestContext,
  type Sort,
  type Transaction,
} from '#app/platform';
import { Dossier, type DossierScenario } from './dossier.entity.js';
import type { DossierChanges, DossierQuery, DossierView, DossierVote, NewDossier } from './dossiers.dto.js';

/** The long work that draws the PDF of a dossier. */
export const DRAW_DOSSIER = 'tariffs.dossier';

/** Plans that the table has still to decide on. */
const OPEN: readonly PlanStatus[] = ['draft', 'simulated', 'proposed'];

type Row = Omit<DossierView, 'scenarios' | 'commands' | 'drawnAt' | 'frozenAt' | 'createdAt'> & {
  scenarios: DossierScenario[];
  drawnAt: Date | null;
  frozenAt: Date | null;
  createdAt: Date;
};
type ScenarioRow = DossierScenario & { planId: string };

const DOSSIERS = `SELECT d.id, d.plan_id AS "planId", p.title AS "planTitle", d.plan_number AS "planNumber", d.title, d.proposal, d.status,
    d.scenarios, d.meeting_on::text AS "meetingOn", d.meeting_place AS "meetingPlace", d.minutes, d.minutes_file_id AS "minutesFileId",
    f.name AS "minutesFileName", d.present, d.in_favour AS "inFavour", d.against, d.abstained, d.job_id AS "jobId",
    d.pdf_file_id AS "pdfFileId", d.pdf_sha256 AS "pdfSha256", d.drawn_at AS "drawnAt", d.frozen_at AS "frozenAt",
    m.display_name AS "createdBy", d.created_at AS "createdAt", d.version
  FROM dossier d JOIN tariff_plan p ON p.tenant_id = d.tenant_id AND p.id = d.plan_id
  LEFT JOIN stored_file f ON f.tenant_id = d.tenant_id AND f.id = d.minutes_file_id
  LEFT JOIN membership m ON m.tenant_id = d.tenant_id AND m.id = d.created_by`;
const LATEST: Sort = {
  columns: [
    { sql: 'd.created_at', type: 'timestamptz' },
    { sql: 'd.id', type: 'uuid' },
  ],
  direction: 'DESC',
};
const PLAN = `SELECT status, current_version AS number FROM tariff_plan WHERE id = $1 FOR SHARE`;
/** Simulations as a dossier keeps them. Names and types of bodies are those of the day. */
export const SCENARIOS = `SELECT s.id AS "simulationId", s.plan_id AS "planId", s.name, s.year, s.compared_year AS "comparedYear",
    jsonb_build_object('bodies', s.result->'bodies', 'revenue', s.result->'revenue', 'cost', s.result->'cost', 'balance', s.result->'balance',
      'coverage', s.result->'coverage', 'comparison', s.result->'comparison', 'market', s.result->'market', 'warnings', s.result->'warnings') AS result,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('body', b.name, 'type', b.type, 'outcome', d.outcome, 'before', d.before::text,
        'due', d.due::text, 'market', d.market_price::text) ORDER BY b.name COLLATE "it-x-icu", b.id)
      FROM simulation_due d JOIN body b ON b.tenant_id = d.tenant_id AND b.id = d.body_id
      WHERE d.tenant_id = s.tenant_id AND d.simulation_id = s.id AND d.outcome <> 'out'), '[]') AS effects
  FROM simulation s WHERE s.id = ANY ($1)`;

/** What the strategic table gets with a plan: written, drawn, voted upon; the approval of the plan freezes it. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
    private readonly work: LongWork,
    private readonly files: StoredFiles,
  ) {}

  async list(
    ctx: RequestContext,
    { limit = LIMITS.defaultPageSize, cursor, planId }: DossierQuery,
  ): Promise<Page<DossierView>> {
    const list = new ListQuery(DOSSIERS).whereGiven('d.plan_id = ?', planId);
    const [sql, params] = list.page('latest', LATEST, limit, cursor);
    const rows = await this.database.read<Row>(ctx, sql, params);
    return toPage(rows, limit, 'latest', (row) => [row.createdAt, row.id], viewOf);
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<DossierView> {
    const [row] = await this.database.read<Row>(ctx, `${DOSSIERS} WHERE d.id = $1`, [id]);
    if (!row) throw notFound();
    return viewOf(row);
  }

  /** @throws DomainError not_found, state_conflict where the plan is decided, duplicate where its version has a dossier */
  async create(ctx: RequestContext, key: string | undefined, input: NewDossier): Promise<string> {
    const { planId, title, proposal, simulationIds } = input;
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const [plan] = await tx.query<{ status: PlanStatus; number: number }>(PLAN, [planId]);
        if (!plan) throw notFoundField('planId');
        if (!OPEN.includes(plan.status)) throw stateConflict([]);
        const [other] = await tx.query('SELECT id FROM dossier WHERE plan_id = $1 AND plan_number = $2', [
          planId,
          plan.number,
        ]);
        if (other) throw new DomainError('duplicate');
        await tx.insert(Dossier, {
          id,
          planId,
          planNumber: plan.number,
          title,
          proposal,
          status: dossierMachine.definition.initial,
          scenarios: await this.scenarios(tx, planId, simulationIds),
          meetingOn: null,
          meetingPlace: null,
          minutes: null,
          minutesFileId: null,
          present: null,
          inFavour: null,
          against: null,
          abstained: null,
          jobId: null,
          pdfFileId: null,
          pdfSha256: null,
          drawnAt: null,
          frozenAt: null,
          createdBy: tx.actor.membershipId,
          createdAt: tx.now,
          version: 1,
        });
        tx.changed('dossier', id, { centreOnly: true });
      }),
    );
  }

  /** @throws DomainError not_found, stale_version, state_conflict where it is frozen */
  async change(ctx: RequestContext, id: string, version: number, changes: DossierChanges): Promise<void> {
    const { title, proposal, simulationIds } = changes;
    await this.database.run(ctx, async (tx) => {
      const dossier = await this.open(tx, id, version);
      await tx.update(Dossier, dossier, {
        ...(title !== undefined && { title }),
        ...(proposal !== undefined && { proposal }),
        ...(simulationIds && { scenarios: await this.scenarios(tx, dossier.planId, simulationIds) }),
      });
      tx.changed('dossier', id, { centreOnly: true });
    });
  }

  /**
   * Records what the table decided; again, where it was written down wrong.
   * @throws DomainError not_found, stale_version, state_conflict where it is frozen, validation_failed where the votes do not
   *   make up who was present
   */
  async record(ctx: RequestContext, id: string, version: number, vote: DossierVote): Promise<void> {
    const { present, inFavour, against, abstained, meetingOn, meetingPlace, minutes, fileId } = vote;
    if (inFavour + against + abstained !== present) throw invalid('present', 'wrong_value');
    await this.database.run(ctx, async (tx) => {
      const dossier = await this.open(tx, id, version);
      if (fileId && fileId !== dossier.minutesFileId) await this.files.attach(tx, [fileId], null, true, 'fileId');
      await tx.update(Dossier, dossier, {
        status: dossierMachine.transition('record').to,
        meetingOn,
        meetingPlace: meetingPlace || null,
        minutes: minutes || null,
        minutesFileId: fileId ?? dossier.minutesFileId,
        present,
        inFavour,
        against,
        abstained,
      });
      tx.changed('dossier', id, { centreOnly: true });
    });
  }

  /** Asks for its PDF, as it is now. @returns the id of the long work @throws DomainError not_found, state_conflict */
  async draw(ctx: RequestContext, key: string | undefined, id: string): Promise<string> {
    const jobId = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, { id }, jobId, async () => {
        const dossier = await this.open(tx, id);
        await this.work.start(tx, DRAW_DOSSIER, { dossierId: id }, { id: jobId });
        await tx.update(Dossier, dossier, { jobId });
        tx.changed('dossier', id, { centreOnly: true });
      }),
    );
  }

  private async open(tx: Transaction, id: string, version?: number): Promise<Dossier> {
    const dossier = await tx.get(Dossier, { tenantId: tx.tenantId, id }, true);
    if (version !== undefined && dossier.version !== version) throw staleVersion();
    if (!dossierMachine.accepts(dossier.status, 'record', 'centre')) throw stateConflict([]);
    return dossier;
  }

  private async scenarios(tx: Transaction, planId: string, ids: readonly string[]): Promise<DossierScenario[]> {
    if (!ids.length) return [];
    const rows = await tx.query<ScenarioRow>(SCENARIOS, [ids]);
    return [...new Set(ids)].map((id, at) => {
      const row = rows.find(({ simulationId, planId: of }) => simulationId === id && of === planId);
      if (!row) throw notFoundField(`simulationIds.${at}`);
      const { planId: _plan, ...scenario } = row;
      return scenario;
    });
  }
}

function viewOf({ scenarios, drawnAt, frozenAt, createdAt, ...row }: Row): DossierView {
  const commands: DossierCommand[] = dossierMachine.allowed(row.status, 'centre');
  return {
    ...row,
    scenarios: scenarios.map(({ simulationId, name, year, result }) => {
      const { revenue, cost, coverage, bodies } = result;
      return { simulationId, name, year, revenue, cost, coverage, bodies: bodies.paying };
    }),
    drawnAt: drawnAt?.toISOString() ?? null,
    frozenAt: frozenAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    commands,
  };
}

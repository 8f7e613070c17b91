import { Injectable } from '@nestjs/common';
import { ENDED_ADHESION_STATUSES, LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import { Idempotency, TenantDatabase, notFound, type RequestContext, type Transaction } from '#app/platform';
import { Convention } from '../persistence/adhesion.entity.js';
import type {
  AppointmentProgress,
  NewProcessingTerms,
  ProcessingTermsState,
  ProcessingTermsView,
} from './processing.dto.js';
import { ProcessingTerms } from './processing.entity.js';
import { STANDARD_TERMS } from './standard-terms.js';

/** The newest version; of $2, where it is given, that one. */
const TERMS = `SELECT number, text, categories, measures, sub_processors AS "subProcessors", created_at AS "createdAt"
  FROM processing_terms WHERE convention_id = $1 AND ($2::int IS NULL OR number = $2) ORDER BY number DESC LIMIT 1`;
const VERSIONS = `SELECT number, created_at AS "createdAt" FROM processing_terms WHERE convention_id = $1
  ORDER BY number DESC LIMIT ${LIMITS.termsVersions}`;
const EXISTS = 'SELECT id FROM convention WHERE id = $1';
const NEWEST = 'SELECT id, number FROM processing_terms WHERE convention_id = $1 ORDER BY number DESC LIMIT 1';
const has = (condition: string) =>
  `EXISTS (SELECT FROM processor_appointment p WHERE p.tenant_id = a.tenant_id AND p.adhesion_id = a.id AND ${condition})`;
const PRESENT = `p.terms_id = (SELECT t.id FROM processing_terms t WHERE t.tenant_id = a.tenant_id
  AND t.convention_id = a.convention_id ORDER BY t.number DESC LIMIT 1)`;
/** Adhesions `a` that nobody has proposed the present terms to. */
export const TO_PROPOSE = `NOT ${has(`p.status <> 'ended' AND ${PRESENT}`)}`;
const PROGRESS = `SELECT count(*)::int AS adhesions, count(*) FILTER (WHERE ${has(`p.status = 'signed'`)})::int AS signed,
    count(*) FILTER (WHERE ${has(`p.status = 'proposed'`)} AND NOT ${has(`p.status = 'signed'`)})::int AS proposed,
    count(*) FILTER (WHERE ${TO_PROPOSE})::int AS "toPropose"
  FROM adhesion a WHERE a.convention_id = $1 AND a.status <> ALL ($2)`;

type TermsRow = Omit<ProcessingTermsView, 'createdAt'> & { createdAt: Date };

/** What the bodies of a convention appoint the centre with: versions that are only added to. */
@Injectable()
export class ProcessingTermsVersions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** The present version; the standard one where the centre has none yet. @throws DomainError not_found */
  async read(ctx: RequestContext, conventionId: string): Promise<ProcessingTermsState> {
    const [[convention], [terms], versions, [progress]] = await this.database.readAll<
      [{ id: string }, TermsRow, { number: number; createdAt: Date }, AppointmentProgress]
    >(ctx, [
      [EXISTS, [conventionId]],
      [TERMS, [conventionId, null]],
      [VERSIONS, [conventionId]],
      [PROGRESS, [conventionId, ENDED_ADHESION_STATUSES]],
    ]);
    if (!convention) throw notFound();
    return {
      ...(terms ? toView(terms) : { ...STANDARD_TERMS, number: 0, createdAt: null }),
      versions: versions.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })),
      progress: ctx.actor!.access === 'body' ? null : progress!,
    };
  }

  /** @throws DomainError not_found */
  async version(ctx: RequestContext, conventionId: string, number: number): Promise<ProcessingTermsView> {
    const [terms] = await this.database.read<TermsRow>(ctx, TERMS, [conventionId, number]);
    if (!terms) throw notFound();
    return toView(terms);
  }

  /** What was signed keeps the version that it was signed in. @throws DomainError not_found, idempotency_key_reused */
  async add(
    ctx: RequestContext,
    conventionId: string,
    key: string | undefined,
    input: NewProcessingTerms,
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await this.lock(tx, conventionId);
      await this.idempotency.once(tx, key, { conventionId, ...input }, conventionId, async () => {
        const [newest] = await tx.query<{ number: number }>(NEWEST, [conventionId]);
        await this.write(tx, conventionId, (newest?.number ?? 0) + 1, input);
      });
    });
  }

  /** The id of the present version; the standard one becomes the first. @throws DomainError not_found */
  async present(tx: Transaction, conventionId: string): Promise<string> {
    await this.lock(tx, conventionId);
    const [newest] = await tx.query<{ id: string }>(NEWEST, [conventionId]);
    return newest?.id ?? this.write(tx, conventionId, 1, STANDARD_TERMS);
  }

  /** Two who write at once get two numbers. */
  private async lock(tx: Transaction, id: string): Promise<void> {
    await tx.get(Convention, { tenantId: tx.tenantId, id }, true);
  }

  private async write(
    tx: Transaction,
    conventionId: string,
    number: number,
    { text, categories, measures, subProcessors }: NewProcessingTerms,
  ): Promise<string> {
    const id = newId();
    const content = { text, categories, measures, subProcessors };
    await tx.insert(ProcessingTerms, { id, conventionId, number, ...content, createdAt: tx.now, version: 1 });
    tx.changed('centre', tx.tenantId, { everybody: true });
    return id;
  }
}

function toView({ createdAt, ...row }: TermsRow): ProcessingTermsView {
  return { ...row, createdAt: createdAt.toISOString() };
}

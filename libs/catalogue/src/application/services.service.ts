import { Injectable } from '@nestjs/common';
import { serviceMachine, type ServiceCommand, type ServiceStep, type ServiceVersionStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  fieldError,
  invalid,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewService } from '../api/services.dto.js';
import { NO_TERMS, type SheetChanges, type SheetContent } from '../api/sheet.dto.js';
import { mayApprove, serviceActorsOf, serviceStepsOf } from '../domain/review.js';
import { sheetErrors, tidyRequirements } from '../domain/sheet-rules.js';
import { Service, ServiceEvent, ServiceVersion } from '../persistence/service.entity.js';
import { recordStep, recordWriter, reviewersOf, type Reviewers } from './service-history.js';

/** Where a service stands, for one step. */
interface Standing {
  working: ServiceVersion | null;
  published: ServiceVersion | null;
}

/** Writing and approving. A published version never changes: an edit makes a draft, which takes its place once approved. */
@Injectable()
export class Services {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Creates a service with its first draft.
   * @returns its id
   * @throws DomainError validation_failed, duplicate
   */
  async create(ctx: RequestContext, key: string | undefined, input: NewService): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, () => this.createIn(tx, id, input)),
    );
  }

  /**
   * As {@link create}, in a transaction that does more.
   * @throws DomainError validation_failed, such as on a line that the centre has not; duplicate on the code
   */
  async createIn(tx: Transaction, id: string, { code, serviceLine, ...content }: NewService): Promise<void> {
    if (!(await tx.query('SELECT 1 FROM service_line WHERE code = $1', [serviceLine])).length)
      throw invalid('serviceLine', 'not_in_list');
    if ((await tx.query('SELECT 1 FROM service WHERE code = $1', [code])).length) {
      throw new DomainError('duplicate', { errors: [fieldError('code', 'in_use')] });
    }
    const { now } = tx;
    await tx.insert(Service, { id, code, serviceLine, status: 'draft', createdAt: now, updatedAt: now, version: 1 });
    await this.begin(tx, id, 1, { ...NO_TERMS, ...content });
    tx.changed('service', id, { centreOnly: true });
  }

  /**
   * Changes the draft; where there is none, it begins as a copy of what was published last.
   * @throws DomainError not_found, stale_version, validation_failed; state_conflict while it is in review
   */
  async edit(ctx: RequestContext, id: string, version: number, changes: SheetChanges): Promise<void> {
    await this.database.run(ctx, (tx) => this.editIn(tx, id, version, changes));
  }

  /** As {@link edit}, in a transaction that does more. */
  async editIn(tx: Transaction, id: string, version: number, changes: SheetChanges): Promise<void> {
    const { working, published } = await this.step(tx, id, version, 'edit');
    if (working) {
      await tx.update(ServiceVersion, working, { ...changes, ...checked({ ...working, ...changes }) });
      await recordWriter(tx, working);
    } else {
      const base = published ?? (await this.newest(tx, id));
      await this.begin(tx, id, await this.nextNumber(tx, id), { ...base, ...changes });
    }
  }

  /** Hands the draft in, to be approved. @throws DomainError not_found, stale_version, state_conflict */
  async submit(ctx: RequestContext, id: string, version: number, reason?: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { working } = await this.step(tx, id, version, 'submit');
      await this.move(tx, working!, 'submit', reason);
    });
  }

  /** Makes what is in review a draft again. @throws DomainError not_found, stale_version, state_conflict */
  async takeBack(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { working } = await this.step(tx, id, version, 'take_back');
      await this.move(tx, working!, 'take_back');
    });
  }

  /** The approver asks for changes. @throws DomainError not_found, stale_version, state_conflict */
  async sendBack(ctx: RequestContext, id: string, version: number, reason: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { working } = await this.step(tx, id, version, 'send_back');
      await this.move(tx, working!, 'send_back', reason);
    });
  }

  /**
   * Approves what is in review: it is public from now on.
   * @throws DomainError not_found, stale_version, state_conflict; second_person_needed for who wrote it, while somebody else can approve
   */
  async publish(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { working, published } = await this.step(tx, id, version, 'publish', { status: 'published' });
      if (published) await this.move(tx, published, 'supersede');
      await this.move(tx, working!, 'publish', undefined, {
        publishedAt: tx.now,
        publishedBy: tx.actor.membershipId,
      });
      tx.changed('service', id, { everybody: true });
    });
  }

  /** Takes a service out of the catalogue; what was asked of it stays. @throws DomainError state_conflict */
  async retire(ctx: RequestContext, id: string, version: number, reason?: string): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const { published } = await this.step(tx, id, version, 'retire', { status: 'retired' });
      await this.move(tx, published!, 'retire', reason);
      tx.changed('service', id, { everybody: true });
    });
  }

  /** @throws DomainError state_conflict where there is no draft, or nothing but the draft */
  async discardDraft(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, (tx) => this.discardIn(tx, id, version));
  }

  /** As {@link discardDraft}, in a transaction that does more. */
  async discardIn(tx: Transaction, id: string, version: number): Promise<void> {
    const { working } = await this.step(tx, id, version, 'discard');
    await (await tx.manager()).delete(ServiceVersion, { tenantId: tx.tenantId, id: working!.id });
    await recordStep(tx, working!, { command: 'discard', from: 'draft', to: null });
  }

  /** Takes a service away that was never more than its first draft, with its history; the system alone may. */
  async removeIn(tx: Transaction, id: string): Promise<void> {
    for (const table of [ServiceEvent, ServiceVersion])
      await (await tx.manager()).delete(table, { tenantId: tx.tenantId, serviceId: id });
    await (await tx.manager()).delete(Service, { tenantId: tx.tenantId, id });
    tx.changed('service', id, { centreOnly: true });
  }

  /**
   * The title of a service that can be asked for now.
   * @throws DomainError not_found
   */
  async requirePublished(tx: Transaction, id: string): Promise<string> {
    const [service] = await tx.query<{ title: string }>(
      `SELECT v.title FROM service_version v WHERE v.service_id = $1 AND v.status = 'published'`,
      [id],
    );
    if (!service) throw notFoundField('serviceId');
    return service.title;
  }

  /** Locks and changes the service, for one step that this person may do now. */
  private async step(
    tx: Transaction,
    id: string,
    version: number,
    step: ServiceStep,
    changes: Partial<Pick<Service, 'status'>> = {},
  ): Promise<Standing> {
    const service = await tx.get(Service, { tenantId: tx.tenantId, id });
    if (service.version !== version) throw staleVersion();
    // First, so that of two who change at once the second waits here and finds its version stale.
    await tx.update(Service, service, { ...changes, updatedAt: tx.now });
    tx.changed('service', id, { centreOnly: true });
    const versions = await (
      await tx.manager()
    ).find(ServiceVersion, {
      where: ['draft', 'in_review', 'published'].map((status) => ({
        tenantId: tx.tenantId,
        serviceId: id,
        status: status as ServiceVersionStatus,
      })),
    });
    const published = versions.find(({ status }) => status === 'published') ?? null;
    const working = versions.find(({ status }) => status !== 'published') ?? null;
    const [reviewers] = await tx.query<Reviewers>(...reviewersOf(id, tx.now));
    const approves = mayApprove({ me: tx.actor.personId, ...reviewers! });
    const steps = serviceStepsOf(service.status, working?.status ?? null, serviceActorsOf(tx.actor, approves));
    if (!steps.includes(step)) {
      if (step === 'publish' && working?.status === 'in_review') throw new DomainError('second_person_needed');
      throw stateConflict(steps);
    }
    return { working, published };
  }

  private async move(
    tx: Transaction,
    version: ServiceVersion,
    command: ServiceCommand,
    reason?: string,
    values: Partial<Pick<ServiceVersion, 'publishedAt' | 'publishedBy'>> = {},
  ): Promise<void> {
    const { to } = serviceMachine.transition(command);
    await tx.update(ServiceVersion, version, { ...values, status: to });
    await recordStep(tx, version, { command, from: version.status, to, reason });
  }

  private async begin(tx: Transaction, serviceId: string, number: number, content: SheetContent): Promise<void> {
    await tx.insert(ServiceVersion, {
      ...content,
      ...checked(content),
      id: newId(),
      serviceId,
      number,
      status: 'draft',
      publishedAt: null,
      publishedBy: null,
      createdAt: tx.now,
      version: 1,
    });
    await recordStep(tx, { serviceId, number }, { command: 'write', from: null, to: 'draft' });
  }

  private async newest(tx: Transaction, serviceId: string): Promise<ServiceVersion> {
    const order = { number: 'DESC' } as const;
    const newest = await (
      await tx.manager()
    ).findOneOrFail(ServiceVersion, { where: { tenantId: tx.tenantId, serviceId }, order });
    return newest;
  }

  /** A number is not given twice, not even that of a draft that was thrown away. */
  private async nextNumber(tx: Transaction, serviceId: string): Promise<number> {
    const [row] = await tx.query<{ next: number }>(
      `SELECT 1 + GREATEST((SELECT max(number) FROM service_version WHERE service_id = $1),
         (SELECT COALESCE(max(number), 0) FROM service_event WHERE service_id = $1)) AS next`,
      [serviceId],
    );
    return row!.next;
  }
}

/** What depends on each other, as it is kept. @throws DomainError validation_failed */
function checked(sheet: SheetContent): Pick<ServiceVersion, 'requirements' | 'channels'> {
  const errors = sheetErrors(sheet);
  if (errors.length) throw new DomainError('validation_failed', { errors });
  return { requirements: tidyRequirements(sheet.requirements), channels: [...new Set(sheet.channels)] };
}

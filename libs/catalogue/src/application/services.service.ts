import { Injectable } from '@nestjs/common';
import type { ServiceStatus } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  invalid,
  notFoundField,
  staleVersion,
  stateConflict,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NewService, SheetChanges } from '../api/services.dto.js';
import { Service, ServiceVersion } from '../persistence/service.entity.js';

/** Editing and publishing. A published version never changes: an edit makes a draft, which takes its place. */
@Injectable()
export class Services {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** Creates a service with its first draft. @returns its id */
  async create(ctx: RequestContext, key: string | undefined, input: NewService): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, () => this.createIn(tx, id, input)),
    );
  }

  /**
   * As {@link create}, in a transaction that does more.
   * @throws DomainError validation_failed on a line that the centre has not, duplicate on the code
   */
  async createIn(tx: Transaction, id: string, { code, serviceLine, ...content }: NewService): Promise<void> {
    if (!(await tx.query('SELECT 1 FROM service_line WHERE code = $1', [serviceLine])).length)
      throw invalid('serviceLine', 'not_in_list');
    if ((await tx.query('SELECT 1 FROM service WHERE code = $1', [code])).length) {
      throw new DomainError('duplicate', { errors: [{ field: 'code', code: 'in_use', detail: '' }] });
    }
    const { now } = tx;
    await tx.insert(Service, { id, code, serviceLine, status: 'draft', createdAt: now, updatedAt: now, version: 1 });
    await tx.insert(ServiceVersion, {
      ...content,
      id: newId(),
      serviceId: id,
      number: 1,
      status: 'draft',
      publishedAt: null,
      publishedBy: null,
      createdAt: now,
      version: 1,
    });
    tx.changed('service', id, { centreOnly: true });
  }

  /**
   * Changes the draft; where there is none, it begins as a copy of what was published last.
   * @throws DomainError not_found, stale_version
   */
  async edit(ctx: RequestContext, id: string, version: number, changes: SheetChanges): Promise<void> {
    await this.database.run(ctx, (tx) => this.editIn(tx, id, version, changes));
  }

  /** As {@link edit}, in a transaction that does more. */
  async editIn(tx: Transaction, id: string, version: number, changes: SheetChanges): Promise<void> {
    const service = await this.locked(tx, id, version);
    // First, so that of two who edit at once the second waits here and finds its version stale.
    await tx.update(Service, service, { updatedAt: tx.now });
    tx.changed('service', id, { centreOnly: true });
    const versions = await (
      await tx.manager()
    ).find(ServiceVersion, {
      where: { tenantId: tx.tenantId, serviceId: id },
      order: { number: 'DESC' },
    });
    const draft = versions.find((candidate) => candidate.status === 'draft');
    if (draft) {
      await tx.update(ServiceVersion, draft, changes);
    } else {
      const base = versions.find((candidate) => candidate.status === 'published') ?? versions[0]!;
      const next = { ...base, ...changes, id: newId(), number: versions[0]!.number + 1 };
      await tx.insert(ServiceVersion, {
        ...next,
        status: 'draft',
        publishedAt: null,
        publishedBy: null,
        createdAt: tx.now,
        version: 1,
      });
    }
  }

  /** @throws DomainError state_conflict where there is no draft */
  async publish(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const service = await this.locked(tx, id, version);
      const draft = await this.version(tx, id, 'draft');
      if (!draft) throw stateConflict(commandsOf(service.status, false));
      const published = await this.version(tx, id, 'published');
      if (published) await tx.update(ServiceVersion, published, { status: 'superseded' });
      await tx.update(ServiceVersion, draft, {
        status: 'published',
        publishedAt: tx.now,
        publishedBy: tx.actor.membershipId,
      });
      await tx.update(Service, service, { status: 'published', updatedAt: tx.now });
      tx.changed('service', id, { everybody: true });
    });
  }

  /** Takes a service out of the catalogue; what was asked of it stays. @throws DomainError state_conflict */
  async retire(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const service = await this.locked(tx, id, version);
      const published = await this.version(tx, id, 'published');
      if (!published) throw stateConflict(commandsOf(service.status, (await this.version(tx, id, 'draft')) !== null));
      await tx.update(ServiceVersion, published, { status: 'retired' });
      await tx.update(Service, service, { status: 'retired', updatedAt: tx.now });
      tx.changed('service', id, { everybody: true });
    });
  }

  /** @throws DomainError state_conflict where there is no draft, or nothing but the draft */
  async discardDraft(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const service = await this.locked(tx, id, version);
      const draft = await this.version(tx, id, 'draft');
      if (!draft || service.status === 'draft') throw stateConflict(commandsOf(service.status, draft !== null));
      await (await tx.manager()).delete(ServiceVersion, { tenantId: tx.tenantId, id: draft.id });
      await tx.update(Service, service, { updatedAt: tx.now });
      tx.changed('service', id, { centreOnly: true });
    });
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

  private async locked(tx: Transaction, id: string, version: number): Promise<Service> {
    const service = await tx.get(Service, { tenantId: tx.tenantId, id });
    if (service.version !== version) throw staleVersion();
    return service;
  }

  private async version(
    tx: Transaction,
    serviceId: string,
    status: 'draft' | 'published',
  ): Promise<ServiceVersion | null> {
    return (await tx.manager()).findOne(ServiceVersion, { where: { tenantId: tx.tenantId, serviceId, status } });
  }
}

/** What may be done with a service in this state. */
function commandsOf(status: ServiceStatus, hasDraft: boolean): string[] {
  return [
    'edit',
    ...(hasDraft ? ['publish'] : []),
    ...(status === 'published' ? ['retire'] : []),
    ...(hasDraft && status !== 'draft' ? ['discard'] : []),
  ];
}

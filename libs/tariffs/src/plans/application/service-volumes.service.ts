import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  ListQuery,
  TenantDatabase,
  fieldError,
  notFound,
  notFoundField,
  staleVersion,
  toPage,
  type Page,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type {
  ServiceVolumeQuery,
  NewServiceVolume,
  ServiceVolumeChanges,
  ServiceVolumeView,
} from '../api/body-figures.dto.js';
import { ServiceVolume } from '../persistence/body-figures.entity.js';
import { BY_BODY, likeName } from './by-body.js';

const SELECT = `SELECT f.id, f.body_id AS "bodyId", b.name AS "bodyName", b.ipa_code AS "ipaCode", f.service_id AS "serviceId",
    (SELECT v.title FROM service_version v WHERE v.tenant_id = f.tenant_id AND v.service_id = f.service_id
      ORDER BY v.status = 'published' DESC, v.number DESC LIMIT 1) AS "serviceTitle",
    f.year, f.measure, f.value::text, f.source, f.version
  FROM service_volume f JOIN body b ON b.tenant_id = f.tenant_id AND b.id = f.body_id`;
const SAME = 'SELECT id FROM service_volume WHERE body_id = $1 AND service_id = $2 AND measure = $3 AND year = $4';

/** What bodies used of services, by year, where the system does not count it itself. */
@Injectable()
export class ServiceVolumes {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  async list(ctx: RequestContext, query: ServiceVolumeQuery): Promise<Page<ServiceVolumeView>> {
    const { limit = LIMITS.defaultPageSize, year, q, serviceId } = query;
    const list = new ListQuery(SELECT).whereGiven('f.year = ?::int', year).whereGiven('f.service_id = ?', serviceId);
    if (q) list.where(...likeName(q));
    const [sql, params] = list.page('body', BY_BODY, limit, query.cursor);
    const rows = await this.database.read<ServiceVolumeView>(ctx, sql, params);
    return toPage(
      rows,
      limit,
      'body',
      (row) => [row.bodyName, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, id: string): Promise<ServiceVolumeView> {
    const [row] = await this.database.read<ServiceVolumeView>(ctx, `${SELECT} WHERE f.id = $1`, [id]);
    if (!row) throw notFound();
    return row;
  }

  /** @returns the id @throws DomainError not_found on the body or the service, duplicate on a year that is there */
  async add(ctx: RequestContext, key: string | undefined, input: NewServiceVolume): Promise<string> {
    const id = newId();
    return this.database.run(ctx, (tx) =>
      this.idempotency.once(tx, key, input, id, async () => {
        const { bodyId, serviceId, measure, year } = input;
        const [[body], [service], [known]] = await tx.readAll<[{ id: string }, { id: string }, { id: string }]>([
          ['SELECT id FROM body WHERE id = $1', [bodyId]],
          ['SELECT id FROM service WHERE id = $1', [serviceId]],
          [SAME, [bodyId, serviceId, measure, year]],
        ]);
        if (!body) throw notFoundField('bodyId');
        if (!service) throw notFoundField('serviceId');
        if (known) throw new DomainError('duplicate', { errors: [fieldError('year', 'in_use')] });
        await this.insert(tx, id, input);
      }),
    );
  }

  async insert(tx: Transaction, id: string, input: NewServiceVolume): Promise<void> {
    const { bodyId, serviceId, year, measure, value, source } = input;
    const values = { id, bodyId, serviceId, year, measure, value, source };
    await tx.insert(ServiceVolume, { ...values, createdAt: tx.now, version: 1 });
    tx.changed('tariff', id, { centreOnly: true });
  }

  /** @throws DomainError not_found, stale_version */
  async change(ctx: RequestContext, id: string, version: number, changes: ServiceVolumeChanges): Promise<void> {
    await this.database.run(ctx, (tx) => this.changeIn(tx, id, version, changes));
  }

  /** The same inside a transaction. @throws DomainError not_found, stale_version */
  async changeIn(tx: Transaction, id: string, version: number, changes: ServiceVolumeChanges): Promise<void> {
    const volume = await this.locked(tx, id, version);
    const { value = volume.value, source = volume.source } = changes;
    await tx.update(ServiceVolume, volume, { value, source });
    tx.changed('tariff', id, { centreOnly: true });
  }

  /** @throws DomainError not_found, stale_version */
  async remove(ctx: RequestContext, id: string, version: number): Promise<void> {
    await this.database.run(ctx, (tx) => this.removeIn(tx, id, version));
  }

  /** The same inside a transaction. @throws DomainError not_found, stale_version */
  async removeIn(tx: Transaction, id: string, version: number): Promise<void> {
    await this.locked(tx, id, version);
    await tx.execute('DELETE FROM service_volume WHERE id = $1', [id]);
    tx.changed('tariff', id, { centreOnly: true });
  }

  private async locked(tx: Transaction, id: string, version: number): Promise<ServiceVolume> {
    const volume = await tx.get(ServiceVolume, { tenantId: tx.tenantId, id }, true);
    if (volume.version !== version) throw staleVersion();
    return volume;
  }
}

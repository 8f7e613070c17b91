import { Injectable } from '@nestjs/common';
import { newId } from '#app/kernel';
import {
  Outbound,
  RateLimits,
  Secrets,
  TenantDatabase,
  invalid,
  notFound,
  staleVersion,
  type Allowance,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type {
  ProtocolRegistryChanges,
  ProtocolRegistryCheck,
  ProtocolRegistryView,
} from '../api/protocol-registry.dto.js';
import { ProtocolRegistry } from '../persistence/protocol.entity.js';
import { ProtocolClient, secretPlace } from './protocol-client.js';

/** Tries of connections of one centre in a quarter of an hour. */
const CHECKS: Allowance = { points: 30, seconds: 900 };
const SELECT = `SELECT CASE WHEN enabled THEN 'http' ELSE 'none' END AS kind, url, login, version FROM protocol_registry`;
const KNOWN = 'SELECT id FROM protocol_registry FOR UPDATE';
/** Of a centre that never set up any. */
const NONE: ProtocolRegistryView = { kind: 'none', url: null, login: null, version: 1 };

/** Where a centre's protocol register is asked for numbers. */
@Injectable()
export class ProtocolRegistries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly limits: RateLimits,
    private readonly outbound: Outbound,
    private readonly secrets: Secrets,
    private readonly client: ProtocolClient,
  ) {}

  async read(ctx: RequestContext): Promise<ProtocolRegistryView> {
    const [row] = await this.database.read<ProtocolRegistryView>(ctx, SELECT);
    return row ?? NONE;
  }

  /** @throws DomainError stale_version, validation_failed on an address that is not called, or that would get the secret of another */
  async change(ctx: RequestContext, version: number, changes: ProtocolRegistryChanges): Promise<void> {
    const refusal = changes.url !== undefined && this.outbound.refusal(changes.url);
    if (refusal) throw invalid('url', 'not_allowed');
    await this.database.run(ctx, async (tx) => {
      const before = await this.registry(tx);
      if ((before?.version ?? NONE.version) !== version) throw staleVersion();
      if (before) await this.update(tx, before, changes);
      else await this.create(tx, changes);
      tx.changed('centre', tx.tenantId, { centreOnly: true });
    });
  }

  /** Asks whether it answers. @throws DomainError not_found, too_many_requests */
  async check(ctx: RequestContext): Promise<ProtocolRegistryCheck> {
    const registry = await this.database.run(ctx, (tx) => this.registry(tx));
    if (!registry) throw notFound();
    await this.limits.consume('protocol-check', registry.tenantId, CHECKS);
    return this.client.check(registry);
  }

  /** The one of the centre, locked; undefined where it never set up any. */
  async registry(tx: Transaction): Promise<ProtocolRegistry | undefined> {
    const [found] = await tx.query<{ id: string }>(KNOWN);
    return found && tx.get(ProtocolRegistry, { tenantId: tx.tenantId, id: found.id });
  }

  private async create(tx: Transaction, { kind, url, login, secret }: ProtocolRegistryChanges): Promise<void> {
    if (!url) throw invalid('url', 'required');
    if (!login) throw invalid('login', 'required');
    if (!secret) throw invalid('secret', 'required');
    const id = newId();
    await tx.insert(ProtocolRegistry, {
      id,
      url,
      login,
      secret: this.secrets.seal(secret, secretPlace(id)),
      enabled: kind !== 'none',
      createdAt: tx.now,
      version: NONE.version + 1,
    });
  }

  private async update(tx: Transaction, before: ProtocolRegistry, changes: ProtocolRegistryChanges): Promise<void> {
    const { kind, url = before.url, login = before.login, secret } = changes;
    // A secret goes to the address that it was given for, never to another.
    if (url !== before.url && secret === undefined) throw invalid('secret', 'required');
    await tx.update(ProtocolRegistry, before, {
      url,
      login,
      ...(kind && { enabled: kind === 'http' }),
      ...(secret !== undefined && { secret: this.secrets.seal(secret, secretPlace(before.id)) }),
    });
  }
}

import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  participationMachine,
  type ParticipationActor,
  type ParticipationCommand,
  type ParticipationStatus,
} from '#app/contracts';
import { italianDay, newId } from '#app/kernel';
import {
  TenantDatabase,
  holds,
  invalid,
  notFound,
  peerContext,
  stateConflict,
  systemContext,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { NetworkRequest, ParticipationEventView, ParticipationView } from '../api/network.dto.js';
import { networkNews } from '../events/network-news.js';
import { NetworkParticipation, NetworkParticipationEvent } from '../persistence/network.entity.js';
import { decides } from '../persistence/reach.js';

interface OwnRow {
  status: ParticipationStatus | null;
  networkName: string | null;
  message: string | null;
  memberSince: string | null;
  home: boolean;
}

/** The network of the centre; where there is but one, that. */
const NETWORK = `SELECT COALESCE(t.network_id, (SELECT n.id FROM network n WHERE 1 = (SELECT count(*) FROM network))) AS id
  FROM tenant t WHERE t.id = $1`;
const OWN = `SELECT p.status, n.name AS "networkName", p.message, p.member_since::text AS "memberSince",
    COALESCE(n.home_tenant_id = t.id, false) AS home
  FROM tenant t LEFT JOIN network_participation p ON p.tenant_id = t.id
  LEFT JOIN network n ON n.id = COALESCE(p.network_id, t.network_id, (SELECT o.id FROM network o WHERE 1 = (SELECT count(*) FROM network)))
  WHERE t.id = $1`;
const EVENTS = `SELECT command, to_status AS "toStatus", side, actor_name AS "actorName", reason, at
  FROM network_participation_event WHERE tenant_id = $1 ORDER BY at DESC, id DESC LIMIT 50`;
const REQUESTS = `SELECT t.slug, t.name, t.owner_name AS "ownerName", t.province, p.status, p.message, p.changed_at AS "changedAt",
    p.member_since::text AS "memberSince"
  FROM network_participation p JOIN tenant t ON t.id = p.tenant_id
  WHERE ${decides} AND NOT EXISTS (SELECT FROM network n WHERE n.home_tenant_id = p.tenant_id)
  ORDER BY p.status <> 'requested', t.owner_name COLLATE "it-x-icu", t.id LIMIT ${LIMITS.networkCentres}`;
const OF_SLUG = `SELECT p.tenant_id AS id FROM network_participation p JOIN tenant t ON t.id = p.tenant_id
  WHERE t.slug = $1 AND ${decides} AND NOT EXISTS (SELECT FROM network n WHERE n.home_tenant_id = p.tenant_id)`;
/** The network's own tenant takes part as long as it is that. */
const HOME = 'SELECT id FROM network WHERE home_tenant_id = $1';

type EventRow = Omit<ParticipationEventView, 'at'> & { at: Date };
type RequestRow = Omit<NetworkRequest, 'changedAt' | 'commands'> & { changedAt: Date };

/** Centres ask to take part in the network, its own people decide, and each may end it. */
@Injectable()
export class Participations {
  constructor(private readonly database: TenantDatabase) {}

  /** How the centre of the session stands to the network. @throws DomainError not_found above the centres */
  async own(ctx: RequestContext): Promise<ParticipationView> {
    await this.database.verify(ctx);
    const { tenantId } = ctx.actor!;
    if (!tenantId) throw notFound();
    const [[row], events] = await this.database.readAll<[OwnRow, EventRow]>(ctx, [
      [OWN, [tenantId]],
      [EVENTS, [tenantId]],
    ]);
    const { status, networkName, message, memberSince, home } = row!;
    return {
      status,
      networkName,
      message: message ?? '',
      memberSince,
      home,
      commands: holds(ctx.actor!, 'settings.edit') && networkName && !home ? commandsOf(status, 'centre') : [],
      events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
    };
  }

  /** What a centre does itself. @throws DomainError state_conflict, not_found where there is no network */
  async step(
    ctx: RequestContext,
    { command, reason = '' }: { command: ParticipationCommand; reason?: string },
  ): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [own] = await tx.query<{ status: ParticipationStatus }>(
        'SELECT status FROM network_participation WHERE tenant_id = $1 FOR UPDATE',
        [tx.tenantId],
      );
      if ((await tx.query(HOME, [tx.tenantId])).length) throw stateConflict([]);
      if (own) return this.go(tx, command, 'centre', tx.actor.displayName, reason);
      if (command !== 'request') throw stateConflict(commandsOf(null, 'centre'));
      const [network] = await tx.query<{ id: string | null }>(NETWORK, [tx.tenantId]);
      if (!network?.id) throw notFound();
      await tx.insert(NetworkParticipation, {
        networkId: network.id,
        status: participationMachine.definition.initial,
        message: reason,
        changedAt: tx.now,
        memberSince: null,
        version: 1,
      });
      await this.record(tx, network.id, command, 'requested', 'centre', tx.actor.displayName, reason);
    });
  }

  /** The centres that asked, and how they stand, for the network's own people: the ones that wait first. */
  async requests(ctx: RequestContext): Promise<NetworkRequest[]> {
    const rows = await this.database.read<RequestRow>(peerContext(ctx), REQUESTS);
    return rows.map(({ changedAt, ...row }) => ({
      ...row,
      changedAt: changedAt.toISOString(),
      commands: commandsOf(row.status, 'network'),
    }));
  }

  /**
   * What the network's people decide on a centre. They see that it asked; its rows are written by the system, in its tenant.
   * @throws DomainError not_found, state_conflict, validation_failed where the reason is missing
   */
  async decide(
    ctx: RequestContext,
    slug: string,
    { command, reason = '' }: { command: ParticipationCommand; reason?: string },
  ): Promise<void> {
    const peer = peerContext(ctx);
    const [centre] = await this.database.read<{ id: string }>(peer, OF_SLUG, [slug]);
    if (!centre) throw notFound();
    const { displayName } = peer.actor!;
    await this.database.run(systemContext(centre.id, ctx.now, ctx.requestId), (tx) =>
      this.go(tx, command, 'network', displayName, reason),
    );
  }

  private async go(
    tx: Transaction,
    command: ParticipationCommand,
    side: ParticipationActor,
    actorName: string,
    reason: string,
  ): Promise<void> {
    const { tenantId } = tx;
    const participation = await tx.get(NetworkParticipation, { tenantId }, true);
    if (!participationMachine.accepts(participation.status, command, side))
      throw stateConflict(commandsOf(participation.status, side));
    const { to, requires } = participationMachine.transition(command);
    if (requires?.includes('reason') && !reason) throw invalid('reason', 'required');
    await tx.execute(
      `UPDATE network_participation SET status = $2, changed_at = $3, member_since = $4, message = $5, version = version + 1
       WHERE tenant_id = $1`,
      [
        tenantId,
        to,
        tx.now,
        to === 'member' ? italianDay(tx.now) : null,
        command === 'request' ? reason : participation.message,
      ],
    );
    await this.record(tx, participation.networkId, command, to, side, actorName, reason);
  }

  private async record(
    tx: Transaction,
    networkId: string,
    command: ParticipationCommand,
    toStatus: ParticipationStatus,
    side: ParticipationActor,
    actorName: string,
    reason: string,
  ): Promise<void> {
    const id = newId();
    await tx.insert(NetworkParticipationEvent, {
      id,
      networkId,
      command,
      toStatus,
      side,
      actorName,
      reason,
      at: tx.now,
    });
    await tx.emit(networkNews({ news: 'participation', eventId: id }));
  }
}

/** Who has never asked may ask. */
function commandsOf(status: ParticipationStatus | null, side: ParticipationActor): ParticipationCommand[] {
  if (status === null) return side === 'centre' ? ['request'] : [];
  return participationMachine.allowed(status, side);
}

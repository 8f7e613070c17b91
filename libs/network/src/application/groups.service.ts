import { Injectable } from '@nestjs/common';
import { groupMachine, groupMemberMachine, type GroupActor, type GroupMemberCommand } from '#app/contracts';
import { newId } from '#app/kernel';
import {
  DomainError,
  Idempotency,
  TenantDatabase,
  notFound,
  notFoundField,
  peerContext,
  stateConflict,
  systemContext,
  type RequestContext,
  type Transaction,
} from '#app/platform';
import type { GroupMemberStep, GroupStep, NewNetworkGroup } from '../api/groups.dto.js';
import { networkNews } from '../events/network-news.js';
import { NetworkGroup, NetworkGroupMember } from '../persistence/network.entity.js';

interface Centre {
  id: string;
  name: string;
}

const SPACE = 'SELECT id FROM space WHERE id = $1 AND archived_at IS NULL';
/** A centre that takes part, as the network sees it. */
const PEER = `SELECT t.id, t.owner_name AS name FROM network_participation p JOIN tenant t ON t.id = p.tenant_id
  WHERE p.status = 'member' AND t.slug = $1`;
/** A group of another centre that invited the reader. */
const INVITED = `SELECT g.tenant_id AS "tenantId" FROM network_group g JOIN tenant t ON t.id = g.tenant_id WHERE t.slug = $1 AND g.id = $2`;
/** Who sees the group and its documents follows from how its members stand; its lead always does. */
const FOLLOW = `UPDATE network_group g SET version = version + 1,
    seen_by = $2::uuid || ARRAY(SELECT m.member_id FROM network_group_member m WHERE m.group_id = $1 AND m.status IN ('invited', 'joined')),
    joined = $2::uuid || ARRAY(SELECT m.member_id FROM network_group_member m WHERE m.group_id = $1 AND m.status = 'joined')
  WHERE g.id = $1`;

/** Working groups of several centres: one leads, with a space of its own; the others are invited, and join. */
@Injectable()
export class Groups {
  constructor(
    private readonly database: TenantDatabase,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws DomainError not_found, duplicate where the space has a group, state_conflict outside the network */
  async create(ctx: RequestContext, key: string | undefined, input: NewNetworkGroup): Promise<string> {
    return this.database.run(ctx, (tx) => {
      const id = newId();
      return this.idempotency.once(tx, key, input, id, async () => {
        const [member] = await tx.query(
          `SELECT tenant_id FROM network_participation WHERE tenant_id = $1 AND status = 'member'`,
          [tx.tenantId],
        );
        if (!member) throw stateConflict([]);
        if (!(await tx.query(SPACE, [input.spaceId])).length) throw notFoundField('spaceId');
        await tx.insert(NetworkGroup, {
          id,
          spaceId: input.spaceId,
          title: input.title,
          purpose: input.purpose ?? '',
          status: groupMachine.definition.initial,
          seenBy: [tx.tenantId],
          joined: [tx.tenantId],
          createdBy: tx.actor.membershipId,
          createdAt: tx.now,
          version: 1,
        });
      });
    });
  }

  /** @throws DomainError not_found, state_conflict */
  async step(ctx: RequestContext, id: string, { command }: GroupStep): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const group = await tx.get(NetworkGroup, { tenantId: tx.tenantId, id }, true);
      if (!groupMachine.accepts(group.status, command, 'lead'))
        throw stateConflict(groupMachine.allowed(group.status, 'lead'));
      await tx.update(NetworkGroup, group, { status: groupMachine.transition(command).to });
    });
  }

  /**
   * The lead invites a centre, or takes it out: from then on it sees nothing of the group.
   * @throws DomainError not_found, also on the centre; state_conflict
   */
  async lead(ctx: RequestContext, id: string, { centre, command }: GroupMemberStep): Promise<void> {
    const peer = peerContext(ctx);
    const [other] = await this.database.read<Centre>(peer, PEER, [centre]);
    if (!other || other.id === peer.actor!.tenantId) throw notFoundField('centre');
    await this.database.run(ctx, (tx) => this.move(tx, id, other, command, 'lead'));
  }

  /**
   * What an invited centre says. It sees the group as the network's; the row is the lead's, and the system writes it there.
   * @throws DomainError not_found, state_conflict
   */
  async answer(ctx: RequestContext, slug: string, id: string, command: GroupMemberCommand): Promise<void> {
    const peer = peerContext(ctx);
    const [group] = await this.database.read<{ tenantId: string }>(peer, INVITED, [slug, id]);
    const { tenantId } = peer.actor!;
    if (!group || !tenantId || group.tenantId === tenantId) throw notFound();
    await this.database.run(systemContext(group.tenantId, ctx.now, ctx.requestId), (tx) =>
      this.move(tx, id, { id: tenantId, name: '' }, command, 'member'),
    );
  }

  private async move(
    tx: Transaction,
    groupId: string,
    centre: Centre,
    command: GroupMemberCommand,
    side: GroupActor,
  ): Promise<void> {
    const group = await tx.get(NetworkGroup, { tenantId: tx.tenantId, id: groupId }, true);
    if (group.status !== 'open') throw stateConflict([]);
    const where = { tenantId: tx.tenantId, groupId, memberId: centre.id };
    const member = await tx.get(NetworkGroupMember, where, true).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'not_found') return null;
      throw error;
    });
    if (!member) {
      if (side !== 'lead') throw notFound();
      if (command !== 'invite') throw stateConflict(['invite']);
      const status = groupMemberMachine.definition.initial;
      await tx.insert(NetworkGroupMember, {
        groupId,
        memberId: centre.id,
        memberName: centre.name,
        status,
        changedAt: tx.now,
      });
    } else {
      if (!groupMemberMachine.accepts(member.status, command, side))
        throw stateConflict(groupMemberMachine.allowed(member.status, side));
      await tx.execute(
        `UPDATE network_group_member SET status = $3, changed_at = $4 WHERE group_id = $1 AND member_id = $2`,
        [groupId, centre.id, groupMemberMachine.transition(command).to, tx.now],
      );
    }
    await tx.execute(FOLLOW, [groupId, tx.tenantId]);
    await tx.emit(networkNews({ news: 'membership', groupId, centreId: centre.id, command }));
  }
}

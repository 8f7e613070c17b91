import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  contributionMachine,
  groupMachine,
  groupMemberMachine,
  type GroupActor,
  type GroupMemberCommand,
  type GroupMemberStatus,
} from '#app/contracts';
import { TenantDatabase, holds, notFound, peerContext, type RequestContext } from '#app/platform';
import type { ContributionView, GroupMemberView, NetworkGroupDetail, NetworkGroupSummary } from '../api/groups.dto.js';

const COLUMNS = `g.id, g.tenant_id AS "tenantId", t.slug AS "leadSlug", t.owner_name AS "leadName", g.title, g.purpose, g.status,
    g.space_id AS "spaceId", g.created_at AS "createdAt",
    (SELECT m.status FROM network_group_member m WHERE m.tenant_id = g.tenant_id AND m.group_id = g.id AND m.member_id = $1) AS membership,
    (SELECT count(*)::int FROM network_group_member m WHERE m.tenant_id = g.tenant_id AND m.group_id = g.id AND m.status = 'joined') AS joined,
    (SELECT count(*)::int FROM document d WHERE d.tenant_id = g.tenant_id AND d.space_id = g.space_id AND d.trashed_at IS NULL) AS documents`;
/** Those that the own centre leads, the closed ones included. */
const LED = `SELECT ${COLUMNS} FROM network_group g JOIN tenant t ON t.id = g.tenant_id WHERE g.tenant_id = $1
  ORDER BY g.created_at DESC, g.id DESC LIMIT ${LIMITS.networkGroups}`;
/** Those of others, read as the network's. */
const JOINED = `SELECT ${COLUMNS} FROM network_group g JOIN tenant t ON t.id = g.tenant_id WHERE g.tenant_id <> $1
  ORDER BY g.created_at DESC, g.id DESC LIMIT ${LIMITS.networkGroups}`;
const ONE = `SELECT ${COLUMNS} FROM network_group g JOIN tenant t ON t.id = g.tenant_id WHERE g.id = $2 AND t.slug = $3`;
const MEMBERS = `SELECT m.member_id AS id, m.member_name AS name, m.status, m.changed_at AS "changedAt"
  FROM network_group_member m WHERE m.group_id = $1 ORDER BY m.member_name COLLATE "it-x-icu", m.member_id LIMIT ${LIMITS.networkCentres}`;
const SLUGS = `SELECT t.id, t.slug FROM network_participation p JOIN tenant t ON t.id = p.tenant_id
  WHERE p.status = 'member' AND t.id = ANY ($1)`;

/** What the centres of groups show in them, the own centre's withdrawn ones left out: as the network's. */
const CONTRIBUTED = `SELECT c.group_id AS "groupId", count(*)::int AS count FROM network_group_document c
  JOIN document d ON d.tenant_id = c.tenant_id AND d.id = c.document_id WHERE c.status = 'shown' GROUP BY c.group_id`;
const CONTRIBUTION = `t.slug AS "centreSlug", t.owner_name AS "centreName", c.document_id AS "documentId", c.status, c.reason, c.added_at AS "addedAt"`;
const LATEST = `ORDER BY c.added_at DESC, c.document_id DESC LIMIT ${LIMITS.networkContributions}`;
/** Of the others. Of what was taken out the lead is told that it was, and no title. */
const CONTRIBUTIONS = `SELECT ${CONTRIBUTION}, d.title
  FROM network_group_document c JOIN tenant t ON t.id = c.tenant_id
  LEFT JOIN document d ON d.tenant_id = c.tenant_id AND d.id = c.document_id
  WHERE c.group_id = $1 AND c.tenant_id <> $2 AND (d.id IS NOT NULL OR c.status = 'removed') ${LATEST}`;
/** Of the own centre, also what it took back or the lead removed. */
const OWN_CONTRIBUTIONS = `SELECT ${CONTRIBUTION}, d.title
  FROM network_group_document c JOIN tenant t ON t.id = c.tenant_id
  JOIN document d ON d.tenant_id = c.tenant_id AND d.id = c.document_id WHERE c.group_id = $1 ${LATEST}`;

interface Row extends Omit<NetworkGroupSummary, 'own'> {
  tenantId: string;
  spaceId: string;
  createdAt: Date;
}
type ContributionRow = Omit<ContributionView, 'addedAt' | 'commands' | 'title'> & {
  addedAt: Date;
  title: string | null;
};
type MemberRow = Omit<GroupMemberView, 'slug' | 'changedAt'> & { id: string; changedAt: Date };

/** Working groups as a centre sees them: its own under its own policies, the others' as a reader of the network. */
@Injectable()
export class GroupQueries {
  constructor(private readonly database: TenantDatabase) {}

  async list(ctx: RequestContext): Promise<NetworkGroupSummary[]> {
    const tenantId = await this.tenantOf(ctx);
    const led = await this.database.read<Row>(ctx, LED, [tenantId]);
    const [joined, counts] = await this.database.readAll<[Row, { groupId: string; count: number }]>(peerContext(ctx), [
      [JOINED, [tenantId]],
      [CONTRIBUTED, []],
    ]);
    return [...led, ...joined].map((row) => {
      const contributed = counts.find(({ groupId }) => groupId === row.id)?.count ?? 0;
      return summaryOf({ ...row, documents: row.documents + contributed }, tenantId);
    });
  }

  /** @throws DomainError not_found */
  async get(ctx: RequestContext, slug: string, id: string): Promise<NetworkGroupDetail> {
    const tenantId = await this.tenantOf(ctx);
    const params = [tenantId, id, slug];
    const read = (as: RequestContext) =>
      this.database.readAll<[Row, MemberRow]>(as, [
        [ONE, params],
        [MEMBERS, [id]],
      ]);
    const peer = peerContext(ctx);
    let [[row], members] = await read(ctx);
    if (!row) [[row], members] = await read(peer);
    if (!row) throw notFound();
    const [slugs, theirs] = await this.database.readAll<[{ id: string; slug: string }, ContributionRow]>(peer, [
      [SLUGS, [members.map((one) => one.id)]],
      [CONTRIBUTIONS, [id, tenantId]],
    ]);
    const ours = await this.database.read<ContributionRow>(ctx, OWN_CONTRIBUTIONS, [id]);
    const contributions = [...ours, ...theirs];
    const own = row.tenantId === tenantId;
    const takesPart = holds(ctx.actor!, 'network.take_part');
    return {
      ...summaryOf(row, tenantId),
      documents: row.documents + contributions.filter(({ status }) => status === 'shown').length,
      spaceId: own ? row.spaceId : null,
      createdAt: row.createdAt.toISOString(),
      members: members.map(({ id: memberId, changedAt, ...member }) => ({
        ...member,
        slug: slugs.find((one) => one.id === memberId)?.slug ?? null,
        changedAt: changedAt.toISOString(),
      })),
      contributions: contributions.map((one, index) =>
        contributionOf(one, takesPart ? (index < ours.length ? 'member' : own ? 'lead' : null) : null),
      ),
      mayContribute: !own && takesPart && row.membership === 'joined',
      commands: own && takesPart ? groupMachine.allowed(row.status, 'lead') : [],
      answers: !own && takesPart ? answersOf(row.membership) : [],
    };
  }

  /** @throws DomainError not_found above the centres */
  private async tenantOf(ctx: RequestContext): Promise<string> {
    await this.database.verify(ctx);
    if (!ctx.actor?.tenantId) throw notFound();
    return ctx.actor.tenantId;
  }
}

function contributionOf({ addedAt, title, ...row }: ContributionRow, side: GroupActor | null): ContributionView {
  return {
    ...row,
    title: title ?? '',
    addedAt: addedAt.toISOString(),
    commands: side ? contributionMachine.allowed(row.status, side) : [],
  };
}

function answersOf(status: GroupMemberStatus | null): GroupMemberCommand[] {
  return status === null ? [] : groupMemberMachine.allowed(status, 'member');
}

function summaryOf(
  { tenantId, spaceId: _space, createdAt: _created, ...row }: Row,
  reader: string,
): NetworkGroupSummary {
  return { ...row, own: tenantId === reader };
}

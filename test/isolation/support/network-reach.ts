import type { Context } from './contexts.js';
import type { Reach } from './reach.js';

/**
 * Who sees what across centres, in SQL that the owner evaluates over plain rows: said again here, as the guide says it to
 * people. There is one network in these tests; those of another are in network.test.ts.
 */
const MEMBER = (tenant: string) =>
  `EXISTS (SELECT FROM network_participation n WHERE n.tenant_id = ${tenant} AND n.status = 'member')`;

/** Whether the context reads as a centre of the network, or as its own people. */
const reads = ({ peer }: Context) => peer !== undefined;

/** Documents and spaces of this tenant, to a reader of the network. */
export const ofMember = (context: Context, tenant: string) => (reads(context) ? MEMBER(tenant) : 'false');

/** The space of a group that the reader leads or joined, as long as it is open. */
export function inOwnGroup({ peer }: Context, space: string): string {
  if (!peer?.reader) return 'false';
  return `EXISTS (SELECT FROM network_group g WHERE g.space_id = ${space} AND g.status = 'open' AND (g.tenant_id = '${peer.reader}'
    OR EXISTS (SELECT FROM network_group_member m WHERE m.group_id = g.id AND m.member_id = '${peer.reader}' AND m.status = 'joined')))`;
}

function seesGroup(context: Context, group: string): string {
  const { peer } = context;
  if (!peer?.reader) return 'false';
  return `(${group}.status = 'open' AND ${MEMBER(`${group}.tenant_id`)} AND (${group}.tenant_id = '${peer.reader}'
    OR EXISTS (SELECT FROM network_group_member m WHERE m.group_id = ${group}.id AND m.member_id = '${peer.reader}' AND m.status IN ('invited', 'joined'))))`;
}

/** A document that a centre shows a group, as alias `c`, while it and the reader are of it. */
function seesContribution({ peer }: Context): string {
  if (!peer?.reader) return 'false';
  const of = (centre: string) =>
    `(g.tenant_id = ${centre} OR EXISTS (SELECT FROM network_group_member m WHERE m.group_id = g.id AND m.member_id = ${centre} AND m.status = 'joined'))`;
  return `(${MEMBER('c.tenant_id')} AND EXISTS (SELECT FROM network_group g WHERE g.tenant_id = c.group_tenant_id AND g.id = c.group_id
    AND g.status = 'open' AND ${MEMBER('g.tenant_id')} AND ${of(`'${peer.reader}'`)} AND ${of('c.tenant_id')}
    AND (c.status = 'shown' OR (c.status = 'removed' AND g.tenant_id = '${peer.reader}'))))`;
}
/** The document `d` is shown the reader in a group. */
export const shownInGroup = (context: Context) =>
  `EXISTS (SELECT FROM network_group_document c WHERE c.tenant_id = d.tenant_id AND c.document_id = d.id AND c.status = 'shown' AND ${seesContribution(context)})`;

/** There is no tenant of the network's own in these tests; network.test.ts has one. */
function seesPlan(context: Context, plan: string): string {
  if (!reads(context)) return 'false';
  const decided =
    context.peer?.reader === null
      ? `${plan}.status IN ('accepted', 'proposed', 'refused')`
      : `${plan}.status = 'accepted'`;
  return `(${MEMBER(`${plan}.tenant_id`)} AND ${decided})`;
}
const ofPlan = (context: Context) =>
  `EXISTS (SELECT FROM network_plan p WHERE p.tenant_id = t.tenant_id AND p.id = t.plan_id AND ${seesPlan(context, 'p')})`;

const all = () => 'true';
const insiders = { centre: all, system: all };

/** @param seesDocument as the documents say it, of alias `d` */
export const networkReach = (seesDocument: (context: Context) => string): Record<string, Reach> => ({
  network_participation: {
    sees: {
      ...insiders,
      network: (context) =>
        reads(context) ? `(t.status = 'member' OR ${String(context.peer?.reader === null)})` : 'false',
    },
    may: { centre: 'IU', system: 'IU' },
  },
  network_participation_event: {
    sees: { ...insiders, network: ({ peer }) => String(peer?.reader === null) },
    may: { centre: 'I', system: 'I' },
  },
  network_group: {
    sees: { ...insiders, network: (context) => seesGroup(context, 't') },
    may: { centre: 'IU', system: 'IU' },
  },
  network_group_member: {
    sees: {
      ...insiders,
      network: (context) =>
        `EXISTS (SELECT FROM network_group g WHERE g.id = t.group_id AND ${seesGroup(context, 'g')})`,
    },
    may: { centre: 'IU', system: 'IU' },
  },
  network_group_document: {
    sees: { ...insiders, network: (context) => seesContribution(context).replaceAll('c.', 't.') },
    may: { centre: 'IU', system: 'IU' },
  },
  network_plan: {
    sees: { ...insiders, network: (context) => seesPlan(context, 't') },
    may: { centre: 'IU', system: 'IU' },
  },
  network_plan_event: {
    sees: { ...insiders, network: (context) => (context.peer?.reader === null ? ofPlan(context) : 'false') },
    may: { centre: 'I', system: 'I' },
  },
  network_plan_document: {
    sees: { ...insiders, network: ofPlan },
    may: { centre: 'ID', system: 'ID' },
  },
  network_comment: {
    sees: {
      ...insiders,
      network: (context) =>
        `(${ofMember(context, 't.tenant_id')} AND EXISTS (SELECT FROM document d WHERE d.id = t.source_document_id AND ${seesDocument(context)}))`,
    },
    may: { centre: 'ID', system: 'ID' },
    writes: { centre: ({ membershipId }) => `t.author_id = '${membershipId}'` },
  },
  network_copy: { sees: insiders, may: { centre: 'I', system: 'I' } },
});

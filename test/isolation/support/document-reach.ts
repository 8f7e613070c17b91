import type { Context } from './contexts.js';
import { inOwnGroup, ofMember, shownInGroup } from './network-reach.js';
import type { Reach } from './reach.js';

/**
 * Who sees which document, in SQL that the owner evaluates over plain rows: said again here, as the guide says it to people,
 * and not taken from the policies.
 */
const list = (ids: readonly string[]) => `ARRAY[${ids.map((id) => `'${id}'`).join(', ')}]::uuid[]`;
const OPEN = `('adhering', 'network', 'public')`;

function adheres({ bodyIds }: Context, tenant: string): string {
  return `EXISTS (SELECT FROM adhesion a WHERE a.tenant_id = ${tenant} AND a.body_id = ANY (${list(bodyIds)}) AND a.status = 'active')`;
}
/** All that the person of a membership is or was in its centre. */
export const ofPerson = (membershipId: string | null) =>
  `SELECT p.id FROM membership m JOIN membership p ON p.tenant_id = m.tenant_id AND p.person_id = m.person_id WHERE m.id::text = '${membershipId}'`;
function recused({ membershipId }: Context, space: string): string {
  return membershipId
    ? `EXISTS (SELECT FROM space_recusal r WHERE r.space_id = ${space} AND r.membership_id IN (${ofPerson(membershipId)}))`
    : 'false';
}
function bodyNamed({ bodyIds }: Context, space: string, role = 'true'): string {
  return `EXISTS (SELECT FROM space_body n WHERE n.space_id = ${space} AND n.body_id = ANY (${list(bodyIds)}) AND ${role})`;
}
function memberNamed({ membershipId }: Context, space: string, role = 'true'): string {
  return `EXISTS (SELECT FROM space_member n WHERE n.space_id = ${space} AND n.membership_id = '${membershipId}'
    AND (n.valid_to IS NULL OR n.valid_to >= current_date) AND ${role})`;
}

/** A space, as alias `s`. */
function seesSpace(context: Context): string {
  const kept = `NOT ${recused(context, 's.id')}`;
  switch (context.level) {
    case 'system':
      return 'true';
    case 'centre':
      return kept;
    // Somebody from outside is as somebody of a body that has none: there by name, or as everybody.
    case 'partner':
    case 'body':
      return `(${kept} AND ((s.visibility <> 'centre' AND ${bodyNamed(context, 's.id')}) OR ${memberNamed(context, 's.id')}
        OR s.visibility = 'public' OR (s.visibility IN ${OPEN} AND ${adheres(context, 's.tenant_id')})))`;
    case 'public':
      return `s.visibility = 'public'`;
    case 'network':
      return `(${ofMember(context, 's.tenant_id')} AND s.archived_at IS NULL AND NOT ${recusedReader(context, 's.id')}
        AND (s.visibility IN ('network', 'public') OR ${inOwnGroup(context, 's.id')}))`;
    default:
      return 'false';
  }
}
const inSpace = (context: Context, of: string) =>
  `EXISTS (SELECT FROM space s WHERE s.id = ${of} AND ${seesSpace(context)})`;
const people = ({ level }: Context) => level === 'body' || level === 'partner';
/** Somebody of a body, or from outside, who contributes to the space. */
const contributes = (context: Context, of: string) =>
  people(context)
    ? `EXISTS (SELECT FROM space s WHERE s.id = ${of} AND ${seesSpace(context)} AND s.archived_at IS NULL
        AND (${bodyNamed(context, 's.id', `n.role = 'contributor'`)} OR ${memberNamed(context, 's.id', `n.role <> 'reader'`)}))`
    : 'false';

/** Kept out in the own centre, and so by way of the network, too: by whichever membership there. */
const recusedReader = (context: Context, space: string) => (context.peer?.reader ? recused(context, space) : 'false');
/** The same of papers. */
const notPaperAcross = (context: Context) =>
  context.peer?.reader
    ? `NOT EXISTS (SELECT FROM table_paper p JOIN table_recusal r ON r.item_id = p.item_id
        WHERE p.document_id = d.id AND r.membership_id IN (${ofPerson(context.membershipId!)}))`
    : 'true';

/** It lies before no table on an item from which the person is recused. */
const notPaper = ({
  membershipId,
}: Context) => `NOT EXISTS (SELECT FROM table_paper p JOIN table_recusal r ON r.item_id = p.item_id
  WHERE p.document_id = d.id AND r.membership_id IN (${ofPerson(membershipId)}))`;

/** A document, as alias `d`. */
export function seesDocument(context: Context): string {
  if (context.level === 'system') return 'true';
  const space = inSpace(context, 'd.space_id');
  if (context.level === 'centre') return `(${space} AND ${notPaper(context)})`;
  const shown = 'd.shown_version IS NOT NULL AND d.trashed_at IS NULL';
  if (context.level === 'public')
    return `(${shown} AND NOT d.confidential AND (d.visibility = 'public' OR (d.visibility IS NULL AND ${space})))`;
  if (context.level === 'network')
    return `(${ofMember(context, 'd.tenant_id')} AND ${shown} AND NOT d.confidential AND NOT ${recusedReader(context, 'd.space_id')}
      AND ${notPaperAcross(context)} AND (d.visibility IN ('network', 'public') OR (d.visibility IS NULL AND ${space}) OR ${shownInGroup(context)}))`;
  if (!people(context)) return 'false';
  const named = `(${bodyNamed(context, 'd.space_id')} OR ${memberNamed(context, 'd.space_id')})`;
  const shared = `EXISTS (SELECT FROM document_share h WHERE h.document_id = d.id AND h.body_id = ANY (${list(context.bodyIds)}))`;
  const seen = `((d.visibility IS DISTINCT FROM 'centre' AND ${contributes(context, 'd.space_id')})
    OR (${shown} AND ((d.visibility IS NULL AND ${space} AND (NOT d.confidential OR ${named}))
      OR (NOT ${recused(context, 'd.space_id')} AND ((d.visibility = 'chosen' AND ${shared}) OR (NOT d.confidential AND (d.visibility = 'public'
        OR (d.visibility IN ${OPEN} AND ${adheres(context, 'd.tenant_id')}))))))))`;
  return context.level === 'body' ? `(${seen} AND ${notPaper(context)})` : seen;
}
function writesDocument(context: Context): string {
  if (people(context)) return `(d.visibility IS NULL AND ${contributes(context, 'd.space_id')})`;
  return seesDocument(context);
}
const works = (context: Context) =>
  ['centre', 'system'].includes(context.level) ? 'true' : contributes(context, 'd.space_id');

const ofDocument = (condition: (context: Context) => string) => (context: Context) =>
  `EXISTS (SELECT FROM document d WHERE d.tenant_id = t.tenant_id AND d.id = t.document_id AND ${condition(context)})`;
const seesVersion = (context: Context) =>
  `EXISTS (SELECT FROM document d WHERE d.tenant_id = t.tenant_id AND d.id = t.document_id AND ${seesDocument(context)}
    AND (t.number <= d.shown_version OR ${works(context)}))`;

/** The content of a version, as alias `t` of stored_file. */
export const seesContent = (context: Context) =>
  `(t.in_document AND EXISTS (SELECT FROM document_version v JOIN document d ON d.tenant_id = v.tenant_id AND d.id = v.document_id
    WHERE v.tenant_id = t.tenant_id AND v.file_id = t.id AND ${seesDocument(context)} AND (v.number <= d.shown_version OR ${works(context)})))`;

const as = (alias: string, condition: (context: Context) => string) => (context: Context) =>
  condition(context).replaceAll(`${alias}.`, 't.');
const space = as('s', seesSpace);
const document = as('d', seesDocument);
const folder = (context: Context) => inSpace(context, 't.space_id');
const version = seesVersion;
const own = ({ membershipId }: Context) => `t.membership_id = '${membershipId}'`;
const ownPerson = ({ membershipId }: Context) => `t.membership_id IN (${ofPerson(membershipId!)})`;
const ownBody = ({ bodyIds }: Context) => `t.body_id = ANY (${list(bodyIds)})`;
const all = () => 'true';
const contributed = (context: Context) => contributes(context, 't.space_id');
const insiders = { centre: all, system: all };

const post = (context: Context) =>
  `CASE WHEN t.document_id IS NULL THEN ${inSpace(context, 't.space_id')} ELSE ${ofDocument(seesDocument)(context)} END`;
const followed = (context: Context) => `(${own(context)} AND ${inSpace(context, 't.space_id')})`;
const ownPost = (context: Context) => `(${post(context)} AND t.author_id = '${context.membershipId}')`;

export const DOCUMENT_REACH: Record<string, Reach> = {
  space: {
    sees: { public: space, body: space, partner: space, centre: space, network: space, system: all },
    may: { centre: 'IU', system: 'IU' },
    hiddenById: true,
  },
  space_body: { sees: { body: ownBody, ...insiders }, may: { centre: 'IUD', system: 'IUD' } },
  space_member: { sees: { body: own, partner: own, ...insiders }, may: { centre: 'IUD', system: 'IUD' } },
  space_recusal: {
    sees: { body: ownPerson, partner: ownPerson, ...insiders },
    may: { centre: 'ID', system: 'ID' },
    writes: { centre: (context) => `NOT (${ownPerson(context)})` },
  },
  folder: {
    sees: { public: folder, body: folder, partner: folder, centre: folder, network: folder, system: all },
    may: { body: 'IUD', partner: 'IUD', centre: 'IUD', system: 'IUD' },
    writes: { body: contributed, partner: contributed },
  },
  document: {
    sees: { public: document, body: document, partner: document, centre: document, network: document, system: all },
    may: { body: 'IU', partner: 'IU', centre: 'IUD', system: 'IUD' },
    writes: { body: as('d', writesDocument), partner: as('d', writesDocument) },
  },
  document_share: { sees: { body: ownBody, ...insiders }, may: { centre: 'ID', system: 'ID' } },
  document_version: {
    sees: { public: version, body: version, partner: version, centre: version, network: version, system: all },
    may: { body: 'I', partner: 'I', centre: 'I', system: 'I' },
    writes: { body: ofDocument(writesDocument), partner: ofDocument(writesDocument) },
  },
  document_text: {
    sees: { public: version, body: version, partner: version, centre: version, network: version, system: all },
    may: { system: 'IUD' },
  },
  document_event: {
    sees: {
      body: ofDocument(seesDocument),
      partner: ofDocument(seesDocument),
      centre: ofDocument(seesDocument),
      system: all,
    },
    may: { body: 'I', partner: 'I', centre: 'I', system: 'I' },
    writes: { body: ofDocument(writesDocument), partner: ofDocument(writesDocument) },
  },
  post: {
    sees: { body: post, partner: post, centre: post, system: all },
    may: { body: 'IU', partner: 'IU', centre: 'IU', system: 'IU' },
    writes: { body: ownPost, partner: ownPost },
  },
  document_receipt: {
    sees: { body: ownBody, ...insiders },
    may: { body: 'ID', centre: 'ID', system: 'ID' },
    writes: { body: (context) => `(${ownBody(context)} AND ${own(context)} AND ${ofDocument(seesDocument)(context)})` },
  },
  space_follower: {
    sees: { body: own, partner: own, centre: own, system: all },
    may: { body: 'IUD', partner: 'IUD', centre: 'IUD', system: 'IUD' },
    writes: { body: followed, partner: followed, centre: followed },
  },
};

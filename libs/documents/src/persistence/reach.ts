import { accessIn, ctxBodies, ctxDay, ctxMembership } from '#app/platform';

/**
 * Who sees what of the documents. Each condition points one way: file → version → document → space → who is named in it;
 * the tables of who is named ask nobody else, or the policies would go in a circle.
 */

const recused = `ARRAY(SELECT r.space_id FROM space_recusal r WHERE r.membership_id = ${ctxMembership})`;
const named = `ARRAY(SELECT b.space_id FROM space_body b WHERE b.body_id = ANY (${ctxBodies}))`;
const memberSince = `m.membership_id = ${ctxMembership} AND (m.valid_to IS NULL OR m.valid_to >= ${ctxDay})`;
const joined = `ARRAY(SELECT m.space_id FROM space_member m WHERE ${memberSince})`;
const contributing = `ARRAY(SELECT b.space_id FROM space_body b WHERE b.role = 'contributor' AND b.body_id = ANY (${ctxBodies})
  UNION ALL SELECT m.space_id FROM space_member m WHERE m.role <> 'reader' AND ${memberSince})`;
const shared = `ARRAY(SELECT s.document_id FROM document_share s WHERE s.body_id = ANY (${ctxBodies}))`;

const people = accessIn('body', 'partner');
const inside = accessIn('centre', 'system');
const system = accessIn('system');
/** One of the session's bodies adheres today; asked once a statement, and only where it matters. */
const adheres = `(SELECT ${accessIn('body')} AND EXISTS (
  SELECT FROM unnest(${ctxBodies}) b (id) CROSS JOIN LATERAL search.adhering(${ctxDay}, b.id)))`;

const notRecused = (space: string) => `${space} <> ALL (${recused})`;
const forAll = (visibility: string) =>
  `((${visibility} IN ('adhering', 'network', 'public') AND ${adheres}) OR (${visibility} = 'public' AND ${accessIn('public', 'body', 'partner')}))`;

/** Spaces seen by other centres of the network: read without a tenant, by whoever the route lets in. */
export const spaceOfNetwork = `(${accessIn('network')} AND visibility IN ('network', 'public') AND archived_at IS NULL)`;

export const spaceVisible = `(${system} OR ${spaceOfNetwork} OR (${notRecused('id')} AND (${accessIn('centre')}
  OR (${accessIn('body')} AND visibility <> 'centre' AND id = ANY (${named}))
  OR (${people} AND id = ANY (${joined})) OR ${forAll('visibility')})))`;
export const spaceWritable = `(${system} OR (${accessIn('centre')} AND ${notRecused('id')}))`;

/** The spaces that the context sees, whichever way. */
const seenSpaces = 'ARRAY(SELECT s.id FROM space s)';
/** Those where somebody of a body, or from outside, adds and changes documents. */
const writableSpaces = `ARRAY(SELECT s.id FROM space s WHERE s.archived_at IS NULL AND s.id = ANY (${contributing}))`;

/** Rows of a space that all its readers see, such as its folders. */
export const inSeenSpace = `space_id = ANY (${seenSpaces})`;
/** Written by the centre, and by who contributes to the space. */
export const inWritableSpace = `((${inside} AND ${inSeenSpace}) OR (${people} AND space_id = ANY (${writableSpaces})))`;

export const documentOfNetwork = `(${accessIn('network')} AND shown_version IS NOT NULL AND trashed_at IS NULL AND NOT confidential
  AND (visibility IN ('network', 'public') OR (visibility IS NULL AND ${inSeenSpace})))`;

/** What is confidential is for the centre and for who is named. */
const byName = `((${accessIn('body')} AND space_id = ANY (${named})) OR (${people} AND space_id = ANY (${joined})))`;

/** Who contributes sees drafts and the trash, too; who reads sees what is shown. What has its own visibility is the centre's to change. */
export const documentVisible = `(${documentOfNetwork} OR ((${inside}) AND ${inSeenSpace})
  OR (${people} AND visibility IS DISTINCT FROM 'centre' AND space_id = ANY (${writableSpaces}))
  OR (shown_version IS NOT NULL AND trashed_at IS NULL
    AND ((visibility IS NULL AND ${inSeenSpace} AND (NOT confidential OR ${byName}))
      OR (${notRecused('space_id')} AND ((visibility = 'chosen' AND ${accessIn('body')} AND id = ANY (${shared}))
        OR (NOT confidential AND ${forAll('visibility')}))))))`;
export const documentWritable = `((${inside} AND ${inSeenSpace})
  OR (${people} AND visibility IS NULL AND space_id = ANY (${writableSpaces})))`;

/** Rows of a document that is seen; `alias` is the table whose `document_id` names it. */
export const ofSeenDocument = (table: string) =>
  `EXISTS (SELECT FROM document d WHERE d.tenant_id = ${table}.tenant_id AND d.id = ${table}.document_id)`;
/** Versions after the one that is shown are for those who work on it. */
export const versionVisible = `EXISTS (SELECT FROM document d WHERE d.tenant_id = document_version.tenant_id
  AND d.id = document_version.document_id
  AND (document_version.number <= d.shown_version OR ${inside} OR (${people} AND d.space_id = ANY (${writableSpaces}))))`;
export const ofWritableDocument = (table: string) =>
  `EXISTS (SELECT FROM document d WHERE d.tenant_id = ${table}.tenant_id AND d.id = ${table}.document_id
    AND (${inside} OR (${people} AND d.visibility IS NULL AND d.space_id = ANY (${writableSpaces}))))`;
export const versionOfNetwork = `(${accessIn('network')} AND ${versionVisible})`;
/** Whether the context works on a document, and so sees its newest version; `d` is the document's alias. */
export const worksOnDocument = (d: string) => `(${inside} OR (${people} AND ${d}.space_id = ANY (${writableSpaces})))`;

import { FIXED_PATH, accessIn, ctxBodies, ctxDay, ctxMembership } from '#app/platform';

/**
 * Who sees what of the documents. Each condition points one way: file → version → document → space → who is named in it;
 * the tables of who is named ask nobody else, or the policies would go in a circle.
 */

/** With the rights of who asks; its text is looked at when it is first called, so that what it names may come later. */
function asFunction(signature: string, body: string): string {
  return `CREATE FUNCTION ${signature} LANGUAGE plpgsql STABLE ${FIXED_PATH} AS $$ BEGIN ${body}; END $$`;
}

/**
 * By this membership, where a condition lets in. Whoever is recused by another of their memberships is kept out by the
 * restrictive policies `recusal` and `search_recusal`, which hold beside all of these.
 */
const recused = `ARRAY(SELECT r.space_id FROM public.space_recusal r WHERE r.membership_id = ${ctxMembership})`;
const named = `ARRAY(SELECT b.space_id FROM public.space_body b WHERE b.body_id = ANY (${ctxBodies}))`;
const memberSince = `m.membership_id = ${ctxMembership} AND (m.valid_to IS NULL OR m.valid_to >= ${ctxDay})`;
const joined = `ARRAY(SELECT m.space_id FROM public.space_member m WHERE ${memberSince})`;
const contributing = `ARRAY(SELECT b.space_id FROM public.space_body b WHERE b.role = 'contributor' AND b.body_id = ANY (${ctxBodies})
  UNION ALL SELECT m.space_id FROM public.space_member m WHERE m.role <> 'reader' AND ${memberSince})`;
const shared = `ARRAY(SELECT s.document_id FROM public.document_share s WHERE s.body_id = ANY (${ctxBodies}))`;

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

/**
 * What other policies ask of spaces and versions, as functions with the rights of who asks. A policy that names a table takes
 * that table's policies into the plan: three deep, a statement on one file took 200 ms to plan; behind a function a plan is
 * made once for a connection, and not at all for who asks nothing of it.
 */
export const REACH_FUNCTIONS: Readonly<Record<string, string>> = {
  'public.seen_spaces()': asFunction(
    'public.seen_spaces() RETURNS uuid[]',
    'RETURN ARRAY(SELECT s.id FROM public.space s)',
  ),
  'public.writable_spaces()': asFunction(
    'public.writable_spaces() RETURNS uuid[]',
    `RETURN ARRAY(SELECT s.id FROM public.space s WHERE s.archived_at IS NULL AND s.id = ANY (${contributing}))`,
  ),
  'public.sees_document(uuid, uuid)': asFunction(
    'public.sees_document(p_tenant uuid, p_document uuid) RETURNS boolean',
    'RETURN EXISTS (SELECT FROM public.document d WHERE d.tenant_id = p_tenant AND d.id = p_document)',
  ),
  'public.sees_content(uuid, uuid)': asFunction(
    'public.sees_content(p_tenant uuid, p_file uuid) RETURNS boolean',
    'RETURN EXISTS (SELECT FROM public.document_version v WHERE v.tenant_id = p_tenant AND v.file_id = p_file)',
  ),
};

/** The statements that make them, for the application and the finder. */
export const reachFunctions = (): string[] =>
  Object.entries(REACH_FUNCTIONS).flatMap(([signature, create]) => [
    create,
    `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION ${signature} TO cdc_app, cdc_search`,
  ]);

/** The spaces that the context sees, whichever way. */
const seenSpaces = '(SELECT public.seen_spaces())::uuid[]';
/** Those where somebody of a body, or from outside, adds and changes documents. */
const writableSpaces = '(SELECT public.writable_spaces())::uuid[]';

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
export const ofSeenDocument = (table: string) => `public.sees_document(${table}.tenant_id, ${table}.document_id)`;
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

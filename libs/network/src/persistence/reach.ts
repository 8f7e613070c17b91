import {
  documentOfNetwork,
  documentVisible,
  documentWritable,
  spaceOfNetwork,
  spaceVisible,
  spaceWritable,
} from '#app/documents';
import { FIXED_PATH, accessIn, ctxNetwork, ctxReader } from '#app/platform';

/**
 * What centres see of each other. All of it is at level `network`, which a session reaches by `auth.enter_network` alone:
 * the tenant is then none, the network that of the reader's participation, and no table of a tenant shows anything but what
 * says so here. Conditions point one way: document → contribution → group and document → space → group → participation,
 * which asks nobody.
 */
const across = accessIn('network');
const inside = accessIn('centre', 'system');

/** The centres that take part; of the others only the network's own people hear. */
export const participationAcross = `(${across} AND network_id = ${ctxNetwork} AND (status = 'member' OR ${ctxReader} IS NULL))`;
export const participationVisible = `(${inside} OR ${participationAcross})`;
/** Why somebody was refused is between them and the network. */
export const participationEventAcross = `(${across} AND ${ctxReader} IS NULL AND network_id = ${ctxNetwork})`;

/** The centres of the reader's network that take part now: asked once a statement, and under the policy above. */
export const peers = `ARRAY(SELECT p.tenant_id FROM network_participation p WHERE p.status = 'member')`;
const ofPeer = `tenant_id = ANY (${peers})`;

/** A group is seen by whom its lead invited, and its people by who sees it. */
export const groupAcross = `(${across} AND ${ofPeer} AND status = 'open' AND ${ctxReader} = ANY (seen_by))`;
export const groupMemberAcross = `(${across} AND EXISTS (SELECT FROM network_group g
  WHERE g.tenant_id = network_group_member.tenant_id AND g.id = network_group_member.group_id))`;

/** The spaces of the groups that the reader joined. */
const groupSpaces = `ARRAY(SELECT g.space_id FROM network_group g WHERE ${ctxReader} = ANY (g.joined))`;
const spaceOfGroup = `(${across} AND archived_at IS NULL AND id = ANY (${groupSpaces}))`;

/** As the documents say, and only of centres that take part in the reader's network; and the spaces of the reader's groups. */
export const spaceAcross = `(${ofPeer} AND (${spaceOfNetwork} OR ${spaceOfGroup}))`;
export const spaceReach = {
  visible: `(${spaceVisible} OR ${spaceOfGroup})`,
  writable: spaceWritable,
};
export const documentAcross = `(${ofPeer} AND ${documentOfNetwork})`;

/** A comment is seen by who sees its document, while its own centre takes part. */
export const commentAcross = `(${across} AND ${ofPeer} AND EXISTS (SELECT FROM document d
  WHERE d.tenant_id = network_comment.source_tenant_id AND d.id = network_comment.source_document_id))`;

/**
 * What a centre of a group shows the others of its own documents: while it and the reader are of the group, and the group
 * is open. Who leads sees also what was taken out, and may take it in again.
 */
export const contributionAcross = `(${across} AND ${ofPeer} AND EXISTS (SELECT FROM network_group g
  WHERE g.tenant_id = network_group_document.group_tenant_id AND g.id = network_group_document.group_id
    AND ${ctxReader} = ANY (g.joined) AND network_group_document.tenant_id = ANY (g.joined)
    AND (network_group_document.status = 'shown' OR (network_group_document.status = 'removed' AND g.tenant_id = ${ctxReader}))))`;
export const contributionVisible = `(${inside} OR ${contributionAcross})`;

/**
 * The documents that centres show the reader in groups, with the rights of who asks: a policy of documents that named these
 * tables would take all their policies into each plan.
 */
export const CONTRIBUTED = 'public.contributed_documents()';
export const contributed = `CREATE FUNCTION ${CONTRIBUTED} RETURNS TABLE (tenant_id uuid, document_id uuid)
  LANGUAGE plpgsql STABLE ${FIXED_PATH} AS $$ BEGIN
    IF ${across} THEN RETURN QUERY SELECT c.tenant_id, c.document_id FROM public.network_group_document c WHERE c.status = 'shown'; END IF;
  END $$`;
const documentOfGroup = `(${across} AND shown_version IS NOT NULL AND trashed_at IS NULL AND NOT confidential
  AND (tenant_id, id) IN (SELECT c.tenant_id, c.document_id FROM ${CONTRIBUTED} c))`;
export const documentShared = `(${ofPeer} AND (${documentOfNetwork} OR ${documentOfGroup}))`;
export const documentReach = {
  visible: `(${documentVisible} OR ${documentOfGroup})`,
  writable: documentWritable,
};

/** The network's own people: its staff above the centres, and who works in the network's own tenant. */
export const decides = `(${ctxReader} IS NULL OR ${ctxReader} = (SELECT n.home_tenant_id FROM network n WHERE n.id = ${ctxNetwork}))`;
/** The same as {@link participationAcross}, for them. */
export const participationShown = `(${across} AND network_id = ${ctxNetwork} AND (status = 'member' OR ${decides}))`;
export const participationEventShown = `(${across} AND ${decides} AND network_id = ${ctxNetwork})`;

/** What was accepted is for all; what waits, or was not, for its centre and who decides. */
export const planAcross = `(${across} AND ${ofPeer} AND network_id = ${ctxNetwork}
  AND (status = 'accepted' OR (status IN ('proposed', 'refused') AND ${decides})))`;
const ofSeenPlan = (table: string) => `EXISTS (SELECT FROM network_plan p
  WHERE p.tenant_id = ${table}.tenant_id AND p.id = ${table}.plan_id)`;
/** Who said what of it is between its centre and who decides. */
export const planEventAcross = `(${across} AND ${decides} AND ${ofSeenPlan('network_plan_event')})`;
export const planDocumentAcross = `(${across} AND ${ofSeenPlan('network_plan_document')})`;
export const orInside = (condition: string) => `(${inside} OR ${condition})`;

import { documentOfNetwork, spaceOfNetwork, spaceVisible, spaceWritable } from '#app/documents';
import { accessIn, ctxNetwork, ctxReader } from '#app/platform';

/**
 * What centres see of each other. All of it is at level `network`, which a session reaches by `auth.enter_network` alone:
 * the tenant is then none, the network that of the reader's participation, and no table of a tenant shows anything but what
 * says so here. Conditions point one way: document → space → group → nothing, and participation asks nobody.
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

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, ctxMembership, erasableNames, tenantTable } from '#app/platform';
import {
  commentAcross,
  groupAcross,
  groupMemberAcross,
  participationAcross,
  participationEventAcross,
  participationVisible,
} from '../reach.js';

const inside = accessIn('centre', 'system');

const participation = [
  `CREATE TABLE network_participation (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    network_id uuid NOT NULL REFERENCES network (id),
    status text NOT NULL CHECK (status IN ('requested', 'member', 'refused', 'withdrawn', 'left', 'excluded')),
    message text NOT NULL CHECK (length(message) <= 1000),
    changed_at timestamptz NOT NULL,
    member_since date,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id),
    CHECK ((status = 'member') = (member_since IS NOT NULL))
  )`,
  ...tenantTable('network_participation', {
    visible: participationVisible,
    writable: inside,
    grants: 'SELECT, INSERT, UPDATE',
    published: participationAcross,
  }),
  `CREATE POLICY auth ON network_participation FOR SELECT TO cdc_auth USING (true)`,
  `GRANT SELECT ON network_participation TO cdc_auth`,
  `CREATE TABLE network_participation_event (
    tenant_id uuid NOT NULL REFERENCES network_participation (tenant_id),
    id uuid NOT NULL,
    network_id uuid NOT NULL REFERENCES network (id),
    command text NOT NULL CHECK (command IN ('request', 'withdraw', 'admit', 'refuse', 'leave', 'exclude')),
    to_status text NOT NULL CHECK (to_status IN ('requested', 'member', 'refused', 'withdrawn', 'left', 'excluded')),
    side text NOT NULL CHECK (side IN ('centre', 'network')),
    actor_name text NOT NULL CHECK (length(actor_name) <= 200),
    reason text NOT NULL CHECK (length(reason) <= 1000),
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
  )`,
  ...tenantTable('network_participation_event', {
    visible: `(${inside} OR ${participationEventAcross})`,
    writable: inside,
    grants: 'SELECT, INSERT',
    published: participationEventAcross,
  }),
  ...erasableNames('network_participation_event', 'actor_name'),
];

const groups = [
  `CREATE TABLE network_group (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    space_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    purpose text NOT NULL CHECK (length(purpose) <= 2000),
    status text NOT NULL CHECK (status IN ('open', 'closed')),
    -- The centres that see the group, and of these the ones that see its documents: what its members say, for the policies.
    seen_by uuid[] NOT NULL,
    joined uuid[] NOT NULL CHECK (joined <@ seen_by),
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, space_id),
    FOREIGN KEY (tenant_id, space_id) REFERENCES space (tenant_id, id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES membership (tenant_id, id)
  )`,
  ...tenantTable('network_group', {
    visible: `(${inside} OR ${groupAcross})`,
    writable: inside,
    grants: 'SELECT, INSERT, UPDATE',
    published: groupAcross,
  }),
  `CREATE TABLE network_group_member (
    tenant_id uuid NOT NULL,
    group_id uuid NOT NULL,
    member_id uuid NOT NULL REFERENCES tenant (id),
    member_name text NOT NULL CHECK (length(member_name) <= 200),
    status text NOT NULL CHECK (status IN ('invited', 'joined', 'declined', 'left', 'removed')),
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, group_id, member_id),
    FOREIGN KEY (tenant_id, group_id) REFERENCES network_group (tenant_id, id),
    CHECK (member_id <> tenant_id)
  )`,
  ...tenantTable('network_group_member', {
    visible: `(${inside} OR ${groupMemberAcross})`,
    writable: inside,
    grants: 'SELECT, INSERT, UPDATE',
    published: groupMemberAcross,
  }),
];

const exchange = [
  // Written in the author's own centre; the document may be another's.
  `CREATE TABLE network_comment (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    source_tenant_id uuid NOT NULL,
    source_document_id uuid NOT NULL,
    author_id uuid NOT NULL,
    author_name text NOT NULL CHECK (length(author_name) <= 200),
    centre_name text NOT NULL CHECK (length(centre_name) <= 400),
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX network_comment_source ON network_comment (source_tenant_id, source_document_id, created_at, id)`,
  ...tenantTable('network_comment', {
    visible: `(${inside} OR ${commentAcross})`,
    writable: `(${accessIn('system')} OR (${accessIn('centre')} AND author_id = ${ctxMembership}))`,
    grants: 'SELECT, INSERT, DELETE',
    published: commentAcross,
  }),
  ...erasableNames('network_comment', 'author_name'),
  `CREATE TABLE network_copy (
    tenant_id uuid NOT NULL,
    document_id uuid NOT NULL,
    source_tenant_id uuid NOT NULL,
    source_centre_name text NOT NULL CHECK (length(source_centre_name) <= 400),
    source_document_id uuid NOT NULL,
    source_title text NOT NULL CHECK (length(source_title) <= 255),
    source_version integer NOT NULL CHECK (source_version >= 1),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    copied_by uuid NOT NULL,
    copied_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, document_id),
    FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, copied_by) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX network_copy_latest ON network_copy (tenant_id, copied_at DESC, document_id DESC)`,
  ...tenantTable('network_copy', { visible: inside, grants: 'SELECT, INSERT' }),
];

/** What centres of one network have together: who takes part, groups, comments, and where a copy comes from. */
export class NetworkTables1760000073100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The first policies name tables that come after them.
    for (const statement of [...participation, ...groups, ...exchange]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE network_copy, network_comment, network_group_member, network_group, network_participation_event, network_participation',
    );
  }
}

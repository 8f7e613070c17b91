import type { MigrationInterface, QueryRunner } from 'typeorm';
import { centreOrOwnBody, accessIn, erasableNames, tenantTable } from '#app/platform';
import {
  documentOfNetwork,
  documentVisible,
  documentWritable,
  ofSeenDocument,
  ofWritableDocument,
  versionOfNetwork,
  versionVisible,
} from '../reach.js';

const inside = accessIn('centre', 'system');

const statements = [
  `CREATE TABLE document (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    space_id uuid NOT NULL,
    folder_id uuid,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 255),
    description text NOT NULL CHECK (length(description) <= 2000),
    visibility text CHECK (visibility IN ('centre', 'chosen', 'adhering', 'network', 'public')),
    confidential boolean NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'in_review', 'approved')),
    current_version integer NOT NULL CHECK (current_version >= 1),
    shown_version integer CHECK (shown_version BETWEEN 1 AND current_version),
    tags text[] NOT NULL CHECK (cardinality(tags) <= 20),
    doc_type text NOT NULL CHECK (length(doc_type) <= 100),
    author text NOT NULL CHECK (length(author) <= 200),
    document_on date,
    protocol_number text NOT NULL CHECK (length(protocol_number) <= 60),
    protocol_on date,
    metadata jsonb NOT NULL CHECK (jsonb_typeof(metadata) = 'object'),
    retention_years integer CHECK (retention_years BETWEEN 1 AND 200),
    asks_receipt boolean NOT NULL,
    receipt_by date,
    batch uuid NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    trashed_by uuid,
    trashed_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, space_id, id),
    FOREIGN KEY (tenant_id, space_id) REFERENCES space (tenant_id, id),
    FOREIGN KEY (tenant_id, space_id, folder_id) REFERENCES folder (tenant_id, space_id, id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, trashed_by) REFERENCES membership (tenant_id, id),
    CHECK ((trashed_at IS NULL) = (trashed_by IS NULL)),
    CHECK (NOT confidential OR visibility IS NULL OR visibility IN ('centre', 'chosen'))
  )`,
  `CREATE INDEX document_latest ON document (tenant_id, changed_at DESC, id DESC)`,
  `CREATE INDEX document_of_folder ON document (tenant_id, space_id, folder_id, changed_at DESC, id DESC)`,
  `CREATE INDEX document_of_batch ON document (tenant_id, batch)`,
  `CREATE INDEX document_trashed ON document (tenant_id, trashed_at) WHERE trashed_at IS NOT NULL`,
  `CREATE TABLE document_share (
    tenant_id uuid NOT NULL,
    document_id uuid NOT NULL,
    body_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, document_id, body_id),
    FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)
  )`,
  `CREATE INDEX document_share_body ON document_share (tenant_id, body_id, document_id)`,
  ...tenantTable('document_share', { visible: centreOrOwnBody(), writable: inside, grants: 'SELECT, INSERT, DELETE' }),
  ...tenantTable('document', {
    visible: documentVisible,
    writable: documentWritable,
    published: documentOfNetwork,
  }),
  // Who contributes moves to the trash; for good it is removed by the centre, or when its time there is over.
  `CREATE POLICY purge ON document AS RESTRICTIVE FOR DELETE TO cdc_app USING (${inside})`,
  `CREATE TABLE document_version (
    tenant_id uuid NOT NULL,
    document_id uuid NOT NULL,
    number integer NOT NULL CHECK (number >= 1),
    file_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    media_type text NOT NULL,
    size bigint NOT NULL CHECK (size >= 0),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    note text NOT NULL CHECK (length(note) <= 500),
    restored_from integer,
    created_by uuid NOT NULL,
    created_by_name text NOT NULL CHECK (length(created_by_name) <= 200),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, document_id, number),
    FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, file_id) REFERENCES stored_file (tenant_id, id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX document_version_file ON document_version (tenant_id, file_id)`,
  `CREATE INDEX document_version_hash ON document_version (tenant_id, sha256)`,
  ...tenantTable('document_version', {
    visible: versionVisible,
    writable: ofWritableDocument('document_version'),
    grants: 'SELECT, INSERT',
    published: versionOfNetwork,
  }),
  ...erasableNames('document_version', 'created_by_name'),
  `CREATE TABLE document_event (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    document_id uuid NOT NULL,
    activity text NOT NULL CHECK (activity IN ('create', 'change', 'move', 'share', 'add_version', 'restore_version', 'trash',
      'recover', 'submit', 'approve', 'send_back', 'revise')),
    from_status text CHECK (from_status IN ('draft', 'in_review', 'approved')),
    to_status text NOT NULL CHECK (to_status IN ('draft', 'in_review', 'approved')),
    number integer NOT NULL,
    reason text NOT NULL CHECK (length(reason) <= 1000),
    actor_id uuid,
    actor_name text NOT NULL CHECK (length(actor_name) <= 200),
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, actor_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX document_event_of_document ON document_event (tenant_id, document_id, at, id)`,
  // What happened to a document that is no longer theirs to change, such as a share by the centre, is for its readers to see.
  ...tenantTable('document_event', {
    visible: `(${accessIn('centre', 'system', 'body', 'partner')} AND ${ofSeenDocument('document_event')})`,
    writable: ofWritableDocument('document_event'),
    grants: 'SELECT, INSERT',
  }),
  ...erasableNames('document_event', 'actor_name'),
];

/** Documents, their versions, who a single one is shared with, and their history. */
export class DocumentsTables1760000068100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document_event, document_version, document_share, document');
  }
}

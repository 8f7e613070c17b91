import type { MigrationInterface, QueryRunner } from 'typeorm';
import { documentVisible, documentWritable } from '#app/documents';
import { accessIn, changeReach, tenantTable } from '#app/platform';
import {
  CONTRIBUTED,
  contributed,
  contributionAcross,
  contributionVisible,
  documentAcross,
  documentReach,
  documentShared,
} from '../reach.js';

const table = [
  // Of the centre whose document it is; the group may be another's.
  `CREATE TABLE network_group_document (
    tenant_id uuid NOT NULL,
    group_tenant_id uuid NOT NULL,
    group_id uuid NOT NULL,
    document_id uuid NOT NULL,
    status text NOT NULL CHECK (status IN ('shown', 'withdrawn', 'removed')),
    reason text NOT NULL CHECK (length(reason) <= 1000),
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, group_id, document_id),
    FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, added_by) REFERENCES membership (tenant_id, id),
    CHECK (group_tenant_id <> tenant_id)
  )`,
  `CREATE INDEX network_group_document_group ON network_group_document (group_tenant_id, group_id, added_at, document_id)`,
  ...tenantTable('network_group_document', {
    visible: contributionVisible,
    writable: accessIn('centre', 'system'),
    grants: 'SELECT, INSERT, UPDATE',
    published: contributionAcross,
  }),
];

const published = (condition: string) => `ALTER POLICY published ON document USING (${condition})`;

/** Centres of a group show each other documents of their own in it; the lead may take one out. */
export class NetworkContributions1760000074410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...table,
      contributed,
      `REVOKE ALL ON FUNCTION ${CONTRIBUTED} FROM PUBLIC`,
      `GRANT EXECUTE ON FUNCTION ${CONTRIBUTED} TO cdc_app`,
      ...changeReach('document', documentReach),
      published(documentShared),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      published(documentAcross),
      ...changeReach('document', { visible: documentVisible, writable: documentWritable }),
      `DROP FUNCTION ${CONTRIBUTED}`,
      'DROP TABLE network_group_document',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}

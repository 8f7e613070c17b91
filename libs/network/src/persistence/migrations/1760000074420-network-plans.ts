import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessIn, changeReach, erasableNames, tenantTable } from '#app/platform';
import {
  orInside,
  participationAcross,
  participationEventAcross,
  participationEventShown,
  participationShown,
  participationVisible,
  planAcross,
  planDocumentAcross,
  planEventAcross,
} from '../reach.js';

const inside = accessIn('centre', 'system');

const tables = [
  `CREATE TABLE network_plan (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    network_id uuid NOT NULL,
    province text NOT NULL CHECK (province ~ '^[A-Z]{2}$'),
    body_name text NOT NULL CHECK (length(body_name) BETWEEN 1 AND 200),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 255),
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    model text NOT NULL CHECK (model IN ('own_office', 'joint_office', 'single_centre', 'centres_by_line', 'own_company', 'other')),
    stage text NOT NULL CHECK (stage IN ('drafted', 'approved', 'under_way', 'completed', 'superseded')),
    summary text NOT NULL CHECK (length(summary) <= 4000),
    act_organ text NOT NULL CHECK (length(act_organ) <= 200),
    act_number text NOT NULL CHECK (length(act_number) <= 50),
    act_on date,
    url text NOT NULL CHECK (length(url) <= 500),
    status text NOT NULL CHECK (status IN ('proposed', 'accepted', 'refused', 'withdrawn')),
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, created_by) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX network_plan_latest ON network_plan (tenant_id, year DESC, id DESC)`,
  ...tenantTable('network_plan', {
    visible: orInside(planAcross),
    writable: inside,
    grants: 'SELECT, INSERT, UPDATE',
    published: planAcross,
  }),
  `CREATE TABLE network_plan_event (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    command text NOT NULL CHECK (command IN ('propose', 'withdraw', 'accept', 'refuse', 'remove')),
    to_status text NOT NULL CHECK (to_status IN ('proposed', 'accepted', 'refused', 'withdrawn')),
    side text NOT NULL CHECK (side IN ('centre', 'network')),
    actor_name text NOT NULL CHECK (length(actor_name) <= 200),
    reason text NOT NULL CHECK (length(reason) <= 1000),
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES network_plan (tenant_id, id)
  )`,
  `CREATE INDEX network_plan_event_plan ON network_plan_event (tenant_id, plan_id, at)`,
  ...tenantTable('network_plan_event', {
    visible: orInside(planEventAcross),
    writable: inside,
    grants: 'SELECT, INSERT',
    published: planEventAcross,
  }),
  ...erasableNames('network_plan_event', 'actor_name'),
  `CREATE TABLE network_plan_document (
    tenant_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    document_id uuid NOT NULL,
    position integer NOT NULL CHECK (position >= 1),
    PRIMARY KEY (tenant_id, plan_id, document_id),
    FOREIGN KEY (tenant_id, plan_id) REFERENCES network_plan (tenant_id, id),
    FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id) ON DELETE CASCADE
  )`,
  ...tenantTable('network_plan_document', {
    visible: orInside(planDocumentAcross),
    writable: inside,
    grants: 'SELECT, INSERT, DELETE',
    published: planDocumentAcross,
  }),
];

const published = (table: string, condition: string) => `ALTER POLICY published ON ${table} USING (${condition})`;

/**
 * The network's data bank of reorganisation plans: each plan in the tenant of the centre that enters it. Who works in the
 * network's own tenant sees what the network's staff does of requests and proposals.
 */
export class NetworkPlans1760000074420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...tables,
      ...changeReach('network_participation', { visible: orInside(participationShown), writable: inside }),
      published('network_participation', participationShown),
      ...changeReach('network_participation_event', { visible: orInside(participationEventShown), writable: inside }),
      published('network_participation_event', participationEventShown),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      published('network_participation_event', participationEventAcross),
      ...changeReach('network_participation_event', { visible: orInside(participationEventAcross), writable: inside }),
      published('network_participation', participationAcross),
      ...changeReach('network_participation', { visible: participationVisible, writable: inside }),
      'DROP TABLE network_plan_document, network_plan_event, network_plan',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}

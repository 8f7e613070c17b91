import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  LIMITS,
  SERVICE_ACTIVITIES,
  SERVICE_CHANNELS,
  SERVICE_VERSION_STATUSES,
  SUBSCRIPTION_APPROVALS,
  WORKING_STATUSES,
} from '#app/contracts';
import { FIXED_PATH, accessIn, changeReach, oneOf, tenantTable } from '#app/platform';

const insiders = accessIn('centre', 'system');
const readers = accessIn('public', 'body');
const quoted = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const working = `status IN (${quoted(WORKING_STATUSES)})`;
const list = (column: string) => `ADD ${column} jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(${column}) = 'array')`;

/** What the program of before does not write has a default: it still runs while this one starts. */
const columns = [
  `ALTER TABLE service_version
    ADD answer_times text NOT NULL DEFAULT '' CHECK (length(answer_times) <= ${LIMITS.sheetText}),
    ADD channels text[] NOT NULL DEFAULT '{}' CHECK (channels <@ ARRAY[${quoted(SERVICE_CHANNELS)}]),
    ${list('requirements')},
    ${list('documents')},
    ${list('questions')},
    ADD subscribable boolean NOT NULL DEFAULT false,
    ADD approval text NOT NULL DEFAULT 'manual' ${oneOf('approval', SUBSCRIPTION_APPROVALS)},
    ADD quantity_unit text CHECK (length(quantity_unit) BETWEEN 1 AND ${LIMITS.unit}),
    ADD quantity_max integer CHECK (quantity_max BETWEEN 1 AND ${LIMITS.quantity}),
    ${list('allowances')},
    ADD CONSTRAINT service_version_counted CHECK (quantity_max IS NULL OR quantity_unit IS NOT NULL)`,
];

const review = [
  'ALTER TABLE service_version DROP CONSTRAINT IF EXISTS service_version_status_check',
  'ALTER TABLE service_version DROP CONSTRAINT IF EXISTS service_version_check',
  `ALTER TABLE service_version
    ADD CONSTRAINT service_version_status_check ${oneOf('status', SERVICE_VERSION_STATUSES)},
    ADD CONSTRAINT service_version_check CHECK ((${working}) = (published_at IS NULL))`,
  'DROP INDEX service_version_draft',
  `CREATE UNIQUE INDEX service_version_working ON service_version (tenant_id, service_id) WHERE ${working}`,
  ...changeReach('service_version', {
    visible: `(${insiders} OR (${readers} AND NOT ${working}))`,
    writable: insiders,
  }),
  // What is in review is read as it was handed in; what was published once stays as it was read.
  // Columns whose name begins with `search` are computed from the others.
  `CREATE OR REPLACE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql ${FIXED_PATH} AS $$
  DECLARE
    free text[] := ARRAY['status', 'version'];
  BEGIN
    IF current_setting('app.access', true) = 'restore' THEN RETURN COALESCE(NEW, OLD); END IF;
    IF OLD.status = 'draft' THEN RETURN COALESCE(NEW, OLD); END IF;
    IF OLD.status = 'in_review' THEN free := free || ARRAY['published_at', 'published_by']; END IF;
    IF TG_OP = 'DELETE' OR EXISTS (
      SELECT FROM jsonb_each(to_jsonb(NEW)) n JOIN jsonb_each(to_jsonb(OLD)) o USING (key)
      WHERE n.value IS DISTINCT FROM o.value AND key <> ALL (free) AND NOT starts_with(key, 'search')) THEN
      RAISE EXCEPTION 'a published version is immutable' USING ERRCODE = 'CD409';
    END IF;
    RETURN COALESCE(NEW, OLD);
  END $$`,
];

/** The names of who acted are those of the memberships: nothing here is to be erased. */
const history = [
  `CREATE TABLE service_event (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    command text NOT NULL ${oneOf('command', SERVICE_ACTIVITIES)},
    from_status text ${oneOf('from_status', SERVICE_VERSION_STATUSES)},
    to_status text ${oneOf('to_status', SERVICE_VERSION_STATUSES)},
    actor_id uuid,
    at timestamptz NOT NULL,
    reason text CHECK (length(reason) BETWEEN 1 AND ${LIMITS.reason}),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    FOREIGN KEY (tenant_id, actor_id) REFERENCES membership (tenant_id, id)
  )`,
  'CREATE INDEX service_event_service ON service_event (tenant_id, service_id, at, id)',
  ...tenantTable('service_event', { visible: insiders, grants: 'SELECT, INSERT' }),
];

const undo = [
  'DROP TABLE service_event',
  `UPDATE service_version SET status = 'draft' WHERE status = 'in_review'`,
  ...changeReach('service_version', {
    visible: `(${insiders} OR (${readers} AND status <> 'draft'))`,
    writable: insiders,
  }),
  'DROP INDEX service_version_working',
  `CREATE UNIQUE INDEX service_version_draft ON service_version (tenant_id, service_id) WHERE status = 'draft'`,
  'ALTER TABLE service_version DROP CONSTRAINT service_version_status_check, DROP CONSTRAINT service_version_check',
  `ALTER TABLE service_version
    ADD CONSTRAINT service_version_status_check ${oneOf('status', ['draft', 'published', 'superseded', 'retired'])},
    ADD CONSTRAINT service_version_check CHECK ((status = 'draft') = (published_at IS NULL)),
    DROP answer_times, DROP channels, DROP requirements, DROP documents, DROP questions, DROP subscribable,
    DROP approval, DROP quantity_unit, DROP quantity_max, DROP allowances`,
  `CREATE OR REPLACE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql ${FIXED_PATH} AS $$
  BEGIN
    IF current_setting('app.access', true) = 'restore' THEN RETURN COALESCE(NEW, OLD); END IF;
    IF OLD.status <> 'draft' AND (TG_OP = 'DELETE' OR
       (to_jsonb(NEW) - ARRAY['status', 'version', 'search']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['status', 'version', 'search'])) THEN
      RAISE EXCEPTION 'a published version is immutable' USING ERRCODE = 'CD409';
    END IF;
    RETURN COALESCE(NEW, OLD);
  END $$`,
];

/** The whole content of a service sheet, its review by a second person, and the history of both. */
export class CatalogueSheets1760000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...columns, ...review, ...history]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undo) await runner.query(statement);
  }
}

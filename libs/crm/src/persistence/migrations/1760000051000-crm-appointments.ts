import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, centreOrOwnBody, definerFunction, tenantTable } from '#app/platform';

/** What a convention's appointment says; each change is a new version, and what was signed keeps its own. */
const terms = [
  `CREATE TABLE processing_terms (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    convention_id uuid NOT NULL,
    number integer NOT NULL CHECK (number >= 1),
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
    categories text NOT NULL CHECK (length(categories) BETWEEN 1 AND 20000),
    measures text NOT NULL CHECK (length(measures) BETWEEN 1 AND 20000),
    sub_processors jsonb NOT NULL CHECK (jsonb_typeof(sub_processors) = 'array'),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, convention_id, number),
    FOREIGN KEY (tenant_id, convention_id) REFERENCES convention (tenant_id, id)
  )`,
  ...tenantTable('processing_terms', {
    visible: accessIn('body', 'centre', 'system'),
    writable: accessIn('centre', 'system'),
    grants: 'SELECT, INSERT',
  }),
];

/** A body appoints the centre with its adhesion; what was taken over in a merger has no file of its own. */
const appointments = [
  `CREATE TABLE processor_appointment (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    adhesion_id uuid NOT NULL,
    terms_id uuid NOT NULL,
    status text NOT NULL CHECK (status IN ('proposed', 'signed', 'ended')),
    at_end text CHECK (at_end IN ('return', 'delete')),
    file_id uuid,
    signature text CHECK (signature IN ('digital', 'none', 'unreadable')),
    signed_on date,
    ended_on date,
    reason text CHECK (length(reason) <= 1000),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, adhesion_id) REFERENCES adhesion (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, terms_id) REFERENCES processing_terms (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, file_id) REFERENCES stored_file (tenant_id, body_id, id),
    CHECK (status <> 'signed' OR (at_end IS NOT NULL AND signed_on IS NOT NULL AND num_nonnulls(file_id, reason) > 0)),
    CHECK ((status = 'ended') = (ended_on IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX processor_appointment_open ON processor_appointment (tenant_id, adhesion_id, status) WHERE status <> 'ended'`,
  `CREATE INDEX processor_appointment_adhesion ON processor_appointment (tenant_id, adhesion_id, created_at, id)`,
  ...tenantTable('processor_appointment', { visible: centreOrOwnBody(), grants: 'SELECT, INSERT, UPDATE' }),
  `CREATE POLICY search ON processor_appointment FOR SELECT TO cdc_search USING (true)`,
  `GRANT SELECT ON processor_appointment TO cdc_search`,
];

const APPOINTED = 'search.appointed(date, uuid)';
/** Whether a body stands under a signed appointment: its own, or that of the form through which it adheres. */
const appointed = definerFunction(
  'cdc_search',
  APPOINTED,
  `CREATE FUNCTION ${APPOINTED.replace('date, uuid', 'p_day date, p_body uuid')} RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
    SELECT EXISTS (SELECT FROM search.adhering(p_day, p_body) h
      JOIN public.processor_appointment p ON p.adhesion_id = h.adhesion_id
      WHERE p.tenant_id = NULLIF(current_setting('app.tenant_id', true), '')::uuid AND p.status = 'signed') $$`,
);

export class CrmAppointments1760000051000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...terms, ...appointments, ...appointed]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [`DROP FUNCTION ${APPOINTED}`, 'DROP TABLE processor_appointment, processing_terms'])
      await runner.query(statement);
  }
}

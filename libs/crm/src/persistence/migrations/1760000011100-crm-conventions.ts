import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ADHESION_ACTORS,
  ADHESION_DOCUMENT_KINDS,
  ADHESION_STATUSES,
  LIMITS,
  LIVE_ADHESION_STATUSES,
} from '#app/contracts';
import { FIXED_PATH, accessIn, centreOrOwnBody, changeReach, definerFunction, oneOf, tenantTable } from '#app/platform';

const centreOrSystem = accessIn('centre', 'system');
/** As they were then: later ones are added by their own migrations. */
const ACTIVITIES = [
  'request',
  'remind',
  'suspend',
  'resume',
  'submit_resolution',
  'sign',
  'countersign',
  'activate',
  'send_back',
  'give_up',
  'give_notice',
  'revoke_notice',
  'withdraw',
  'expire',
];
const live = LIVE_ADHESION_STATUSES.map((status) => `'${status}'`).join(', ');
const ended = `status IN ('withdrawn', 'expired')`;
/** Months that a framework agreement of the field usually asks for; each one says its own. */
const USUAL_NOTICE_DAYS = 180;

const convention = [
  `CREATE TABLE convention (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND ${LIMITS.name}),
    valid_from date NOT NULL,
    valid_to date,
    act_organ text,
    act_number text,
    act_date date,
    notice_days integer NOT NULL CHECK (notice_days BETWEEN 0 AND ${LIMITS.daysOfNotice}),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, title),
    CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CHECK (num_nonnulls(act_organ, act_number, act_date) IN (0, 3))
  )`,
  ...tenantTable('convention', {
    visible: accessIn('body', 'centre', 'system'),
    writable: centreOrSystem,
    grants: 'SELECT, INSERT, UPDATE',
  }),
];

/** What stood as a text beside each adhesion becomes one convention for each text. */
const backfill = [
  `ALTER TABLE adhesion
    ADD convention_id uuid,
    ADD reminders integer NOT NULL DEFAULT 0 CHECK (reminders >= 0),
    ADD reminded_at timestamptz,
    ADD withdraws_on date,
    ADD last_event_at timestamptz`,
  `INSERT INTO convention (tenant_id, id, title, valid_from, notice_days, created_at, version)
    SELECT tenant_id, gen_random_uuid(), convention, COALESCE(min(active_from), (min(created_at) AT TIME ZONE 'Europe/Rome')::date),
      ${USUAL_NOTICE_DAYS}, min(created_at), 1
    FROM adhesion GROUP BY tenant_id, convention`,
  `UPDATE adhesion a SET convention_id = c.id, last_event_at = a.created_at
    FROM convention c WHERE c.tenant_id = a.tenant_id AND c.title = a.convention`,
  `DROP INDEX adhesion_live`,
  `ALTER TABLE adhesion
    DROP convention,
    ALTER convention_id SET NOT NULL,
    ALTER last_event_at SET NOT NULL,
    ADD FOREIGN KEY (tenant_id, convention_id) REFERENCES convention (tenant_id, id),
    ADD CONSTRAINT adhesion_withdraws CHECK (withdraws_on IS NULL OR status IN ('withdrawing', 'withdrawn', 'expired'))`,
  `CREATE UNIQUE INDEX adhesion_live ON adhesion (tenant_id, body_id, convention_id) WHERE NOT ${ended}`,
  `CREATE INDEX adhesion_convention ON adhesion (tenant_id, convention_id, status)`,
];

/** A body writes its own adhesion; nobody takes one away. */
const adhesion = [
  ...changeReach('adhesion', {
    visible: `((${accessIn('public', 'network')} AND status IN (${live})) OR ${centreOrOwnBody()})`,
    writable: centreOrOwnBody(),
  }),
  `REVOKE DELETE ON adhesion FROM cdc_app`,

  `CREATE TABLE adhesion_event (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    adhesion_id uuid NOT NULL,
    id uuid NOT NULL,
    command text NOT NULL ${oneOf('command', ACTIVITIES)},
    from_status text ${oneOf('from_status', ADHESION_STATUSES)},
    to_status text NOT NULL ${oneOf('to_status', ADHESION_STATUSES)},
    actor_side text NOT NULL ${oneOf('actor_side', ADHESION_ACTORS)},
    actor_id uuid,
    actor_name text,
    for_name text,
    at timestamptz NOT NULL,
    reason text,
    act_organ text,
    act_number text,
    act_date date,
    protocol_number text,
    repertoire_number text,
    effective_on date,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id, adhesion_id) REFERENCES adhesion (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, actor_id) REFERENCES membership (tenant_id, id),
    CHECK ((actor_id IS NULL) = (actor_name IS NULL)),
    CHECK (num_nonnulls(act_organ, act_number, act_date) IN (0, 3))
  )`,
  `CREATE INDEX adhesion_event_adhesion ON adhesion_event (tenant_id, adhesion_id, at, id)`,
  // A body cannot write history in the centre's name.
  ...tenantTable('adhesion_event', {
    visible: centreOrOwnBody(),
    writable: `(${centreOrOwnBody()} AND (${centreOrSystem} OR actor_side = 'body'))`,
    grants: 'SELECT, INSERT',
  }),

  `CREATE TABLE adhesion_document (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    event_id uuid NOT NULL,
    file_id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', ADHESION_DOCUMENT_KINDS)},
    PRIMARY KEY (tenant_id, event_id, file_id),
    FOREIGN KEY (tenant_id, body_id, event_id) REFERENCES adhesion_event (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id, file_id) REFERENCES stored_file (tenant_id, body_id, id)
  )`,
  ...tenantTable('adhesion_document', { visible: centreOrOwnBody(), grants: 'SELECT, INSERT' }),
];

const due = [
  ...['adhesion', 'convention'].flatMap((table) => [
    `CREATE POLICY relay ON ${table} FOR SELECT TO cdc_relay USING (true)`,
    `GRANT SELECT ON ${table} TO cdc_relay`,
  ]),
  ...definerFunction(
    'cdc_relay',
    'relay.tenants_with_ending_adhesions(date)',
    `CREATE FUNCTION relay.tenants_with_ending_adhesions(p_today date) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT a.tenant_id FROM public.adhesion a WHERE a.status = 'withdrawing' AND a.withdraws_on <= p_today
      UNION
      SELECT a.tenant_id FROM public.adhesion a
        JOIN public.convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
        WHERE a.status NOT IN ('withdrawn', 'expired') AND c.valid_to < p_today $$`,
  ),
];

export class CrmConventions1760000011100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...convention, ...backfill, ...adhesion, ...due]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      'DROP FUNCTION relay.tenants_with_ending_adhesions(date)',
      'DROP POLICY relay ON adhesion',
      'REVOKE SELECT ON adhesion FROM cdc_relay',
      'DROP TABLE adhesion_document, adhesion_event',
      'ALTER TABLE adhesion ADD convention text',
      'UPDATE adhesion a SET convention = c.title FROM convention c WHERE c.tenant_id = a.tenant_id AND c.id = a.convention_id',
      'DROP INDEX adhesion_live',
      `ALTER TABLE adhesion ALTER convention SET NOT NULL, DROP convention_id, DROP reminders, DROP reminded_at, DROP withdraws_on,
        DROP last_event_at`,
      `CREATE UNIQUE INDEX adhesion_live ON adhesion (tenant_id, body_id, convention) WHERE status NOT IN ('withdrawn', 'expired')`,
      'DROP TABLE convention',
      ...changeReach('adhesion', {
        visible: `((${accessIn('public', 'network')} AND status IN (${live})) OR ${centreOrOwnBody()})`,
        writable: centreOrSystem,
      }),
      'GRANT DELETE ON adhesion TO cdc_app',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  accessIn,
  centreOrOwnBody,
  centreOrServedBody,
  changeReach,
  definerFunction,
  delegatesRead,
  servedBody,
  tenantTable,
} from '#app/platform';
import { NAMES, names as namesBefore } from './1760000042000-crm-body-history.js';

const insiders = accessIn('centre', 'system');
const live = `status IN ('active', 'withdrawing')`;

const table = [
  `CREATE TABLE body_delegation (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    id uuid NOT NULL,
    powers text[] NOT NULL CHECK (powers <@ ARRAY['requests', 'signs', 'pays'] AND cardinality(powers) >= 1),
    reads_tickets boolean NOT NULL,
    act_organ text NOT NULL CHECK (length(act_organ) BETWEEN 1 AND 200),
    act_number text NOT NULL CHECK (length(act_number) BETWEEN 1 AND 50),
    act_date date NOT NULL,
    file_id uuid,
    starts_on date NOT NULL,
    ends_on date,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, delegate_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, file_id) REFERENCES stored_file (tenant_id, body_id, id),
    CHECK (delegate_id <> body_id),
    -- One that was revoked before its first day never held.
    CHECK (ends_on >= starts_on - 1),
    CONSTRAINT body_delegation_once EXCLUDE USING gist (tenant_id WITH =, body_id WITH =, delegate_id WITH =,
      daterange(starts_on, ends_on + 1) WITH &&)
  )`,
  `CREATE INDEX body_delegation_body ON body_delegation (tenant_id, body_id, starts_on)`,
  `CREATE INDEX body_delegation_delegate ON body_delegation (tenant_id, delegate_id, starts_on)`,
  ...tenantTable('body_delegation', {
    visible: `(${centreOrOwnBody()} OR ${centreOrOwnBody('delegate_id')})`,
    writable: insiders,
    grants: 'SELECT, INSERT, UPDATE',
  }),
  ...['auth', 'search'].flatMap((role) => [
    `CREATE POLICY ${role} ON body_delegation FOR SELECT TO cdc_${role} USING (true)`,
    `GRANT SELECT ON body_delegation TO cdc_${role}`,
  ]),
  `ALTER TABLE adhesion_event
    ADD delegation_id uuid,
    ADD CONSTRAINT adhesion_event_delegation FOREIGN KEY (tenant_id, body_id, delegation_id)
      REFERENCES body_delegation (tenant_id, body_id, id)`,
];

/** By a delegation one writes only what it gives, and says by which. */
const BY_DELEGATION = `(delegation_id IS NOT NULL AND (
    command = 'sign' AND ${servedBody(['signs_for'])}
    OR command IN ('request', 'submit_resolution', 'give_up') AND ${servedBody(['requests_for'])}))`;

/** Who acts by delegation sees the body, its figures and its adhesions, and none of its people. */
const reach = [
  ...changeReach('body', {
    visible: `(${accessIn('public')} OR ${centreOrServedBody(['delegated_ids'], 'id')})`,
    writable: insiders,
  }),
  ...changeReach('body_figure', { visible: centreOrServedBody(['delegated_ids']), writable: insiders }),
  ...changeReach('adhesion', {
    visible: `((${accessIn('public', 'network')} AND ${live}) OR ${centreOrServedBody(['delegated_ids'])})`,
    writable: centreOrServedBody(['requests_for', 'signs_for']),
  }),
  ...changeReach('adhesion_event', {
    visible: centreOrServedBody(['delegated_ids']),
    writable: `(${insiders} OR (actor_side = 'body' AND (${centreOrOwnBody()} OR ${BY_DELEGATION})))`,
  }),
  ...changeReach('adhesion_document', {
    visible: centreOrServedBody(['delegated_ids']),
    writable: centreOrServedBody(['requests_for', 'signs_for']),
  }),
];

const formerReach = [
  ...changeReach('body', { visible: `(${accessIn('public')} OR ${centreOrOwnBody('id')})`, writable: insiders }),
  ...changeReach('body_figure', { visible: centreOrOwnBody(), writable: insiders }),
  ...changeReach('adhesion', {
    visible: `((${accessIn('public', 'network')} AND ${live}) OR ${centreOrOwnBody()})`,
    writable: centreOrOwnBody(),
  }),
  ...changeReach('adhesion_event', {
    visible: centreOrOwnBody(),
    writable: `(${centreOrOwnBody()} AND (${insiders} OR actor_side = 'body'))`,
  }),
  ...changeReach('adhesion_document', { visible: centreOrOwnBody() }),
];

/** As before; and what those are called that delegate to one's own bodies, or to whom they delegate. */
const names = namesBefore.replace(
  'OR EXISTS (SELECT FROM public.body p',
  `OR EXISTS (SELECT FROM public.body_delegation d WHERE d.tenant_id = tenant
        AND (d.delegate_id = b.id AND d.body_id = ANY (own) OR d.body_id = b.id AND d.delegate_id = ANY (own)))
      OR EXISTS (SELECT FROM public.body p`,
);

const replaced = (signature: string, create: string) => [
  `DROP FUNCTION ${signature}`,
  ...definerFunction('cdc_search', signature, create),
];

/** One body acts for another: asks, signs, pays, by an act and from day to day. */
export class CrmDelegations1760000050010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const functions = replaced(NAMES, names);
    for (const statement of [...table, ...reach, ...delegatesRead('adhesion_document'), ...functions])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      ...replaced(NAMES, namesBefore),
      ...formerReach,
      'ALTER TABLE adhesion_event DROP delegation_id',
      'DROP TABLE body_delegation',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAIL_MODES } from '#app/contracts';
import { FIXED_PATH, accessIn, ctxMembership, definerFunction, oneOf, tenantTable } from '#app/platform';

/** A person's own, whatever their level. */
/** The kinds of then: those that came later come with migrations of their own. */
const KINDS = [
  'ticket.question',
  'ticket.solved',
  'ticket.progress',
  'ticket.opened',
  'ticket.assigned',
  'ticket.reply',
  'adhesion.reminder',
  'adhesion.step',
  'absence.substitute',
  'membership.review',
];

const own = `(${accessIn('system')} OR (${accessIn('body', 'centre')} AND membership_id = ${ctxMembership}))`;

const notices = [
  `CREATE TABLE notice (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', KINDS)},
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    text text NOT NULL,
    path text NOT NULL CHECK (path LIKE '/%'),
    created_at timestamptz NOT NULL,
    read_at timestamptz,
    digest_due_at timestamptz,
    digested_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CHECK (digested_at IS NULL OR digest_due_at IS NOT NULL),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX notice_inbox ON notice (tenant_id, membership_id, created_at DESC, id DESC)`,
  `CREATE INDEX notice_unread ON notice (tenant_id, membership_id, created_at DESC, id DESC) WHERE read_at IS NULL`,
  `CREATE INDEX notice_digest ON notice (digest_due_at) WHERE digest_due_at IS NOT NULL AND digested_at IS NULL`,
  `CREATE INDEX notice_read ON notice (read_at) WHERE read_at IS NOT NULL`,
  ...tenantTable('notice', { visible: own, audited: false }),
  // Only the system tells and forgets; a person marks as read.
  `CREATE POLICY reach_insert ON notice AS RESTRICTIVE FOR INSERT TO cdc_app WITH CHECK (${accessIn('system')})`,
  `CREATE POLICY reach_delete ON notice AS RESTRICTIVE FOR DELETE TO cdc_app USING (${accessIn('system')})`,
];

const preferences = [
  `CREATE TABLE notice_preference (
    tenant_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    kind text NOT NULL ${oneOf('kind', KINDS)},
    mode text NOT NULL ${oneOf('mode', MAIL_MODES)},
    PRIMARY KEY (tenant_id, membership_id, kind),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  )`,
  ...tenantTable('notice_preference', { visible: own, audited: false }),
];

const mails = [
  // How many retries of its delivery it has heard of.
  `ALTER TABLE mail ADD COLUMN retries integer NOT NULL DEFAULT 0`,
  `CREATE INDEX mail_old ON mail (created_at) WHERE status IN ('sent', 'failed') AND html <> ''`,
];

const relay = [
  `CREATE POLICY relay ON notice FOR SELECT TO cdc_relay USING (true)`,
  `GRANT SELECT ON notice TO cdc_relay`,
  `CREATE POLICY relay ON mail FOR SELECT TO cdc_relay USING (true)`,
  `GRANT SELECT ON mail TO cdc_relay`,
  ...definerFunction(
    'cdc_relay',
    'relay.digests_due(timestamptz)',
    `CREATE FUNCTION relay.digests_due(p_now timestamptz) RETURNS TABLE (tenant_id uuid, membership_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT DISTINCT n.tenant_id, n.membership_id FROM public.notice n
      WHERE n.digest_due_at <= p_now AND n.digested_at IS NULL AND n.digest_due_at IS NOT NULL $$`,
  ),
  ...definerFunction(
    'cdc_relay',
    'relay.tenants_with_old_notices(timestamptz, timestamptz, timestamptz)',
    `CREATE FUNCTION relay.tenants_with_old_notices(p_read_before timestamptz, p_mailed_before timestamptz, p_links_before timestamptz)
      RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT n.tenant_id FROM public.notice n WHERE n.read_at < p_read_before
      UNION
      SELECT m.tenant_id FROM public.mail m WHERE m.status IN ('sent', 'failed') AND m.html <> ''
        AND (m.created_at < p_mailed_before OR (m.created_at < p_links_before AND m.kind LIKE 'access.%')) $$`,
  ),
];

export class NotificationsNotices1760000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...notices, ...preferences, ...mails, ...relay]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `DROP FUNCTION relay.digests_due(timestamptz)`,
      `DROP FUNCTION relay.tenants_with_old_notices(timestamptz, timestamptz, timestamptz)`,
      `DROP POLICY relay ON mail`,
      `REVOKE SELECT ON mail FROM cdc_relay`,
      `DROP INDEX mail_old`,
      `ALTER TABLE mail DROP COLUMN retries`,
      `DROP TABLE notice_preference, notice`,
    ];
    for (const statement of statements) await runner.query(statement);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';

const MAILS = 'search.body_mails(uuid, timestamptz, uuid, integer)';

/** What the people of a body were sent, for its centre alone: no text, no address, and whom by their membership. */
const mails = `CREATE FUNCTION search.body_mails(p_body uuid, p_at timestamptz, p_id uuid, p_limit integer)
  RETURNS TABLE (id uuid, at timestamptz, status text, kind text, subject text, membership_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  #variable_conflict use_column
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    access text := current_setting('app.access', true);
  BEGIN
    IF tenant IS NULL OR access IS NULL OR access NOT IN ('centre', 'system') THEN RETURN; END IF;
    RETURN QUERY
    SELECT m.id, m.created_at, m.status, m.kind, m.subject, m.membership_id FROM public.mail m
    WHERE m.tenant_id = tenant AND m.about_body_id = p_body AND (m.created_at, m.id) < (p_at, p_id)
    ORDER BY m.created_at DESC, m.id DESC LIMIT p_limit;
  END $$`;

const statements = [
  `ALTER TABLE mail ADD about_body_id uuid, ADD CONSTRAINT mail_body FOREIGN KEY (tenant_id, about_body_id) REFERENCES body (tenant_id, id)`,
  // Of those who serve one body it is known which.
  `UPDATE mail m SET about_body_id = o.body_id FROM (
      SELECT tenant_id, membership_id, (array_agg(body_id))[1] AS body_id FROM membership_body
      GROUP BY tenant_id, membership_id HAVING count(*) = 1) o
    WHERE o.tenant_id = m.tenant_id AND o.membership_id = m.membership_id AND (m.kind NOT LIKE 'access.%' OR m.kind = 'access.invitation')`,
  `CREATE INDEX mail_body ON mail (tenant_id, about_body_id, created_at DESC, id DESC) WHERE about_body_id IS NOT NULL`,
  `CREATE POLICY search ON mail FOR SELECT TO cdc_search USING (true)`,
  `GRANT SELECT (tenant_id, id, about_body_id, membership_id, created_at, status, kind, subject) ON mail TO cdc_search`,
  ...definerFunction('cdc_search', MAILS, mails),
];

/** Mails to people of a body stand in the body's history. */
export class NotificationsBodyMails1760000059100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `DROP FUNCTION ${MAILS}`,
      'DROP POLICY search ON mail',
      'REVOKE SELECT (tenant_id, id, about_body_id, membership_id, created_at, status, kind, subject) ON mail FROM cdc_search',
      'ALTER TABLE mail DROP about_body_id',
    ])
      await runner.query(statement);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  FIXED_PATH,
  accessIn,
  centreOrOwnBody,
  ctxBodies,
  ctxMembership,
  definerFunction,
  erasableNames,
  tenantTable,
} from '#app/platform';
import { inSeenSpace, ofSeenDocument } from '../reach.js';

const people = accessIn('centre', 'body', 'partner');
const system = accessIn('system');
const own = (column: string) => `${column} = ${ctxMembership}`;
const seenPost = `(${accessIn('centre', 'system', 'body', 'partner')} AND CASE WHEN document_id IS NULL THEN ${inSeenSpace} ELSE ${ofSeenDocument('post')} END)`;

const tables = [
  `CREATE TABLE post (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    space_id uuid NOT NULL,
    document_id uuid,
    kind text NOT NULL CHECK (kind IN ('comment', 'news')),
    text text NOT NULL CHECK (length(text) <= 5000),
    author_id uuid NOT NULL,
    author_name text NOT NULL CHECK (length(author_name) <= 200),
    author_body text CHECK (length(author_body) BETWEEN 1 AND 300),
    created_at timestamptz NOT NULL,
    edited_at timestamptz,
    removed_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, space_id) REFERENCES space (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, space_id, document_id) REFERENCES document (tenant_id, space_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id),
    CHECK (kind = 'comment' OR document_id IS NULL),
    CHECK ((removed_at IS NOT NULL) = (text = ''))
  )`,
  `CREATE INDEX post_of_space ON post (tenant_id, space_id, created_at DESC, id DESC) WHERE document_id IS NULL`,
  `CREATE INDEX post_of_document ON post (tenant_id, document_id, created_at DESC, id DESC) WHERE document_id IS NOT NULL`,
  // The centre takes back what should not stand there; others change what they wrote.
  ...tenantTable('post', {
    visible: seenPost,
    writable: `(${system} OR (${seenPost} AND (${accessIn('centre')} OR (${people} AND ${own('author_id')}))))`,
    grants: 'SELECT, INSERT, UPDATE',
  }),
  `CREATE TABLE document_receipt (
    tenant_id uuid NOT NULL,
    document_id uuid NOT NULL,
    body_id uuid NOT NULL,
    number integer NOT NULL,
    membership_id uuid NOT NULL,
    reader_name text NOT NULL CHECK (length(reader_name) <= 200),
    read_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, document_id, body_id, number),
    FOREIGN KEY (tenant_id, document_id, number) REFERENCES document_version (tenant_id, document_id, number) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX document_receipt_of_body ON document_receipt (tenant_id, body_id)`,
  ...tenantTable('document_receipt', {
    visible: centreOrOwnBody(),
    writable: `(${accessIn('centre', 'system')} OR (${accessIn('body')} AND body_id = ANY (${ctxBodies}) AND ${own('membership_id')} AND ${ofSeenDocument('document_receipt')}))`,
    grants: 'SELECT, INSERT, DELETE',
  }),
  ...erasableNames('document_receipt', 'reader_name'),
  `CREATE TABLE space_follower (
    tenant_id uuid NOT NULL,
    space_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    frequency text NOT NULL CHECK (frequency IN ('never', 'daily', 'weekly')),
    told_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, space_id, membership_id),
    FOREIGN KEY (tenant_id, space_id) REFERENCES space (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  )`,
  `CREATE INDEX space_follower_member ON space_follower (tenant_id, membership_id)`,
  ...tenantTable('space_follower', {
    visible: `(${system} OR (${people} AND ${own('membership_id')}))`,
    writable: `(${system} OR (${people} AND ${own('membership_id')} AND ${inSeenSpace}))`,
  }),
];

const DUE = 'relay.tenants_with_followers(timestamptz, timestamptz)';
const TRASH = 'relay.tenants_with_old_trash(timestamptz)';
const ENTER_AS = 'auth.enter_as(uuid, uuid, timestamptz, text)';
const functions = [
  ...['space_follower', 'document'].flatMap((table) => [
    `CREATE POLICY relay ON ${table} TO cdc_relay USING (true)`,
    `GRANT SELECT ON ${table} TO cdc_relay`,
  ]),
  ...definerFunction(
    'cdc_relay',
    DUE,
    `CREATE FUNCTION relay.tenants_with_followers(p_daily timestamptz, p_weekly timestamptz) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT DISTINCT f.tenant_id FROM public.space_follower f
      WHERE (f.frequency = 'daily' AND f.told_at <= p_daily) OR (f.frequency = 'weekly' AND f.told_at <= p_weekly) $$`,
  ),
  ...definerFunction(
    'cdc_relay',
    TRASH,
    `CREATE FUNCTION relay.tenants_with_old_trash(p_before timestamptz) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT DISTINCT d.tenant_id FROM public.document d WHERE d.trashed_at <= p_before $$`,
  ),
  // What the system tells somebody is read as they would read it: what a policy hides from them is in no mail.
  ...definerFunction(
    'cdc_auth',
    ENTER_AS,
    `CREATE FUNCTION auth.enter_as(p_tenant uuid, p_membership uuid, p_now timestamptz, p_request text) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER ${FIXED_PATH} AS $$
      DECLARE
        holder record;
        done text;
      BEGIN
        SELECT m.role, COALESCE((SELECT string_agg(b.body_id::text, ',') FROM public.membership_body b
          WHERE b.tenant_id = m.tenant_id AND b.membership_id = m.id), '') AS bodies
        INTO holder
        FROM public.membership m WHERE m.tenant_id = p_tenant AND m.id = p_membership
          AND m.valid_from <= (p_now AT TIME ZONE 'Europe/Rome')::date
          AND (m.valid_to IS NULL OR m.valid_to >= (p_now AT TIME ZONE 'Europe/Rome')::date);
        IF NOT FOUND THEN
          RAISE EXCEPTION 'no membership' USING ERRCODE = 'CD401';
        END IF;
        done := set_config('app.tenant_id', p_tenant::text, true);
        done := set_config('app.access', CASE WHEN holder.role = 'partner' THEN 'partner'
          WHEN holder.role IN ('body_admin', 'body_clerk') THEN 'body' ELSE 'centre' END, true);
        done := set_config('app.body_ids', holder.bodies, true);
        done := set_config('app.membership_id', p_membership::text, true);
        done := set_config('app.now', p_now::text, true);
        done := set_config('app.request_id', p_request, true);
      END $$`,
  ),
];

/** What people write to each other about documents, that bodies read them, and who follows a space. */
export class DocumentsTogether1760000068300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of [ENTER_AS, TRASH, DUE]) await runner.query(`DROP FUNCTION ${signature}`);
    await runner.query('REVOKE SELECT ON document FROM cdc_relay');
    await runner.query('DROP POLICY relay ON document');
    await runner.query('DROP TABLE space_follower, document_receipt, post');
  }
}

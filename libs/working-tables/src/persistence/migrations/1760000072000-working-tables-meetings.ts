import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, accessIn, definerFunction, erasableNames, tenantTable } from '#app/platform';
import { ofItem, paperReach } from '../reach.js';
import { tables } from '../table-statements.js';

const centre = accessIn('centre', 'system');
const SEATED = 'search.seated_tables()';
export const RECUSED_FILES = 'search.recused_files()';

/**
 * The tables at which the bodies or the membership of the context sit today: what the policies ask. A policy on the seats
 * that looked into the seats would never end; this one reads them with the rights of a narrow role, and tells ids alone.
 */
const seated = `CREATE FUNCTION ${SEATED} RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    own uuid := NULLIF(current_setting('app.membership_id', true), '')::uuid;
    bodies uuid[] := string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[];
    today date := (NULLIF(current_setting('app.now', true), '')::timestamptz AT TIME ZONE 'Europe/Rome')::date;
  BEGIN
    IF tenant IS NULL OR current_setting('app.access', true) IS DISTINCT FROM 'body' THEN RETURN '{}'; END IF;
    RETURN ARRAY(SELECT DISTINCT s.table_id FROM public.table_seat s
      WHERE s.tenant_id = tenant AND s.starts_on <= today AND (s.ends_on IS NULL OR s.ends_on >= today)
        AND (s.body_id = ANY (bodies) OR s.membership_id = own OR s.alternate_id = own));
  END $$`;

/** The papers of items from which the membership of the context is recused, whatever its level: it opens them by no way. */
export const recusedFiles = `CREATE FUNCTION ${RECUSED_FILES} RETURNS uuid[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    own uuid := NULLIF(current_setting('app.membership_id', true), '')::uuid;
  BEGIN
    IF tenant IS NULL OR own IS NULL OR current_setting('app.access', true) NOT IN ('body', 'centre') THEN RETURN '{}'; END IF;
    RETURN ARRAY(SELECT p.file_id FROM public.table_recusal r
      JOIN public.table_paper p ON p.tenant_id = r.tenant_id AND p.item_id = r.item_id
      WHERE r.tenant_id = tenant AND r.membership_id = own);
  END $$`;

/** Whoever is recused opens a paper by the files of the platform as little as by the meeting. */
export const hiddenFiles = `CREATE POLICY recused ON stored_file AS RESTRICTIVE FOR SELECT TO cdc_app USING (id <> ALL ((SELECT ${RECUSED_FILES})::uuid[]))`;

const READ_BY_SEARCH = ['table_seat', 'table_recusal', 'table_paper'];

/** One way only: paper → recusal and item → meeting → the function. */
const at = (column: string) => `(${accessIn('body')} AND ${column} = ANY ((SELECT ${SEATED})::uuid[]))`;
const ofMeeting = (table: string, column = 'meeting_id') =>
  `(${centre} OR (${accessIn('body')} AND EXISTS (SELECT FROM table_meeting m
    WHERE m.tenant_id = ${table}.tenant_id AND m.id = ${table}.${column})))`;
const APPENDED = 'SELECT, INSERT';

const policies = [
  ...READ_BY_SEARCH.flatMap((table) => [
    `CREATE POLICY search ON ${table} FOR SELECT TO cdc_search USING (true)`,
    `GRANT SELECT ON ${table} TO cdc_search`,
  ]),
  ...definerFunction('cdc_search', SEATED, seated),
  ...definerFunction('cdc_search', RECUSED_FILES, recusedFiles),
  ...tenantTable('working_table', {
    visible: `(${centre} OR ${at('id')})`,
    writable: centre,
    grants: 'SELECT, INSERT, UPDATE',
  }),
  ...tenantTable('table_seat', { visible: `(${centre} OR ${at('table_id')})`, writable: centre }),
  ...tenantTable('table_meeting', {
    visible: `(${centre} OR (status <> 'draft' AND ${at('table_id')}))`,
    writable: centre,
  }),
  ...['table_item', 'table_attendance', 'table_action'].flatMap((table) =>
    tenantTable(table, { visible: ofMeeting(table), writable: centre }),
  ),
  ...tenantTable('table_recusal', { visible: ofItem('table_recusal'), writable: centre }),
  ...tenantTable('table_vote', { visible: ofItem('table_vote'), writable: centre }),
  ...tenantTable('table_paper', {
    ...paperReach,
    grants: 'SELECT, INSERT, DELETE',
  }),
  ...tenantTable('table_minutes', {
    visible: `(${centre} OR (status <> 'draft' AND ${ofMeeting('table_minutes')}))`,
    writable: centre,
    grants: 'SELECT, INSERT, UPDATE, DELETE',
  }),
  ...tenantTable('table_event', { visible: ofMeeting('table_event'), writable: centre, grants: APPENDED }),
  ...erasableNames('table_event', 'actor_name'),
  hiddenFiles,
];

const TABLES = [
  'table_event',
  'table_action',
  'table_minutes',
  'table_vote',
  'table_attendance',
  'table_paper',
  'table_recusal',
  'table_item',
  'table_meeting',
  'table_seat',
  'working_table',
];

/** Working tables with their seats and meetings: agenda, papers, attendance, votes, recusals, minutes. */
export class WorkingTables1760000072000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const secured = policies.flatMap((statement) => statement);
    // Policies ask for tables of each other: all have to be there before.
    for (const statement of [...tables, ...secured]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY recused ON stored_file');
    for (const table of TABLES) await runner.query(`DROP POLICY reach ON ${table}`);
    for (const table of TABLES)
      for (const verb of ['update', 'delete']) await runner.query(`DROP POLICY IF EXISTS reach_${verb} ON ${table}`);
    await runner.query(`DROP FUNCTION ${SEATED}, ${RECUSED_FILES}`);
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}

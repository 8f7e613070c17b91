/**
 * The roles of the cluster, made where they are missing (they belong to the cluster, databases
 * are many). `cdc_app` logs in; the others own their SECURITY DEFINER functions and nothing else.
 * The migrator may hand functions over to them, and inherits none of their rights.
 */
export const ROLE_STATEMENTS: string[] = [
  `DO $$
  DECLARE
    r text;
    -- Before 16 a grant could not say that its rights are not inherited; the migrator owns everything anyway.
    apart boolean := current_setting('server_version_num')::integer >= 160000;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('casa-dei-comuni roles'));
    FOREACH r IN ARRAY ARRAY['cdc_app', 'cdc_auth', 'cdc_relay', 'cdc_search'] LOOP
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN', r);
      END IF;
      IF r <> 'cdc_app' AND NOT pg_has_role(current_user, r, CASE WHEN apart THEN 'SET' ELSE 'MEMBER' END) THEN
        EXECUTE format('GRANT %I TO CURRENT_USER', r) || CASE WHEN apart THEN ' WITH INHERIT FALSE, SET TRUE' ELSE '' END;
      END IF;
    END LOOP;
  END $$`,
];

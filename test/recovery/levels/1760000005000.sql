DO $$
  DECLARE r text;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('casa-dei-comuni roles'));
    FOREACH r IN ARRAY ARRAY['cdc_app', 'cdc_auth', 'cdc_relay', 'cdc_search'] LOOP
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN', r);
      END IF;
      IF r <> 'cdc_app' AND NOT pg_has_role(current_user, r, 'SET') THEN
        EXECUTE format('GRANT %I TO CURRENT_USER WITH INHERIT FALSE, SET TRUE', r);
      END IF;
    END LOOP;
  END $$;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO cdc_app, cdc_auth, cdc_relay, cdc_search;
CREATE TABLE network (
    id uuid PRIMARY KEY,
    name text NOT NULL
  );
ALTER TABLE network ENABLE ROW LEVEL SECURITY;
ALTER TABLE network FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON network TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY reach ON network TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'network', 'system')));
GRANT SELECT ON network TO cdc_app;
CREATE TABLE tenant (
    id uuid PRIMARY KEY,
    network_id uuid REFERENCES network (id),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80 AND slug NOT IN ('api', 'status', 'assets', '.well-known', 'area', 'accedi', 'demo', 'rete', 'robots.txt', 'sitemap.xml', 'favicon.ico')),
    name text NOT NULL,
    owner_name text NOT NULL,
    province text NOT NULL,
    email text NOT NULL,
    pec text,
    phone text,
    address text NOT NULL,
    opening_hours text NOT NULL,
    is_demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL
  );
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON tenant TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY reach ON tenant TO cdc_app USING (id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END) OR (SELECT NULLIF(current_setting('app.access', true), '') IN ('network')));
GRANT SELECT ON tenant TO cdc_app;
CREATE TABLE audit_entry (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    seq bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    membership_id uuid,
    access text,
    request_id text,
    table_name text NOT NULL,
    row_id uuid,
    operation text NOT NULL CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE')),
    changed_columns text[] NOT NULL,
    PRIMARY KEY (tenant_id, seq)
  );
CREATE INDEX audit_entry_row ON audit_entry (tenant_id, row_id, seq DESC);
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON audit_entry TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON audit_entry TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON audit_entry AS RESTRICTIVE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system'))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system')));
CREATE POLICY reach_update ON audit_entry AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system')));
CREATE POLICY reach_delete ON audit_entry AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system')));
GRANT SELECT, INSERT ON audit_entry TO cdc_app;
CREATE TABLE audit_value (
    tenant_id uuid NOT NULL,
    seq bigint NOT NULL,
    before jsonb,
    after jsonb,
    PRIMARY KEY (tenant_id, seq),
    FOREIGN KEY (tenant_id, seq) REFERENCES audit_entry (tenant_id, seq)
  );
ALTER TABLE audit_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_value FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON audit_value TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON audit_value TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON audit_value AS RESTRICTIVE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('system'))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system')));
CREATE POLICY reach_update ON audit_value AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system')));
CREATE POLICY reach_delete ON audit_value AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system')));
GRANT SELECT, INSERT, DELETE ON audit_value TO cdc_app;
CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    o jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
    n jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
    r jsonb := COALESCE(n, o);
    changed text[];
    entry bigint := nextval('audit_entry_seq_seq');
  BEGIN
    SELECT COALESCE(array_agg(key ORDER BY key), '{}') INTO changed
      FROM jsonb_object_keys(r) AS key WHERE o -> key IS DISTINCT FROM n -> key;
    IF TG_OP = 'UPDATE' AND changed = '{}' THEN RETURN NULL; END IF;
    INSERT INTO audit_entry (tenant_id, seq, at, membership_id, access, request_id, table_name, row_id, operation, changed_columns)
      OVERRIDING SYSTEM VALUE
      VALUES ((r ->> 'tenant_id')::uuid, entry,
        COALESCE(NULLIF(current_setting('app.now', true), '')::timestamptz, transaction_timestamp()),
        NULLIF(current_setting('app.membership_id', true), '')::uuid,
        NULLIF(current_setting('app.access', true), ''),
        NULLIF(current_setting('app.request_id', true), ''),
        TG_TABLE_NAME, (r ->> 'id')::uuid, TG_OP, changed);
    INSERT INTO audit_value (tenant_id, seq, before, after) VALUES ((r ->> 'tenant_id')::uuid, entry, o, n);
    RETURN NULL;
  END $$;
GRANT USAGE ON SEQUENCE audit_entry_seq_seq TO cdc_app;
CREATE TABLE counter (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    series text NOT NULL,
    year integer NOT NULL,
    value integer NOT NULL,
    PRIMARY KEY (tenant_id, series, year)
  );
ALTER TABLE counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE counter FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON counter TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON counter TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON counter AS RESTRICTIVE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system'))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system')));
GRANT SELECT, INSERT, UPDATE ON counter TO cdc_app;
CREATE TABLE idempotency_key (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    membership_id uuid NOT NULL,
    key uuid NOT NULL,
    fingerprint text NOT NULL,
    resource_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, membership_id, key)
  );
CREATE INDEX idempotency_key_age ON idempotency_key (tenant_id, created_at);
ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_key FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON idempotency_key TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON idempotency_key TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON idempotency_key AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR membership_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR membership_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid)));
GRANT SELECT, INSERT, DELETE ON idempotency_key TO cdc_app;
CREATE TABLE rate_limit (
    key varchar(255) PRIMARY KEY,
    points integer NOT NULL DEFAULT 0,
    expire bigint
  );
CREATE INDEX rate_limit_expire ON rate_limit (expire);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO cdc_app;
CREATE TABLE stored_file (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    body_id uuid,
    internal boolean NOT NULL DEFAULT false,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    media_type text NOT NULL,
    size bigint NOT NULL CHECK (size >= 0),
    sha256 text,
    status text NOT NULL CHECK (status IN ('pending', 'stored', 'deleting')),
    attached_at timestamptz,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    CHECK (status <> 'stored' OR sha256 IS NOT NULL),
    CHECK (attached_at IS NULL OR status <> 'pending')
  );
CREATE INDEX stored_file_loose ON stored_file (created_at) WHERE attached_at IS NULL;
ALTER TABLE stored_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE stored_file FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON stored_file TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON stored_file TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON stored_file AS RESTRICTIVE TO cdc_app USING ((owner_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid) OR (attached_at IS NOT NULL AND ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))
      AND (NOT internal OR (SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')))) OR (SELECT NULLIF(current_setting('app.access', true), '') IN ('system')))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR (owner_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid) AND (body_id IS NULL OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))))));
CREATE POLICY reach_update ON stored_file AS RESTRICTIVE FOR UPDATE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR (owner_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid) AND (body_id IS NULL OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))))));
CREATE POLICY reach_delete ON stored_file AS RESTRICTIVE FOR DELETE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR (owner_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid) AND (body_id IS NULL OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))))));
GRANT SELECT, INSERT, UPDATE, DELETE ON stored_file TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON stored_file FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE SCHEMA relay;
GRANT USAGE ON SCHEMA relay TO cdc_app, cdc_relay;
CREATE TABLE outbox (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    consumer text NOT NULL,
    event text NOT NULL,
    payload jsonb NOT NULL,
    request_id text NOT NULL,
    created_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    done_at timestamptz,
    failed_at timestamptz,
    last_error text,
    PRIMARY KEY (tenant_id, id)
  );
CREATE INDEX outbox_due ON outbox (due_at) WHERE done_at IS NULL AND failed_at IS NULL;
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON outbox TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON outbox TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON outbox AS RESTRICTIVE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('system'))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system')));
CREATE POLICY reach_update ON outbox AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system')));
CREATE POLICY reach_delete ON outbox AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system')));
GRANT SELECT, INSERT, UPDATE ON outbox TO cdc_app;
CREATE POLICY relay ON outbox TO cdc_relay USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON outbox TO cdc_relay;
CREATE POLICY relay ON stored_file FOR SELECT TO cdc_relay USING (true);
GRANT SELECT ON stored_file TO cdc_relay;
CREATE POLICY relay ON idempotency_key FOR SELECT TO cdc_relay USING (true);
GRANT SELECT ON idempotency_key TO cdc_relay;
CREATE FUNCTION relay.claim(p_now timestamptz, p_lease interval, p_limit integer, p_consumers text[])
      RETURNS TABLE (tenant_id uuid, id uuid, consumer text)
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      UPDATE public.outbox o SET due_at = p_now + p_lease, attempts = o.attempts + 1
      FROM (
        SELECT d.tenant_id, d.id FROM public.outbox d
        WHERE d.done_at IS NULL AND d.failed_at IS NULL AND d.due_at <= p_now AND d.consumer = ANY (p_consumers)
        ORDER BY d.due_at LIMIT p_limit FOR UPDATE SKIP LOCKED
      ) due
      WHERE o.tenant_id = due.tenant_id AND o.id = due.id
      RETURNING o.tenant_id, o.id, o.consumer $$;
REVOKE ALL ON FUNCTION relay.claim(timestamptz, interval, integer, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relay.claim(timestamptz, interval, integer, text[]) TO cdc_app;
GRANT CREATE ON SCHEMA relay TO cdc_relay;
ALTER FUNCTION relay.claim(timestamptz, interval, integer, text[]) OWNER TO cdc_relay;
REVOKE CREATE ON SCHEMA relay FROM cdc_relay;
CREATE FUNCTION relay.tenants_to_sweep(p_before timestamptz) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT f.tenant_id FROM public.stored_file f WHERE f.attached_at IS NULL AND f.created_at < p_before
      UNION
      SELECT k.tenant_id FROM public.idempotency_key k WHERE k.created_at < p_before $$;
REVOKE ALL ON FUNCTION relay.tenants_to_sweep(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relay.tenants_to_sweep(timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA relay TO cdc_relay;
ALTER FUNCTION relay.tenants_to_sweep(timestamptz) OWNER TO cdc_relay;
REVOKE CREATE ON SCHEMA relay FROM cdc_relay;
CREATE TABLE body (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    type text NOT NULL CHECK (type IN ('municipality', 'union', 'mountain_community', 'consortium', 'agency', 'province', 'other')),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    province text NOT NULL CHECK (province ~ '^[A-Z]{2}$'),
    istat_code text CHECK (istat_code ~ '^[0-9]{6}$'),
    cadastral_code text CHECK (cadastral_code ~ '^[A-Z][0-9]{3}$'),
    ipa_code text,
    tax_code text CHECK (tax_code ~ '^[0-9]{11}$'),
    pec text,
    address text,
    website text,
    valid_from date,
    valid_to date,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
  );
CREATE UNIQUE INDEX body_istat_code ON body (tenant_id, istat_code) WHERE valid_to IS NULL;
CREATE INDEX body_name ON body (tenant_id, name COLLATE "it-x-icu", id);
ALTER TABLE body ENABLE ROW LEVEL SECURITY;
ALTER TABLE body FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON body TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON body TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON body AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('public')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_update ON body AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_delete ON body AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
GRANT SELECT, INSERT, UPDATE, DELETE ON body TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON body FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TABLE body_figure (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('population', 'enterprises')),
    year integer NOT NULL CHECK (year BETWEEN 1861 AND 2200),
    value bigint NOT NULL CHECK (value >= 0),
    source text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, kind, year, source),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)
  );
ALTER TABLE body_figure ENABLE ROW LEVEL SECURITY;
ALTER TABLE body_figure FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON body_figure TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON body_figure TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON body_figure AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_update ON body_figure AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_delete ON body_figure AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
GRANT SELECT, INSERT, UPDATE, DELETE ON body_figure TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON body_figure FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TABLE adhesion (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    convention text NOT NULL,
    status text NOT NULL CHECK (status IN ('requested', 'resolution_received', 'signed', 'countersigned', 'active', 'withdrawing', 'withdrawn', 'expired')),
    suspended_by_body boolean NOT NULL DEFAULT false,
    suspended_by_centre boolean NOT NULL DEFAULT false,
    suspended_by_system boolean NOT NULL DEFAULT false,
    active_from date,
    active_to date,
    is_demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)
  );
CREATE UNIQUE INDEX adhesion_live ON adhesion (tenant_id, body_id, convention) WHERE status NOT IN ('withdrawn', 'expired');
ALTER TABLE adhesion ENABLE ROW LEVEL SECURITY;
ALTER TABLE adhesion FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON adhesion TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON adhesion TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON adhesion AS RESTRICTIVE TO cdc_app USING ((((SELECT NULLIF(current_setting('app.access', true), '') IN ('public', 'network')) AND status IN ('active', 'withdrawing')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_update ON adhesion AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_delete ON adhesion AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY published ON adhesion FOR SELECT TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('network')) AND status IN ('active', 'withdrawing'));
GRANT SELECT, INSERT, UPDATE, DELETE ON adhesion TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON adhesion FOR EACH ROW EXECUTE FUNCTION audit_row();
ALTER TABLE stored_file ADD FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id);
CREATE SCHEMA auth;
GRANT USAGE ON SCHEMA auth TO cdc_app, cdc_auth;
CREATE TABLE person (
    id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE CHECK (email = lower(email)),
    display_name text NOT NULL,
    created_at timestamptz NOT NULL
  );
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON person TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY auth ON person TO cdc_auth USING (true) WITH CHECK (true);
GRANT SELECT ON person TO cdc_auth;
CREATE TABLE credential (
    person_id uuid PRIMARY KEY REFERENCES person (id),
    password_hash text NOT NULL,
    updated_at timestamptz NOT NULL
  );
ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE credential FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON credential TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY auth ON credential TO cdc_auth USING (true) WITH CHECK (true);
GRANT SELECT ON credential TO cdc_auth;
CREATE TABLE network_membership (
    id uuid PRIMARY KEY,
    network_id uuid REFERENCES network (id),
    person_id uuid NOT NULL REFERENCES person (id),
    role text NOT NULL CHECK (role IN ('platform_admin', 'network_coordinator')),
    valid_from date NOT NULL,
    valid_to date,
    CHECK ((role = 'platform_admin') = (network_id IS NULL)),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
  );
ALTER TABLE network_membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE network_membership FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON network_membership TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY auth ON network_membership TO cdc_auth USING (true) WITH CHECK (true);
GRANT SELECT ON network_membership TO cdc_auth;
CREATE TABLE membership (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES person (id),
    role text NOT NULL CHECK (role IN ('centre_admin', 'operator', 'tariff_admin', 'accounting_officer', 'auditor', 'body_admin', 'body_clerk')),
    display_name text NOT NULL,
    email text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
  );
CREATE UNIQUE INDEX membership_live ON membership (tenant_id, person_id, role) WHERE valid_to IS NULL;
CREATE INDEX membership_person ON membership (person_id);
CREATE TABLE membership_body (
    tenant_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    body_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, membership_id, body_id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id)
  );
CREATE INDEX membership_body_body ON membership_body (tenant_id, body_id);
ALTER TABLE membership_body ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership_body FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON membership_body TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON membership_body TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON membership_body AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_update ON membership_body AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_delete ON membership_body AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
GRANT SELECT, INSERT, UPDATE, DELETE ON membership_body TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON membership_body FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE POLICY auth ON membership_body FOR SELECT TO cdc_auth USING (true);
GRANT SELECT ON membership_body TO cdc_auth;
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON membership TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON membership TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON membership AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND EXISTS (
      SELECT FROM membership_body b WHERE b.tenant_id = membership.tenant_id AND b.membership_id = membership.id)))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_update ON membership AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_delete ON membership AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
GRANT SELECT, INSERT, UPDATE, DELETE ON membership TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON membership FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE POLICY auth ON membership FOR SELECT TO cdc_auth USING (true);
GRANT SELECT ON membership TO cdc_auth;
CREATE POLICY auth ON tenant FOR SELECT TO cdc_auth USING (true);
GRANT SELECT ON tenant TO cdc_auth;
CREATE POLICY auth ON network FOR SELECT TO cdc_auth USING (true);
GRANT SELECT ON network TO cdc_auth;
CREATE POLICY auth ON body FOR SELECT TO cdc_auth USING (true);
GRANT SELECT ON body TO cdc_auth;
CREATE TABLE session (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES person (id),
    kind text NOT NULL CHECK (kind IN ('cookie', 'bearer')),
    tenant_id uuid,
    membership_id uuid,
    network_membership_id uuid REFERENCES network_membership (id),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    user_agent text,
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    CHECK ((membership_id IS NULL) <> (network_membership_id IS NULL)),
    CHECK ((membership_id IS NULL) = (tenant_id IS NULL))
  );
CREATE INDEX session_person ON session (person_id);
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON session TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY auth ON session TO cdc_auth USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON session TO cdc_auth;
CREATE FUNCTION auth.memberships_of(p_person uuid, p_now timestamptz)
  RETURNS TABLE (id uuid, role text, access text, tenant_id uuid, slug text, centre_name text, network_id uuid, network_name text, bodies jsonb)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.id, m.role, CASE WHEN m.role = 'platform_admin' THEN 'platform' WHEN m.role = 'network_coordinator' THEN 'network' WHEN m.role = 'centre_admin' THEN 'centre' WHEN m.role = 'operator' THEN 'centre' WHEN m.role = 'tariff_admin' THEN 'centre' WHEN m.role = 'accounting_officer' THEN 'centre' WHEN m.role = 'auditor' THEN 'centre' WHEN m.role = 'body_admin' THEN 'body' WHEN m.role = 'body_clerk' THEN 'body' END, t.id, t.slug, t.name, NULL::uuid, NULL::text,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) ORDER BY b.name, b.id)
      FROM public.membership_body mb JOIN public.body b ON b.tenant_id = mb.tenant_id AND b.id = mb.body_id
      WHERE mb.tenant_id = m.tenant_id AND mb.membership_id = m.id), '[]'::jsonb)
  FROM public.membership m JOIN public.tenant t ON t.id = m.tenant_id
  WHERE m.person_id = p_person AND m.valid_from <= (p_now AT TIME ZONE 'Europe/Rome')::date AND (m.valid_to IS NULL OR m.valid_to >= (p_now AT TIME ZONE 'Europe/Rome')::date)
  UNION ALL
  SELECT n.id, n.role, CASE WHEN n.role = 'platform_admin' THEN 'platform' WHEN n.role = 'network_coordinator' THEN 'network' WHEN n.role = 'centre_admin' THEN 'centre' WHEN n.role = 'operator' THEN 'centre' WHEN n.role = 'tariff_admin' THEN 'centre' WHEN n.role = 'accounting_officer' THEN 'centre' WHEN n.role = 'auditor' THEN 'centre' WHEN n.role = 'body_admin' THEN 'body' WHEN n.role = 'body_clerk' THEN 'body' END, NULL, NULL, NULL, w.id, w.name, '[]'::jsonb
  FROM public.network_membership n LEFT JOIN public.network w ON w.id = n.network_id
  WHERE n.person_id = p_person AND n.valid_from <= (p_now AT TIME ZONE 'Europe/Rome')::date AND (n.valid_to IS NULL OR n.valid_to >= (p_now AT TIME ZONE 'Europe/Rome')::date)
  ORDER BY 2, 6, 1 $$;
REVOKE ALL ON FUNCTION auth.memberships_of(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.memberships_of(uuid, timestamptz) TO cdc_auth;
CREATE FUNCTION auth.enter(p_token_hash bytea, p_now timestamptz, p_request text)
  RETURNS TABLE (person_id uuid, session_id uuid, membership_id uuid, display_name text, role text, access text,
    tenant_id uuid, network_id uuid, body_ids uuid[])
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  #variable_conflict use_column
  DECLARE
    holder record;
  BEGIN
    SELECT s.person_id, s.id AS session_id, COALESCE(m.id, n.id) AS membership_id, p.display_name,
      COALESCE(m.role, n.role) AS role, m.tenant_id, n.network_id,
      COALESCE((SELECT array_agg(b.body_id) FROM public.membership_body b
        WHERE b.tenant_id = m.tenant_id AND b.membership_id = m.id), '{}'::uuid[]) AS body_ids
    INTO holder
    FROM public.session s
    JOIN public.person p ON p.id = s.person_id
    LEFT JOIN public.membership m ON m.tenant_id = s.tenant_id AND m.id = s.membership_id AND m.person_id = s.person_id AND m.valid_from <= (p_now AT TIME ZONE 'Europe/Rome')::date AND (m.valid_to IS NULL OR m.valid_to >= (p_now AT TIME ZONE 'Europe/Rome')::date)
    LEFT JOIN public.network_membership n ON n.id = s.network_membership_id AND n.person_id = s.person_id AND n.valid_from <= (p_now AT TIME ZONE 'Europe/Rome')::date AND (n.valid_to IS NULL OR n.valid_to >= (p_now AT TIME ZONE 'Europe/Rome')::date)
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now AND COALESCE(m.id, n.id) IS NOT NULL;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no session' USING ERRCODE = 'CD401';
    END IF;
    -- The platform's own people see across tenants exactly what is published, as the network does.
    PERFORM set_config('app.tenant_id', COALESCE(holder.tenant_id::text, ''), true),
      set_config('app.access', replace(CASE WHEN holder.role = 'platform_admin' THEN 'platform' WHEN holder.role = 'network_coordinator' THEN 'network' WHEN holder.role = 'centre_admin' THEN 'centre' WHEN holder.role = 'operator' THEN 'centre' WHEN holder.role = 'tariff_admin' THEN 'centre' WHEN holder.role = 'accounting_officer' THEN 'centre' WHEN holder.role = 'auditor' THEN 'centre' WHEN holder.role = 'body_admin' THEN 'body' WHEN holder.role = 'body_clerk' THEN 'body' END, 'platform', 'network'), true),
      set_config('app.body_ids', array_to_string(holder.body_ids, ','), true),
      set_config('app.membership_id', holder.membership_id::text, true),
      set_config('app.now', p_now::text, true),
      set_config('app.request_id', p_request, true);
    RETURN QUERY SELECT holder.person_id, holder.session_id, holder.membership_id, holder.display_name, holder.role,
      CASE WHEN holder.role = 'platform_admin' THEN 'platform' WHEN holder.role = 'network_coordinator' THEN 'network' WHEN holder.role = 'centre_admin' THEN 'centre' WHEN holder.role = 'operator' THEN 'centre' WHEN holder.role = 'tariff_admin' THEN 'centre' WHEN holder.role = 'accounting_officer' THEN 'centre' WHEN holder.role = 'auditor' THEN 'centre' WHEN holder.role = 'body_admin' THEN 'body' WHEN holder.role = 'body_clerk' THEN 'body' END, holder.tenant_id, holder.network_id, holder.body_ids;
  END $$;
REVOKE ALL ON FUNCTION auth.enter(bytea, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.enter(bytea, timestamptz, text) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.enter(bytea, timestamptz, text) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.enter_public(p_slug text, p_now timestamptz, p_request text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    centre uuid;
  BEGIN
    SELECT id INTO centre FROM public.tenant WHERE slug = p_slug;
    IF centre IS NULL THEN
      RAISE EXCEPTION 'no centre' USING ERRCODE = 'CD404';
    END IF;
    PERFORM set_config('app.tenant_id', centre::text, true), set_config('app.access', 'public', true),
      set_config('app.body_ids', '', true), set_config('app.membership_id', '', true),
      set_config('app.now', p_now::text, true), set_config('app.request_id', p_request, true);
  END $$;
REVOKE ALL ON FUNCTION auth.enter_public(text, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.enter_public(text, timestamptz, text) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.enter_public(text, timestamptz, text) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.find_login(p_email text) RETURNS TABLE (person_id uuid, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, c.password_hash FROM public.person p JOIN public.credential c ON c.person_id = p.id WHERE p.email = p_email $$;
REVOKE ALL ON FUNCTION auth.find_login(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.find_login(text) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.find_login(text) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.open_session(p_person uuid, p_token_hash bytea, p_id uuid, p_kind text, p_now timestamptz,
    p_expires timestamptz, p_user_agent text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    INSERT INTO public.session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, user_agent)
    SELECT p_id, p_token_hash, p_person, p_kind, m.tenant_id,
      CASE WHEN m.tenant_id IS NOT NULL THEN m.id END, CASE WHEN m.tenant_id IS NULL THEN m.id END, p_now, p_expires, p_user_agent
    FROM auth.memberships_of(p_person, p_now) m LIMIT 1;
    RETURN FOUND;
  END $$;
REVOKE ALL ON FUNCTION auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.describe_session(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (person_id uuid, display_name text, email text, membership_id uuid, expires_at timestamptz, memberships jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.display_name, p.email, COALESCE(s.membership_id, s.network_membership_id), s.expires_at,
    (SELECT jsonb_agg(to_jsonb(m)) FROM auth.memberships_of(s.person_id, p_now) m)
  FROM public.session s JOIN public.person p ON p.id = s.person_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now $$;
REVOKE ALL ON FUNCTION auth.describe_session(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.describe_session(bytea, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.describe_session(bytea, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.switch_membership(p_token_hash bytea, p_membership uuid, p_now timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    UPDATE public.session s SET tenant_id = m.tenant_id,
      membership_id = CASE WHEN m.tenant_id IS NOT NULL THEN m.id END,
      network_membership_id = CASE WHEN m.tenant_id IS NULL THEN m.id END
    FROM auth.memberships_of((SELECT o.person_id FROM public.session o WHERE o.token_hash = p_token_hash), p_now) m
    WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now AND m.id = p_membership;
    RETURN FOUND;
  END $$;
REVOKE ALL ON FUNCTION auth.switch_membership(bytea, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.switch_membership(bytea, uuid, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.switch_membership(bytea, uuid, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.close_session(p_token_hash bytea, p_now timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.session SET revoked_at = p_now WHERE token_hash = p_token_hash AND revoked_at IS NULL $$;
REVOKE ALL ON FUNCTION auth.close_session(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.close_session(bytea, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.close_session(bytea, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE TABLE service_line (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    code text NOT NULL CHECK (code IN ('CIT', 'SUA', 'SAPE', 'SIT')),
    name text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code)
  );
ALTER TABLE service_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_line FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON service_line TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON service_line TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON service_line AS RESTRICTIVE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'network', 'system'))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_update ON service_line AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_delete ON service_line AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY published ON service_line FOR SELECT TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('network')));
GRANT SELECT, INSERT, UPDATE ON service_line TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON service_line FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TABLE service (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    code text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 80),
    service_line text NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'published', 'retired')),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, code),
    FOREIGN KEY (tenant_id, service_line) REFERENCES service_line (tenant_id, code)
  );
ALTER TABLE service ENABLE ROW LEVEL SECURITY;
ALTER TABLE service FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON service TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON service TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON service AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('public', 'body')) AND status <> 'draft') OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('network')) AND status = 'published'))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_update ON service AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_delete ON service AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY published ON service FOR SELECT TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('network')) AND status = 'published');
GRANT SELECT, INSERT, UPDATE, DELETE ON service TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON service FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TABLE service_version (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    status text NOT NULL CHECK (status IN ('draft', 'published', 'superseded', 'retired')),
    title text NOT NULL CHECK (length(title) <= 300),
    audience text NOT NULL CHECK (length(audience) <= 300),
    inclusion text NOT NULL CHECK (inclusion IN ('included', 'additional')),
    context text NOT NULL CHECK (length(context) <= 8000),
    object text NOT NULL CHECK (length(object) <= 8000),
    who_may_ask text NOT NULL CHECK (length(who_may_ask) <= 8000),
    obligations text NOT NULL CHECK (length(obligations) <= 8000),
    forms text NOT NULL CHECK (length(forms) <= 8000),
    computerisation text NOT NULL CHECK (computerisation IN ('information', 'downloadable_forms', 'online_request', 'fully_online')),
    costs text NOT NULL CHECK (length(costs) <= 8000),
    contact text NOT NULL CHECK (length(contact) <= 8000),
    hours text NOT NULL CHECK (length(hours) <= 8000),
    activation_time text NOT NULL CHECK (length(activation_time) <= 8000),
    legal_basis text NOT NULL CHECK (length(legal_basis) <= 8000),
    search tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('italian', title), 'A') || setweight(to_tsvector('italian', audience), 'B') ||
      to_tsvector('italian', context || ' ' || object || ' ' || who_may_ask)
    ) STORED,
    published_at timestamptz,
    published_by uuid,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, service_id, number),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    FOREIGN KEY (tenant_id, published_by) REFERENCES membership (tenant_id, id),
    CHECK ((status = 'draft') = (published_at IS NULL))
  );
CREATE UNIQUE INDEX service_version_draft ON service_version (tenant_id, service_id) WHERE status = 'draft';
CREATE UNIQUE INDEX service_version_published ON service_version (tenant_id, service_id) WHERE status = 'published';
CREATE INDEX service_version_title ON service_version (tenant_id, title COLLATE "it-x-icu", id) WHERE status = 'published';
ALTER TABLE service_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_version FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON service_version TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON service_version TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON service_version AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('public', 'body')) AND status <> 'draft'))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_update ON service_version AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_delete ON service_version AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
GRANT SELECT, INSERT, UPDATE, DELETE ON service_version TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON service_version FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    IF OLD.status <> 'draft' AND (TG_OP = 'DELETE' OR
       (to_jsonb(NEW) - ARRAY['status', 'version', 'search']) IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['status', 'version', 'search'])) THEN
      RAISE EXCEPTION 'a published version is immutable' USING ERRCODE = 'CD409';
    END IF;
    RETURN COALESCE(NEW, OLD);
  END $$;
CREATE TRIGGER keep_published BEFORE UPDATE OR DELETE ON service_version FOR EACH ROW EXECUTE FUNCTION keep_published_version();
CREATE TABLE ticket (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    service_id uuid NOT NULL,
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 150),
    status text NOT NULL CHECK (status IN ('new', 'in_progress', 'waiting_for_body', 'solved', 'closed', 'reopened')),
    channel text NOT NULL CHECK (channel IN ('web', 'phone', 'desk', 'email')),
    caller_name text,
    requester_id uuid,
    requester_name text,
    opened_by_id uuid NOT NULL,
    opened_by_name text NOT NULL,
    assignee_id uuid,
    assignee_name text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    closed_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    UNIQUE (tenant_id, number),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    FOREIGN KEY (tenant_id, service_id) REFERENCES service (tenant_id, id),
    FOREIGN KEY (tenant_id, requester_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, opened_by_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, assignee_id) REFERENCES membership (tenant_id, id),
    CHECK ((assignee_id IS NULL) = (assignee_name IS NULL)),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL))
  );
CREATE INDEX ticket_newest ON ticket (tenant_id, created_at DESC, id DESC);
CREATE INDEX ticket_updated ON ticket (tenant_id, updated_at DESC, id DESC);
CREATE INDEX ticket_status ON ticket (tenant_id, status, created_at DESC, id DESC);
CREATE INDEX ticket_body ON ticket (tenant_id, body_id, created_at DESC, id DESC);
CREATE INDEX ticket_assignee ON ticket (tenant_id, assignee_id, created_at DESC, id DESC) WHERE status <> 'closed';
ALTER TABLE ticket ENABLE ROW LEVEL SECURITY;
ALTER TABLE ticket FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON ticket TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON ticket TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON ticket AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))));
GRANT SELECT, INSERT, UPDATE ON ticket TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ticket FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TABLE ticket_message (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('public', 'internal')),
    author_id uuid NOT NULL,
    author_name text NOT NULL,
    author_side text NOT NULL CHECK (author_side IN ('body', 'centre')),
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
    search tsvector GENERATED ALWAYS AS (to_tsvector('italian', text)) STORED,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id, ticket_id) REFERENCES ticket (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES membership (tenant_id, id)
  );
CREATE INDEX ticket_message_ticket ON ticket_message (tenant_id, ticket_id, created_at, id);
CREATE INDEX ticket_message_search ON ticket_message USING gin (search);
ALTER TABLE ticket_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE ticket_message FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON ticket_message TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON ticket_message TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON ticket_message AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))) AND kind = 'public'))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))) AND kind = 'public')));
GRANT SELECT, INSERT ON ticket_message TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ticket_message FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TABLE ticket_attachment (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    message_id uuid NOT NULL,
    file_id uuid NOT NULL,
    internal boolean NOT NULL,
    PRIMARY KEY (tenant_id, message_id, file_id),
    FOREIGN KEY (tenant_id, body_id, message_id) REFERENCES ticket_message (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id, file_id) REFERENCES stored_file (tenant_id, body_id, id)
  );
ALTER TABLE ticket_attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE ticket_attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON ticket_attachment TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON ticket_attachment TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON ticket_attachment AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))) AND NOT internal))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))) AND NOT internal)));
GRANT SELECT, INSERT ON ticket_attachment TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ticket_attachment FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TABLE ticket_event (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    id uuid NOT NULL,
    command text NOT NULL CHECK (command IN ('open', 'assign', 'take', 'ask', 'resume', 'answer', 'solve', 'close', 'reopen', 'withdraw')),
    from_status text CHECK (from_status IN ('new', 'in_progress', 'waiting_for_body', 'solved', 'closed', 'reopened')),
    to_status text NOT NULL CHECK (to_status IN ('new', 'in_progress', 'waiting_for_body', 'solved', 'closed', 'reopened')),
    actor_id uuid NOT NULL,
    actor_name text NOT NULL,
    reason text,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, ticket_id) REFERENCES ticket (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, actor_id) REFERENCES membership (tenant_id, id)
  );
CREATE INDEX ticket_event_ticket ON ticket_event (tenant_id, ticket_id, at, id);
ALTER TABLE ticket_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE ticket_event FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON ticket_event TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON ticket_event TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON ticket_event AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))));
GRANT SELECT, INSERT ON ticket_event TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ticket_event FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TABLE time_entry (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    author_name text NOT NULL,
    minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    worked_on date NOT NULL,
    note text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id, ticket_id) REFERENCES ticket (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  );
CREATE INDEX time_entry_ticket ON time_entry (tenant_id, ticket_id, worked_on);
ALTER TABLE time_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE time_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON time_entry TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON time_entry TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON time_entry AS RESTRICTIVE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system'))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
GRANT SELECT, INSERT, DELETE ON time_entry TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON time_entry FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE SCHEMA search;
GRANT USAGE ON SCHEMA search TO cdc_app, cdc_search;
CREATE POLICY search ON ticket FOR SELECT TO cdc_search USING (true);
GRANT SELECT ON ticket TO cdc_search;
CREATE POLICY search ON ticket_message FOR SELECT TO cdc_search USING (true);
GRANT SELECT ON ticket_message TO cdc_search;
CREATE INDEX ticket_subject ON ticket USING gin (subject gin_trgm_ops);
CREATE FUNCTION search.find_tickets(p_query text, p_limit integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    access text := current_setting('app.access', true);
    bodies uuid[] := string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[];
    query tsquery := websearch_to_tsquery('italian', p_query);
    prefix text := replace(replace(replace(p_query, '\', '\\'), '%', '\%'), '_', '\_');
  BEGIN
    IF tenant IS NULL OR access IS NULL OR access NOT IN ('centre', 'system', 'body') THEN RETURN; END IF;
    RETURN QUERY
    WITH texts AS MATERIALIZED (
      SELECT m.ticket_id AS id, m.created_at FROM public.ticket_message m
      WHERE m.tenant_id = tenant AND m.search @@ query
        AND (access <> 'body' OR (m.body_id = ANY (bodies) AND m.kind = 'public'))
    ), heads AS MATERIALIZED (
      SELECT t.id, t.created_at FROM public.ticket t
      WHERE t.tenant_id = tenant AND (access <> 'body' OR t.body_id = ANY (bodies))
        AND (t.subject ILIKE '%' || prefix || '%' OR t.number LIKE '%' || prefix)
    )
    SELECT hits.id FROM (SELECT * FROM texts UNION ALL SELECT * FROM heads) hits
    GROUP BY hits.id ORDER BY max(hits.created_at) DESC LIMIT p_limit;
  END $$;
REVOKE ALL ON FUNCTION search.find_tickets(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search.find_tickets(text, integer) TO cdc_app;
GRANT CREATE ON SCHEMA search TO cdc_search;
ALTER FUNCTION search.find_tickets(text, integer) OWNER TO cdc_search;
REVOKE CREATE ON SCHEMA search FROM cdc_search;
CREATE TABLE mail (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    address text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    html text NOT NULL,
    text text NOT NULL,
    status text NOT NULL CHECK (status IN ('pending', 'sending', 'sent', 'failed')),
    attempts integer NOT NULL,
    repeats integer NOT NULL,
    created_at timestamptz NOT NULL,
    sending_since timestamptz,
    sent_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
    CHECK ((status = 'sending') = (sending_since IS NOT NULL)),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  );
ALTER TABLE mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON mail TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON mail TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON mail AS RESTRICTIVE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('system'))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')));
GRANT SELECT, INSERT, UPDATE, DELETE ON mail TO cdc_app;
-- rows, as superuser
SET session_replication_role = replica;
INSERT INTO adhesion (tenant_id, body_id, id, convention, status, suspended_by_body, suspended_by_centre, suspended_by_system, active_from, active_to, is_demo, created_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, id, convention, status, suspended_by_body, suspended_by_centre, suspended_by_system, active_from, active_to, is_demo, created_at, version FROM jsonb_populate_recordset(NULL::adhesion, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","id":"01a202c2-c842-71bb-9bcd-91cf29493ca7","convention":"Convenzione","status":"active","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":"2020-01-01","active_to":null,"is_demo":false,"created_at":"2026-11-22T10:17:29.41096+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","id":"01a202c2-c868-7270-b031-7390d1a7d330","convention":"Convenzione","status":"active","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":"2020-01-01","active_to":null,"is_demo":false,"created_at":"2026-11-22T10:17:29.450573+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c86c-73a4-940f-512ee8ab157e","id":"01a202c2-d22b-745e-bb42-b69717844bd4","convention":"Convenzione","status":"withdrawn","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":null,"active_to":null,"is_demo":false,"created_at":"2026-11-22T10:17:31.948287+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","id":"01a202c2-ca46-7040-b293-d7c238d35e93","convention":"Convenzione","status":"active","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":"2020-01-01","active_to":null,"is_demo":false,"created_at":"2026-11-22T10:17:29.929842+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","id":"01a202c2-ca61-717d-a763-47d9c7f531d3","convention":"Convenzione","status":"active","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":"2020-01-01","active_to":null,"is_demo":false,"created_at":"2026-11-22T10:17:29.953683+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca63-7255-958e-720cc21c189f","id":"01a202c2-e05a-75f3-ba0d-ba8e01c00146","convention":"Convenzione","status":"withdrawn","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":null,"active_to":null,"is_demo":false,"created_at":"2026-11-22T10:17:35.581862+00:00","version":1}
]$rows$);
INSERT INTO audit_entry (tenant_id, seq, at, membership_id, access, request_id, table_name, row_id, operation, changed_columns) OVERRIDING SYSTEM VALUE SELECT tenant_id, seq, at, membership_id, access, request_id, table_name, row_id, operation, changed_columns FROM jsonb_populate_recordset(NULL::audit_entry, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":1,"at":"2026-11-22T10:17:29.322578+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_line","row_id":"01a202c2-c7e4-735c-b319-8bc459ced0b2","operation":"INSERT","changed_columns":["code","id","name","tenant_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":2,"at":"2026-11-22T10:17:29.377164+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","id","ipa_code","istat_code","name","pec","province","tax_code","tenant_id","type","valid_from","valid_to","version","website"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":3,"at":"2026-11-22T10:17:29.39386+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c2-c82a-710f-8979-81363641692e","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":4,"at":"2026-11-22T10:17:29.41096+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c2-c842-71bb-9bcd-91cf29493ca7","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention","created_at","id","is_demo","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":5,"at":"2026-11-22T10:17:29.429997+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","id","ipa_code","istat_code","name","pec","province","tax_code","tenant_id","type","valid_from","valid_to","version","website"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":6,"at":"2026-11-22T10:17:29.446793+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c2-c866-7060-8009-313f5416f8a5","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":7,"at":"2026-11-22T10:17:29.450573+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c2-c868-7270-b031-7390d1a7d330","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention","created_at","id","is_demo","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":8,"at":"2026-11-22T10:17:29.452745+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c2-c86c-73a4-940f-512ee8ab157e","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","id","ipa_code","istat_code","name","pec","province","tax_code","tenant_id","type","valid_from","valid_to","version","website"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":9,"at":"2026-11-22T10:17:29.468578+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c2-c87c-7132-9839-76637d8f1ae3","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":10,"at":"2026-11-22T10:17:29.506647+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-c8a2-7733-b48b-1336e7ad7f33","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":11,"at":"2026-11-22T10:17:29.54589+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":12,"at":"2026-11-22T10:17:29.57786+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-c8e6-76f2-a603-a8a94b4a954f","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":13,"at":"2026-11-22T10:17:29.605285+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-c8fa-77bf-b263-cf786ce3e2d2","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":14,"at":"2026-11-22T10:17:29.645841+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-c92a-759b-a613-5ed1b92b5088","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":15,"at":"2026-11-22T10:17:29.677826+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-c948-75ae-9278-5a17b99788e2","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":16,"at":"2026-11-22T10:17:29.683835+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":17,"at":"2026-11-22T10:17:29.719477+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-c977-7193-b524-5261bf029982","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":18,"at":"2026-11-22T10:17:29.744776+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":19,"at":"2026-11-22T10:17:29.758944+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service","row_id":"01a202c2-c99e-7654-8d70-fe177b5ca1d8","operation":"INSERT","changed_columns":["code","created_at","id","service_line","status","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":20,"at":"2026-11-22T10:17:29.777827+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_version","row_id":"01a202c2-c9ae-7172-9be3-84e1cec6cb2c","operation":"INSERT","changed_columns":["activation_time","audience","computerisation","contact","context","costs","created_at","forms","hours","id","inclusion","legal_basis","number","object","obligations","published_at","published_by","search","service_id","status","tenant_id","title","version","who_may_ask"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":21,"at":"2026-11-22T10:17:29.802641+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service","row_id":"01a202c2-c9ca-70d3-bc01-d888a810b5dd","operation":"INSERT","changed_columns":["code","created_at","id","service_line","status","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":22,"at":"2026-11-22T10:17:29.809835+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_version","row_id":"01a202c2-c9cc-77d3-837a-edf165a725a6","operation":"INSERT","changed_columns":["activation_time","audience","computerisation","contact","context","costs","created_at","forms","hours","id","inclusion","legal_basis","number","object","obligations","published_at","published_by","search","service_id","status","tenant_id","title","version","who_may_ask"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":23,"at":"2026-11-22T10:17:29.819722+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":24,"at":"2026-11-22T10:17:29.825868+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":25,"at":"2026-11-22T10:17:29.859343+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-ca02-76e3-9790-da5ed0d0c468","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":26,"at":"2026-11-22T10:17:29.862458+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":27,"at":"2026-11-22T10:17:29.871757+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":55,"at":"2026-11-22T10:17:31.948287+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c2-d22b-745e-bb42-b69717844bd4","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention","created_at","id","is_demo","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":56,"at":"2026-11-22T10:17:31.961927+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_line","row_id":"01a202c2-d236-7338-b55d-2ad9aecb248c","operation":"INSERT","changed_columns":["code","id","name","tenant_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":57,"at":"2026-11-22T10:17:32.342+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"002e54c6-461a-431b-a586-cc8e65539655","table_name":"ticket","row_id":"01a202c2-d501-73e3-a103-7e7aa1d6f84a","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":58,"at":"2026-11-22T10:17:32.342+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"002e54c6-461a-431b-a586-cc8e65539655","table_name":"ticket_event","row_id":"01a202c2-d5a6-7437-94f0-54c15c4ca165","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":59,"at":"2026-11-22T10:17:32.342+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"002e54c6-461a-431b-a586-cc8e65539655","table_name":"ticket_message","row_id":"01a202c2-d5d2-767a-9161-6f4179b4a033","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":60,"at":"2026-11-22T10:17:32.342+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"002e54c6-461a-431b-a586-cc8e65539655","table_name":"time_entry","row_id":"01a202c2-d5ef-72e1-937e-cc208ce9d292","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":61,"at":"2026-11-22T10:17:33.228+00:00","membership_id":"01a202c2-c977-7193-b524-5261bf029982","access":"body","request_id":"26a93e75-a5f8-474e-9e3d-5faf42d39278","table_name":"stored_file","row_id":"01a202c2-d78e-73bd-b037-14d1ceb47406","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":62,"at":"2026-11-22T10:17:33.228+00:00","membership_id":"01a202c2-c977-7193-b524-5261bf029982","access":"body","request_id":"26a93e75-a5f8-474e-9e3d-5faf42d39278","table_name":"stored_file","row_id":"01a202c2-d78e-73bd-b037-14d1ceb47406","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":63,"at":"2026-11-22T10:17:33.508+00:00","membership_id":"01a202c2-c977-7193-b524-5261bf029982","access":"body","request_id":"97266d15-25b4-47a5-9e42-203e2917e77b","table_name":"ticket","row_id":"01a202c2-d891-751a-be91-341f8fa7be5e","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":64,"at":"2026-11-22T10:17:33.508+00:00","membership_id":"01a202c2-c977-7193-b524-5261bf029982","access":"body","request_id":"97266d15-25b4-47a5-9e42-203e2917e77b","table_name":"ticket_event","row_id":"01a202c2-d8ca-745f-9e77-2b09447ad666","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":65,"at":"2026-11-22T10:17:33.508+00:00","membership_id":"01a202c2-c977-7193-b524-5261bf029982","access":"body","request_id":"97266d15-25b4-47a5-9e42-203e2917e77b","table_name":"ticket_message","row_id":"01a202c2-d8d0-7215-8c42-f74984db52f8","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":66,"at":"2026-11-22T10:17:33.508+00:00","membership_id":"01a202c2-c977-7193-b524-5261bf029982","access":"body","request_id":"97266d15-25b4-47a5-9e42-203e2917e77b","table_name":"stored_file","row_id":"01a202c2-d78e-73bd-b037-14d1ceb47406","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":67,"at":"2026-11-22T10:17:33.508+00:00","membership_id":"01a202c2-c977-7193-b524-5261bf029982","access":"body","request_id":"97266d15-25b4-47a5-9e42-203e2917e77b","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":68,"at":"2026-11-22T10:17:33.773+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"70128a62-9e2b-40be-a285-2118dc9c85cc","table_name":"ticket","row_id":"01a202c2-d891-751a-be91-341f8fa7be5e","operation":"UPDATE","changed_columns":["assignee_id","assignee_name","updated_at","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":69,"at":"2026-11-22T10:17:33.773+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"70128a62-9e2b-40be-a285-2118dc9c85cc","table_name":"ticket_event","row_id":"01a202c2-d9b6-732f-9bbd-52462bcec89d","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":70,"at":"2026-11-22T10:17:33.927+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"e1483635-0339-4b83-8128-70c783d80ac3","table_name":"stored_file","row_id":"01a202c2-d9f0-76ae-8e00-d565f951fdc8","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":71,"at":"2026-11-22T10:17:33.927+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"e1483635-0339-4b83-8128-70c783d80ac3","table_name":"stored_file","row_id":"01a202c2-d9f0-76ae-8e00-d565f951fdc8","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":72,"at":"2026-11-22T10:17:34.018+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"7fb3c12b-c83a-4c60-b016-e5608c97bbe3","table_name":"ticket_message","row_id":"01a202c2-da7e-777b-94ce-324a0a2adc9e","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":73,"at":"2026-11-22T10:17:34.018+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"7fb3c12b-c83a-4c60-b016-e5608c97bbe3","table_name":"stored_file","row_id":"01a202c2-d9f0-76ae-8e00-d565f951fdc8","operation":"UPDATE","changed_columns":["attached_at","body_id","internal","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":74,"at":"2026-11-22T10:17:34.018+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"7fb3c12b-c83a-4c60-b016-e5608c97bbe3","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":75,"at":"2026-11-22T10:17:34.136+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"e753cca2-a824-4fdd-830c-9bb028fba90b","table_name":"time_entry","row_id":"01a202c2-dacf-7187-9eae-485cdd5130ae","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":76,"at":"2026-11-22T10:17:34.234+00:00","membership_id":"01a202c2-c977-7193-b524-5261bf029982","access":"body","request_id":"c871fcd3-e24e-426b-aab1-e0815088d442","table_name":"stored_file","row_id":"01a202c2-db38-73d1-b7a0-53df80d34faf","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":77,"at":"2026-11-22T10:17:34.234+00:00","membership_id":"01a202c2-c977-7193-b524-5261bf029982","access":"body","request_id":"c871fcd3-e24e-426b-aab1-e0815088d442","table_name":"stored_file","row_id":"01a202c2-db38-73d1-b7a0-53df80d34faf","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":78,"at":"2026-11-22T10:17:34.414+00:00","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","access":"body","request_id":"66acfe76-992f-4467-8909-14ecca5936da","table_name":"stored_file","row_id":"01a202c2-dbe1-7438-91f1-f1a2727673d2","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":79,"at":"2026-11-22T10:17:34.414+00:00","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","access":"body","request_id":"66acfe76-992f-4467-8909-14ecca5936da","table_name":"stored_file","row_id":"01a202c2-dbe1-7438-91f1-f1a2727673d2","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":80,"at":"2026-11-22T10:17:34.543+00:00","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","access":"body","request_id":"4ca3bedf-ead5-4ae4-831b-2322383f89a7","table_name":"ticket","row_id":"01a202c2-dc73-731f-8324-e42e37424860","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":81,"at":"2026-11-22T10:17:34.543+00:00","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","access":"body","request_id":"4ca3bedf-ead5-4ae4-831b-2322383f89a7","table_name":"ticket_event","row_id":"01a202c2-dca2-77a0-ad07-ac4ea7bab30a","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":82,"at":"2026-11-22T10:17:34.543+00:00","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","access":"body","request_id":"4ca3bedf-ead5-4ae4-831b-2322383f89a7","table_name":"ticket_message","row_id":"01a202c2-dcae-73d6-80b9-58c9853a8e02","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":83,"at":"2026-11-22T10:17:34.543+00:00","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","access":"body","request_id":"4ca3bedf-ead5-4ae4-831b-2322383f89a7","table_name":"stored_file","row_id":"01a202c2-dbe1-7438-91f1-f1a2727673d2","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":84,"at":"2026-11-22T10:17:34.543+00:00","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","access":"body","request_id":"4ca3bedf-ead5-4ae4-831b-2322383f89a7","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":85,"at":"2026-11-22T10:17:34.785+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"711cccd9-75c4-401a-b2d9-d1a0ca1e968b","table_name":"ticket","row_id":"01a202c2-dc73-731f-8324-e42e37424860","operation":"UPDATE","changed_columns":["assignee_id","assignee_name","updated_at","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":86,"at":"2026-11-22T10:17:34.785+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"711cccd9-75c4-401a-b2d9-d1a0ca1e968b","table_name":"ticket_event","row_id":"01a202c2-dd7e-75f5-91be-92c6f894f0e3","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":87,"at":"2026-11-22T10:17:34.986+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"19ddf414-02bf-48b9-8086-d747b2c62a7a","table_name":"stored_file","row_id":"01a202c2-de18-753b-8168-51ad67add1d7","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":88,"at":"2026-11-22T10:17:34.986+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"19ddf414-02bf-48b9-8086-d747b2c62a7a","table_name":"stored_file","row_id":"01a202c2-de18-753b-8168-51ad67add1d7","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":89,"at":"2026-11-22T10:17:35.126+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"4993e244-7118-4855-8123-71944f2391e8","table_name":"ticket_message","row_id":"01a202c2-debc-706a-9c65-3808f5819976","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":90,"at":"2026-11-22T10:17:35.126+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"4993e244-7118-4855-8123-71944f2391e8","table_name":"stored_file","row_id":"01a202c2-de18-753b-8168-51ad67add1d7","operation":"UPDATE","changed_columns":["attached_at","body_id","internal","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":91,"at":"2026-11-22T10:17:35.126+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"4993e244-7118-4855-8123-71944f2391e8","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":92,"at":"2026-11-22T10:17:35.257+00:00","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","access":"centre","request_id":"328f207c-3681-4511-a3b6-582bf71cd5d0","table_name":"time_entry","row_id":"01a202c2-df96-754d-ab43-5f8c35b12f80","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":93,"at":"2026-11-22T10:17:35.47+00:00","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","access":"body","request_id":"c174ee9d-1c52-4f63-a89f-f9019a44430f","table_name":"stored_file","row_id":"01a202c2-dff7-72b4-9fd8-6696720f405b","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":94,"at":"2026-11-22T10:17:35.47+00:00","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","access":"body","request_id":"c174ee9d-1c52-4f63-a89f-f9019a44430f","table_name":"stored_file","row_id":"01a202c2-dff7-72b4-9fd8-6696720f405b","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":95,"at":"2026-11-22T10:17:35.565837+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-e04a-72d5-9bc6-358d7a6f9b2e","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":28,"at":"2026-11-22T10:17:29.895478+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_line","row_id":"01a202c2-ca27-72f8-a69c-82df1bec0ccb","operation":"INSERT","changed_columns":["code","id","name","tenant_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":29,"at":"2026-11-22T10:17:29.913858+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","id","ipa_code","istat_code","name","pec","province","tax_code","tenant_id","type","valid_from","valid_to","version","website"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":30,"at":"2026-11-22T10:17:29.921883+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c2-ca3b-718c-9498-d7cfbc5b6946","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":31,"at":"2026-11-22T10:17:29.929842+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c2-ca46-7040-b293-d7c238d35e93","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention","created_at","id","is_demo","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":32,"at":"2026-11-22T10:17:29.935673+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","id","ipa_code","istat_code","name","pec","province","tax_code","tenant_id","type","valid_from","valid_to","version","website"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":33,"at":"2026-11-22T10:17:29.94984+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c2-ca5a-727a-a40b-72a31cc7495c","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":34,"at":"2026-11-22T10:17:29.953683+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c2-ca61-717d-a763-47d9c7f531d3","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention","created_at","id","is_demo","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":35,"at":"2026-11-22T10:17:29.957814+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c2-ca63-7255-958e-720cc21c189f","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","id","ipa_code","istat_code","name","pec","province","tax_code","tenant_id","type","valid_from","valid_to","version","website"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":36,"at":"2026-11-22T10:17:29.985847+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c2-ca7f-77e5-ba03-fec39bc6c9f8","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":37,"at":"2026-11-22T10:17:30.005855+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-ca93-7129-89a1-d68db5bdf3c4","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":38,"at":"2026-11-22T10:17:30.03784+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":39,"at":"2026-11-22T10:17:30.065866+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-cace-75f7-acc9-ac2eb1948944","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":40,"at":"2026-11-22T10:17:30.086156+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-cade-73ff-9d8a-2a62136d7cb3","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":41,"at":"2026-11-22T10:17:30.101874+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-caf2-73e9-b3da-83ab2506a950","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":42,"at":"2026-11-22T10:17:30.122687+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-cb0a-763d-9d60-229276dc331e","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":43,"at":"2026-11-22T10:17:30.124024+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":44,"at":"2026-11-22T10:17:30.147984+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":45,"at":"2026-11-22T10:17:30.177358+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":46,"at":"2026-11-22T10:17:30.187778+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service","row_id":"01a202c2-cb48-70d2-8fbf-fdbc2f6af558","operation":"INSERT","changed_columns":["code","created_at","id","service_line","status","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":47,"at":"2026-11-22T10:17:30.206882+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_version","row_id":"01a202c2-cb5e-71af-bdbc-d705771f6161","operation":"INSERT","changed_columns":["activation_time","audience","computerisation","contact","context","costs","created_at","forms","hours","id","inclusion","legal_basis","number","object","obligations","published_at","published_by","search","service_id","status","tenant_id","title","version","who_may_ask"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":48,"at":"2026-11-22T10:17:30.213859+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service","row_id":"01a202c2-cb63-74ee-ae84-79c3cabf675e","operation":"INSERT","changed_columns":["code","created_at","id","service_line","status","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":49,"at":"2026-11-22T10:17:30.232085+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_version","row_id":"01a202c2-cb6d-7053-a53e-137bf8a4968c","operation":"INSERT","changed_columns":["activation_time","audience","computerisation","contact","context","costs","created_at","forms","hours","id","inclusion","legal_basis","number","object","obligations","published_at","published_by","search","service_id","status","tenant_id","title","version","who_may_ask"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":50,"at":"2026-11-22T10:17:30.256031+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":51,"at":"2026-11-22T10:17:30.26926+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":52,"at":"2026-11-22T10:17:30.297839+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-cbb7-7571-9e2a-6533f187f936","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":53,"at":"2026-11-22T10:17:30.309836+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":54,"at":"2026-11-22T10:17:30.311841+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":96,"at":"2026-11-22T10:17:35.581862+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c2-e05a-75f3-ba0d-ba8e01c00146","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention","created_at","id","is_demo","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":97,"at":"2026-11-22T10:17:35.589841+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_line","row_id":"01a202c2-e05f-76d0-ad39-51c2c1c2d725","operation":"INSERT","changed_columns":["code","id","name","tenant_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":98,"at":"2026-11-22T10:17:35.613+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"4b0de571-ce44-4e52-ab4b-28dcc0494e6a","table_name":"ticket","row_id":"01a202c2-e097-7204-9290-80455fa2f8db","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":99,"at":"2026-11-22T10:17:35.613+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"4b0de571-ce44-4e52-ab4b-28dcc0494e6a","table_name":"ticket_event","row_id":"01a202c2-e0d6-77cc-802d-285cc34ff156","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":100,"at":"2026-11-22T10:17:35.613+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"4b0de571-ce44-4e52-ab4b-28dcc0494e6a","table_name":"ticket_message","row_id":"01a202c2-e0e6-725c-8b5d-f88b3446195c","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":101,"at":"2026-11-22T10:17:35.613+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"4b0de571-ce44-4e52-ab4b-28dcc0494e6a","table_name":"time_entry","row_id":"01a202c2-e0e9-768e-ad3f-f75bed0c4802","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":102,"at":"2026-11-22T10:17:35.849+00:00","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","access":"body","request_id":"313d0091-09f3-4fe9-b66a-4604fb683e38","table_name":"stored_file","row_id":"01a202c2-e188-748e-b500-5baec0cd0cd7","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":103,"at":"2026-11-22T10:17:35.849+00:00","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","access":"body","request_id":"313d0091-09f3-4fe9-b66a-4604fb683e38","table_name":"stored_file","row_id":"01a202c2-e188-748e-b500-5baec0cd0cd7","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":104,"at":"2026-11-22T10:17:36.002+00:00","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","access":"body","request_id":"862e729c-82d8-4ff6-aa9d-0c4c50a3ec50","table_name":"ticket","row_id":"01a202c2-e217-74e3-a94a-b67b6e49881e","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":105,"at":"2026-11-22T10:17:36.002+00:00","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","access":"body","request_id":"862e729c-82d8-4ff6-aa9d-0c4c50a3ec50","table_name":"ticket_event","row_id":"01a202c2-e230-7365-a4d6-36159ae829d8","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":106,"at":"2026-11-22T10:17:36.002+00:00","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","access":"body","request_id":"862e729c-82d8-4ff6-aa9d-0c4c50a3ec50","table_name":"ticket_message","row_id":"01a202c2-e23b-75ae-9c4c-97dd7b7066c0","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":107,"at":"2026-11-22T10:17:36.002+00:00","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","access":"body","request_id":"862e729c-82d8-4ff6-aa9d-0c4c50a3ec50","table_name":"stored_file","row_id":"01a202c2-e188-748e-b500-5baec0cd0cd7","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":108,"at":"2026-11-22T10:17:36.002+00:00","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","access":"body","request_id":"862e729c-82d8-4ff6-aa9d-0c4c50a3ec50","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":109,"at":"2026-11-22T10:17:36.169+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"c43dc3b5-b17d-4e4c-b65e-92b43f60d9ec","table_name":"ticket","row_id":"01a202c2-e217-74e3-a94a-b67b6e49881e","operation":"UPDATE","changed_columns":["assignee_id","assignee_name","updated_at","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":110,"at":"2026-11-22T10:17:36.169+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"c43dc3b5-b17d-4e4c-b65e-92b43f60d9ec","table_name":"ticket_event","row_id":"01a202c2-e2d6-76c0-b9c7-57475816edb1","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":111,"at":"2026-11-22T10:17:36.265+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"29c7ebaf-d723-4f04-bbd3-484a40c63cdf","table_name":"stored_file","row_id":"01a202c2-e345-71e8-81d6-712f59dc3334","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":112,"at":"2026-11-22T10:17:36.265+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"29c7ebaf-d723-4f04-bbd3-484a40c63cdf","table_name":"stored_file","row_id":"01a202c2-e345-71e8-81d6-712f59dc3334","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":113,"at":"2026-11-22T10:17:36.487+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"175610a1-a105-4ed6-836e-7c4a5947adcd","table_name":"ticket_message","row_id":"01a202c2-e40c-734f-bfd2-88f1ad0e7a27","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":114,"at":"2026-11-22T10:17:36.487+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"175610a1-a105-4ed6-836e-7c4a5947adcd","table_name":"stored_file","row_id":"01a202c2-e345-71e8-81d6-712f59dc3334","operation":"UPDATE","changed_columns":["attached_at","body_id","internal","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":115,"at":"2026-11-22T10:17:36.487+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"175610a1-a105-4ed6-836e-7c4a5947adcd","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":116,"at":"2026-11-22T10:17:36.61+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"b326ef7a-69df-44d5-ab91-c32dafa8df15","table_name":"time_entry","row_id":"01a202c2-e4a5-7379-b7ed-3887b85edd66","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":117,"at":"2026-11-22T10:17:36.764+00:00","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","access":"body","request_id":"dbdb9e2d-dee7-43e8-994c-8f08d6185301","table_name":"stored_file","row_id":"01a202c2-e514-77e5-abec-f78181e4a200","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":118,"at":"2026-11-22T10:17:36.764+00:00","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","access":"body","request_id":"dbdb9e2d-dee7-43e8-994c-8f08d6185301","table_name":"stored_file","row_id":"01a202c2-e514-77e5-abec-f78181e4a200","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":119,"at":"2026-11-22T10:17:36.918+00:00","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","access":"body","request_id":"335615b3-7493-4dee-81d7-9774e337f745","table_name":"stored_file","row_id":"01a202c2-e5b0-7418-b1fc-6079ba9dac6c","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":120,"at":"2026-11-22T10:17:36.918+00:00","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","access":"body","request_id":"335615b3-7493-4dee-81d7-9774e337f745","table_name":"stored_file","row_id":"01a202c2-e5b0-7418-b1fc-6079ba9dac6c","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":121,"at":"2026-11-22T10:17:37.025+00:00","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","access":"body","request_id":"ecf0060f-fa6c-470f-aae7-f2ad238e6887","table_name":"ticket","row_id":"01a202c2-e672-72af-b0c4-b52bfefc4a11","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":122,"at":"2026-11-22T10:17:37.025+00:00","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","access":"body","request_id":"ecf0060f-fa6c-470f-aae7-f2ad238e6887","table_name":"ticket_event","row_id":"01a202c2-e6be-7423-8fae-2b1cb8dbb2e8","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":123,"at":"2026-11-22T10:17:37.025+00:00","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","access":"body","request_id":"ecf0060f-fa6c-470f-aae7-f2ad238e6887","table_name":"ticket_message","row_id":"01a202c2-e6cb-7061-a11b-c9d2df063901","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":124,"at":"2026-11-22T10:17:37.025+00:00","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","access":"body","request_id":"ecf0060f-fa6c-470f-aae7-f2ad238e6887","table_name":"stored_file","row_id":"01a202c2-e5b0-7418-b1fc-6079ba9dac6c","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":125,"at":"2026-11-22T10:17:37.025+00:00","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","access":"body","request_id":"ecf0060f-fa6c-470f-aae7-f2ad238e6887","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":126,"at":"2026-11-22T10:17:37.323+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"46358192-4809-4969-9e00-6c72e7f2ca5b","table_name":"ticket","row_id":"01a202c2-e672-72af-b0c4-b52bfefc4a11","operation":"UPDATE","changed_columns":["assignee_id","assignee_name","updated_at","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":127,"at":"2026-11-22T10:17:37.323+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"46358192-4809-4969-9e00-6c72e7f2ca5b","table_name":"ticket_event","row_id":"01a202c2-e782-77cf-b04d-6e1f1d4145fc","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":128,"at":"2026-11-22T10:17:37.528+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"1bfabe13-b28a-44f6-8fb7-ab1dce3c9f02","table_name":"stored_file","row_id":"01a202c2-e7fe-710a-a7fd-a99eebfe976d","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":129,"at":"2026-11-22T10:17:37.528+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"1bfabe13-b28a-44f6-8fb7-ab1dce3c9f02","table_name":"stored_file","row_id":"01a202c2-e7fe-710a-a7fd-a99eebfe976d","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":130,"at":"2026-11-22T10:17:37.652+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"23c8eb88-20b8-4e39-a9be-87f86dcf3a7e","table_name":"ticket_message","row_id":"01a202c2-e8aa-70f3-8276-866989cc4be5","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":131,"at":"2026-11-22T10:17:37.652+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"23c8eb88-20b8-4e39-a9be-87f86dcf3a7e","table_name":"stored_file","row_id":"01a202c2-e7fe-710a-a7fd-a99eebfe976d","operation":"UPDATE","changed_columns":["attached_at","body_id","internal","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":132,"at":"2026-11-22T10:17:37.652+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"23c8eb88-20b8-4e39-a9be-87f86dcf3a7e","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":133,"at":"2026-11-22T10:17:37.798+00:00","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","access":"centre","request_id":"3e86f734-3dbf-454e-aaf6-3e43b6690264","table_name":"time_entry","row_id":"01a202c2-e94a-75fb-b18d-1ee9b0643395","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":134,"at":"2026-11-22T10:17:37.977+00:00","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","access":"body","request_id":"d094bc2d-1acf-4838-a51b-e7ef7dcc0ea8","table_name":"stored_file","row_id":"01a202c2-e9d7-72c5-9a5d-68f4e63cb7fb","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":135,"at":"2026-11-22T10:17:37.977+00:00","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","access":"body","request_id":"d094bc2d-1acf-4838-a51b-e7ef7dcc0ea8","table_name":"stored_file","row_id":"01a202c2-e9d7-72c5-9a5d-68f4e63cb7fb","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":136,"at":"2026-11-22T10:17:38.106657+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c2-ea3a-72d7-af4d-16ab84c41399","operation":"INSERT","changed_columns":["created_at","display_name","email","id","person_id","role","tenant_id","valid_from","valid_to","version"]}
]$rows$);
SELECT setval(pg_get_serial_sequence('audit_entry', 'seq'), (SELECT max(seq) FROM audit_entry));
INSERT INTO audit_value (tenant_id, seq, before, after) OVERRIDING SYSTEM VALUE SELECT tenant_id, seq, before, after FROM jsonb_populate_recordset(NULL::audit_value, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":1,"before":null,"after":{"id": "01a202c2-c7e4-735c-b319-8bc459ced0b2", "code": "CIT", "name": "Innovazione", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":2,"before":null,"after":{"id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "pec": null, "name": "Comune Primo di alfa", "type": "municipality", "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.377164+00:00", "istat_code": null, "valid_from": null, "cadastral_code": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":3,"before":null,"after":{"id": "01a202c2-c82a-710f-8979-81363641692e", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":4,"before":null,"after":{"id": "01a202c2-c842-71bb-9bcd-91cf29493ca7", "status": "active", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "is_demo": false, "version": 1, "active_to": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "convention": "Convenzione", "created_at": "2026-11-22T10:17:29.41096+00:00", "active_from": "2020-01-01", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":5,"before":null,"after":{"id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "pec": null, "name": "Comune Secondo di alfa", "type": "municipality", "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.429997+00:00", "istat_code": null, "valid_from": null, "cadastral_code": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":6,"before":null,"after":{"id": "01a202c2-c866-7060-8009-313f5416f8a5", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":7,"before":null,"after":{"id": "01a202c2-c868-7270-b031-7390d1a7d330", "status": "active", "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "is_demo": false, "version": 1, "active_to": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "convention": "Convenzione", "created_at": "2026-11-22T10:17:29.450573+00:00", "active_from": "2020-01-01", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":8,"before":null,"after":{"id": "01a202c2-c86c-73a4-940f-512ee8ab157e", "pec": null, "name": "Comune Terzo di alfa", "type": "municipality", "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.452745+00:00", "istat_code": null, "valid_from": null, "cadastral_code": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":9,"before":null,"after":{"id": "01a202c2-c87c-7132-9839-76637d8f1ae3", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c2-c86c-73a4-940f-512ee8ab157e", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":10,"before":null,"after":{"id": "01a202c2-c8a2-7733-b48b-1336e7ad7f33", "role": "centre_admin", "email": "centre.admin@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-c880-70a8-9efa-ae6957a9fe0a", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.506647+00:00", "valid_from": "2020-01-01", "display_name": "Persona centre_admin alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":11,"before":null,"after":{"id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "role": "operator", "email": "operator@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-c8b6-7334-afc5-abd61225cceb", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.54589+00:00", "valid_from": "2020-01-01", "display_name": "Persona operator alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":12,"before":null,"after":{"id": "01a202c2-c8e6-76f2-a603-a8a94b4a954f", "role": "tariff_admin", "email": "tariff.admin@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-c8da-7216-b1b3-c47737d4b561", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.57786+00:00", "valid_from": "2020-01-01", "display_name": "Persona tariff_admin alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":13,"before":null,"after":{"id": "01a202c2-c8fa-77bf-b263-cf786ce3e2d2", "role": "accounting_officer", "email": "accounting.officer@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-c8f0-7267-abd5-b870d99de0cd", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.605285+00:00", "valid_from": "2020-01-01", "display_name": "Persona accounting_officer alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":14,"before":null,"after":{"id": "01a202c2-c92a-759b-a613-5ed1b92b5088", "role": "auditor", "email": "auditor@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-c91a-7337-b194-2fb8cb5d8b96", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.645841+00:00", "valid_from": "2020-01-01", "display_name": "Persona auditor alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":15,"before":null,"after":{"id": "01a202c2-c948-75ae-9278-5a17b99788e2", "role": "body_admin", "email": "body.admin@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-c936-70c6-9a93-73cc1d85270f", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.677826+00:00", "valid_from": "2020-01-01", "display_name": "Persona body_admin alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":16,"before":null,"after":{"body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "membership_id": "01a202c2-c948-75ae-9278-5a17b99788e2"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":17,"before":null,"after":{"id": "01a202c2-c977-7193-b524-5261bf029982", "role": "body_clerk", "email": "body.clerk@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-c975-74e1-a8a7-c590d841f41e", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.719477+00:00", "valid_from": "2020-01-01", "display_name": "Persona body_clerk alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":18,"before":null,"after":{"body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "membership_id": "01a202c2-c977-7193-b524-5261bf029982"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":19,"before":null,"after":{"id": "01a202c2-c99e-7654-8d70-fe177b5ca1d8", "code": "posta-elettronica", "status": "published", "version": 1, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.758944+00:00", "updated_at": "2026-11-22T10:17:29.758944+00:00", "service_line": "CIT"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":20,"before":null,"after":{"id": "01a202c2-c9ae-7172-9be3-84e1cec6cb2c", "costs": "c", "forms": "f", "hours": "h", "title": "Servizio posta-elettronica", "number": 1, "object": "o", "search": "'aderent':8B 'elettron':4A 'enti':7B 'post':3A 'posta-elettron':2A 'serviz':1A 'w':11", "status": "published", "contact": "c", "context": "c", "version": 1, "audience": "Per gli enti aderenti.", "inclusion": "included", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.777827+00:00", "service_id": "01a202c2-c99e-7654-8d70-fe177b5ca1d8", "legal_basis": "l", "obligations": "o", "who_may_ask": "w", "published_at": "2026-11-22T10:17:29.777827+00:00", "published_by": "01a202c2-c8c2-7532-ae00-0f54901608a7", "activation_time": "a", "computerisation": "online_request"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":21,"before":null,"after":{"id": "01a202c2-c9ca-70d3-bc01-d888a810b5dd", "code": "firma-digitale", "status": "draft", "version": 1, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.802641+00:00", "updated_at": "2026-11-22T10:17:29.802641+00:00", "service_line": "CIT"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":22,"before":null,"after":{"id": "01a202c2-c9cc-77d3-837a-edf165a725a6", "costs": "c", "forms": "f", "hours": "h", "title": "Servizio firma-digitale", "number": 1, "object": "o", "search": "'aderent':8B 'digital':4A 'enti':7B 'firm':3A 'firma-digital':2A 'serviz':1A 'w':11", "status": "draft", "contact": "c", "context": "c", "version": 1, "audience": "Per gli enti aderenti.", "inclusion": "included", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.809835+00:00", "service_id": "01a202c2-c9ca-70d3-bc01-d888a810b5dd", "legal_basis": "l", "obligations": "o", "who_may_ask": "w", "published_at": null, "published_by": null, "activation_time": "a", "computerisation": "online_request"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":23,"before":null,"after":{"id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "role": "body_clerk", "email": "neighbour@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-c9d7-71fc-9586-bf9993214bee", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.819722+00:00", "valid_from": "2020-01-01", "display_name": "Persona neighbour alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":24,"before":null,"after":{"body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "membership_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":25,"before":null,"after":{"id": "01a202c2-ca02-76e3-9790-da5ed0d0c468", "role": "body_clerk", "email": "shared@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-c9f6-73f4-8e37-6e2e7c2ca8b3", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:29.859343+00:00", "valid_from": "2020-01-01", "display_name": "Persona shared alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":26,"before":null,"after":{"body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "membership_id": "01a202c2-ca02-76e3-9790-da5ed0d0c468"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":27,"before":null,"after":{"body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "membership_id": "01a202c2-ca02-76e3-9790-da5ed0d0c468"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":55,"before":null,"after":{"id": "01a202c2-d22b-745e-bb42-b69717844bd4", "status": "withdrawn", "body_id": "01a202c2-c86c-73a4-940f-512ee8ab157e", "is_demo": false, "version": 1, "active_to": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "convention": "Convenzione", "created_at": "2026-11-22T10:17:31.948287+00:00", "active_from": null, "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":56,"before":null,"after":{"id": "01a202c2-d236-7338-b55d-2ad9aecb248c", "code": "SUA", "name": "SUA", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":57,"before":null,"after":{"id": "01a202c2-d501-73e3-a103-7e7aa1d6f84a", "number": "2026-000001", "status": "new", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "channel": "phone", "subject": "Telefonata", "version": 1, "closed_at": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:32.342+00:00", "service_id": "01a202c2-c99e-7654-8d70-fe177b5ca1d8", "updated_at": "2026-11-22T10:17:32.342+00:00", "assignee_id": null, "caller_name": "Rossi", "opened_by_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "requester_id": null, "assignee_name": null, "opened_by_name": "Persona operator alfa", "requester_name": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":58,"before":null,"after":{"at": "2026-11-22T10:17:32.342+00:00", "id": "01a202c2-d5a6-7437-94f0-54c15c4ca165", "reason": null, "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "command": "open", "actor_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-d501-73e3-a103-7e7aa1d6f84a", "to_status": "new", "actor_name": "Persona operator alfa", "from_status": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":59,"before":null,"after":{"id": "01a202c2-d5d2-767a-9161-6f4179b4a033", "kind": "public", "text": "Chiamata.", "search": "'chiam':1", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "author_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-d501-73e3-a103-7e7aa1d6f84a", "created_at": "2026-11-22T10:17:32.342+00:00", "author_name": "Persona operator alfa", "author_side": "centre"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":60,"before":null,"after":{"id": "01a202c2-d5ef-72e1-937e-cc208ce9d292", "note": "", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "minutes": 5, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-d501-73e3-a103-7e7aa1d6f84a", "worked_on": "2026-11-22", "created_at": "2026-11-22T10:17:32.342+00:00", "author_name": "Persona operator alfa", "membership_id": "01a202c2-c8c2-7532-ae00-0f54901608a7"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":61,"before":null,"after":{"id": "01a202c2-d78e-73bd-b037-14d1ceb47406", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c977-7193-b524-5261bf029982", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.228+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":62,"before":{"id": "01a202c2-d78e-73bd-b037-14d1ceb47406", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c977-7193-b524-5261bf029982", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.228+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-d78e-73bd-b037-14d1ceb47406", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-c977-7193-b524-5261bf029982", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.228+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":63,"before":null,"after":{"id": "01a202c2-d891-751a-be91-341f8fa7be5e", "number": "2026-000002", "status": "new", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "channel": "web", "subject": "Casella di 01a202c2-c81e-7361-959e-1d4b394c8dcc", "version": 1, "closed_at": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.508+00:00", "service_id": "01a202c2-c99e-7654-8d70-fe177b5ca1d8", "updated_at": "2026-11-22T10:17:33.508+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c2-c977-7193-b524-5261bf029982", "requester_id": "01a202c2-c977-7193-b524-5261bf029982", "assignee_name": null, "opened_by_name": "Persona body_clerk alfa", "requester_name": "Persona body_clerk alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":64,"before":null,"after":{"at": "2026-11-22T10:17:33.508+00:00", "id": "01a202c2-d8ca-745f-9e77-2b09447ad666", "reason": null, "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "command": "open", "actor_id": "01a202c2-c977-7193-b524-5261bf029982", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-d891-751a-be91-341f8fa7be5e", "to_status": "new", "actor_name": "Persona body_clerk alfa", "from_status": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":65,"before":null,"after":{"id": "01a202c2-d8d0-7215-8c42-f74984db52f8", "kind": "public", "text": "La casella del comune 01a202c2-c81e-7361-959e-1d4b394c8dcc è piena.", "search": "'-959e-1':9 '01a202c2':6 '01a202c2-c81e':5 '7361':8 'c81e':7 'casell':2 'comun':4 'd4b394c8dcc':10 'pien':12", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "author_id": "01a202c2-c977-7193-b524-5261bf029982", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-d891-751a-be91-341f8fa7be5e", "created_at": "2026-11-22T10:17:33.508+00:00", "author_name": "Persona body_clerk alfa", "author_side": "body"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":66,"before":{"id": "01a202c2-d78e-73bd-b037-14d1ceb47406", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-c977-7193-b524-5261bf029982", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.228+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-d78e-73bd-b037-14d1ceb47406", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "version": 3, "internal": false, "owner_id": "01a202c2-c977-7193-b524-5261bf029982", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.228+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:17:33.508+00:00"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":67,"before":null,"after":{"body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "file_id": "01a202c2-d78e-73bd-b037-14d1ceb47406", "internal": false, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "message_id": "01a202c2-d8d0-7215-8c42-f74984db52f8"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":68,"before":{"id": "01a202c2-d891-751a-be91-341f8fa7be5e", "number": "2026-000002", "status": "new", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "channel": "web", "subject": "Casella di 01a202c2-c81e-7361-959e-1d4b394c8dcc", "version": 1, "closed_at": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.508+00:00", "service_id": "01a202c2-c99e-7654-8d70-fe177b5ca1d8", "updated_at": "2026-11-22T10:17:33.508+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c2-c977-7193-b524-5261bf029982", "requester_id": "01a202c2-c977-7193-b524-5261bf029982", "assignee_name": null, "opened_by_name": "Persona body_clerk alfa", "requester_name": "Persona body_clerk alfa"},"after":{"id": "01a202c2-d891-751a-be91-341f8fa7be5e", "number": "2026-000002", "status": "new", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "channel": "web", "subject": "Casella di 01a202c2-c81e-7361-959e-1d4b394c8dcc", "version": 2, "closed_at": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.508+00:00", "service_id": "01a202c2-c99e-7654-8d70-fe177b5ca1d8", "updated_at": "2026-11-22T10:17:33.773+00:00", "assignee_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "caller_name": null, "opened_by_id": "01a202c2-c977-7193-b524-5261bf029982", "requester_id": "01a202c2-c977-7193-b524-5261bf029982", "assignee_name": "Persona operator alfa", "opened_by_name": "Persona body_clerk alfa", "requester_name": "Persona body_clerk alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":69,"before":null,"after":{"at": "2026-11-22T10:17:33.773+00:00", "id": "01a202c2-d9b6-732f-9bbd-52462bcec89d", "reason": "Persona operator alfa", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "command": "assign", "actor_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-d891-751a-be91-341f8fa7be5e", "to_status": "new", "actor_name": "Persona operator alfa", "from_status": "new"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":70,"before":null,"after":{"id": "01a202c2-d9f0-76ae-8e00-d565f951fdc8", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.927+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":71,"before":{"id": "01a202c2-d9f0-76ae-8e00-d565f951fdc8", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.927+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-d9f0-76ae-8e00-d565f951fdc8", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.927+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":72,"before":null,"after":{"id": "01a202c2-da7e-777b-94ce-324a0a2adc9e", "kind": "internal", "text": "Appunto riservatissimo.", "search": "'appunt':1 'riservatissim':2", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "author_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-d891-751a-be91-341f8fa7be5e", "created_at": "2026-11-22T10:17:34.018+00:00", "author_name": "Persona operator alfa", "author_side": "centre"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":73,"before":{"id": "01a202c2-d9f0-76ae-8e00-d565f951fdc8", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.927+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-d9f0-76ae-8e00-d565f951fdc8", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "version": 3, "internal": true, "owner_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:33.927+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:17:34.018+00:00"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":74,"before":null,"after":{"body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "file_id": "01a202c2-d9f0-76ae-8e00-d565f951fdc8", "internal": true, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "message_id": "01a202c2-da7e-777b-94ce-324a0a2adc9e"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":75,"before":null,"after":{"id": "01a202c2-dacf-7187-9eae-485cdd5130ae", "note": "Quota", "body_id": "01a202c2-c81e-7361-959e-1d4b394c8dcc", "minutes": 10, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-d891-751a-be91-341f8fa7be5e", "worked_on": "2026-01-15", "created_at": "2026-11-22T10:17:34.136+00:00", "author_name": "Persona operator alfa", "membership_id": "01a202c2-c8c2-7532-ae00-0f54901608a7"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":76,"before":null,"after":{"id": "01a202c2-db38-73d1-b7a0-53df80d34faf", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c977-7193-b524-5261bf029982", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.234+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":77,"before":{"id": "01a202c2-db38-73d1-b7a0-53df80d34faf", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c977-7193-b524-5261bf029982", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.234+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-db38-73d1-b7a0-53df80d34faf", "name": "sciolto.txt", "size": 25, "sha256": "99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-c977-7193-b524-5261bf029982", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.234+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":78,"before":null,"after":{"id": "01a202c2-dbe1-7438-91f1-f1a2727673d2", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.414+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":79,"before":{"id": "01a202c2-dbe1-7438-91f1-f1a2727673d2", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.414+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-dbe1-7438-91f1-f1a2727673d2", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.414+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":80,"before":null,"after":{"id": "01a202c2-dc73-731f-8324-e42e37424860", "number": "2026-000003", "status": "new", "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "channel": "web", "subject": "Casella di 01a202c2-c850-71d0-a7c4-3680f63a7cb1", "version": 1, "closed_at": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.543+00:00", "service_id": "01a202c2-c99e-7654-8d70-fe177b5ca1d8", "updated_at": "2026-11-22T10:17:34.543+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "requester_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "assignee_name": null, "opened_by_name": "Persona neighbour alfa", "requester_name": "Persona neighbour alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":81,"before":null,"after":{"at": "2026-11-22T10:17:34.543+00:00", "id": "01a202c2-dca2-77a0-ad07-ac4ea7bab30a", "reason": null, "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "command": "open", "actor_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-dc73-731f-8324-e42e37424860", "to_status": "new", "actor_name": "Persona neighbour alfa", "from_status": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":82,"before":null,"after":{"id": "01a202c2-dcae-73d6-80b9-58c9853a8e02", "kind": "public", "text": "La casella del comune 01a202c2-c850-71d0-a7c4-3680f63a7cb1 è piena.", "search": "'01a202c2':6 '01a202c2-c850-71d0-a7c4-3680f63a7cb1':5 '3680f63a7cb1':10 '71d0':8 'a7c4':9 'c850':7 'casell':2 'comun':4 'pien':12", "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "author_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-dc73-731f-8324-e42e37424860", "created_at": "2026-11-22T10:17:34.543+00:00", "author_name": "Persona neighbour alfa", "author_side": "body"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":83,"before":{"id": "01a202c2-dbe1-7438-91f1-f1a2727673d2", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.414+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-dbe1-7438-91f1-f1a2727673d2", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "version": 3, "internal": false, "owner_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.414+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:17:34.543+00:00"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":84,"before":null,"after":{"body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "file_id": "01a202c2-dbe1-7438-91f1-f1a2727673d2", "internal": false, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "message_id": "01a202c2-dcae-73d6-80b9-58c9853a8e02"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":85,"before":{"id": "01a202c2-dc73-731f-8324-e42e37424860", "number": "2026-000003", "status": "new", "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "channel": "web", "subject": "Casella di 01a202c2-c850-71d0-a7c4-3680f63a7cb1", "version": 1, "closed_at": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.543+00:00", "service_id": "01a202c2-c99e-7654-8d70-fe177b5ca1d8", "updated_at": "2026-11-22T10:17:34.543+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "requester_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "assignee_name": null, "opened_by_name": "Persona neighbour alfa", "requester_name": "Persona neighbour alfa"},"after":{"id": "01a202c2-dc73-731f-8324-e42e37424860", "number": "2026-000003", "status": "new", "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "channel": "web", "subject": "Casella di 01a202c2-c850-71d0-a7c4-3680f63a7cb1", "version": 2, "closed_at": null, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.543+00:00", "service_id": "01a202c2-c99e-7654-8d70-fe177b5ca1d8", "updated_at": "2026-11-22T10:17:34.785+00:00", "assignee_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "caller_name": null, "opened_by_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "requester_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "assignee_name": "Persona operator alfa", "opened_by_name": "Persona neighbour alfa", "requester_name": "Persona neighbour alfa"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":86,"before":null,"after":{"at": "2026-11-22T10:17:34.785+00:00", "id": "01a202c2-dd7e-75f5-91be-92c6f894f0e3", "reason": "Persona operator alfa", "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "command": "assign", "actor_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-dc73-731f-8324-e42e37424860", "to_status": "new", "actor_name": "Persona operator alfa", "from_status": "new"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":87,"before":null,"after":{"id": "01a202c2-de18-753b-8168-51ad67add1d7", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.986+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":88,"before":{"id": "01a202c2-de18-753b-8168-51ad67add1d7", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.986+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-de18-753b-8168-51ad67add1d7", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.986+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":89,"before":null,"after":{"id": "01a202c2-debc-706a-9c65-3808f5819976", "kind": "internal", "text": "Appunto riservatissimo.", "search": "'appunt':1 'riservatissim':2", "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "author_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-dc73-731f-8324-e42e37424860", "created_at": "2026-11-22T10:17:35.126+00:00", "author_name": "Persona operator alfa", "author_side": "centre"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":90,"before":{"id": "01a202c2-de18-753b-8168-51ad67add1d7", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.986+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-de18-753b-8168-51ad67add1d7", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "version": 3, "internal": true, "owner_id": "01a202c2-c8c2-7532-ae00-0f54901608a7", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:34.986+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:17:35.126+00:00"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":91,"before":null,"after":{"body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "file_id": "01a202c2-de18-753b-8168-51ad67add1d7", "internal": true, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "message_id": "01a202c2-debc-706a-9c65-3808f5819976"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":92,"before":null,"after":{"id": "01a202c2-df96-754d-ab43-5f8c35b12f80", "note": "Quota", "body_id": "01a202c2-c850-71d0-a7c4-3680f63a7cb1", "minutes": 10, "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "ticket_id": "01a202c2-dc73-731f-8324-e42e37424860", "worked_on": "2026-01-15", "created_at": "2026-11-22T10:17:35.257+00:00", "author_name": "Persona operator alfa", "membership_id": "01a202c2-c8c2-7532-ae00-0f54901608a7"}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":93,"before":null,"after":{"id": "01a202c2-dff7-72b4-9fd8-6696720f405b", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:35.47+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":94,"before":{"id": "01a202c2-dff7-72b4-9fd8-6696720f405b", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:35.47+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-dff7-72b4-9fd8-6696720f405b", "name": "sciolto.txt", "size": 25, "sha256": "99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:35.47+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","seq":95,"before":null,"after":{"id": "01a202c2-e04a-72d5-9bc6-358d7a6f9b2e", "role": "operator", "email": "colleague@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-e038-75d7-b4c6-88d1e8b7c6ef", "tenant_id": "01a202c2-c7da-7730-afcd-65bd9b778781", "created_at": "2026-11-22T10:17:35.565837+00:00", "valid_from": "2020-01-01", "display_name": "Persona colleague alfa"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":28,"before":null,"after":{"id": "01a202c2-ca27-72f8-a69c-82df1bec0ccb", "code": "CIT", "name": "Innovazione", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":29,"before":null,"after":{"id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "pec": null, "name": "Comune Primo di beta", "type": "municipality", "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:29.913858+00:00", "istat_code": null, "valid_from": null, "cadastral_code": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":30,"before":null,"after":{"id": "01a202c2-ca3b-718c-9498-d7cfbc5b6946", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":31,"before":null,"after":{"id": "01a202c2-ca46-7040-b293-d7c238d35e93", "status": "active", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "is_demo": false, "version": 1, "active_to": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "convention": "Convenzione", "created_at": "2026-11-22T10:17:29.929842+00:00", "active_from": "2020-01-01", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":32,"before":null,"after":{"id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "pec": null, "name": "Comune Secondo di beta", "type": "municipality", "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:29.935673+00:00", "istat_code": null, "valid_from": null, "cadastral_code": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":33,"before":null,"after":{"id": "01a202c2-ca5a-727a-a40b-72a31cc7495c", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":34,"before":null,"after":{"id": "01a202c2-ca61-717d-a763-47d9c7f531d3", "status": "active", "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "is_demo": false, "version": 1, "active_to": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "convention": "Convenzione", "created_at": "2026-11-22T10:17:29.953683+00:00", "active_from": "2020-01-01", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":35,"before":null,"after":{"id": "01a202c2-ca63-7255-958e-720cc21c189f", "pec": null, "name": "Comune Terzo di beta", "type": "municipality", "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:29.957814+00:00", "istat_code": null, "valid_from": null, "cadastral_code": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":36,"before":null,"after":{"id": "01a202c2-ca7f-77e5-ba03-fec39bc6c9f8", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c2-ca63-7255-958e-720cc21c189f", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":37,"before":null,"after":{"id": "01a202c2-ca93-7129-89a1-d68db5bdf3c4", "role": "centre_admin", "email": "centre.admin@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-ca83-75b1-bc38-46ec34461357", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.005855+00:00", "valid_from": "2020-01-01", "display_name": "Persona centre_admin beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":38,"before":null,"after":{"id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "role": "operator", "email": "operator@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-caaa-7536-b1c6-92a67195d9f2", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.03784+00:00", "valid_from": "2020-01-01", "display_name": "Persona operator beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":39,"before":null,"after":{"id": "01a202c2-cace-75f7-acc9-ac2eb1948944", "role": "tariff_admin", "email": "tariff.admin@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-cac1-748e-b19c-8c3ac7ca2d05", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.065866+00:00", "valid_from": "2020-01-01", "display_name": "Persona tariff_admin beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":40,"before":null,"after":{"id": "01a202c2-cade-73ff-9d8a-2a62136d7cb3", "role": "accounting_officer", "email": "accounting.officer@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-cad9-7147-9aec-59f15a136ed4", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.086156+00:00", "valid_from": "2020-01-01", "display_name": "Persona accounting_officer beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":41,"before":null,"after":{"id": "01a202c2-caf2-73e9-b3da-83ab2506a950", "role": "auditor", "email": "auditor@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-caea-721e-b770-82c8808fe554", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.101874+00:00", "valid_from": "2020-01-01", "display_name": "Persona auditor beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":42,"before":null,"after":{"id": "01a202c2-cb0a-763d-9d60-229276dc331e", "role": "body_admin", "email": "body.admin@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-cafd-76d5-92db-e54c0440e9a3", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.122687+00:00", "valid_from": "2020-01-01", "display_name": "Persona body_admin beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":43,"before":null,"after":{"body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "membership_id": "01a202c2-cb0a-763d-9d60-229276dc331e"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":44,"before":null,"after":{"id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "role": "body_clerk", "email": "body.clerk@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-cb1e-7594-b653-aba9b4dcab10", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.147984+00:00", "valid_from": "2020-01-01", "display_name": "Persona body_clerk beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":45,"before":null,"after":{"body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "membership_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":46,"before":null,"after":{"id": "01a202c2-cb48-70d2-8fbf-fdbc2f6af558", "code": "posta-elettronica", "status": "published", "version": 1, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.187778+00:00", "updated_at": "2026-11-22T10:17:30.187778+00:00", "service_line": "CIT"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":47,"before":null,"after":{"id": "01a202c2-cb5e-71af-bdbc-d705771f6161", "costs": "c", "forms": "f", "hours": "h", "title": "Servizio posta-elettronica", "number": 1, "object": "o", "search": "'aderent':8B 'elettron':4A 'enti':7B 'post':3A 'posta-elettron':2A 'serviz':1A 'w':11", "status": "published", "contact": "c", "context": "c", "version": 1, "audience": "Per gli enti aderenti.", "inclusion": "included", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.206882+00:00", "service_id": "01a202c2-cb48-70d2-8fbf-fdbc2f6af558", "legal_basis": "l", "obligations": "o", "who_may_ask": "w", "published_at": "2026-11-22T10:17:30.206882+00:00", "published_by": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "activation_time": "a", "computerisation": "online_request"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":48,"before":null,"after":{"id": "01a202c2-cb63-74ee-ae84-79c3cabf675e", "code": "firma-digitale", "status": "draft", "version": 1, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.213859+00:00", "updated_at": "2026-11-22T10:17:30.213859+00:00", "service_line": "CIT"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":49,"before":null,"after":{"id": "01a202c2-cb6d-7053-a53e-137bf8a4968c", "costs": "c", "forms": "f", "hours": "h", "title": "Servizio firma-digitale", "number": 1, "object": "o", "search": "'aderent':8B 'digital':4A 'enti':7B 'firm':3A 'firma-digital':2A 'serviz':1A 'w':11", "status": "draft", "contact": "c", "context": "c", "version": 1, "audience": "Per gli enti aderenti.", "inclusion": "included", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.232085+00:00", "service_id": "01a202c2-cb63-74ee-ae84-79c3cabf675e", "legal_basis": "l", "obligations": "o", "who_may_ask": "w", "published_at": null, "published_by": null, "activation_time": "a", "computerisation": "online_request"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":50,"before":null,"after":{"id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "role": "body_clerk", "email": "neighbour@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-cb7e-73c6-a480-4149604445fe", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.256031+00:00", "valid_from": "2020-01-01", "display_name": "Persona neighbour beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":51,"before":null,"after":{"body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "membership_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":52,"before":null,"after":{"id": "01a202c2-cbb7-7571-9e2a-6533f187f936", "role": "body_clerk", "email": "shared@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-cbb3-729e-af6a-888265f24328", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:30.297839+00:00", "valid_from": "2020-01-01", "display_name": "Persona shared beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":53,"before":null,"after":{"body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "membership_id": "01a202c2-cbb7-7571-9e2a-6533f187f936"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":54,"before":null,"after":{"body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "membership_id": "01a202c2-cbb7-7571-9e2a-6533f187f936"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":96,"before":null,"after":{"id": "01a202c2-e05a-75f3-ba0d-ba8e01c00146", "status": "withdrawn", "body_id": "01a202c2-ca63-7255-958e-720cc21c189f", "is_demo": false, "version": 1, "active_to": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "convention": "Convenzione", "created_at": "2026-11-22T10:17:35.581862+00:00", "active_from": null, "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":97,"before":null,"after":{"id": "01a202c2-e05f-76d0-ad39-51c2c1c2d725", "code": "SIT", "name": "SIT", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":98,"before":null,"after":{"id": "01a202c2-e097-7204-9290-80455fa2f8db", "number": "2026-000001", "status": "new", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "channel": "phone", "subject": "Telefonata", "version": 1, "closed_at": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:35.613+00:00", "service_id": "01a202c2-cb48-70d2-8fbf-fdbc2f6af558", "updated_at": "2026-11-22T10:17:35.613+00:00", "assignee_id": null, "caller_name": "Rossi", "opened_by_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "requester_id": null, "assignee_name": null, "opened_by_name": "Persona operator beta", "requester_name": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":99,"before":null,"after":{"at": "2026-11-22T10:17:35.613+00:00", "id": "01a202c2-e0d6-77cc-802d-285cc34ff156", "reason": null, "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "command": "open", "actor_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e097-7204-9290-80455fa2f8db", "to_status": "new", "actor_name": "Persona operator beta", "from_status": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":100,"before":null,"after":{"id": "01a202c2-e0e6-725c-8b5d-f88b3446195c", "kind": "public", "text": "Chiamata.", "search": "'chiam':1", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "author_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e097-7204-9290-80455fa2f8db", "created_at": "2026-11-22T10:17:35.613+00:00", "author_name": "Persona operator beta", "author_side": "centre"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":101,"before":null,"after":{"id": "01a202c2-e0e9-768e-ad3f-f75bed0c4802", "note": "", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "minutes": 5, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e097-7204-9290-80455fa2f8db", "worked_on": "2026-11-22", "created_at": "2026-11-22T10:17:35.613+00:00", "author_name": "Persona operator beta", "membership_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":102,"before":null,"after":{"id": "01a202c2-e188-748e-b500-5baec0cd0cd7", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:35.849+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":103,"before":{"id": "01a202c2-e188-748e-b500-5baec0cd0cd7", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:35.849+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-e188-748e-b500-5baec0cd0cd7", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:35.849+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":104,"before":null,"after":{"id": "01a202c2-e217-74e3-a94a-b67b6e49881e", "number": "2026-000002", "status": "new", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "channel": "web", "subject": "Casella di 01a202c2-ca32-74e0-a105-ede83ba9472b", "version": 1, "closed_at": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.002+00:00", "service_id": "01a202c2-cb48-70d2-8fbf-fdbc2f6af558", "updated_at": "2026-11-22T10:17:36.002+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "requester_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "assignee_name": null, "opened_by_name": "Persona body_clerk beta", "requester_name": "Persona body_clerk beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":105,"before":null,"after":{"at": "2026-11-22T10:17:36.002+00:00", "id": "01a202c2-e230-7365-a4d6-36159ae829d8", "reason": null, "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "command": "open", "actor_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e217-74e3-a94a-b67b6e49881e", "to_status": "new", "actor_name": "Persona body_clerk beta", "from_status": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":106,"before":null,"after":{"id": "01a202c2-e23b-75ae-9c4c-97dd7b7066c0", "kind": "public", "text": "La casella del comune 01a202c2-ca32-74e0-a105-ede83ba9472b è piena.", "search": "'01a202c2':6 '01a202c2-ca32-74e0-a105-ede83ba9472b':5 '74e0':8 'a105':9 'ca32':7 'casell':2 'comun':4 'ede83ba9472b':10 'pien':12", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "author_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e217-74e3-a94a-b67b6e49881e", "created_at": "2026-11-22T10:17:36.002+00:00", "author_name": "Persona body_clerk beta", "author_side": "body"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":107,"before":{"id": "01a202c2-e188-748e-b500-5baec0cd0cd7", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:35.849+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-e188-748e-b500-5baec0cd0cd7", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "version": 3, "internal": false, "owner_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:35.849+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:17:36.002+00:00"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":108,"before":null,"after":{"body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "file_id": "01a202c2-e188-748e-b500-5baec0cd0cd7", "internal": false, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "message_id": "01a202c2-e23b-75ae-9c4c-97dd7b7066c0"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":109,"before":{"id": "01a202c2-e217-74e3-a94a-b67b6e49881e", "number": "2026-000002", "status": "new", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "channel": "web", "subject": "Casella di 01a202c2-ca32-74e0-a105-ede83ba9472b", "version": 1, "closed_at": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.002+00:00", "service_id": "01a202c2-cb48-70d2-8fbf-fdbc2f6af558", "updated_at": "2026-11-22T10:17:36.002+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "requester_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "assignee_name": null, "opened_by_name": "Persona body_clerk beta", "requester_name": "Persona body_clerk beta"},"after":{"id": "01a202c2-e217-74e3-a94a-b67b6e49881e", "number": "2026-000002", "status": "new", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "channel": "web", "subject": "Casella di 01a202c2-ca32-74e0-a105-ede83ba9472b", "version": 2, "closed_at": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.002+00:00", "service_id": "01a202c2-cb48-70d2-8fbf-fdbc2f6af558", "updated_at": "2026-11-22T10:17:36.169+00:00", "assignee_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "caller_name": null, "opened_by_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "requester_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "assignee_name": "Persona operator beta", "opened_by_name": "Persona body_clerk beta", "requester_name": "Persona body_clerk beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":110,"before":null,"after":{"at": "2026-11-22T10:17:36.169+00:00", "id": "01a202c2-e2d6-76c0-b9c7-57475816edb1", "reason": "Persona operator beta", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "command": "assign", "actor_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e217-74e3-a94a-b67b6e49881e", "to_status": "new", "actor_name": "Persona operator beta", "from_status": "new"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":111,"before":null,"after":{"id": "01a202c2-e345-71e8-81d6-712f59dc3334", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.265+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":112,"before":{"id": "01a202c2-e345-71e8-81d6-712f59dc3334", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.265+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-e345-71e8-81d6-712f59dc3334", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.265+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":113,"before":null,"after":{"id": "01a202c2-e40c-734f-bfd2-88f1ad0e7a27", "kind": "internal", "text": "Appunto riservatissimo.", "search": "'appunt':1 'riservatissim':2", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "author_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e217-74e3-a94a-b67b6e49881e", "created_at": "2026-11-22T10:17:36.487+00:00", "author_name": "Persona operator beta", "author_side": "centre"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":114,"before":{"id": "01a202c2-e345-71e8-81d6-712f59dc3334", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.265+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-e345-71e8-81d6-712f59dc3334", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "version": 3, "internal": true, "owner_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.265+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:17:36.487+00:00"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":115,"before":null,"after":{"body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "file_id": "01a202c2-e345-71e8-81d6-712f59dc3334", "internal": true, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "message_id": "01a202c2-e40c-734f-bfd2-88f1ad0e7a27"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":116,"before":null,"after":{"id": "01a202c2-e4a5-7379-b7ed-3887b85edd66", "note": "Quota", "body_id": "01a202c2-ca32-74e0-a105-ede83ba9472b", "minutes": 10, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e217-74e3-a94a-b67b6e49881e", "worked_on": "2026-01-15", "created_at": "2026-11-22T10:17:36.61+00:00", "author_name": "Persona operator beta", "membership_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":117,"before":null,"after":{"id": "01a202c2-e514-77e5-abec-f78181e4a200", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.764+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":118,"before":{"id": "01a202c2-e514-77e5-abec-f78181e4a200", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.764+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-e514-77e5-abec-f78181e4a200", "name": "sciolto.txt", "size": 25, "sha256": "99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.764+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":119,"before":null,"after":{"id": "01a202c2-e5b0-7418-b1fc-6079ba9dac6c", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.918+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":120,"before":{"id": "01a202c2-e5b0-7418-b1fc-6079ba9dac6c", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.918+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-e5b0-7418-b1fc-6079ba9dac6c", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.918+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":121,"before":null,"after":{"id": "01a202c2-e672-72af-b0c4-b52bfefc4a11", "number": "2026-000003", "status": "new", "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "channel": "web", "subject": "Casella di 01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "version": 1, "closed_at": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:37.025+00:00", "service_id": "01a202c2-cb48-70d2-8fbf-fdbc2f6af558", "updated_at": "2026-11-22T10:17:37.025+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "requester_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "assignee_name": null, "opened_by_name": "Persona neighbour beta", "requester_name": "Persona neighbour beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":122,"before":null,"after":{"at": "2026-11-22T10:17:37.025+00:00", "id": "01a202c2-e6be-7423-8fae-2b1cb8dbb2e8", "reason": null, "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "command": "open", "actor_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e672-72af-b0c4-b52bfefc4a11", "to_status": "new", "actor_name": "Persona neighbour beta", "from_status": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":123,"before":null,"after":{"id": "01a202c2-e6cb-7061-a11b-c9d2df063901", "kind": "public", "text": "La casella del comune 01a202c2-ca4e-71e2-9f38-ccf821ea7e37 è piena.", "search": "'01a202c2':6 '01a202c2-ca4e-71e2-9f38-ccf821ea7e37':5 '71e2':8 '9f38':9 'ca4e':7 'casell':2 'ccf821ea7e37':10 'comun':4 'pien':12", "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "author_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e672-72af-b0c4-b52bfefc4a11", "created_at": "2026-11-22T10:17:37.025+00:00", "author_name": "Persona neighbour beta", "author_side": "body"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":124,"before":{"id": "01a202c2-e5b0-7418-b1fc-6079ba9dac6c", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.918+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-e5b0-7418-b1fc-6079ba9dac6c", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "version": 3, "internal": false, "owner_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:36.918+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:17:37.025+00:00"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":125,"before":null,"after":{"body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "file_id": "01a202c2-e5b0-7418-b1fc-6079ba9dac6c", "internal": false, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "message_id": "01a202c2-e6cb-7061-a11b-c9d2df063901"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":126,"before":{"id": "01a202c2-e672-72af-b0c4-b52bfefc4a11", "number": "2026-000003", "status": "new", "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "channel": "web", "subject": "Casella di 01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "version": 1, "closed_at": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:37.025+00:00", "service_id": "01a202c2-cb48-70d2-8fbf-fdbc2f6af558", "updated_at": "2026-11-22T10:17:37.025+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "requester_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "assignee_name": null, "opened_by_name": "Persona neighbour beta", "requester_name": "Persona neighbour beta"},"after":{"id": "01a202c2-e672-72af-b0c4-b52bfefc4a11", "number": "2026-000003", "status": "new", "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "channel": "web", "subject": "Casella di 01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "version": 2, "closed_at": null, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:37.025+00:00", "service_id": "01a202c2-cb48-70d2-8fbf-fdbc2f6af558", "updated_at": "2026-11-22T10:17:37.323+00:00", "assignee_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "caller_name": null, "opened_by_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "requester_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "assignee_name": "Persona operator beta", "opened_by_name": "Persona neighbour beta", "requester_name": "Persona neighbour beta"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":127,"before":null,"after":{"at": "2026-11-22T10:17:37.323+00:00", "id": "01a202c2-e782-77cf-b04d-6e1f1d4145fc", "reason": "Persona operator beta", "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "command": "assign", "actor_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e672-72af-b0c4-b52bfefc4a11", "to_status": "new", "actor_name": "Persona operator beta", "from_status": "new"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":128,"before":null,"after":{"id": "01a202c2-e7fe-710a-a7fd-a99eebfe976d", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:37.528+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":129,"before":{"id": "01a202c2-e7fe-710a-a7fd-a99eebfe976d", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:37.528+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-e7fe-710a-a7fd-a99eebfe976d", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:37.528+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":130,"before":null,"after":{"id": "01a202c2-e8aa-70f3-8276-866989cc4be5", "kind": "internal", "text": "Appunto riservatissimo.", "search": "'appunt':1 'riservatissim':2", "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "author_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e672-72af-b0c4-b52bfefc4a11", "created_at": "2026-11-22T10:17:37.652+00:00", "author_name": "Persona operator beta", "author_side": "centre"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":131,"before":{"id": "01a202c2-e7fe-710a-a7fd-a99eebfe976d", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:37.528+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-e7fe-710a-a7fd-a99eebfe976d", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "version": 3, "internal": true, "owner_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:37.528+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:17:37.652+00:00"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":132,"before":null,"after":{"body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "file_id": "01a202c2-e7fe-710a-a7fd-a99eebfe976d", "internal": true, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "message_id": "01a202c2-e8aa-70f3-8276-866989cc4be5"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":133,"before":null,"after":{"id": "01a202c2-e94a-75fb-b18d-1ee9b0643395", "note": "Quota", "body_id": "01a202c2-ca4e-71e2-9f38-ccf821ea7e37", "minutes": 10, "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "ticket_id": "01a202c2-e672-72af-b0c4-b52bfefc4a11", "worked_on": "2026-01-15", "created_at": "2026-11-22T10:17:37.798+00:00", "author_name": "Persona operator beta", "membership_id": "01a202c2-cab2-7296-af16-0bc95c0a2d21"}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":134,"before":null,"after":{"id": "01a202c2-e9d7-72c5-9a5d-68f4e63cb7fb", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:37.977+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":135,"before":{"id": "01a202c2-e9d7-72c5-9a5d-68f4e63cb7fb", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:37.977+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c2-e9d7-72c5-9a5d-68f4e63cb7fb", "name": "sciolto.txt", "size": 25, "sha256": "99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:37.977+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","seq":136,"before":null,"after":{"id": "01a202c2-ea3a-72d7-af4d-16ab84c41399", "role": "operator", "email": "colleague@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c2-ea28-719a-aaa9-630145cbf9ba", "tenant_id": "01a202c2-ca23-742d-9ae5-81093dfd3f4c", "created_at": "2026-11-22T10:17:38.106657+00:00", "valid_from": "2020-01-01", "display_name": "Persona colleague beta"}}
]$rows$);
INSERT INTO body (tenant_id, id, type, name, province, istat_code, cadastral_code, ipa_code, tax_code, pec, address, website, valid_from, valid_to, created_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, type, name, province, istat_code, cadastral_code, ipa_code, tax_code, pec, address, website, valid_from, valid_to, created_at, version FROM jsonb_populate_recordset(NULL::body, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","type":"municipality","name":"Comune Primo di alfa","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:17:29.377164+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","type":"municipality","name":"Comune Secondo di alfa","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:17:29.429997+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c86c-73a4-940f-512ee8ab157e","type":"municipality","name":"Comune Terzo di alfa","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:17:29.452745+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-ca32-74e0-a105-ede83ba9472b","type":"municipality","name":"Comune Primo di beta","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:17:29.913858+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","type":"municipality","name":"Comune Secondo di beta","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:17:29.935673+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-ca63-7255-958e-720cc21c189f","type":"municipality","name":"Comune Terzo di beta","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:17:29.957814+00:00","version":1}
]$rows$);
INSERT INTO body_figure (tenant_id, body_id, id, kind, year, value, source) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, id, kind, year, value, source FROM jsonb_populate_recordset(NULL::body_figure, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","id":"01a202c2-c82a-710f-8979-81363641692e","kind":"population","year":2011,"value":600,"source":"ISTAT"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","id":"01a202c2-c866-7060-8009-313f5416f8a5","kind":"population","year":2011,"value":600,"source":"ISTAT"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c86c-73a4-940f-512ee8ab157e","id":"01a202c2-c87c-7132-9839-76637d8f1ae3","kind":"population","year":2011,"value":600,"source":"ISTAT"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","id":"01a202c2-ca3b-718c-9498-d7cfbc5b6946","kind":"population","year":2011,"value":600,"source":"ISTAT"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","id":"01a202c2-ca5a-727a-a40b-72a31cc7495c","kind":"population","year":2011,"value":600,"source":"ISTAT"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca63-7255-958e-720cc21c189f","id":"01a202c2-ca7f-77e5-ba03-fec39bc6c9f8","kind":"population","year":2011,"value":600,"source":"ISTAT"}
]$rows$);
INSERT INTO counter (tenant_id, series, year, value) OVERRIDING SYSTEM VALUE SELECT tenant_id, series, year, value FROM jsonb_populate_recordset(NULL::counter, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","series":"ticket","year":2026,"value":3},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","series":"ticket","year":2026,"value":3}
]$rows$);
INSERT INTO credential (person_id, password_hash, updated_at) OVERRIDING SYSTEM VALUE SELECT person_id, password_hash, updated_at FROM jsonb_populate_recordset(NULL::credential, $rows$[
{"person_id":"01a202c2-c880-70a8-9efa-ae6957a9fe0a","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:29.497844+00:00"},
{"person_id":"01a202c2-c8b6-7334-afc5-abd61225cceb","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:29.534715+00:00"},
{"person_id":"01a202c2-c8da-7216-b1b3-c47737d4b561","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:29.567019+00:00"},
{"person_id":"01a202c2-c8f0-7267-abd5-b870d99de0cd","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:29.59376+00:00"},
{"person_id":"01a202c2-c91a-7337-b194-2fb8cb5d8b96","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:29.637527+00:00"},
{"person_id":"01a202c2-c936-70c6-9a93-73cc1d85270f","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:29.666517+00:00"},
{"person_id":"01a202c2-c975-74e1-a8a7-c590d841f41e","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:29.718686+00:00"},
{"person_id":"01a202c2-c9d7-71fc-9586-bf9993214bee","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:29.817803+00:00"},
{"person_id":"01a202c2-c9f6-73f4-8e37-6e2e7c2ca8b3","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:29.857951+00:00"},
{"person_id":"01a202c2-ca83-75b1-bc38-46ec34461357","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:30.002736+00:00"},
{"person_id":"01a202c2-caaa-7536-b1c6-92a67195d9f2","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:30.031138+00:00"},
{"person_id":"01a202c2-cac1-748e-b19c-8c3ac7ca2d05","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:30.054894+00:00"},
{"person_id":"01a202c2-cad9-7147-9aec-59f15a136ed4","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:30.074225+00:00"},
{"person_id":"01a202c2-caea-721e-b770-82c8808fe554","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:30.091642+00:00"},
{"person_id":"01a202c2-cafd-76d5-92db-e54c0440e9a3","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:30.119408+00:00"},
{"person_id":"01a202c2-cb1e-7594-b653-aba9b4dcab10","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:30.145052+00:00"},
{"person_id":"01a202c2-cb7e-73c6-a480-4149604445fe","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:30.25056+00:00"},
{"person_id":"01a202c2-cbb3-729e-af6a-888265f24328","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:30.292551+00:00"},
{"person_id":"01a202c2-cbde-77e3-a7c9-8cd03f26007a","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:30.343776+00:00"},
{"person_id":"01a202c2-cc08-772a-b6d8-2472046f758e","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:30.398583+00:00"},
{"person_id":"01a202c2-e038-75d7-b4c6-88d1e8b7c6ef","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:35.558796+00:00"},
{"person_id":"01a202c2-ea28-719a-aaa9-630145cbf9ba","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$Pcu6efX+IyMQT3VNMwPxSg$5Z9fbKWvUw12wKuyvqF/zq590SHLjIvdsg6yrXTR5rw","updated_at":"2026-11-22T10:17:38.093844+00:00"}
]$rows$);
INSERT INTO idempotency_key (tenant_id, membership_id, key, fingerprint, resource_id, created_at) OVERRIDING SYSTEM VALUE SELECT tenant_id, membership_id, key, fingerprint, resource_id, created_at FROM jsonb_populate_recordset(NULL::idempotency_key, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","key":"5eed80d5-628f-4059-9b29-5dfe83b08912","fingerprint":"092166a9955a90d142d77f1eddfa6459d108c00dc4e4c951d696fd39c8ac2d58","resource_id":"01a202c2-d501-73e3-a103-7e7aa1d6f84a","created_at":"2026-11-22T10:17:32.342+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c977-7193-b524-5261bf029982","key":"6c671d09-7f5f-462f-9810-114b7764d6f3","fingerprint":"8b4a1f2c972087ff5feadfae468c765f88ab929a8880d9714035f07815aa5f7b","resource_id":"01a202c2-d891-751a-be91-341f8fa7be5e","created_at":"2026-11-22T10:17:33.508+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","key":"77cf0834-9131-4bf5-98d5-be8c84616876","fingerprint":"7c119deecae5fc4238e3e76adbf74eea3644a7055fc0a82d9e86d003d04a7fc3","resource_id":"01a202c2-dc73-731f-8324-e42e37424860","created_at":"2026-11-22T10:17:34.543+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","key":"5e962e49-8ce6-4ca8-9b35-2ea0510a10fc","fingerprint":"27a1335a841e5121ba5021ed0b4574ce59bdd85d78c28418caf43879934fa303","resource_id":"01a202c2-e097-7204-9290-80455fa2f8db","created_at":"2026-11-22T10:17:35.613+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","key":"0bfd8f3f-372f-40ef-b60d-cd03c407c2ec","fingerprint":"1afe75a933d86183ec82dcb2842289a6cafa7784d660c628dc39752528fd937e","resource_id":"01a202c2-e217-74e3-a94a-b67b6e49881e","created_at":"2026-11-22T10:17:36.002+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","key":"2b5e2033-4c67-41ff-a296-22279abcd1a6","fingerprint":"6af463739d0cc3a12b10dfd74c8ca9b4cc08c7a228f5313e98de2dc9dab93ce6","resource_id":"01a202c2-e672-72af-b0c4-b52bfefc4a11","created_at":"2026-11-22T10:17:37.025+00:00"}
]$rows$);
INSERT INTO mail (tenant_id, id, membership_id, address, kind, subject, html, text, status, attempts, repeats, created_at, sending_since, sent_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, membership_id, address, kind, subject, html, text, status, attempts, repeats, created_at, sending_since, sent_at, version FROM jsonb_populate_recordset(NULL::mail, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-d6e6-7563-9d97-94147afd2863","membership_id":"01a202c2-c977-7193-b524-5261bf029982","address":"body.clerk@alfa.example.org","kind":"ticket.open","subject":"Nuova richiesta","html":"<p>Testo</p>","text":"Testo","status":"pending","attempts":0,"repeats":0,"created_at":"2026-11-22T10:17:33.166009+00:00","sending_since":null,"sent_at":null,"version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-d6f2-751c-8961-81b58b36151c","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","address":"neighbour@alfa.example.org","kind":"ticket.open","subject":"Nuova richiesta","html":"<p>Testo</p>","text":"Testo","status":"pending","attempts":0,"repeats":0,"created_at":"2026-11-22T10:17:33.173838+00:00","sending_since":null,"sent_at":null,"version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e132-74f4-8bf4-bf5f3d97ebaa","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","address":"body.clerk@beta.example.org","kind":"ticket.open","subject":"Nuova richiesta","html":"<p>Testo</p>","text":"Testo","status":"pending","attempts":0,"repeats":0,"created_at":"2026-11-22T10:17:35.803763+00:00","sending_since":null,"sent_at":null,"version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e140-77e5-a184-61f39e6106b1","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","address":"neighbour@beta.example.org","kind":"ticket.open","subject":"Nuova richiesta","html":"<p>Testo</p>","text":"Testo","status":"pending","attempts":0,"repeats":0,"created_at":"2026-11-22T10:17:35.829828+00:00","sending_since":null,"sent_at":null,"version":1}
]$rows$);
INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, version FROM jsonb_populate_recordset(NULL::membership, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c8a2-7733-b48b-1336e7ad7f33","person_id":"01a202c2-c880-70a8-9efa-ae6957a9fe0a","role":"centre_admin","display_name":"Persona centre_admin alfa","email":"centre.admin@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:29.506647+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c8c2-7532-ae00-0f54901608a7","person_id":"01a202c2-c8b6-7334-afc5-abd61225cceb","role":"operator","display_name":"Persona operator alfa","email":"operator@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:29.54589+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c8e6-76f2-a603-a8a94b4a954f","person_id":"01a202c2-c8da-7216-b1b3-c47737d4b561","role":"tariff_admin","display_name":"Persona tariff_admin alfa","email":"tariff.admin@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:29.57786+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c8fa-77bf-b263-cf786ce3e2d2","person_id":"01a202c2-c8f0-7267-abd5-b870d99de0cd","role":"accounting_officer","display_name":"Persona accounting_officer alfa","email":"accounting.officer@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:29.605285+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c92a-759b-a613-5ed1b92b5088","person_id":"01a202c2-c91a-7337-b194-2fb8cb5d8b96","role":"auditor","display_name":"Persona auditor alfa","email":"auditor@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:29.645841+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c948-75ae-9278-5a17b99788e2","person_id":"01a202c2-c936-70c6-9a93-73cc1d85270f","role":"body_admin","display_name":"Persona body_admin alfa","email":"body.admin@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:29.677826+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c977-7193-b524-5261bf029982","person_id":"01a202c2-c975-74e1-a8a7-c590d841f41e","role":"body_clerk","display_name":"Persona body_clerk alfa","email":"body.clerk@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:29.719477+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","person_id":"01a202c2-c9d7-71fc-9586-bf9993214bee","role":"body_clerk","display_name":"Persona neighbour alfa","email":"neighbour@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:29.819722+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-ca02-76e3-9790-da5ed0d0c468","person_id":"01a202c2-c9f6-73f4-8e37-6e2e7c2ca8b3","role":"body_clerk","display_name":"Persona shared alfa","email":"shared@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:29.859343+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-e04a-72d5-9bc6-358d7a6f9b2e","person_id":"01a202c2-e038-75d7-b4c6-88d1e8b7c6ef","role":"operator","display_name":"Persona colleague alfa","email":"colleague@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:35.565837+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-ca93-7129-89a1-d68db5bdf3c4","person_id":"01a202c2-ca83-75b1-bc38-46ec34461357","role":"centre_admin","display_name":"Persona centre_admin beta","email":"centre.admin@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:30.005855+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","person_id":"01a202c2-caaa-7536-b1c6-92a67195d9f2","role":"operator","display_name":"Persona operator beta","email":"operator@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:30.03784+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-cace-75f7-acc9-ac2eb1948944","person_id":"01a202c2-cac1-748e-b19c-8c3ac7ca2d05","role":"tariff_admin","display_name":"Persona tariff_admin beta","email":"tariff.admin@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:30.065866+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-cade-73ff-9d8a-2a62136d7cb3","person_id":"01a202c2-cad9-7147-9aec-59f15a136ed4","role":"accounting_officer","display_name":"Persona accounting_officer beta","email":"accounting.officer@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:30.086156+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-caf2-73e9-b3da-83ab2506a950","person_id":"01a202c2-caea-721e-b770-82c8808fe554","role":"auditor","display_name":"Persona auditor beta","email":"auditor@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:30.101874+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-cb0a-763d-9d60-229276dc331e","person_id":"01a202c2-cafd-76d5-92db-e54c0440e9a3","role":"body_admin","display_name":"Persona body_admin beta","email":"body.admin@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:30.122687+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","person_id":"01a202c2-cb1e-7594-b653-aba9b4dcab10","role":"body_clerk","display_name":"Persona body_clerk beta","email":"body.clerk@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:30.147984+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","person_id":"01a202c2-cb7e-73c6-a480-4149604445fe","role":"body_clerk","display_name":"Persona neighbour beta","email":"neighbour@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:30.256031+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-cbb7-7571-9e2a-6533f187f936","person_id":"01a202c2-cbb3-729e-af6a-888265f24328","role":"body_clerk","display_name":"Persona shared beta","email":"shared@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:30.297839+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-ea3a-72d7-af4d-16ab84c41399","person_id":"01a202c2-ea28-719a-aaa9-630145cbf9ba","role":"operator","display_name":"Persona colleague beta","email":"colleague@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:17:38.106657+00:00","version":1}
]$rows$);
INSERT INTO membership_body (tenant_id, membership_id, body_id) OVERRIDING SYSTEM VALUE SELECT tenant_id, membership_id, body_id FROM jsonb_populate_recordset(NULL::membership_body, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c948-75ae-9278-5a17b99788e2","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c977-7193-b524-5261bf029982","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-ca02-76e3-9790-da5ed0d0c468","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-ca02-76e3-9790-da5ed0d0c468","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cb0a-763d-9d60-229276dc331e","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cbb7-7571-9e2a-6533f187f936","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cbb7-7571-9e2a-6533f187f936","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37"}
]$rows$);
INSERT INTO migration (id, "timestamp", name) OVERRIDING SYSTEM VALUE SELECT id, "timestamp", name FROM jsonb_populate_recordset(NULL::migration, $rows$[
{"id":1,"timestamp":1760000000000,"name":"PlatformFoundation1760000000000"},
{"id":2,"timestamp":1760000001000,"name":"CrmBodies1760000001000"},
{"id":3,"timestamp":1760000002000,"name":"IdentityPeople1760000002000"},
{"id":4,"timestamp":1760000003000,"name":"CatalogueServices1760000003000"},
{"id":5,"timestamp":1760000004000,"name":"TicketingTickets1760000004000"},
{"id":6,"timestamp":1760000005000,"name":"NotificationsMails1760000005000"}
]$rows$);
INSERT INTO network (id, name) OVERRIDING SYSTEM VALUE SELECT id, name FROM jsonb_populate_recordset(NULL::network, $rows$[
{"id":"01a202c2-c7d7-7433-8b3a-f501817278a8","name":"Rete di prova"}
]$rows$);
INSERT INTO network_membership (id, network_id, person_id, role, valid_from, valid_to) OVERRIDING SYSTEM VALUE SELECT id, network_id, person_id, role, valid_from, valid_to FROM jsonb_populate_recordset(NULL::network_membership, $rows$[
{"id":"01a202c2-cbee-735b-8f05-50575cfb51b9","network_id":null,"person_id":"01a202c2-cbde-77e3-a7c9-8cd03f26007a","role":"platform_admin","valid_from":"2020-01-01","valid_to":null},
{"id":"01a202c2-cc22-7057-a8e0-30438758fcad","network_id":"01a202c2-c7d7-7433-8b3a-f501817278a8","person_id":"01a202c2-cc08-772a-b6d8-2472046f758e","role":"network_coordinator","valid_from":"2020-01-01","valid_to":null}
]$rows$);
INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at, attempts, done_at, failed_at, last_error) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, consumer, event, payload, request_id, created_at, due_at, attempts, done_at, failed_at, last_error FROM jsonb_populate_recordset(NULL::outbox, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-d613-7680-ab81-531bedaacfb4","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c2-c8c2-7532-ae00-0f54901608a7", "activity": "open", "ticketId": "01a202c2-d501-73e3-a103-7e7aa1d6f84a", "messageId": "01a202c2-d5d2-767a-9161-6f4179b4a033"},"request_id":"002e54c6-461a-431b-a586-cc8e65539655","created_at":"2026-11-22T10:17:32.342+00:00","due_at":"2026-11-22T10:17:32.342+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-d902-73d9-991c-b9bd604a70f6","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c2-c977-7193-b524-5261bf029982", "activity": "open", "ticketId": "01a202c2-d891-751a-be91-341f8fa7be5e", "messageId": "01a202c2-d8d0-7215-8c42-f74984db52f8"},"request_id":"97266d15-25b4-47a5-9e42-203e2917e77b","created_at":"2026-11-22T10:17:33.508+00:00","due_at":"2026-11-22T10:17:33.508+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-d9c1-7496-ac47-84c896e25f9c","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c2-c8c2-7532-ae00-0f54901608a7", "activity": "assign", "ticketId": "01a202c2-d891-751a-be91-341f8fa7be5e", "messageId": null},"request_id":"70128a62-9e2b-40be-a285-2118dc9c85cc","created_at":"2026-11-22T10:17:33.773+00:00","due_at":"2026-11-22T10:17:33.773+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-dcd6-7149-b9f6-e8082481f6b9","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c2-c9da-77a7-a7b9-de13c1262fdd", "activity": "open", "ticketId": "01a202c2-dc73-731f-8324-e42e37424860", "messageId": "01a202c2-dcae-73d6-80b9-58c9853a8e02"},"request_id":"4ca3bedf-ead5-4ae4-831b-2322383f89a7","created_at":"2026-11-22T10:17:34.543+00:00","due_at":"2026-11-22T10:17:34.543+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-dda3-73e6-b3a3-8dac1f2a2587","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c2-c8c2-7532-ae00-0f54901608a7", "activity": "assign", "ticketId": "01a202c2-dc73-731f-8324-e42e37424860", "messageId": null},"request_id":"711cccd9-75c4-401a-b2d9-d1a0ca1e968b","created_at":"2026-11-22T10:17:34.785+00:00","due_at":"2026-11-22T10:17:34.785+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e0f1-7009-b644-a416402a407e","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "activity": "open", "ticketId": "01a202c2-e097-7204-9290-80455fa2f8db", "messageId": "01a202c2-e0e6-725c-8b5d-f88b3446195c"},"request_id":"4b0de571-ce44-4e52-ab4b-28dcc0494e6a","created_at":"2026-11-22T10:17:35.613+00:00","due_at":"2026-11-22T10:17:35.613+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e262-7178-ad0d-5f31689e6d41","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c2-cb23-77c3-bbd1-10b1df4caf31", "activity": "open", "ticketId": "01a202c2-e217-74e3-a94a-b67b6e49881e", "messageId": "01a202c2-e23b-75ae-9c4c-97dd7b7066c0"},"request_id":"862e729c-82d8-4ff6-aa9d-0c4c50a3ec50","created_at":"2026-11-22T10:17:36.002+00:00","due_at":"2026-11-22T10:17:36.002+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e2dd-7075-b94f-b464214eb924","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "activity": "assign", "ticketId": "01a202c2-e217-74e3-a94a-b67b6e49881e", "messageId": null},"request_id":"c43dc3b5-b17d-4e4c-b65e-92b43f60d9ec","created_at":"2026-11-22T10:17:36.169+00:00","due_at":"2026-11-22T10:17:36.169+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e6fe-7378-a79e-35d272c2d7cb","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c2-cb8b-7004-a6a2-b098d7a3df58", "activity": "open", "ticketId": "01a202c2-e672-72af-b0c4-b52bfefc4a11", "messageId": "01a202c2-e6cb-7061-a11b-c9d2df063901"},"request_id":"ecf0060f-fa6c-470f-aae7-f2ad238e6887","created_at":"2026-11-22T10:17:37.025+00:00","due_at":"2026-11-22T10:17:37.025+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e79e-71a1-be93-e8d55b79a90b","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c2-cab2-7296-af16-0bc95c0a2d21", "activity": "assign", "ticketId": "01a202c2-e672-72af-b0c4-b52bfefc4a11", "messageId": null},"request_id":"46358192-4809-4969-9e00-6c72e7f2ca5b","created_at":"2026-11-22T10:17:37.323+00:00","due_at":"2026-11-22T10:17:37.323+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null}
]$rows$);
INSERT INTO person (id, email, display_name, created_at) OVERRIDING SYSTEM VALUE SELECT id, email, display_name, created_at FROM jsonb_populate_recordset(NULL::person, $rows$[
{"id":"01a202c2-c880-70a8-9efa-ae6957a9fe0a","email":"centre.admin@alfa.example.org","display_name":"Persona centre_admin alfa","created_at":"2026-11-22T10:17:29.491991+00:00"},
{"id":"01a202c2-c8b6-7334-afc5-abd61225cceb","email":"operator@alfa.example.org","display_name":"Persona operator alfa","created_at":"2026-11-22T10:17:29.529242+00:00"},
{"id":"01a202c2-c8da-7216-b1b3-c47737d4b561","email":"tariff.admin@alfa.example.org","display_name":"Persona tariff_admin alfa","created_at":"2026-11-22T10:17:29.565854+00:00"},
{"id":"01a202c2-c8f0-7267-abd5-b870d99de0cd","email":"accounting.officer@alfa.example.org","display_name":"Persona accounting_officer alfa","created_at":"2026-11-22T10:17:29.585653+00:00"},
{"id":"01a202c2-c91a-7337-b194-2fb8cb5d8b96","email":"auditor@alfa.example.org","display_name":"Persona auditor alfa","created_at":"2026-11-22T10:17:29.626585+00:00"},
{"id":"01a202c2-c936-70c6-9a93-73cc1d85270f","email":"body.admin@alfa.example.org","display_name":"Persona body_admin alfa","created_at":"2026-11-22T10:17:29.660988+00:00"},
{"id":"01a202c2-c975-74e1-a8a7-c590d841f41e","email":"body.clerk@alfa.example.org","display_name":"Persona body_clerk alfa","created_at":"2026-11-22T10:17:29.717957+00:00"},
{"id":"01a202c2-c9d7-71fc-9586-bf9993214bee","email":"neighbour@alfa.example.org","display_name":"Persona neighbour alfa","created_at":"2026-11-22T10:17:29.816172+00:00"},
{"id":"01a202c2-c9f6-73f4-8e37-6e2e7c2ca8b3","email":"shared@alfa.example.org","display_name":"Persona shared alfa","created_at":"2026-11-22T10:17:29.849844+00:00"},
{"id":"01a202c2-ca83-75b1-bc38-46ec34461357","email":"centre.admin@beta.example.org","display_name":"Persona centre_admin beta","created_at":"2026-11-22T10:17:29.997869+00:00"},
{"id":"01a202c2-caaa-7536-b1c6-92a67195d9f2","email":"operator@beta.example.org","display_name":"Persona operator beta","created_at":"2026-11-22T10:17:30.029893+00:00"},
{"id":"01a202c2-cac1-748e-b19c-8c3ac7ca2d05","email":"tariff.admin@beta.example.org","display_name":"Persona tariff_admin beta","created_at":"2026-11-22T10:17:30.053829+00:00"},
{"id":"01a202c2-cad9-7147-9aec-59f15a136ed4","email":"accounting.officer@beta.example.org","display_name":"Persona accounting_officer beta","created_at":"2026-11-22T10:17:30.073642+00:00"},
{"id":"01a202c2-caea-721e-b770-82c8808fe554","email":"auditor@beta.example.org","display_name":"Persona auditor beta","created_at":"2026-11-22T10:17:30.091179+00:00"},
{"id":"01a202c2-cafd-76d5-92db-e54c0440e9a3","email":"body.admin@beta.example.org","display_name":"Persona body_admin beta","created_at":"2026-11-22T10:17:30.109867+00:00"},
{"id":"01a202c2-cb1e-7594-b653-aba9b4dcab10","email":"body.clerk@beta.example.org","display_name":"Persona body_clerk beta","created_at":"2026-11-22T10:17:30.144041+00:00"},
{"id":"01a202c2-cb7e-73c6-a480-4149604445fe","email":"neighbour@beta.example.org","display_name":"Persona neighbour beta","created_at":"2026-11-22T10:17:30.241847+00:00"},
{"id":"01a202c2-cbb3-729e-af6a-888265f24328","email":"shared@beta.example.org","display_name":"Persona shared beta","created_at":"2026-11-22T10:17:30.291629+00:00"},
{"id":"01a202c2-cbde-77e3-a7c9-8cd03f26007a","email":"platform.admin@rete.example.org","display_name":"Persona platform_admin","created_at":"2026-11-22T10:17:30.337834+00:00"},
{"id":"01a202c2-cc08-772a-b6d8-2472046f758e","email":"network.coordinator@rete.example.org","display_name":"Persona network_coordinator","created_at":"2026-11-22T10:17:30.389843+00:00"},
{"id":"01a202c2-e038-75d7-b4c6-88d1e8b7c6ef","email":"colleague@alfa.example.org","display_name":"Persona colleague alfa","created_at":"2026-11-22T10:17:35.549856+00:00"},
{"id":"01a202c2-ea28-719a-aaa9-630145cbf9ba","email":"colleague@beta.example.org","display_name":"Persona colleague beta","created_at":"2026-11-22T10:17:38.088685+00:00"}
]$rows$);
INSERT INTO service (tenant_id, id, code, service_line, status, created_at, updated_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, code, service_line, status, created_at, updated_at, version FROM jsonb_populate_recordset(NULL::service, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c99e-7654-8d70-fe177b5ca1d8","code":"posta-elettronica","service_line":"CIT","status":"published","created_at":"2026-11-22T10:17:29.758944+00:00","updated_at":"2026-11-22T10:17:29.758944+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c9ca-70d3-bc01-d888a810b5dd","code":"firma-digitale","service_line":"CIT","status":"draft","created_at":"2026-11-22T10:17:29.802641+00:00","updated_at":"2026-11-22T10:17:29.802641+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-cb48-70d2-8fbf-fdbc2f6af558","code":"posta-elettronica","service_line":"CIT","status":"published","created_at":"2026-11-22T10:17:30.187778+00:00","updated_at":"2026-11-22T10:17:30.187778+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-cb63-74ee-ae84-79c3cabf675e","code":"firma-digitale","service_line":"CIT","status":"draft","created_at":"2026-11-22T10:17:30.213859+00:00","updated_at":"2026-11-22T10:17:30.213859+00:00","version":1}
]$rows$);
INSERT INTO service_line (tenant_id, id, code, name) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, code, name FROM jsonb_populate_recordset(NULL::service_line, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c7e4-735c-b319-8bc459ced0b2","code":"CIT","name":"Innovazione"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-d236-7338-b55d-2ad9aecb248c","code":"SUA","name":"SUA"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-ca27-72f8-a69c-82df1bec0ccb","code":"CIT","name":"Innovazione"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e05f-76d0-ad39-51c2c1c2d725","code":"SIT","name":"SIT"}
]$rows$);
INSERT INTO service_version (tenant_id, id, service_id, number, status, title, audience, inclusion, context, object, who_may_ask, obligations, forms, computerisation, costs, contact, hours, activation_time, legal_basis, published_at, published_by, created_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, service_id, number, status, title, audience, inclusion, context, object, who_may_ask, obligations, forms, computerisation, costs, contact, hours, activation_time, legal_basis, published_at, published_by, created_at, version FROM jsonb_populate_recordset(NULL::service_version, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c9ae-7172-9be3-84e1cec6cb2c","service_id":"01a202c2-c99e-7654-8d70-fe177b5ca1d8","number":1,"status":"published","title":"Servizio posta-elettronica","audience":"Per gli enti aderenti.","inclusion":"included","context":"c","object":"o","who_may_ask":"w","obligations":"o","forms":"f","computerisation":"online_request","costs":"c","contact":"c","hours":"h","activation_time":"a","legal_basis":"l","published_at":"2026-11-22T10:17:29.777827+00:00","published_by":"01a202c2-c8c2-7532-ae00-0f54901608a7","created_at":"2026-11-22T10:17:29.777827+00:00","version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-c9cc-77d3-837a-edf165a725a6","service_id":"01a202c2-c9ca-70d3-bc01-d888a810b5dd","number":1,"status":"draft","title":"Servizio firma-digitale","audience":"Per gli enti aderenti.","inclusion":"included","context":"c","object":"o","who_may_ask":"w","obligations":"o","forms":"f","computerisation":"online_request","costs":"c","contact":"c","hours":"h","activation_time":"a","legal_basis":"l","published_at":null,"published_by":null,"created_at":"2026-11-22T10:17:29.809835+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-cb5e-71af-bdbc-d705771f6161","service_id":"01a202c2-cb48-70d2-8fbf-fdbc2f6af558","number":1,"status":"published","title":"Servizio posta-elettronica","audience":"Per gli enti aderenti.","inclusion":"included","context":"c","object":"o","who_may_ask":"w","obligations":"o","forms":"f","computerisation":"online_request","costs":"c","contact":"c","hours":"h","activation_time":"a","legal_basis":"l","published_at":"2026-11-22T10:17:30.206882+00:00","published_by":"01a202c2-cab2-7296-af16-0bc95c0a2d21","created_at":"2026-11-22T10:17:30.206882+00:00","version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-cb6d-7053-a53e-137bf8a4968c","service_id":"01a202c2-cb63-74ee-ae84-79c3cabf675e","number":1,"status":"draft","title":"Servizio firma-digitale","audience":"Per gli enti aderenti.","inclusion":"included","context":"c","object":"o","who_may_ask":"w","obligations":"o","forms":"f","computerisation":"online_request","costs":"c","contact":"c","hours":"h","activation_time":"a","legal_basis":"l","published_at":null,"published_by":null,"created_at":"2026-11-22T10:17:30.232085+00:00","version":1}
]$rows$);
INSERT INTO session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, revoked_at, user_agent) OVERRIDING SYSTEM VALUE SELECT id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, revoked_at, user_agent FROM jsonb_populate_recordset(NULL::session, $rows$[
{"id":"01a202c2-c8a9-7387-970a-34bef82fb3a2","token_hash":"\\x67e80e6b61d6932edcfc7d2a92d0b87232a5f9de2b24e50d58d4846d2d88fa7d","person_id":"01a202c2-c880-70a8-9efa-ae6957a9fe0a","kind":"bearer","tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c8a2-7733-b48b-1336e7ad7f33","network_membership_id":null,"created_at":"2026-11-22T10:17:29.522304+00:00","expires_at":"2026-11-23T10:17:29.522304+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-c8d2-77f8-a367-bc1ddc1ac49f","token_hash":"\\x28845d957d0ecf8b5c25d314538e5e4492f9060a799176c69a844738093957c6","person_id":"01a202c2-c8b6-7334-afc5-abd61225cceb","kind":"bearer","tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","network_membership_id":null,"created_at":"2026-11-22T10:17:29.554925+00:00","expires_at":"2026-11-23T10:17:29.554925+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-c8ee-76fd-9e16-7c9602db4412","token_hash":"\\xf570b4c0c0c4bc6ce22af3981997bf894d4c4993b96de73b6da3e535313d8c78","person_id":"01a202c2-c8da-7216-b1b3-c47737d4b561","kind":"bearer","tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c8e6-76f2-a603-a8a94b4a954f","network_membership_id":null,"created_at":"2026-11-22T10:17:29.582944+00:00","expires_at":"2026-11-23T10:17:29.582944+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-c918-712a-b72f-f03b84ff3bf5","token_hash":"\\x38e214d7cd47065ae5b096921b57656a54fbc42879f923b00ff6319af0646c87","person_id":"01a202c2-c8f0-7267-abd5-b870d99de0cd","kind":"bearer","tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c8fa-77bf-b263-cf786ce3e2d2","network_membership_id":null,"created_at":"2026-11-22T10:17:29.624873+00:00","expires_at":"2026-11-23T10:17:29.624873+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-c930-715d-9bd5-bb8e8c00225d","token_hash":"\\xfe5333e4877ac174ed8a833db964633fa1a9b04ab2c441713ef23ffa5f920cff","person_id":"01a202c2-c91a-7337-b194-2fb8cb5d8b96","kind":"bearer","tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c92a-759b-a613-5ed1b92b5088","network_membership_id":null,"created_at":"2026-11-22T10:17:29.650816+00:00","expires_at":"2026-11-23T10:17:29.650816+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-c960-7674-9c73-712f306733c0","token_hash":"\\xf9fe1bd99393ecc103ea6b4f6de0a54d56be2fef7ea5a5752849e0ceee99ee6d","person_id":"01a202c2-c936-70c6-9a93-73cc1d85270f","kind":"bearer","tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c948-75ae-9278-5a17b99788e2","network_membership_id":null,"created_at":"2026-11-22T10:17:29.713895+00:00","expires_at":"2026-11-23T10:17:29.713895+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-c996-71d5-b387-790761249313","token_hash":"\\x606267b6119d6b80309e33a6a415eb7bbe2bc0bea4b34b5e8e273f515e11a1ae","person_id":"01a202c2-c975-74e1-a8a7-c590d841f41e","kind":"bearer","tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c977-7193-b524-5261bf029982","network_membership_id":null,"created_at":"2026-11-22T10:17:29.753858+00:00","expires_at":"2026-11-23T10:17:29.753858+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-c9f2-7734-8a6c-2278d268121c","token_hash":"\\x303f21ee82e575ce88261f7fd22033a6d83d18eece92f7685b02a67c90adb238","person_id":"01a202c2-c9d7-71fc-9586-bf9993214bee","kind":"bearer","tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","network_membership_id":null,"created_at":"2026-11-22T10:17:29.845091+00:00","expires_at":"2026-11-23T10:17:29.845091+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-ca16-773e-9b62-e306237b8a35","token_hash":"\\xbba29b8b084f1a133c6f29a16f52e4c623127d7594b4f7c1bf9ce6cd3f069166","person_id":"01a202c2-c9f6-73f4-8e37-6e2e7c2ca8b3","kind":"bearer","tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-ca02-76e3-9790-da5ed0d0c468","network_membership_id":null,"created_at":"2026-11-22T10:17:29.889838+00:00","expires_at":"2026-11-23T10:17:29.889838+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-ca9c-740d-827b-a1a43d6f423b","token_hash":"\\x07e6f505a8a2a6bba08df213398414c766ab7c98a4e8ba0087adba9a5a3f6ee9","person_id":"01a202c2-ca83-75b1-bc38-46ec34461357","kind":"bearer","tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-ca93-7129-89a1-d68db5bdf3c4","network_membership_id":null,"created_at":"2026-11-22T10:17:30.017845+00:00","expires_at":"2026-11-23T10:17:30.017845+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-caba-7269-978e-ce25802b9ead","token_hash":"\\x42ce01237d23462c771308fddec1baef336e946b89518f5daf8b132dae9211d6","person_id":"01a202c2-caaa-7536-b1c6-92a67195d9f2","kind":"bearer","tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","network_membership_id":null,"created_at":"2026-11-22T10:17:30.04584+00:00","expires_at":"2026-11-23T10:17:30.04584+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-cad3-77ca-a7dd-e2a9d7740bb9","token_hash":"\\x2c912461da1693e7e38c5e6a5ac0a1a90cfdf507f45f4a90caa6b33346ca9665","person_id":"01a202c2-cac1-748e-b19c-8c3ac7ca2d05","kind":"bearer","tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cace-75f7-acc9-ac2eb1948944","network_membership_id":null,"created_at":"2026-11-22T10:17:30.072214+00:00","expires_at":"2026-11-23T10:17:30.072214+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-cae7-7242-ab6c-f9d9b6720a96","token_hash":"\\x262c3df32d489a00df56f8c2fd33541d48ab157888eedc6b4512281427d6e4b0","person_id":"01a202c2-cad9-7147-9aec-59f15a136ed4","kind":"bearer","tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cade-73ff-9d8a-2a62136d7cb3","network_membership_id":null,"created_at":"2026-11-22T10:17:30.089826+00:00","expires_at":"2026-11-23T10:17:30.089826+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-caf7-77c3-bb0e-5779dcd459a6","token_hash":"\\x64f3533872d2bf038d9fcbfb0092b8f576062ea5930115cce2364ac8afa2758d","person_id":"01a202c2-caea-721e-b770-82c8808fe554","kind":"bearer","tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-caf2-73e9-b3da-83ab2506a950","network_membership_id":null,"created_at":"2026-11-22T10:17:30.103727+00:00","expires_at":"2026-11-23T10:17:30.103727+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-cb0d-7172-8a54-5d438e313afe","token_hash":"\\x004225fa56ce5ecd269b0f8f94e6621786b044f8845978fb92973da951fc78ed","person_id":"01a202c2-cafd-76d5-92db-e54c0440e9a3","kind":"bearer","tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cb0a-763d-9d60-229276dc331e","network_membership_id":null,"created_at":"2026-11-22T10:17:30.129952+00:00","expires_at":"2026-11-23T10:17:30.129952+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-cb43-7334-8d94-b81200a3bfb5","token_hash":"\\x74aeaec49b06aa0346bf0e767b4325fb22d27795004f7d49262a28f341e28ee1","person_id":"01a202c2-cb1e-7594-b653-aba9b4dcab10","kind":"bearer","tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","network_membership_id":null,"created_at":"2026-11-22T10:17:30.181883+00:00","expires_at":"2026-11-23T10:17:30.181883+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-cba7-7054-b770-4e9cc4e329dc","token_hash":"\\x2f17ee6e6d3a19420c3191678b2de734eb942f162d3a5641b20747479ac16c40","person_id":"01a202c2-cb7e-73c6-a480-4149604445fe","kind":"bearer","tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","network_membership_id":null,"created_at":"2026-11-22T10:17:30.289873+00:00","expires_at":"2026-11-23T10:17:30.289873+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-cbd1-75b1-89df-e12d024aebec","token_hash":"\\x6ead59b714c66b79216d60cf211b257e6de5e60a1fa3df945f18dcd9bf050dd5","person_id":"01a202c2-cbb3-729e-af6a-888265f24328","kind":"bearer","tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-cbb7-7571-9e2a-6533f187f936","network_membership_id":null,"created_at":"2026-11-22T10:17:30.323838+00:00","expires_at":"2026-11-23T10:17:30.323838+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-cbfa-70aa-a078-9739d2faeffe","token_hash":"\\x328b33361c853ad3ebfcde5a171c8d7e8213a77f423d147ffb8db70908b426e5","person_id":"01a202c2-cbde-77e3-a7c9-8cd03f26007a","kind":"bearer","tenant_id":null,"membership_id":null,"network_membership_id":"01a202c2-cbee-735b-8f05-50575cfb51b9","created_at":"2026-11-22T10:17:30.36585+00:00","expires_at":"2026-11-23T10:17:30.36585+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-cc2c-7363-b02b-396eb9e7f050","token_hash":"\\xb7c838cc4e72031f14a6399fb5bd8bdd6fded0d1ac7382be1b9e6e29d6963b5e","person_id":"01a202c2-cc08-772a-b6d8-2472046f758e","kind":"bearer","tenant_id":null,"membership_id":null,"network_membership_id":"01a202c2-cc22-7057-a8e0-30438758fcad","created_at":"2026-11-22T10:17:30.417836+00:00","expires_at":"2026-11-23T10:17:30.417836+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-e052-7153-bc26-f81128d6525d","token_hash":"\\x47dd002d8f091e887fe216396be0eae3643cbdc3b6e9013f2cbbae5bf925eee1","person_id":"01a202c2-e038-75d7-b4c6-88d1e8b7c6ef","kind":"bearer","tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","membership_id":"01a202c2-e04a-72d5-9bc6-358d7a6f9b2e","network_membership_id":null,"created_at":"2026-11-22T10:17:35.573842+00:00","expires_at":"2026-11-23T10:17:35.573842+00:00","revoked_at":null,"user_agent":null},
{"id":"01a202c2-ea3c-7091-9be5-744226af4391","token_hash":"\\x84d21144517ba77381ef0927fe95c7760e9d1a6d05f51e357e1fe2a9aa34fd8f","person_id":"01a202c2-ea28-719a-aaa9-630145cbf9ba","kind":"bearer","tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","membership_id":"01a202c2-ea3a-72d7-af4d-16ab84c41399","network_membership_id":null,"created_at":"2026-11-22T10:17:38.113858+00:00","expires_at":"2026-11-23T10:17:38.113858+00:00","revoked_at":null,"user_agent":null}
]$rows$);
INSERT INTO stored_file (tenant_id, id, owner_id, body_id, internal, name, media_type, size, sha256, status, attached_at, created_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, owner_id, body_id, internal, name, media_type, size, sha256, status, attached_at, created_at, version FROM jsonb_populate_recordset(NULL::stored_file, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-d78e-73bd-b037-14d1ceb47406","owner_id":"01a202c2-c977-7193-b524-5261bf029982","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","internal":false,"name":"prova.txt","media_type":"text/plain","size":23,"sha256":"0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6","status":"stored","attached_at":"2026-11-22T10:17:33.508+00:00","created_at":"2026-11-22T10:17:33.228+00:00","version":3},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-d9f0-76ae-8e00-d565f951fdc8","owner_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","internal":true,"name":"nota.txt","media_type":"text/plain","size":22,"sha256":"e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7","status":"stored","attached_at":"2026-11-22T10:17:34.018+00:00","created_at":"2026-11-22T10:17:33.927+00:00","version":3},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-db38-73d1-b7a0-53df80d34faf","owner_id":"01a202c2-c977-7193-b524-5261bf029982","body_id":null,"internal":false,"name":"sciolto.txt","media_type":"text/plain","size":25,"sha256":"99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6","status":"stored","attached_at":null,"created_at":"2026-11-22T10:17:34.234+00:00","version":2},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-dbe1-7438-91f1-f1a2727673d2","owner_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","internal":false,"name":"prova.txt","media_type":"text/plain","size":23,"sha256":"0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6","status":"stored","attached_at":"2026-11-22T10:17:34.543+00:00","created_at":"2026-11-22T10:17:34.414+00:00","version":3},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-de18-753b-8168-51ad67add1d7","owner_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","internal":true,"name":"nota.txt","media_type":"text/plain","size":22,"sha256":"e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7","status":"stored","attached_at":"2026-11-22T10:17:35.126+00:00","created_at":"2026-11-22T10:17:34.986+00:00","version":3},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","id":"01a202c2-dff7-72b4-9fd8-6696720f405b","owner_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","body_id":null,"internal":false,"name":"sciolto.txt","media_type":"text/plain","size":25,"sha256":"99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6","status":"stored","attached_at":null,"created_at":"2026-11-22T10:17:35.47+00:00","version":2},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e188-748e-b500-5baec0cd0cd7","owner_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","internal":false,"name":"prova.txt","media_type":"text/plain","size":23,"sha256":"0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6","status":"stored","attached_at":"2026-11-22T10:17:36.002+00:00","created_at":"2026-11-22T10:17:35.849+00:00","version":3},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e345-71e8-81d6-712f59dc3334","owner_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","internal":true,"name":"nota.txt","media_type":"text/plain","size":22,"sha256":"e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7","status":"stored","attached_at":"2026-11-22T10:17:36.487+00:00","created_at":"2026-11-22T10:17:36.265+00:00","version":3},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e514-77e5-abec-f78181e4a200","owner_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","body_id":null,"internal":false,"name":"sciolto.txt","media_type":"text/plain","size":25,"sha256":"99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6","status":"stored","attached_at":null,"created_at":"2026-11-22T10:17:36.764+00:00","version":2},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e5b0-7418-b1fc-6079ba9dac6c","owner_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","internal":false,"name":"prova.txt","media_type":"text/plain","size":23,"sha256":"0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6","status":"stored","attached_at":"2026-11-22T10:17:37.025+00:00","created_at":"2026-11-22T10:17:36.918+00:00","version":3},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e7fe-710a-a7fd-a99eebfe976d","owner_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","internal":true,"name":"nota.txt","media_type":"text/plain","size":22,"sha256":"e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7","status":"stored","attached_at":"2026-11-22T10:17:37.652+00:00","created_at":"2026-11-22T10:17:37.528+00:00","version":3},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","id":"01a202c2-e9d7-72c5-9a5d-68f4e63cb7fb","owner_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","body_id":null,"internal":false,"name":"sciolto.txt","media_type":"text/plain","size":25,"sha256":"99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6","status":"stored","attached_at":null,"created_at":"2026-11-22T10:17:37.977+00:00","version":2}
]$rows$);
INSERT INTO tenant (id, network_id, slug, name, owner_name, province, email, pec, phone, address, opening_hours, is_demo, created_at) OVERRIDING SYSTEM VALUE SELECT id, network_id, slug, name, owner_name, province, email, pec, phone, address, opening_hours, is_demo, created_at FROM jsonb_populate_recordset(NULL::tenant, $rows$[
{"id":"01a202c2-c7da-7730-afcd-65bd9b778781","network_id":"01a202c2-c7d7-7433-8b3a-f501817278a8","slug":"alfa","name":"Centro alfa","owner_name":"Provincia alfa","province":"BS","email":"centro@alfa.example.org","pec":null,"phone":null,"address":"via Roma 1","opening_hours":"9–13","is_demo":false,"created_at":"2026-11-22T10:17:29.309502+00:00"},
{"id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","network_id":"01a202c2-c7d7-7433-8b3a-f501817278a8","slug":"beta","name":"Centro beta","owner_name":"Provincia beta","province":"BS","email":"centro@beta.example.org","pec":null,"phone":null,"address":"via Roma 1","opening_hours":"9–13","is_demo":false,"created_at":"2026-11-22T10:17:29.893866+00:00"}
]$rows$);
INSERT INTO ticket (tenant_id, body_id, id, number, service_id, subject, status, channel, caller_name, requester_id, requester_name, opened_by_id, opened_by_name, assignee_id, assignee_name, created_at, updated_at, closed_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, id, number, service_id, subject, status, channel, caller_name, requester_id, requester_name, opened_by_id, opened_by_name, assignee_id, assignee_name, created_at, updated_at, closed_at, version FROM jsonb_populate_recordset(NULL::ticket, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","id":"01a202c2-d501-73e3-a103-7e7aa1d6f84a","number":"2026-000001","service_id":"01a202c2-c99e-7654-8d70-fe177b5ca1d8","subject":"Telefonata","status":"new","channel":"phone","caller_name":"Rossi","requester_id":null,"requester_name":null,"opened_by_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","opened_by_name":"Persona operator alfa","assignee_id":null,"assignee_name":null,"created_at":"2026-11-22T10:17:32.342+00:00","updated_at":"2026-11-22T10:17:32.342+00:00","closed_at":null,"version":1},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","id":"01a202c2-d891-751a-be91-341f8fa7be5e","number":"2026-000002","service_id":"01a202c2-c99e-7654-8d70-fe177b5ca1d8","subject":"Casella di 01a202c2-c81e-7361-959e-1d4b394c8dcc","status":"new","channel":"web","caller_name":null,"requester_id":"01a202c2-c977-7193-b524-5261bf029982","requester_name":"Persona body_clerk alfa","opened_by_id":"01a202c2-c977-7193-b524-5261bf029982","opened_by_name":"Persona body_clerk alfa","assignee_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","assignee_name":"Persona operator alfa","created_at":"2026-11-22T10:17:33.508+00:00","updated_at":"2026-11-22T10:17:33.773+00:00","closed_at":null,"version":2},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","id":"01a202c2-dc73-731f-8324-e42e37424860","number":"2026-000003","service_id":"01a202c2-c99e-7654-8d70-fe177b5ca1d8","subject":"Casella di 01a202c2-c850-71d0-a7c4-3680f63a7cb1","status":"new","channel":"web","caller_name":null,"requester_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","requester_name":"Persona neighbour alfa","opened_by_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","opened_by_name":"Persona neighbour alfa","assignee_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","assignee_name":"Persona operator alfa","created_at":"2026-11-22T10:17:34.543+00:00","updated_at":"2026-11-22T10:17:34.785+00:00","closed_at":null,"version":2},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","id":"01a202c2-e097-7204-9290-80455fa2f8db","number":"2026-000001","service_id":"01a202c2-cb48-70d2-8fbf-fdbc2f6af558","subject":"Telefonata","status":"new","channel":"phone","caller_name":"Rossi","requester_id":null,"requester_name":null,"opened_by_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","opened_by_name":"Persona operator beta","assignee_id":null,"assignee_name":null,"created_at":"2026-11-22T10:17:35.613+00:00","updated_at":"2026-11-22T10:17:35.613+00:00","closed_at":null,"version":1},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","id":"01a202c2-e217-74e3-a94a-b67b6e49881e","number":"2026-000002","service_id":"01a202c2-cb48-70d2-8fbf-fdbc2f6af558","subject":"Casella di 01a202c2-ca32-74e0-a105-ede83ba9472b","status":"new","channel":"web","caller_name":null,"requester_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","requester_name":"Persona body_clerk beta","opened_by_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","opened_by_name":"Persona body_clerk beta","assignee_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","assignee_name":"Persona operator beta","created_at":"2026-11-22T10:17:36.002+00:00","updated_at":"2026-11-22T10:17:36.169+00:00","closed_at":null,"version":2},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","id":"01a202c2-e672-72af-b0c4-b52bfefc4a11","number":"2026-000003","service_id":"01a202c2-cb48-70d2-8fbf-fdbc2f6af558","subject":"Casella di 01a202c2-ca4e-71e2-9f38-ccf821ea7e37","status":"new","channel":"web","caller_name":null,"requester_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","requester_name":"Persona neighbour beta","opened_by_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","opened_by_name":"Persona neighbour beta","assignee_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","assignee_name":"Persona operator beta","created_at":"2026-11-22T10:17:37.025+00:00","updated_at":"2026-11-22T10:17:37.323+00:00","closed_at":null,"version":2}
]$rows$);
INSERT INTO ticket_attachment (tenant_id, body_id, message_id, file_id, internal) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, message_id, file_id, internal FROM jsonb_populate_recordset(NULL::ticket_attachment, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","message_id":"01a202c2-d8d0-7215-8c42-f74984db52f8","file_id":"01a202c2-d78e-73bd-b037-14d1ceb47406","internal":false},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","message_id":"01a202c2-da7e-777b-94ce-324a0a2adc9e","file_id":"01a202c2-d9f0-76ae-8e00-d565f951fdc8","internal":true},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","message_id":"01a202c2-dcae-73d6-80b9-58c9853a8e02","file_id":"01a202c2-dbe1-7438-91f1-f1a2727673d2","internal":false},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","message_id":"01a202c2-debc-706a-9c65-3808f5819976","file_id":"01a202c2-de18-753b-8168-51ad67add1d7","internal":true},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","message_id":"01a202c2-e23b-75ae-9c4c-97dd7b7066c0","file_id":"01a202c2-e188-748e-b500-5baec0cd0cd7","internal":false},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","message_id":"01a202c2-e40c-734f-bfd2-88f1ad0e7a27","file_id":"01a202c2-e345-71e8-81d6-712f59dc3334","internal":true},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","message_id":"01a202c2-e6cb-7061-a11b-c9d2df063901","file_id":"01a202c2-e5b0-7418-b1fc-6079ba9dac6c","internal":false},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","message_id":"01a202c2-e8aa-70f3-8276-866989cc4be5","file_id":"01a202c2-e7fe-710a-a7fd-a99eebfe976d","internal":true}
]$rows$);
INSERT INTO ticket_event (tenant_id, body_id, ticket_id, id, command, from_status, to_status, actor_id, actor_name, reason, at) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, ticket_id, id, command, from_status, to_status, actor_id, actor_name, reason, at FROM jsonb_populate_recordset(NULL::ticket_event, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","ticket_id":"01a202c2-d501-73e3-a103-7e7aa1d6f84a","id":"01a202c2-d5a6-7437-94f0-54c15c4ca165","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","actor_name":"Persona operator alfa","reason":null,"at":"2026-11-22T10:17:32.342+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","ticket_id":"01a202c2-d891-751a-be91-341f8fa7be5e","id":"01a202c2-d8ca-745f-9e77-2b09447ad666","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c2-c977-7193-b524-5261bf029982","actor_name":"Persona body_clerk alfa","reason":null,"at":"2026-11-22T10:17:33.508+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","ticket_id":"01a202c2-d891-751a-be91-341f8fa7be5e","id":"01a202c2-d9b6-732f-9bbd-52462bcec89d","command":"assign","from_status":"new","to_status":"new","actor_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","actor_name":"Persona operator alfa","reason":"Persona operator alfa","at":"2026-11-22T10:17:33.773+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","ticket_id":"01a202c2-dc73-731f-8324-e42e37424860","id":"01a202c2-dca2-77a0-ad07-ac4ea7bab30a","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","actor_name":"Persona neighbour alfa","reason":null,"at":"2026-11-22T10:17:34.543+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","ticket_id":"01a202c2-dc73-731f-8324-e42e37424860","id":"01a202c2-dd7e-75f5-91be-92c6f894f0e3","command":"assign","from_status":"new","to_status":"new","actor_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","actor_name":"Persona operator alfa","reason":"Persona operator alfa","at":"2026-11-22T10:17:34.785+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","ticket_id":"01a202c2-e097-7204-9290-80455fa2f8db","id":"01a202c2-e0d6-77cc-802d-285cc34ff156","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","actor_name":"Persona operator beta","reason":null,"at":"2026-11-22T10:17:35.613+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","ticket_id":"01a202c2-e217-74e3-a94a-b67b6e49881e","id":"01a202c2-e230-7365-a4d6-36159ae829d8","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","actor_name":"Persona body_clerk beta","reason":null,"at":"2026-11-22T10:17:36.002+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","ticket_id":"01a202c2-e217-74e3-a94a-b67b6e49881e","id":"01a202c2-e2d6-76c0-b9c7-57475816edb1","command":"assign","from_status":"new","to_status":"new","actor_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","actor_name":"Persona operator beta","reason":"Persona operator beta","at":"2026-11-22T10:17:36.169+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","ticket_id":"01a202c2-e672-72af-b0c4-b52bfefc4a11","id":"01a202c2-e6be-7423-8fae-2b1cb8dbb2e8","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","actor_name":"Persona neighbour beta","reason":null,"at":"2026-11-22T10:17:37.025+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","ticket_id":"01a202c2-e672-72af-b0c4-b52bfefc4a11","id":"01a202c2-e782-77cf-b04d-6e1f1d4145fc","command":"assign","from_status":"new","to_status":"new","actor_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","actor_name":"Persona operator beta","reason":"Persona operator beta","at":"2026-11-22T10:17:37.323+00:00"}
]$rows$);
INSERT INTO ticket_message (tenant_id, body_id, ticket_id, id, kind, author_id, author_name, author_side, text, created_at) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, ticket_id, id, kind, author_id, author_name, author_side, text, created_at FROM jsonb_populate_recordset(NULL::ticket_message, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","ticket_id":"01a202c2-d501-73e3-a103-7e7aa1d6f84a","id":"01a202c2-d5d2-767a-9161-6f4179b4a033","kind":"public","author_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","author_name":"Persona operator alfa","author_side":"centre","text":"Chiamata.","created_at":"2026-11-22T10:17:32.342+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","ticket_id":"01a202c2-d891-751a-be91-341f8fa7be5e","id":"01a202c2-d8d0-7215-8c42-f74984db52f8","kind":"public","author_id":"01a202c2-c977-7193-b524-5261bf029982","author_name":"Persona body_clerk alfa","author_side":"body","text":"La casella del comune 01a202c2-c81e-7361-959e-1d4b394c8dcc è piena.","created_at":"2026-11-22T10:17:33.508+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","ticket_id":"01a202c2-d891-751a-be91-341f8fa7be5e","id":"01a202c2-da7e-777b-94ce-324a0a2adc9e","kind":"internal","author_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","author_name":"Persona operator alfa","author_side":"centre","text":"Appunto riservatissimo.","created_at":"2026-11-22T10:17:34.018+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","ticket_id":"01a202c2-dc73-731f-8324-e42e37424860","id":"01a202c2-dcae-73d6-80b9-58c9853a8e02","kind":"public","author_id":"01a202c2-c9da-77a7-a7b9-de13c1262fdd","author_name":"Persona neighbour alfa","author_side":"body","text":"La casella del comune 01a202c2-c850-71d0-a7c4-3680f63a7cb1 è piena.","created_at":"2026-11-22T10:17:34.543+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","ticket_id":"01a202c2-dc73-731f-8324-e42e37424860","id":"01a202c2-debc-706a-9c65-3808f5819976","kind":"internal","author_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","author_name":"Persona operator alfa","author_side":"centre","text":"Appunto riservatissimo.","created_at":"2026-11-22T10:17:35.126+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","ticket_id":"01a202c2-e097-7204-9290-80455fa2f8db","id":"01a202c2-e0e6-725c-8b5d-f88b3446195c","kind":"public","author_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","author_name":"Persona operator beta","author_side":"centre","text":"Chiamata.","created_at":"2026-11-22T10:17:35.613+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","ticket_id":"01a202c2-e217-74e3-a94a-b67b6e49881e","id":"01a202c2-e23b-75ae-9c4c-97dd7b7066c0","kind":"public","author_id":"01a202c2-cb23-77c3-bbd1-10b1df4caf31","author_name":"Persona body_clerk beta","author_side":"body","text":"La casella del comune 01a202c2-ca32-74e0-a105-ede83ba9472b è piena.","created_at":"2026-11-22T10:17:36.002+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","ticket_id":"01a202c2-e217-74e3-a94a-b67b6e49881e","id":"01a202c2-e40c-734f-bfd2-88f1ad0e7a27","kind":"internal","author_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","author_name":"Persona operator beta","author_side":"centre","text":"Appunto riservatissimo.","created_at":"2026-11-22T10:17:36.487+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","ticket_id":"01a202c2-e672-72af-b0c4-b52bfefc4a11","id":"01a202c2-e6cb-7061-a11b-c9d2df063901","kind":"public","author_id":"01a202c2-cb8b-7004-a6a2-b098d7a3df58","author_name":"Persona neighbour beta","author_side":"body","text":"La casella del comune 01a202c2-ca4e-71e2-9f38-ccf821ea7e37 è piena.","created_at":"2026-11-22T10:17:37.025+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","ticket_id":"01a202c2-e672-72af-b0c4-b52bfefc4a11","id":"01a202c2-e8aa-70f3-8276-866989cc4be5","kind":"internal","author_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","author_name":"Persona operator beta","author_side":"centre","text":"Appunto riservatissimo.","created_at":"2026-11-22T10:17:37.652+00:00"}
]$rows$);
INSERT INTO time_entry (tenant_id, body_id, ticket_id, id, membership_id, author_name, minutes, worked_on, note, created_at) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, ticket_id, id, membership_id, author_name, minutes, worked_on, note, created_at FROM jsonb_populate_recordset(NULL::time_entry, $rows$[
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","ticket_id":"01a202c2-d501-73e3-a103-7e7aa1d6f84a","id":"01a202c2-d5ef-72e1-937e-cc208ce9d292","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","author_name":"Persona operator alfa","minutes":5,"worked_on":"2026-11-22","note":"","created_at":"2026-11-22T10:17:32.342+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c81e-7361-959e-1d4b394c8dcc","ticket_id":"01a202c2-d891-751a-be91-341f8fa7be5e","id":"01a202c2-dacf-7187-9eae-485cdd5130ae","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","author_name":"Persona operator alfa","minutes":10,"worked_on":"2026-01-15","note":"Quota","created_at":"2026-11-22T10:17:34.136+00:00"},
{"tenant_id":"01a202c2-c7da-7730-afcd-65bd9b778781","body_id":"01a202c2-c850-71d0-a7c4-3680f63a7cb1","ticket_id":"01a202c2-dc73-731f-8324-e42e37424860","id":"01a202c2-df96-754d-ab43-5f8c35b12f80","membership_id":"01a202c2-c8c2-7532-ae00-0f54901608a7","author_name":"Persona operator alfa","minutes":10,"worked_on":"2026-01-15","note":"Quota","created_at":"2026-11-22T10:17:35.257+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","ticket_id":"01a202c2-e097-7204-9290-80455fa2f8db","id":"01a202c2-e0e9-768e-ad3f-f75bed0c4802","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","author_name":"Persona operator beta","minutes":5,"worked_on":"2026-11-22","note":"","created_at":"2026-11-22T10:17:35.613+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca32-74e0-a105-ede83ba9472b","ticket_id":"01a202c2-e217-74e3-a94a-b67b6e49881e","id":"01a202c2-e4a5-7379-b7ed-3887b85edd66","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","author_name":"Persona operator beta","minutes":10,"worked_on":"2026-01-15","note":"Quota","created_at":"2026-11-22T10:17:36.61+00:00"},
{"tenant_id":"01a202c2-ca23-742d-9ae5-81093dfd3f4c","body_id":"01a202c2-ca4e-71e2-9f38-ccf821ea7e37","ticket_id":"01a202c2-e672-72af-b0c4-b52bfefc4a11","id":"01a202c2-e94a-75fb-b18d-1ee9b0643395","membership_id":"01a202c2-cab2-7296-af16-0bc95c0a2d21","author_name":"Persona operator beta","minutes":10,"worked_on":"2026-01-15","note":"Quota","created_at":"2026-11-22T10:17:37.798+00:00"}
]$rows$);
SELECT setval(pg_get_serial_sequence('migration', 'id'), (SELECT max(id) FROM migration));

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
ALTER TABLE outbox ADD COLUMN retries integer NOT NULL DEFAULT 0;
CREATE INDEX outbox_live ON outbox (created_at) WHERE consumer = 'live';
CREATE INDEX outbox_failed ON outbox (failed_at) WHERE failed_at IS NOT NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
GRANT DELETE ON outbox TO cdc_relay;
CREATE POLICY relay ON tenant FOR SELECT TO cdc_relay USING (true);
GRANT SELECT ON tenant TO cdc_relay;
CREATE FUNCTION relay.publish_live(p_limit integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    taken jsonb;
  BEGIN
    WITH due AS (
      SELECT d.tenant_id, d.id FROM public.outbox d WHERE d.consumer = 'live'
      ORDER BY d.created_at LIMIT p_limit FOR UPDATE SKIP LOCKED
    ), gone AS (
      DELETE FROM public.outbox o USING due WHERE o.tenant_id = due.tenant_id AND o.id = due.id RETURNING o.tenant_id, o.payload
    )
    SELECT jsonb_agg(payload || jsonb_build_object('tenantId', tenant_id)) INTO taken FROM gone;
    IF taken IS NULL THEN RETURN 0; END IF;
    -- A notification holds less than 8000 bytes, a change less than 300.
    PERFORM pg_notify('cdc_live', jsonb_agg(change)::text) FROM (
      SELECT change, (row_number() OVER () - 1) / 25 AS part FROM (SELECT DISTINCT value AS change FROM jsonb_array_elements(taken)) changes
    ) parts GROUP BY part;
    RETURN jsonb_array_length(taken);
  END $$;
REVOKE ALL ON FUNCTION relay.publish_live(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relay.publish_live(integer) TO cdc_app;
GRANT CREATE ON SCHEMA relay TO cdc_relay;
ALTER FUNCTION relay.publish_live(integer) OWNER TO cdc_relay;
REVOKE CREATE ON SCHEMA relay FROM cdc_relay;
CREATE FUNCTION relay.failed_deliveries()
  RETURNS TABLE (id uuid, centre_name text, centre_slug text, queue text, event text, created_at timestamptz, failed_at timestamptz,
    attempts integer, cause text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, t.name, t.slug, o.consumer, o.event, o.created_at, o.failed_at, o.attempts,
    left(regexp_replace(COALESCE(o.last_error, ''), '("[^"]*"|[^[:space:]<>"]*)@[^[:space:]<>"]+', '…', 'g'), 500)
  FROM public.outbox o JOIN public.tenant t ON t.id = o.tenant_id
  WHERE o.failed_at IS NOT NULL AND (SELECT NULLIF(current_setting('app.access', true), '') IN ('platform')) $$;
REVOKE ALL ON FUNCTION relay.failed_deliveries() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relay.failed_deliveries() TO cdc_app;
GRANT CREATE ON SCHEMA relay TO cdc_relay;
ALTER FUNCTION relay.failed_deliveries() OWNER TO cdc_relay;
REVOKE CREATE ON SCHEMA relay FROM cdc_relay;
CREATE FUNCTION relay.retry_failed(p_ids uuid[], p_now timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    changed integer;
  BEGIN
    UPDATE public.outbox SET failed_at = NULL, due_at = p_now, attempts = 0, retries = retries + 1
    WHERE id = ANY (p_ids) AND failed_at IS NOT NULL AND (SELECT NULLIF(current_setting('app.access', true), '') IN ('platform'));
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN changed;
  END $$;
REVOKE ALL ON FUNCTION relay.retry_failed(uuid[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relay.retry_failed(uuid[], timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA relay TO cdc_relay;
ALTER FUNCTION relay.retry_failed(uuid[], timestamptz) OWNER TO cdc_relay;
REVOKE CREATE ON SCHEMA relay FROM cdc_relay;
CREATE FUNCTION relay.queues(p_now timestamptz)
  RETURNS TABLE (name text, waiting bigint, oldest_waiting_at timestamptz, failed bigint, done_today bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT consumer, sum(waiting)::bigint, min(oldest), sum(failed)::bigint, sum(done)::bigint FROM (
    SELECT consumer, count(*) AS waiting, min(created_at) AS oldest, 0 AS failed, 0 AS done
    FROM public.outbox WHERE done_at IS NULL AND failed_at IS NULL GROUP BY consumer
    UNION ALL
    SELECT consumer, 0, NULL, count(*), 0 FROM public.outbox WHERE failed_at IS NOT NULL GROUP BY consumer
    UNION ALL
    SELECT consumer, 0, NULL, 0, count(*) FROM public.outbox WHERE done_at >= (p_now AT TIME ZONE 'Europe/Rome')::date::timestamp AT TIME ZONE 'Europe/Rome' GROUP BY consumer
  ) counted WHERE (SELECT NULLIF(current_setting('app.access', true), '') IN ('platform')) GROUP BY consumer ORDER BY consumer $$;
REVOKE ALL ON FUNCTION relay.queues(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relay.queues(timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA relay TO cdc_relay;
ALTER FUNCTION relay.queues(timestamptz) OWNER TO cdc_relay;
REVOKE CREATE ON SCHEMA relay FROM cdc_relay;
CREATE FUNCTION relay.sweep_done(p_before timestamptz, p_limit integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    removed integer;
  BEGIN
    DELETE FROM public.outbox o USING (
      SELECT d.tenant_id, d.id FROM public.outbox d WHERE d.done_at < p_before LIMIT p_limit FOR UPDATE SKIP LOCKED
    ) old WHERE o.tenant_id = old.tenant_id AND o.id = old.id;
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN removed;
  END $$;
REVOKE ALL ON FUNCTION relay.sweep_done(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relay.sweep_done(timestamptz, integer) TO cdc_app;
GRANT CREATE ON SCHEMA relay TO cdc_relay;
ALTER FUNCTION relay.sweep_done(timestamptz, integer) OWNER TO cdc_relay;
REVOKE CREATE ON SCHEMA relay FROM cdc_relay;
ALTER TABLE stored_file ADD is_public boolean NOT NULL DEFAULT false;
ALTER TABLE stored_file ADD CONSTRAINT stored_file_public CHECK (NOT is_public OR (body_id IS NULL AND NOT internal
    AND media_type IN ('image/png', 'image/jpeg')));
DROP POLICY IF EXISTS reach ON stored_file;
DROP POLICY IF EXISTS reach_update ON stored_file;
DROP POLICY IF EXISTS reach_delete ON stored_file;
CREATE POLICY reach ON stored_file AS RESTRICTIVE TO cdc_app USING ((owner_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid) OR (attached_at IS NOT NULL AND ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))) AND (NOT internal OR (SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system'))))
      OR (is_public AND ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre')) OR (attached_at IS NOT NULL AND (SELECT NULLIF(current_setting('app.access', true), '') IN ('public'))))) OR (SELECT NULLIF(current_setting('app.access', true), '') IN ('system')))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR (is_public AND (SELECT NULLIF(current_setting('app.access', true), '') IN ('centre')))
      OR (NOT is_public AND owner_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid) AND (body_id IS NULL OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))))));
CREATE POLICY reach_update ON stored_file AS RESTRICTIVE FOR UPDATE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR (is_public AND (SELECT NULLIF(current_setting('app.access', true), '') IN ('centre')))
      OR (NOT is_public AND owner_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid) AND (body_id IS NULL OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))))));
CREATE POLICY reach_delete ON stored_file AS RESTRICTIVE FOR DELETE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR (is_public AND (SELECT NULLIF(current_setting('app.access', true), '') IN ('centre')))
      OR (NOT is_public AND owner_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid) AND (body_id IS NULL OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))))));
ALTER TABLE tenant
    ADD accent text CHECK (accent ~ '^#[0-9a-f]{6}$'),
    ADD hours jsonb NOT NULL DEFAULT '[]',
    ADD hours_note text,
    ADD patron_month integer CHECK (patron_month BETWEEN 1 AND 12),
    ADD patron_day integer CHECK (patron_day BETWEEN 1 AND 31),
    ADD patron_name text,
    ADD logo_file_id uuid,
    ADD logo_alt text,
    ADD welcome text,
    ADD version integer NOT NULL DEFAULT 1,
    ADD FOREIGN KEY (id, logo_file_id) REFERENCES stored_file (tenant_id, id),
    ADD CONSTRAINT tenant_patron CHECK (num_nonnulls(patron_month, patron_day, patron_name) IN (0, 3)),
    ADD CONSTRAINT tenant_logo CHECK ((logo_file_id IS NULL) = (logo_alt IS NULL));
CREATE POLICY settings ON tenant AS RESTRICTIVE FOR UPDATE TO cdc_app
    USING (id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END) AND (SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
GRANT UPDATE (name, owner_name, email, pec, phone, address, opening_hours, accent, hours, hours_note, patron_month, patron_day, patron_name, logo_file_id, logo_alt, welcome, version) ON tenant TO cdc_app;
CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    o jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
    n jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
    r jsonb := COALESCE(n, o);
    tenant uuid := CASE WHEN TG_TABLE_NAME = 'tenant' THEN r ->> 'id' ELSE r ->> 'tenant_id' END;
    changed text[];
    entry bigint := nextval('audit_entry_seq_seq');
  BEGIN
    SELECT COALESCE(array_agg(key ORDER BY key), '{}') INTO changed
      FROM jsonb_object_keys(r) AS key WHERE o -> key IS DISTINCT FROM n -> key;
    IF TG_OP = 'UPDATE' AND changed = '{}' THEN RETURN NULL; END IF;
    INSERT INTO audit_entry (tenant_id, seq, at, membership_id, access, request_id, table_name, row_id, operation, changed_columns)
      OVERRIDING SYSTEM VALUE
      VALUES (tenant, entry,
        COALESCE(NULLIF(current_setting('app.now', true), '')::timestamptz, transaction_timestamp()),
        NULLIF(current_setting('app.membership_id', true), '')::uuid,
        NULLIF(current_setting('app.access', true), ''),
        NULLIF(current_setting('app.request_id', true), ''),
        TG_TABLE_NAME, (r ->> 'id')::uuid, TG_OP, changed);
    INSERT INTO audit_value (tenant_id, seq, before, after) VALUES (tenant, entry, o, n);
    RETURN NULL;
  END $$;
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON tenant FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE INDEX audit_entry_actor ON audit_entry (tenant_id, membership_id, seq DESC);
CREATE INDEX audit_entry_table ON audit_entry (tenant_id, table_name, seq DESC);
CREATE INDEX audit_entry_time ON audit_entry (tenant_id, at);
ALTER TABLE body
    ADD vat_number text CHECK (vat_number ~ '^[0-9]{11}$'),
    ADD office_code text CHECK (office_code ~ '^[A-Z0-9]{6}$'),
    ADD phone text,
    ADD email text;
ALTER TABLE body_figure DROP CONSTRAINT IF EXISTS body_figure_kind_check;
ALTER TABLE body_figure ADD CONSTRAINT body_figure_kind_check CHECK (kind IN ('population', 'enterprises'));
CREATE TABLE body_office (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('legal_representative', 'mayor', 'commissioner', 'secretary', 'digital_transition_officer', 'accounting_officer', 'technical_contact', 'data_protection_officer')),
    person_name text NOT NULL CHECK (length(person_name) BETWEEN 1 AND 200),
    email text,
    phone text,
    acting boolean NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    act text,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, body_id) REFERENCES body (tenant_id, id),
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
  );
CREATE INDEX body_office_body ON body_office (tenant_id, body_id, starts_on DESC, id);
ALTER TABLE body_office ENABLE ROW LEVEL SECURITY;
ALTER TABLE body_office FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON body_office TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON body_office TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON body_office AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))));
GRANT SELECT, INSERT, UPDATE, DELETE ON body_office TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON body_office FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TABLE convention (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    valid_from date NOT NULL,
    valid_to date,
    act_organ text,
    act_number text,
    act_date date,
    notice_days integer NOT NULL CHECK (notice_days BETWEEN 0 AND 730),
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, title),
    CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CHECK (num_nonnulls(act_organ, act_number, act_date) IN (0, 3))
  );
ALTER TABLE convention ENABLE ROW LEVEL SECURITY;
ALTER TABLE convention FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON convention TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON convention TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON convention AS RESTRICTIVE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre', 'system'))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_update ON convention AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
CREATE POLICY reach_delete ON convention AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
GRANT SELECT, INSERT, UPDATE ON convention TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON convention FOR EACH ROW EXECUTE FUNCTION audit_row();
ALTER TABLE adhesion
    ADD convention_id uuid,
    ADD reminders integer NOT NULL DEFAULT 0 CHECK (reminders >= 0),
    ADD reminded_at timestamptz,
    ADD withdraws_on date,
    ADD last_event_at timestamptz;
INSERT INTO convention (tenant_id, id, title, valid_from, notice_days, created_at, version)
    SELECT tenant_id, gen_random_uuid(), convention, COALESCE(min(active_from), (min(created_at) AT TIME ZONE 'Europe/Rome')::date),
      180, min(created_at), 1
    FROM adhesion GROUP BY tenant_id, convention;
UPDATE adhesion a SET convention_id = c.id, last_event_at = a.created_at
    FROM convention c WHERE c.tenant_id = a.tenant_id AND c.title = a.convention;
DROP INDEX adhesion_live;
ALTER TABLE adhesion
    DROP convention,
    ALTER convention_id SET NOT NULL,
    ALTER last_event_at SET NOT NULL,
    ADD FOREIGN KEY (tenant_id, convention_id) REFERENCES convention (tenant_id, id),
    ADD CONSTRAINT adhesion_withdraws CHECK (withdraws_on IS NULL OR status IN ('withdrawing', 'withdrawn', 'expired'));
CREATE UNIQUE INDEX adhesion_live ON adhesion (tenant_id, body_id, convention_id) WHERE NOT status IN ('withdrawn', 'expired');
CREATE INDEX adhesion_convention ON adhesion (tenant_id, convention_id, status);
DROP POLICY IF EXISTS reach ON adhesion;
DROP POLICY IF EXISTS reach_update ON adhesion;
DROP POLICY IF EXISTS reach_delete ON adhesion;
CREATE POLICY reach ON adhesion AS RESTRICTIVE TO cdc_app USING ((((SELECT NULLIF(current_setting('app.access', true), '') IN ('public', 'network')) AND status IN ('active', 'withdrawing')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))));
CREATE POLICY reach_update ON adhesion AS RESTRICTIVE FOR UPDATE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))));
CREATE POLICY reach_delete ON adhesion AS RESTRICTIVE FOR DELETE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))));
REVOKE DELETE ON adhesion FROM cdc_app;
CREATE TABLE adhesion_event (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    adhesion_id uuid NOT NULL,
    id uuid NOT NULL,
    command text NOT NULL CHECK (command IN ('request', 'remind', 'suspend', 'resume', 'submit_resolution', 'sign', 'countersign', 'activate', 'send_back', 'give_up', 'give_notice', 'revoke_notice', 'withdraw', 'expire')),
    from_status text CHECK (from_status IN ('requested', 'resolution_received', 'signed', 'countersigned', 'active', 'withdrawing', 'withdrawn', 'expired')),
    to_status text NOT NULL CHECK (to_status IN ('requested', 'resolution_received', 'signed', 'countersigned', 'active', 'withdrawing', 'withdrawn', 'expired')),
    actor_side text NOT NULL CHECK (actor_side IN ('body', 'centre', 'system')),
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
  );
CREATE INDEX adhesion_event_adhesion ON adhesion_event (tenant_id, adhesion_id, at, id);
ALTER TABLE adhesion_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE adhesion_event FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON adhesion_event TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON adhesion_event TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON adhesion_event AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))) WITH CHECK ((((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))) AND ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR actor_side = 'body')));
CREATE POLICY reach_update ON adhesion_event AS RESTRICTIVE FOR UPDATE TO cdc_app USING ((((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))) AND ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR actor_side = 'body')));
CREATE POLICY reach_delete ON adhesion_event AS RESTRICTIVE FOR DELETE TO cdc_app USING ((((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))) AND ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR actor_side = 'body')));
GRANT SELECT, INSERT ON adhesion_event TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON adhesion_event FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TABLE adhesion_document (
    tenant_id uuid NOT NULL,
    body_id uuid NOT NULL,
    event_id uuid NOT NULL,
    file_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('resolution', 'convention', 'withdrawal', 'other')),
    PRIMARY KEY (tenant_id, event_id, file_id),
    FOREIGN KEY (tenant_id, body_id, event_id) REFERENCES adhesion_event (tenant_id, body_id, id),
    FOREIGN KEY (tenant_id, body_id, file_id) REFERENCES stored_file (tenant_id, body_id, id)
  );
ALTER TABLE adhesion_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE adhesion_document FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON adhesion_document TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON adhesion_document TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON adhesion_document AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[]))))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND body_id = ANY (COALESCE((SELECT string_to_array(NULLIF(current_setting('app.body_ids', true), ''), ',')::uuid[]), '{}'::uuid[])))));
GRANT SELECT, INSERT ON adhesion_document TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON adhesion_document FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE POLICY relay ON adhesion FOR SELECT TO cdc_relay USING (true);
GRANT SELECT ON adhesion TO cdc_relay;
CREATE POLICY relay ON convention FOR SELECT TO cdc_relay USING (true);
GRANT SELECT ON convention TO cdc_relay;
CREATE FUNCTION relay.tenants_with_ending_adhesions(p_today date) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT a.tenant_id FROM public.adhesion a WHERE a.status = 'withdrawing' AND a.withdraws_on <= p_today
      UNION
      SELECT a.tenant_id FROM public.adhesion a
        JOIN public.convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
        WHERE a.status NOT IN ('withdrawn', 'expired') AND c.valid_to < p_today $$;
REVOKE ALL ON FUNCTION relay.tenants_with_ending_adhesions(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relay.tenants_with_ending_adhesions(date) TO cdc_app;
GRANT CREATE ON SCHEMA relay TO cdc_relay;
ALTER FUNCTION relay.tenants_with_ending_adhesions(date) OWNER TO cdc_relay;
REVOKE CREATE ON SCHEMA relay FROM cdc_relay;
ALTER TABLE membership
    ADD COLUMN invited_at timestamptz,
    ADD COLUMN accepted_at timestamptz,
    ADD COLUMN reviewed_at timestamptz,
    ADD COLUMN reviewed_by uuid,
    ADD FOREIGN KEY (tenant_id, reviewed_by) REFERENCES membership (tenant_id, id);
ALTER TABLE membership DISABLE TRIGGER audit;
UPDATE membership SET accepted_at = created_at;
ALTER TABLE membership ENABLE TRIGGER audit;
CREATE INDEX membership_name ON membership (tenant_id, display_name, id);
CREATE TABLE membership_seen (
    tenant_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, membership_id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  );
ALTER TABLE membership_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership_seen FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON membership_seen TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON membership_seen TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON membership_seen AS RESTRICTIVE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system'))) WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')));
GRANT SELECT ON membership_seen TO cdc_app;
CREATE POLICY auth ON membership_seen TO cdc_auth USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON membership_seen TO cdc_auth;
CREATE TABLE absence (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    substitute_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    note text NOT NULL CHECK (length(note) <= 500),
    created_at timestamptz NOT NULL,
    cancelled_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id),
    FOREIGN KEY (tenant_id, substitute_id) REFERENCES membership (tenant_id, id),
    CHECK (ends_on >= starts_on),
    CHECK (substitute_id <> membership_id),
    CONSTRAINT absence_one_at_a_time EXCLUDE USING gist
      (tenant_id WITH =, membership_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (cancelled_at IS NULL)
  );
CREATE INDEX absence_member ON absence (tenant_id, membership_id, starts_on, id);
CREATE INDEX absence_substitute ON absence (tenant_id, substitute_id, starts_on) WHERE cancelled_at IS NULL;
CREATE INDEX absence_start ON absence (tenant_id, starts_on, id);
ALTER TABLE absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE absence FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON absence TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON absence TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON absence AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND (membership_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid) OR substitute_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid))))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND (membership_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid)))));
CREATE POLICY reach_update ON absence AS RESTRICTIVE FOR UPDATE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND (membership_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid)))));
CREATE POLICY reach_delete ON absence AS RESTRICTIVE FOR DELETE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('centre', 'system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body')) AND (membership_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid)))));
GRANT SELECT, INSERT, UPDATE ON absence TO cdc_app;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON absence FOR EACH ROW EXECUTE FUNCTION audit_row();
ALTER TABLE session DROP CONSTRAINT IF EXISTS session_kind_check;
ALTER TABLE session ADD CONSTRAINT session_kind_check CHECK (kind IN ('cookie', 'bearer', 'token'));
ALTER TABLE session
    ADD COLUMN name text,
    ADD COLUMN scopes text[],
    ADD COLUMN last_used_at timestamptz,
    ADD CONSTRAINT session_token_check CHECK ((kind = 'token') = (name IS NOT NULL) AND (kind = 'token') = (scopes IS NOT NULL));
GRANT DELETE ON session TO cdc_auth;
GRANT INSERT ON person TO cdc_auth;
GRANT INSERT, UPDATE ON credential TO cdc_auth;
CREATE TABLE access_link (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES person (id),
    purpose text NOT NULL CHECK (purpose IN ('sign_in', 'password_reset', 'invitation')),
    tenant_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  );
CREATE INDEX access_link_person ON access_link (person_id, purpose);
ALTER TABLE access_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_link FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON access_link TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY auth ON access_link TO cdc_auth USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON access_link TO cdc_auth;
DROP FUNCTION auth.memberships_of(uuid, timestamptz);
CREATE FUNCTION auth.memberships_of(p_person uuid, p_now timestamptz)
  RETURNS TABLE (id uuid, role text, access text, tenant_id uuid, slug text, centre_name text, network_id uuid, network_name text, bodies jsonb, accepted boolean)
  LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.id, m.role, CASE WHEN m.role = 'platform_admin' THEN 'platform' WHEN m.role = 'network_coordinator' THEN 'network' WHEN m.role = 'centre_admin' THEN 'centre' WHEN m.role = 'operator' THEN 'centre' WHEN m.role = 'tariff_admin' THEN 'centre' WHEN m.role = 'accounting_officer' THEN 'centre' WHEN m.role = 'auditor' THEN 'centre' WHEN m.role = 'body_admin' THEN 'body' WHEN m.role = 'body_clerk' THEN 'body' END, t.id, t.slug, t.name, NULL::uuid, NULL::text,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) ORDER BY b.name, b.id)
      FROM public.membership_body mb JOIN public.body b ON b.tenant_id = mb.tenant_id AND b.id = mb.body_id
      WHERE mb.tenant_id = m.tenant_id AND mb.membership_id = m.id), '[]'::jsonb), m.accepted_at IS NOT NULL
  FROM public.membership m JOIN public.tenant t ON t.id = m.tenant_id
  WHERE m.person_id = p_person AND m.valid_from <= (p_now AT TIME ZONE 'Europe/Rome')::date AND (m.valid_to IS NULL OR m.valid_to >= (p_now AT TIME ZONE 'Europe/Rome')::date)
  UNION ALL
  SELECT n.id, n.role, CASE WHEN n.role = 'platform_admin' THEN 'platform' WHEN n.role = 'network_coordinator' THEN 'network' WHEN n.role = 'centre_admin' THEN 'centre' WHEN n.role = 'operator' THEN 'centre' WHEN n.role = 'tariff_admin' THEN 'centre' WHEN n.role = 'accounting_officer' THEN 'centre' WHEN n.role = 'auditor' THEN 'centre' WHEN n.role = 'body_admin' THEN 'body' WHEN n.role = 'body_clerk' THEN 'body' END, NULL, NULL, NULL, w.id, w.name, '[]'::jsonb, true
  FROM public.network_membership n LEFT JOIN public.network w ON w.id = n.network_id
  WHERE n.person_id = p_person AND n.valid_from <= (p_now AT TIME ZONE 'Europe/Rome')::date AND (n.valid_to IS NULL OR n.valid_to >= (p_now AT TIME ZONE 'Europe/Rome')::date)
  ORDER BY 10 DESC, 2, 6, 1 $$;
REVOKE ALL ON FUNCTION auth.memberships_of(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.memberships_of(uuid, timestamptz) TO cdc_auth;
DROP FUNCTION auth.enter(bytea, timestamptz, text);
CREATE FUNCTION auth.enter(p_token_hash bytea, p_now timestamptz, p_request text)
  RETURNS TABLE (person_id uuid, session_id uuid, membership_id uuid, display_name text, role text, access text,
    tenant_id uuid, network_id uuid, body_ids uuid[], scopes text[])
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  #variable_conflict use_column
  DECLARE
    holder record;
  BEGIN
    SELECT s.person_id, s.id AS session_id, s.scopes, COALESCE(m.id, n.id) AS membership_id,
      COALESCE(m.display_name, p.display_name) AS display_name, COALESCE(m.role, n.role) AS role, m.tenant_id, n.network_id,
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
    PERFORM set_config('app.tenant_id', COALESCE(holder.tenant_id::text, ''), true),
      set_config('app.access', CASE WHEN holder.role = 'platform_admin' THEN 'platform' WHEN holder.role = 'network_coordinator' THEN 'network' WHEN holder.role = 'centre_admin' THEN 'centre' WHEN holder.role = 'operator' THEN 'centre' WHEN holder.role = 'tariff_admin' THEN 'centre' WHEN holder.role = 'accounting_officer' THEN 'centre' WHEN holder.role = 'auditor' THEN 'centre' WHEN holder.role = 'body_admin' THEN 'body' WHEN holder.role = 'body_clerk' THEN 'body' END, true),
      set_config('app.body_ids', array_to_string(holder.body_ids, ','), true),
      set_config('app.membership_id', holder.membership_id::text, true),
      set_config('app.now', p_now::text, true),
      set_config('app.request_id', p_request, true);
    RETURN QUERY SELECT holder.person_id, holder.session_id, holder.membership_id, holder.display_name, holder.role,
      CASE WHEN holder.role = 'platform_admin' THEN 'platform' WHEN holder.role = 'network_coordinator' THEN 'network' WHEN holder.role = 'centre_admin' THEN 'centre' WHEN holder.role = 'operator' THEN 'centre' WHEN holder.role = 'tariff_admin' THEN 'centre' WHEN holder.role = 'accounting_officer' THEN 'centre' WHEN holder.role = 'auditor' THEN 'centre' WHEN holder.role = 'body_admin' THEN 'body' WHEN holder.role = 'body_clerk' THEN 'body' END, holder.tenant_id, holder.network_id, holder.body_ids, holder.scopes;
  END $$;
REVOKE ALL ON FUNCTION auth.enter(bytea, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.enter(bytea, timestamptz, text) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.enter(bytea, timestamptz, text) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
DROP FUNCTION auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text);
CREATE FUNCTION auth.open_session(p_person uuid, p_token_hash bytea, p_id uuid, p_kind text, p_now timestamptz,
    p_expires timestamptz, p_user_agent text, p_membership uuid DEFAULT NULL) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    INSERT INTO public.session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, user_agent)
    SELECT p_id, p_token_hash, p_person, p_kind, m.tenant_id,
      CASE WHEN m.tenant_id IS NOT NULL THEN m.id END, CASE WHEN m.tenant_id IS NULL THEN m.id END, p_now, p_expires, p_user_agent
    FROM auth.memberships_of(p_person, p_now) m WHERE p_membership IS NULL OR m.id = p_membership LIMIT 1;
    RETURN FOUND;
  END $$;
REVOKE ALL ON FUNCTION auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text, uuid) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.open_session(uuid, bytea, uuid, text, timestamptz, timestamptz, text, uuid) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
DROP FUNCTION auth.describe_session(bytea, timestamptz);
CREATE FUNCTION auth.describe_session(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (person_id uuid, display_name text, email text, membership_id uuid, expires_at timestamptz, memberships jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, COALESCE(c.display_name, p.display_name), p.email, COALESCE(s.membership_id, s.network_membership_id), s.expires_at,
    (SELECT jsonb_agg(to_jsonb(m)) FROM auth.memberships_of(s.person_id, p_now) m)
  FROM public.session s JOIN public.person p ON p.id = s.person_id
  LEFT JOIN public.membership c ON c.tenant_id = s.tenant_id AND c.id = s.membership_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > p_now $$;
REVOKE ALL ON FUNCTION auth.describe_session(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.describe_session(bytea, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.describe_session(bytea, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
DROP FUNCTION auth.close_session(bytea, timestamptz);
CREATE FUNCTION auth.close_session(p_token_hash bytea, p_now timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.session SET revoked_at = p_now WHERE token_hash = p_token_hash AND kind <> 'token' AND revoked_at IS NULL $$;
REVOKE ALL ON FUNCTION auth.close_session(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.close_session(bytea, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.close_session(bytea, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.touch_session(p_token_hash bytea, p_now timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH touched AS (
    UPDATE public.session SET last_used_at = p_now WHERE token_hash = p_token_hash AND revoked_at IS NULL AND expires_at > p_now
    RETURNING tenant_id, membership_id
  )
  INSERT INTO public.membership_seen (tenant_id, membership_id, at)
  SELECT tenant_id, membership_id, p_now FROM touched WHERE membership_id IS NOT NULL
  ON CONFLICT (tenant_id, membership_id) DO UPDATE SET at = GREATEST(membership_seen.at, EXCLUDED.at) $$;
REVOKE ALL ON FUNCTION auth.touch_session(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.touch_session(bytea, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.touch_session(bytea, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.list_sessions(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (id uuid, kind text, name text, scopes text[], role text, centre_name text, user_agent text,
    created_at timestamptz, last_used_at timestamptz, expires_at timestamptz, current boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.id, s.kind, s.name, s.scopes, COALESCE(m.role, n.role), t.name, s.user_agent,
    s.created_at, s.last_used_at, s.expires_at, s.token_hash = p_token_hash
  FROM public.session s
  LEFT JOIN public.membership m ON m.tenant_id = s.tenant_id AND m.id = s.membership_id
  LEFT JOIN public.tenant t ON t.id = s.tenant_id
  LEFT JOIN public.network_membership n ON n.id = s.network_membership_id
  WHERE s.person_id = (SELECT o.person_id FROM public.session o
    WHERE o.token_hash = p_token_hash AND o.kind <> 'token' AND o.revoked_at IS NULL AND o.expires_at > p_now) AND s.revoked_at IS NULL AND s.expires_at > p_now
  ORDER BY s.created_at DESC, s.id DESC LIMIT 200 $$;
REVOKE ALL ON FUNCTION auth.list_sessions(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.list_sessions(bytea, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.list_sessions(bytea, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.revoke_sessions(p_token_hash bytea, p_id uuid, p_tokens boolean, p_now timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    ended integer;
  BEGIN
    UPDATE public.session s SET revoked_at = p_now
    WHERE s.person_id = (SELECT o.person_id FROM public.session o
    WHERE o.token_hash = p_token_hash AND o.kind <> 'token' AND o.revoked_at IS NULL AND o.expires_at > p_now) AND s.revoked_at IS NULL AND s.expires_at > p_now AND (s.kind = 'token') = p_tokens
      AND CASE WHEN p_id IS NULL THEN s.token_hash <> p_token_hash AND NOT p_tokens ELSE s.id = p_id END;
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
  END $$;
REVOKE ALL ON FUNCTION auth.revoke_sessions(bytea, uuid, boolean, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.revoke_sessions(bytea, uuid, boolean, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.revoke_sessions(bytea, uuid, boolean, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.create_token(p_token_hash bytea, p_id uuid, p_new_hash bytea, p_name text, p_scopes text[],
    p_now timestamptz, p_expires timestamptz, p_most integer) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  BEGIN
    INSERT INTO public.session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, name, scopes)
    SELECT p_id, p_new_hash, s.person_id, 'token', s.tenant_id, s.membership_id, s.network_membership_id, p_now, p_expires, p_name, p_scopes
    FROM public.session s
    WHERE s.token_hash = p_token_hash AND s.person_id = (SELECT o.person_id FROM public.session o
    WHERE o.token_hash = p_token_hash AND o.kind <> 'token' AND o.revoked_at IS NULL AND o.expires_at > p_now)
      AND (SELECT count(*) FROM public.session t WHERE t.person_id = s.person_id AND t.kind = 'token'
        AND t.revoked_at IS NULL AND t.expires_at > p_now) < p_most;
    RETURN FOUND;
  END $$;
REVOKE ALL ON FUNCTION auth.create_token(bytea, uuid, bytea, text, text[], timestamptz, timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.create_token(bytea, uuid, bytea, text, text[], timestamptz, timestamptz, integer) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.create_token(bytea, uuid, bytea, text, text[], timestamptz, timestamptz, integer) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.profile(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (person_id uuid, email text, password_hash text, last_sign_in_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.id, p.email, c.password_hash, (SELECT max(b.created_at) FROM public.session b
    WHERE b.person_id = p.id AND b.kind <> 'token' AND b.token_hash <> p_token_hash)
  FROM public.person p LEFT JOIN public.credential c ON c.person_id = p.id WHERE p.id = (SELECT o.person_id FROM public.session o
    WHERE o.token_hash = p_token_hash AND o.kind <> 'token' AND o.revoked_at IS NULL AND o.expires_at > p_now) $$;
REVOKE ALL ON FUNCTION auth.profile(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.profile(bytea, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.profile(bytea, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.put_password(p_person uuid, p_password_hash text, p_keep bytea, p_now timestamptz) RETURNS void
  LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO public.credential (person_id, password_hash, updated_at) VALUES (p_person, p_password_hash, p_now)
  ON CONFLICT (person_id) DO UPDATE SET password_hash = EXCLUDED.password_hash, updated_at = EXCLUDED.updated_at;
  UPDATE public.session SET revoked_at = p_now
  WHERE person_id = p_person AND kind <> 'token' AND token_hash <> p_keep AND revoked_at IS NULL AND expires_at > p_now;
  UPDATE public.access_link SET expires_at = p_now
  WHERE person_id = p_person AND purpose <> 'invitation' AND used_at IS NULL AND expires_at > p_now $$;
REVOKE ALL ON FUNCTION auth.put_password(uuid, text, bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.put_password(uuid, text, bytea, timestamptz) TO cdc_auth;
CREATE FUNCTION auth.change_password(p_token_hash bytea, p_password_hash text, p_now timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    person uuid := (SELECT o.person_id FROM public.session o
    WHERE o.token_hash = p_token_hash AND o.kind <> 'token' AND o.revoked_at IS NULL AND o.expires_at > p_now);
  BEGIN
    IF person IS NULL THEN RETURN false; END IF;
    PERFORM auth.put_password(person, p_password_hash, p_token_hash, p_now);
    RETURN true;
  END $$;
REVOKE ALL ON FUNCTION auth.change_password(bytea, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.change_password(bytea, text, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.change_password(bytea, text, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.find_recipient(p_email text, p_now timestamptz)
  RETURNS TABLE (tenant_id uuid, membership_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.tenant_id, m.id FROM public.person p, LATERAL auth.memberships_of(p.id, p_now) m
  JOIN public.membership x ON x.tenant_id = m.tenant_id AND x.id = m.id
  WHERE p.email = p_email AND lower(x.email) = p.email LIMIT 1 $$;
REVOKE ALL ON FUNCTION auth.find_recipient(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.find_recipient(text, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.find_recipient(text, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.create_link(p_id uuid, p_token_hash bytea, p_purpose text, p_membership uuid, p_now timestamptz,
    p_expires timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    tenant uuid := NULLIF(current_setting('app.tenant_id', true), '')::uuid;
    person uuid;
  BEGIN
    IF current_setting('app.access', true) IS DISTINCT FROM 'system' THEN RETURN false; END IF;
    -- A membership may carry another address than its person: a link never goes there.
    SELECT m.person_id INTO person FROM public.membership m JOIN public.person p ON p.id = m.person_id
    WHERE m.tenant_id = tenant AND m.id = p_membership AND lower(m.email) = p.email;
    IF person IS NULL THEN RETURN false; END IF;
    -- Two who ask at once get one link that works, not two.
    PERFORM pg_advisory_xact_lock(hashtextextended('access link ' || person::text || p_purpose, 0));
    UPDATE public.access_link l SET expires_at = p_now
    WHERE l.person_id = person AND l.purpose = p_purpose AND l.used_at IS NULL AND l.expires_at > p_now
      AND (p_purpose <> 'invitation' OR l.membership_id = p_membership);
    INSERT INTO public.access_link (id, token_hash, person_id, purpose, tenant_id, membership_id, created_at, expires_at)
    VALUES (p_id, p_token_hash, person, p_purpose, tenant, p_membership, p_now, p_expires);
    RETURN true;
  END $$;
REVOKE ALL ON FUNCTION auth.create_link(uuid, bytea, text, uuid, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.create_link(uuid, bytea, text, uuid, timestamptz, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.create_link(uuid, bytea, text, uuid, timestamptz, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.inspect_link(p_token_hash bytea, p_now timestamptz)
  RETURNS TABLE (purpose text, display_name text, email text, tenant_id uuid, membership_id uuid, slug text, centre_name text,
    expires_at timestamptz, has_password boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT l.purpose, x.display_name, p.email, m.tenant_id, m.id, m.slug, m.centre_name, l.expires_at,
    EXISTS (SELECT FROM public.credential c WHERE c.person_id = p.id)
  FROM public.access_link l JOIN public.person p ON p.id = l.person_id
  JOIN LATERAL auth.memberships_of(l.person_id, p_now) m ON m.tenant_id = l.tenant_id AND m.id = l.membership_id
  JOIN public.membership x ON x.tenant_id = l.tenant_id AND x.id = l.membership_id
  WHERE l.token_hash = p_token_hash AND l.used_at IS NULL AND l.expires_at > p_now $$;
REVOKE ALL ON FUNCTION auth.inspect_link(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.inspect_link(bytea, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.inspect_link(bytea, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.redeem_link(p_link_hash bytea, p_password_hash text, p_session uuid, p_session_hash bytea,
    p_now timestamptz, p_expires timestamptz, p_user_agent text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    link record;
    has_password boolean;
  BEGIN
    UPDATE public.access_link l SET used_at = p_now
    WHERE l.token_hash = p_link_hash AND l.used_at IS NULL AND l.expires_at > p_now
    RETURNING l.person_id, l.purpose, l.tenant_id, l.membership_id INTO link;
    IF NOT FOUND THEN RETURN false; END IF;
    SELECT EXISTS (SELECT FROM public.credential c WHERE c.person_id = link.person_id) INTO has_password;
    IF p_password_hash IS NULL AND link.purpose = 'password_reset' THEN RETURN false; END IF;
    IF p_password_hash IS NOT NULL AND (link.purpose = 'sign_in' OR (link.purpose = 'invitation' AND has_password)) THEN
      RETURN false;
    END IF;
    IF p_password_hash IS NOT NULL THEN
      PERFORM auth.put_password(link.person_id, p_password_hash, p_session_hash, p_now);
    END IF;
    RETURN auth.open_session(link.person_id, p_session_hash, p_session, 'cookie', p_now, p_expires, p_user_agent, link.membership_id);
  END $$;
REVOKE ALL ON FUNCTION auth.redeem_link(bytea, text, uuid, bytea, timestamptz, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.redeem_link(bytea, text, uuid, bytea, timestamptz, timestamptz, text) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.redeem_link(bytea, text, uuid, bytea, timestamptz, timestamptz, text) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.person_for(p_email text, p_display_name text, p_id uuid, p_now timestamptz) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE
    found uuid;
  BEGIN
    IF COALESCE(current_setting('app.access', true), '') NOT IN ('centre', 'system')
      OR NULLIF(current_setting('app.tenant_id', true), '') IS NULL THEN RETURN NULL; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('person ' || p_email, 0));
    INSERT INTO public.person (id, email, display_name, created_at) VALUES (p_id, p_email, p_display_name, p_now)
    ON CONFLICT (email) DO NOTHING;
    SELECT p.id INTO found FROM public.person p WHERE p.email = p_email;
    RETURN found;
  END $$;
REVOKE ALL ON FUNCTION auth.person_for(text, text, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.person_for(text, text, uuid, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.person_for(text, text, uuid, timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.sweep(p_before timestamptz) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH sessions AS (
    DELETE FROM public.session WHERE LEAST(revoked_at, expires_at) < p_before RETURNING id
  ), links AS (
    DELETE FROM public.access_link WHERE LEAST(used_at, expires_at) < p_before RETURNING id
  )
  SELECT ((SELECT count(*) FROM sessions) + (SELECT count(*) FROM links))::integer $$;
REVOKE ALL ON FUNCTION auth.sweep(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.sweep(timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.sweep(timestamptz) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
CREATE FUNCTION auth.tenants_to_tend(p_reviewed_before timestamptz, p_today date) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT m.tenant_id FROM public.membership m
  WHERE m.valid_from <= p_today AND (m.valid_to IS NULL OR m.valid_to >= p_today)
    AND (COALESCE(m.reviewed_at, m.created_at) < p_reviewed_before OR (m.invited_at IS NULL AND m.accepted_at IS NULL)) $$;
REVOKE ALL ON FUNCTION auth.tenants_to_tend(timestamptz, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.tenants_to_tend(timestamptz, date) TO cdc_app;
GRANT CREATE ON SCHEMA auth TO cdc_auth;
ALTER FUNCTION auth.tenants_to_tend(timestamptz, date) OWNER TO cdc_auth;
REVOKE CREATE ON SCHEMA auth FROM cdc_auth;
ALTER TABLE ticket_event ADD COLUMN for_name text;
CREATE TABLE notice (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    id uuid NOT NULL,
    membership_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('ticket.question', 'ticket.solved', 'ticket.progress', 'ticket.opened', 'ticket.assigned', 'ticket.reply', 'adhesion.reminder', 'adhesion.step', 'absence.substitute', 'membership.review')),
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
  );
CREATE INDEX notice_inbox ON notice (tenant_id, membership_id, created_at DESC, id DESC);
CREATE INDEX notice_unread ON notice (tenant_id, membership_id, created_at DESC, id DESC) WHERE read_at IS NULL;
CREATE INDEX notice_digest ON notice (digest_due_at) WHERE digest_due_at IS NOT NULL AND digested_at IS NULL;
CREATE INDEX notice_read ON notice (read_at) WHERE read_at IS NOT NULL;
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON notice TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON notice TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON notice AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre')) AND membership_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid)))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre')) AND membership_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid))));
GRANT SELECT, INSERT, UPDATE, DELETE ON notice TO cdc_app;
CREATE POLICY reach_insert ON notice AS RESTRICTIVE FOR INSERT TO cdc_app WITH CHECK ((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')));
CREATE POLICY reach_delete ON notice AS RESTRICTIVE FOR DELETE TO cdc_app USING ((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')));
CREATE TABLE notice_preference (
    tenant_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('ticket.question', 'ticket.solved', 'ticket.progress', 'ticket.opened', 'ticket.assigned', 'ticket.reply', 'adhesion.reminder', 'adhesion.step', 'absence.substitute', 'membership.review')),
    mode text NOT NULL CHECK (mode IN ('immediate', 'daily', 'none')),
    PRIMARY KEY (tenant_id, membership_id, kind),
    FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id)
  );
ALTER TABLE notice_preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_preference FORCE ROW LEVEL SECURITY;
CREATE POLICY migrator ON notice_preference TO cdc_migrator USING (true) WITH CHECK (true);
CREATE POLICY tenant ON notice_preference TO cdc_app USING (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END)) WITH CHECK (tenant_id = (SELECT CASE WHEN NULLIF(current_setting('app.access', true), '') IN ('public', 'body', 'centre', 'system') THEN NULLIF(current_setting('app.tenant_id', true), '')::uuid END));
CREATE POLICY reach ON notice_preference AS RESTRICTIVE TO cdc_app USING (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre')) AND membership_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid)))) WITH CHECK (((SELECT NULLIF(current_setting('app.access', true), '') IN ('system')) OR ((SELECT NULLIF(current_setting('app.access', true), '') IN ('body', 'centre')) AND membership_id = (SELECT NULLIF(current_setting('app.membership_id', true), '')::uuid))));
GRANT SELECT, INSERT, UPDATE, DELETE ON notice_preference TO cdc_app;
ALTER TABLE mail ADD COLUMN retries integer NOT NULL DEFAULT 0;
CREATE INDEX mail_old ON mail (created_at) WHERE status IN ('sent', 'failed') AND html <> '';
CREATE POLICY relay ON notice FOR SELECT TO cdc_relay USING (true);
GRANT SELECT ON notice TO cdc_relay;
CREATE POLICY relay ON mail FOR SELECT TO cdc_relay USING (true);
GRANT SELECT ON mail TO cdc_relay;
CREATE FUNCTION relay.digests_due(p_now timestamptz) RETURNS TABLE (tenant_id uuid, membership_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT DISTINCT n.tenant_id, n.membership_id FROM public.notice n
      WHERE n.digest_due_at <= p_now AND n.digested_at IS NULL AND n.digest_due_at IS NOT NULL $$;
REVOKE ALL ON FUNCTION relay.digests_due(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relay.digests_due(timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA relay TO cdc_relay;
ALTER FUNCTION relay.digests_due(timestamptz) OWNER TO cdc_relay;
REVOKE CREATE ON SCHEMA relay FROM cdc_relay;
CREATE FUNCTION relay.tenants_with_old_notices(p_read_before timestamptz, p_mailed_before timestamptz, p_links_before timestamptz)
      RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT n.tenant_id FROM public.notice n WHERE n.read_at < p_read_before
      UNION
      SELECT m.tenant_id FROM public.mail m WHERE m.status IN ('sent', 'failed') AND m.html <> ''
        AND (m.created_at < p_mailed_before OR (m.created_at < p_links_before AND m.kind LIKE 'access.%')) $$;
REVOKE ALL ON FUNCTION relay.tenants_with_old_notices(timestamptz, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relay.tenants_with_old_notices(timestamptz, timestamptz, timestamptz) TO cdc_app;
GRANT CREATE ON SCHEMA relay TO cdc_relay;
ALTER FUNCTION relay.tenants_with_old_notices(timestamptz, timestamptz, timestamptz) OWNER TO cdc_relay;
REVOKE CREATE ON SCHEMA relay FROM cdc_relay;
-- rows, as superuser
SET session_replication_role = replica;
INSERT INTO absence (tenant_id, id, membership_id, substitute_id, starts_on, ends_on, note, created_at, cancelled_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, membership_id, substitute_id, starts_on, ends_on, note, created_at, cancelled_at, version FROM jsonb_populate_recordset(NULL::absence, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e77f-72a9-8dda-c5b19278143e","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","substitute_id":"01a202c6-d9d2-7472-80aa-4b240f77963f","starts_on":"2031-01-01","ends_on":"2031-01-31","note":"Ferie","created_at":"2026-11-22T10:21:59.55139+00:00","cancelled_at":null,"version":1},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e78d-76f0-a39b-06c0fb6c25aa","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","substitute_id":"01a202c6-d9d2-7472-80aa-4b240f77963f","starts_on":"2031-01-01","ends_on":"2031-01-31","note":"Ferie","created_at":"2026-11-22T10:21:59.585979+00:00","cancelled_at":null,"version":1},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e7a7-708d-9ced-2dfffee60712","membership_id":"01a202c6-d9d2-7472-80aa-4b240f77963f","substitute_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","starts_on":"2031-01-01","ends_on":"2031-01-31","note":"Ferie","created_at":"2026-11-22T10:21:59.592371+00:00","cancelled_at":null,"version":1},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e7b2-73bf-9eb2-1b7e4937ed90","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","substitute_id":"01a202c6-d892-712f-9c73-854343dac47f","starts_on":"2031-01-01","ends_on":"2031-01-31","note":"Ferie","created_at":"2026-11-22T10:21:59.602665+00:00","cancelled_at":null,"version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fa15-749d-91ba-b813f4a45b5c","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","substitute_id":"01a202c6-db43-7699-98f5-0ba56de4849a","starts_on":"2031-01-01","ends_on":"2031-01-31","note":"Ferie","created_at":"2026-11-22T10:22:04.310393+00:00","cancelled_at":null,"version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fa1b-7265-a0ff-8c98b6de6f7c","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","substitute_id":"01a202c6-db43-7699-98f5-0ba56de4849a","starts_on":"2031-01-01","ends_on":"2031-01-31","note":"Ferie","created_at":"2026-11-22T10:22:04.316361+00:00","cancelled_at":null,"version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fa20-7602-bccc-20b732378b9d","membership_id":"01a202c6-db43-7699-98f5-0ba56de4849a","substitute_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","starts_on":"2031-01-01","ends_on":"2031-01-31","note":"Ferie","created_at":"2026-11-22T10:22:04.321044+00:00","cancelled_at":null,"version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fa22-7786-8588-c6a38446118b","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","substitute_id":"01a202c6-da5a-7507-8726-126bb0414ee8","starts_on":"2031-01-01","ends_on":"2031-01-31","note":"Ferie","created_at":"2026-11-22T10:22:04.333845+00:00","cancelled_at":null,"version":1}
]$rows$);
INSERT INTO access_link (id, token_hash, person_id, purpose, tenant_id, membership_id, created_at, expires_at, used_at) OVERRIDING SYSTEM VALUE SELECT id, token_hash, person_id, purpose, tenant_id, membership_id, created_at, expires_at, used_at FROM jsonb_populate_recordset(NULL::access_link, $rows$[
{"id":"01a202c6-e7bf-72c2-9faf-413178b6e67c","token_hash":"\\xb5094dede4130474718e7e222d50f22583904ceb8cc1c1fb84f81cb58a413e0c","person_id":"01a202c6-d9ac-71fd-9117-13cc398bbf1b","purpose":"invitation","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","created_at":"2026-11-22T10:21:59.616443+00:00","expires_at":"2026-12-06T10:21:59.616443+00:00","used_at":null},
{"id":"01a202c6-fa38-719d-a9af-58d54dcb1195","token_hash":"\\xdf7a5dee4aeea1ee242b25d8b0b2c7c48dbbacffb952ec9ed4bcca18b20628dd","person_id":"01a202c6-db23-74fc-8270-000c7d37edc9","purpose":"invitation","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","created_at":"2026-11-22T10:22:04.346302+00:00","expires_at":"2026-12-06T10:22:04.346302+00:00","used_at":null}
]$rows$);
INSERT INTO adhesion (tenant_id, body_id, id, status, suspended_by_body, suspended_by_centre, suspended_by_system, active_from, active_to, is_demo, created_at, version, convention_id, reminders, reminded_at, withdraws_on, last_event_at) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, id, status, suspended_by_body, suspended_by_centre, suspended_by_system, active_from, active_to, is_demo, created_at, version, convention_id, reminders, reminded_at, withdraws_on, last_event_at FROM jsonb_populate_recordset(NULL::adhesion, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","id":"01a202c6-d849-75a3-845d-715d061771bd","status":"active","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":"2020-01-01","active_to":null,"is_demo":false,"created_at":"2026-11-22T10:21:55.662164+00:00","version":1,"convention_id":"01a202c6-d822-764c-84d6-a594a65476f8","reminders":0,"reminded_at":null,"withdraws_on":null,"last_event_at":"2026-11-22T10:21:55.662164+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","id":"01a202c6-eac3-737d-8bc3-44d4ef4213fc","status":"resolution_received","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":null,"active_to":null,"is_demo":false,"created_at":"2026-11-22T10:22:00.351+00:00","version":2,"convention_id":"01a202c6-e801-7549-8f82-bbcbd7c30391","reminders":0,"reminded_at":null,"withdraws_on":null,"last_event_at":"2026-11-22T10:22:00.764+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","id":"01a202c6-d86a-718d-b5b8-cab18ce81e8d","status":"active","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":"2020-01-01","active_to":null,"is_demo":false,"created_at":"2026-11-22T10:21:55.695496+00:00","version":1,"convention_id":"01a202c6-d822-764c-84d6-a594a65476f8","reminders":0,"reminded_at":null,"withdraws_on":null,"last_event_at":"2026-11-22T10:21:55.695496+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","id":"01a202c6-ede6-77c6-b77b-64e251c62b78","status":"resolution_received","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":null,"active_to":null,"is_demo":false,"created_at":"2026-11-22T10:22:01.163+00:00","version":2,"convention_id":"01a202c6-e801-7549-8f82-bbcbd7c30391","reminders":0,"reminded_at":null,"withdraws_on":null,"last_event_at":"2026-11-22T10:22:01.434+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d873-701b-ac84-bdbfbd712cd3","id":"01a202c6-e2c8-73b1-8bbe-e519b057c310","status":"withdrawn","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":null,"active_to":null,"is_demo":false,"created_at":"2026-11-22T10:21:58.35784+00:00","version":1,"convention_id":"01a202c6-d822-764c-84d6-a594a65476f8","reminders":0,"reminded_at":null,"withdraws_on":null,"last_event_at":"2026-11-22T10:21:58.35784+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","id":"01a202c6-da0c-7605-a615-3b3531cf8463","status":"active","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":"2020-01-01","active_to":null,"is_demo":false,"created_at":"2026-11-22T10:21:56.11383+00:00","version":1,"convention_id":"01a202c6-d9f3-705a-a520-f4951218175a","reminders":0,"reminded_at":null,"withdraws_on":null,"last_event_at":"2026-11-22T10:21:56.11383+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","id":"01a202c6-fca7-77ac-a619-c01305c983a5","status":"resolution_received","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":null,"active_to":null,"is_demo":false,"created_at":"2026-11-22T10:22:04.928+00:00","version":2,"convention_id":"01a202c6-fa56-75b8-8416-557cd8c42601","reminders":0,"reminded_at":null,"withdraws_on":null,"last_event_at":"2026-11-22T10:22:05.214+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","id":"01a202c6-ffb6-724a-8f88-fd5d5cfbf75a","status":"resolution_received","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":null,"active_to":null,"is_demo":false,"created_at":"2026-11-22T10:22:05.709+00:00","version":2,"convention_id":"01a202c6-fa56-75b8-8416-557cd8c42601","reminders":0,"reminded_at":null,"withdraws_on":null,"last_event_at":"2026-11-22T10:22:06.062+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","id":"01a202c6-da26-7016-b91d-fcd482dd7b45","status":"active","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":"2020-01-01","active_to":null,"is_demo":false,"created_at":"2026-11-22T10:21:56.137843+00:00","version":1,"convention_id":"01a202c6-d9f3-705a-a520-f4951218175a","reminders":0,"reminded_at":null,"withdraws_on":null,"last_event_at":"2026-11-22T10:21:56.137843+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da2d-72e3-b5f8-5998d159df86","id":"01a202c6-f884-72d8-82af-1bd4e045fc58","status":"withdrawn","suspended_by_body":false,"suspended_by_centre":false,"suspended_by_system":false,"active_from":null,"active_to":null,"is_demo":false,"created_at":"2026-11-22T10:22:03.913869+00:00","version":1,"convention_id":"01a202c6-d9f3-705a-a520-f4951218175a","reminders":0,"reminded_at":null,"withdraws_on":null,"last_event_at":"2026-11-22T10:22:03.913869+00:00"}
]$rows$);
INSERT INTO adhesion_document (tenant_id, body_id, event_id, file_id, kind) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, event_id, file_id, kind FROM jsonb_populate_recordset(NULL::adhesion_document, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","event_id":"01a202c6-eca6-7235-86c3-65ba304dd8ae","file_id":"01a202c6-ebcf-7744-908b-248cf9784858","kind":"resolution"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","event_id":"01a202c6-ef16-74ab-8af3-8c4c56b28cf1","file_id":"01a202c6-ee74-7485-8eee-67817c060cbf","kind":"resolution"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","event_id":"01a202c6-fe30-76a3-ba2d-1b3d54b2d6fa","file_id":"01a202c6-fd47-774c-a774-386aecfb4f72","kind":"resolution"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","event_id":"01a202c7-0142-7753-b7d2-121c1604434a","file_id":"01a202c7-0067-762b-afd6-ceb6e6614f4a","kind":"resolution"}
]$rows$);
INSERT INTO adhesion_event (tenant_id, body_id, adhesion_id, id, command, from_status, to_status, actor_side, actor_id, actor_name, for_name, at, reason, act_organ, act_number, act_date, protocol_number, repertoire_number, effective_on) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, adhesion_id, id, command, from_status, to_status, actor_side, actor_id, actor_name, for_name, at, reason, act_organ, act_number, act_date, protocol_number, repertoire_number, effective_on FROM jsonb_populate_recordset(NULL::adhesion_event, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","adhesion_id":"01a202c6-eac3-737d-8bc3-44d4ef4213fc","id":"01a202c6-eb26-73d9-92f3-5575e45a9107","command":"request","from_status":null,"to_status":"requested","actor_side":"body","actor_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","actor_name":"Persona body_clerk alfa","for_name":null,"at":"2026-11-22T10:22:00.351+00:00","reason":null,"act_organ":null,"act_number":null,"act_date":null,"protocol_number":null,"repertoire_number":null,"effective_on":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","adhesion_id":"01a202c6-eac3-737d-8bc3-44d4ef4213fc","id":"01a202c6-eca6-7235-86c3-65ba304dd8ae","command":"submit_resolution","from_status":"requested","to_status":"resolution_received","actor_side":"body","actor_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","actor_name":"Persona body_clerk alfa","for_name":null,"at":"2026-11-22T10:22:00.764+00:00","reason":null,"act_organ":"Consiglio comunale","act_number":"12","act_date":"2026-01-15","protocol_number":null,"repertoire_number":null,"effective_on":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","adhesion_id":"01a202c6-ede6-77c6-b77b-64e251c62b78","id":"01a202c6-ee06-7529-bbfb-1a95aede6c3c","command":"request","from_status":null,"to_status":"requested","actor_side":"body","actor_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","actor_name":"Persona neighbour alfa","for_name":null,"at":"2026-11-22T10:22:01.163+00:00","reason":null,"act_organ":null,"act_number":null,"act_date":null,"protocol_number":null,"repertoire_number":null,"effective_on":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","adhesion_id":"01a202c6-ede6-77c6-b77b-64e251c62b78","id":"01a202c6-ef16-74ab-8af3-8c4c56b28cf1","command":"submit_resolution","from_status":"requested","to_status":"resolution_received","actor_side":"body","actor_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","actor_name":"Persona neighbour alfa","for_name":null,"at":"2026-11-22T10:22:01.434+00:00","reason":null,"act_organ":"Consiglio comunale","act_number":"12","act_date":"2026-01-15","protocol_number":null,"repertoire_number":null,"effective_on":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","adhesion_id":"01a202c6-fca7-77ac-a619-c01305c983a5","id":"01a202c6-fcce-70c6-9b55-609a87676f18","command":"request","from_status":null,"to_status":"requested","actor_side":"body","actor_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","actor_name":"Persona body_clerk beta","for_name":null,"at":"2026-11-22T10:22:04.928+00:00","reason":null,"act_organ":null,"act_number":null,"act_date":null,"protocol_number":null,"repertoire_number":null,"effective_on":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","adhesion_id":"01a202c6-fca7-77ac-a619-c01305c983a5","id":"01a202c6-fe30-76a3-ba2d-1b3d54b2d6fa","command":"submit_resolution","from_status":"requested","to_status":"resolution_received","actor_side":"body","actor_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","actor_name":"Persona body_clerk beta","for_name":null,"at":"2026-11-22T10:22:05.214+00:00","reason":null,"act_organ":"Consiglio comunale","act_number":"12","act_date":"2026-01-15","protocol_number":null,"repertoire_number":null,"effective_on":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","adhesion_id":"01a202c6-ffb6-724a-8f88-fd5d5cfbf75a","id":"01a202c6-ffd5-759f-9d9b-8ebed044d87f","command":"request","from_status":null,"to_status":"requested","actor_side":"body","actor_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","actor_name":"Persona neighbour beta","for_name":null,"at":"2026-11-22T10:22:05.709+00:00","reason":null,"act_organ":null,"act_number":null,"act_date":null,"protocol_number":null,"repertoire_number":null,"effective_on":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","adhesion_id":"01a202c6-ffb6-724a-8f88-fd5d5cfbf75a","id":"01a202c7-0142-7753-b7d2-121c1604434a","command":"submit_resolution","from_status":"requested","to_status":"resolution_received","actor_side":"body","actor_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","actor_name":"Persona neighbour beta","for_name":null,"at":"2026-11-22T10:22:06.062+00:00","reason":null,"act_organ":"Consiglio comunale","act_number":"12","act_date":"2026-01-15","protocol_number":null,"repertoire_number":null,"effective_on":null}
]$rows$);
INSERT INTO audit_entry (tenant_id, seq, at, membership_id, access, request_id, table_name, row_id, operation, changed_columns) OVERRIDING SYSTEM VALUE SELECT tenant_id, seq, at, membership_id, access, request_id, table_name, row_id, operation, changed_columns FROM jsonb_populate_recordset(NULL::audit_entry, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":1,"at":"2026-11-22T10:21:55.569249+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"tenant","row_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","operation":"INSERT","changed_columns":["accent","address","created_at","email","hours","hours_note","id","is_demo","logo_alt","logo_file_id","name","network_id","opening_hours","owner_name","patron_day","patron_month","patron_name","pec","phone","province","slug","version","welcome"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":2,"at":"2026-11-22T10:21:55.599306+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_line","row_id":"01a202c6-d80e-7541-b321-18dbd41aa6fc","operation":"INSERT","changed_columns":["code","id","name","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":3,"at":"2026-11-22T10:21:55.618746+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"convention","row_id":"01a202c6-d822-764c-84d6-a594a65476f8","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","created_at","id","notice_days","tenant_id","title","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":4,"at":"2026-11-22T10:21:55.636879+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c6-d82e-7503-ad91-a096943f977a","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","email","id","ipa_code","istat_code","name","office_code","pec","phone","province","tax_code","tenant_id","type","valid_from","valid_to","vat_number","version","website"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":5,"at":"2026-11-22T10:21:55.642716+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c6-d83a-7261-9bfd-748b636b4815","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":6,"at":"2026-11-22T10:21:55.662164+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c6-d849-75a3-845d-715d061771bd","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention_id","created_at","id","is_demo","last_event_at","reminded_at","reminders","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version","withdraws_on"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":7,"at":"2026-11-22T10:21:55.680171+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","email","id","ipa_code","istat_code","name","office_code","pec","phone","province","tax_code","tenant_id","type","valid_from","valid_to","vat_number","version","website"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":8,"at":"2026-11-22T10:21:55.686651+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c6-d866-71a8-a79a-3d8af9086a28","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":9,"at":"2026-11-22T10:21:55.695496+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c6-d86a-718d-b5b8-cab18ce81e8d","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention_id","created_at","id","is_demo","last_event_at","reminded_at","reminders","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version","withdraws_on"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":10,"at":"2026-11-22T10:21:55.700201+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c6-d873-701b-ac84-bdbfbd712cd3","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","email","id","ipa_code","istat_code","name","office_code","pec","phone","province","tax_code","tenant_id","type","valid_from","valid_to","vat_number","version","website"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":11,"at":"2026-11-22T10:21:55.710782+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c6-d87a-741a-8151-09c3a65c3bed","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":12,"at":"2026-11-22T10:21:55.733844+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-d892-712f-9c73-854343dac47f","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":13,"at":"2026-11-22T10:21:55.771546+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":14,"at":"2026-11-22T10:21:55.800661+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-d8d7-755b-8766-fe993f0b12e8","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":15,"at":"2026-11-22T10:21:55.833841+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-d8f7-75ef-9a04-cc057857a1dc","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":16,"at":"2026-11-22T10:21:55.858775+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-d912-75c6-ba49-c80f67313454","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":17,"at":"2026-11-22T10:21:55.876345+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-d924-715b-89fd-9962c51744e2","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":18,"at":"2026-11-22T10:21:55.880347+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":19,"at":"2026-11-22T10:21:55.918604+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":20,"at":"2026-11-22T10:21:55.927112+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":21,"at":"2026-11-22T10:21:55.94584+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service","row_id":"01a202c6-d967-73fc-8710-defe7d124ca4","operation":"INSERT","changed_columns":["code","created_at","id","service_line","status","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":22,"at":"2026-11-22T10:21:55.969864+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_version","row_id":"01a202c6-d978-772f-b0a5-d56fd7148d07","operation":"INSERT","changed_columns":["activation_time","audience","computerisation","contact","context","costs","created_at","forms","hours","id","inclusion","legal_basis","number","object","obligations","published_at","published_by","search","service_id","status","tenant_id","title","version","who_may_ask"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":23,"at":"2026-11-22T10:21:55.998634+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service","row_id":"01a202c6-d990-721d-9b4b-0f7de9adc297","operation":"INSERT","changed_columns":["code","created_at","id","service_line","status","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":24,"at":"2026-11-22T10:21:56.009851+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_version","row_id":"01a202c6-d9a0-7120-8a2e-d9ed3d1a55b0","operation":"INSERT","changed_columns":["activation_time","audience","computerisation","contact","context","costs","created_at","forms","hours","id","inclusion","legal_basis","number","object","obligations","published_at","published_by","search","service_id","status","tenant_id","title","version","who_may_ask"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":25,"at":"2026-11-22T10:21:56.021155+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":26,"at":"2026-11-22T10:21:56.022702+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":27,"at":"2026-11-22T10:21:56.050498+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-d9d2-7472-80aa-4b240f77963f","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":28,"at":"2026-11-22T10:21:56.054448+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":29,"at":"2026-11-22T10:21:56.060111+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":59,"at":"2026-11-22T10:21:58.35784+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c6-e2c8-73b1-8bbe-e519b057c310","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention_id","created_at","id","is_demo","last_event_at","reminded_at","reminders","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version","withdraws_on"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":60,"at":"2026-11-22T10:21:58.371041+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_line","row_id":"01a202c6-e2e2-7200-bb02-8a9d23d46275","operation":"INSERT","changed_columns":["code","id","name","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":61,"at":"2026-11-22T10:21:58.669+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"42390cb8-1d96-4314-ad86-5411637071fa","table_name":"ticket","row_id":"01a202c6-e56a-75f3-b55a-7c07c1190964","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":62,"at":"2026-11-22T10:21:58.669+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"42390cb8-1d96-4314-ad86-5411637071fa","table_name":"ticket_event","row_id":"01a202c6-e602-7098-8955-2425e980a831","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","for_name","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":63,"at":"2026-11-22T10:21:58.669+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"42390cb8-1d96-4314-ad86-5411637071fa","table_name":"ticket_message","row_id":"01a202c6-e622-7538-a453-d04622600d85","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":64,"at":"2026-11-22T10:21:58.669+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"42390cb8-1d96-4314-ad86-5411637071fa","table_name":"time_entry","row_id":"01a202c6-e643-72b5-abda-9ef3fe7a376f","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":65,"at":"2026-11-22T10:21:59.55139+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"absence","row_id":"01a202c6-e77f-72a9-8dda-c5b19278143e","operation":"INSERT","changed_columns":["cancelled_at","created_at","ends_on","id","membership_id","note","starts_on","substitute_id","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":66,"at":"2026-11-22T10:21:59.585979+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"absence","row_id":"01a202c6-e78d-76f0-a39b-06c0fb6c25aa","operation":"INSERT","changed_columns":["cancelled_at","created_at","ends_on","id","membership_id","note","starts_on","substitute_id","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":67,"at":"2026-11-22T10:21:59.592371+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"absence","row_id":"01a202c6-e7a7-708d-9ced-2dfffee60712","operation":"INSERT","changed_columns":["cancelled_at","created_at","ends_on","id","membership_id","note","starts_on","substitute_id","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":68,"at":"2026-11-22T10:21:59.602665+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"absence","row_id":"01a202c6-e7b2-73bf-9eb2-1b7e4937ed90","operation":"INSERT","changed_columns":["cancelled_at","created_at","ends_on","id","membership_id","note","starts_on","substitute_id","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":69,"at":"2026-11-22T10:21:59.61384+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","operation":"UPDATE","changed_columns":["reviewed_at","reviewed_by"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":70,"at":"2026-11-22T10:21:59.648+00:00","membership_id":"01a202c6-d892-712f-9c73-854343dac47f","access":"centre","request_id":"02786d03-fc78-4947-a24d-d673c5986094","table_name":"convention","row_id":"01a202c6-e801-7549-8f82-bbcbd7c30391","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","created_at","id","notice_days","tenant_id","title","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":71,"at":"2026-11-22T10:21:59.872+00:00","membership_id":"01a202c6-d892-712f-9c73-854343dac47f","access":"centre","request_id":"c185b27e-bdc2-444d-88d9-e45a3baff2f1","table_name":"stored_file","row_id":"01a202c6-e90e-71d2-aabe-11f2b2ba45f3","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":72,"at":"2026-11-22T10:21:59.872+00:00","membership_id":"01a202c6-d892-712f-9c73-854343dac47f","access":"centre","request_id":"c185b27e-bdc2-444d-88d9-e45a3baff2f1","table_name":"stored_file","row_id":"01a202c6-e90e-71d2-aabe-11f2b2ba45f3","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":73,"at":"2026-11-22T10:22:00.19+00:00","membership_id":"01a202c6-d892-712f-9c73-854343dac47f","access":"centre","request_id":"b3c02bef-7b95-4065-a39a-893e8a134be0","table_name":"stored_file","row_id":"01a202c6-e90e-71d2-aabe-11f2b2ba45f3","operation":"UPDATE","changed_columns":["attached_at","is_public","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":74,"at":"2026-11-22T10:22:00.19+00:00","membership_id":"01a202c6-d892-712f-9c73-854343dac47f","access":"centre","request_id":"b3c02bef-7b95-4065-a39a-893e8a134be0","table_name":"tenant","row_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","operation":"UPDATE","changed_columns":["logo_alt","logo_file_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":75,"at":"2026-11-22T10:22:00.351+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"9d1a0804-46f7-465d-bbeb-0e4078c94d9d","table_name":"adhesion","row_id":"01a202c6-eac3-737d-8bc3-44d4ef4213fc","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention_id","created_at","id","is_demo","last_event_at","reminded_at","reminders","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version","withdraws_on"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":76,"at":"2026-11-22T10:22:00.351+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"9d1a0804-46f7-465d-bbeb-0e4078c94d9d","table_name":"adhesion_event","row_id":"01a202c6-eb26-73d9-92f3-5575e45a9107","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","actor_id","actor_name","actor_side","adhesion_id","at","body_id","command","effective_on","for_name","from_status","id","protocol_number","reason","repertoire_number","tenant_id","to_status"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":77,"at":"2026-11-22T10:22:00.65+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"e3bd2086-00ea-4c86-90c2-be1865262136","table_name":"stored_file","row_id":"01a202c6-ebcf-7744-908b-248cf9784858","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":78,"at":"2026-11-22T10:22:00.65+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"e3bd2086-00ea-4c86-90c2-be1865262136","table_name":"stored_file","row_id":"01a202c6-ebcf-7744-908b-248cf9784858","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":79,"at":"2026-11-22T10:22:00.764+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"9b2997ce-de4e-485f-9dbf-659023ba66ad","table_name":"adhesion","row_id":"01a202c6-eac3-737d-8bc3-44d4ef4213fc","operation":"UPDATE","changed_columns":["last_event_at","status","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":80,"at":"2026-11-22T10:22:00.764+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"9b2997ce-de4e-485f-9dbf-659023ba66ad","table_name":"adhesion_event","row_id":"01a202c6-eca6-7235-86c3-65ba304dd8ae","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","actor_id","actor_name","actor_side","adhesion_id","at","body_id","command","effective_on","for_name","from_status","id","protocol_number","reason","repertoire_number","tenant_id","to_status"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":81,"at":"2026-11-22T10:22:00.764+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"9b2997ce-de4e-485f-9dbf-659023ba66ad","table_name":"stored_file","row_id":"01a202c6-ebcf-7744-908b-248cf9784858","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":82,"at":"2026-11-22T10:22:00.764+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"9b2997ce-de4e-485f-9dbf-659023ba66ad","table_name":"adhesion_document","row_id":null,"operation":"INSERT","changed_columns":["body_id","event_id","file_id","kind","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":83,"at":"2026-11-22T10:22:00.995+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"04293794-7eb4-4995-9212-f4ca8d568966","table_name":"body_office","row_id":"01a202c6-ed4b-7096-b1e6-d40f808faed6","operation":"INSERT","changed_columns":["act","acting","body_id","created_at","email","ends_on","id","kind","person_name","phone","starts_on","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":84,"at":"2026-11-22T10:22:01.163+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"33ba4bc4-356e-46af-a8f7-5bdefc3354ec","table_name":"adhesion","row_id":"01a202c6-ede6-77c6-b77b-64e251c62b78","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention_id","created_at","id","is_demo","last_event_at","reminded_at","reminders","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version","withdraws_on"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":85,"at":"2026-11-22T10:22:01.163+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"33ba4bc4-356e-46af-a8f7-5bdefc3354ec","table_name":"adhesion_event","row_id":"01a202c6-ee06-7529-bbfb-1a95aede6c3c","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","actor_id","actor_name","actor_side","adhesion_id","at","body_id","command","effective_on","for_name","from_status","id","protocol_number","reason","repertoire_number","tenant_id","to_status"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":86,"at":"2026-11-22T10:22:01.326+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"6e80f4a0-b3b8-4890-aaa3-ab50b651fa3f","table_name":"stored_file","row_id":"01a202c6-ee74-7485-8eee-67817c060cbf","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":87,"at":"2026-11-22T10:22:01.326+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"6e80f4a0-b3b8-4890-aaa3-ab50b651fa3f","table_name":"stored_file","row_id":"01a202c6-ee74-7485-8eee-67817c060cbf","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":88,"at":"2026-11-22T10:22:01.434+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"67d39555-3f92-4cbf-927d-aa5ed3e570fa","table_name":"adhesion","row_id":"01a202c6-ede6-77c6-b77b-64e251c62b78","operation":"UPDATE","changed_columns":["last_event_at","status","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":89,"at":"2026-11-22T10:22:01.434+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"67d39555-3f92-4cbf-927d-aa5ed3e570fa","table_name":"adhesion_event","row_id":"01a202c6-ef16-74ab-8af3-8c4c56b28cf1","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","actor_id","actor_name","actor_side","adhesion_id","at","body_id","command","effective_on","for_name","from_status","id","protocol_number","reason","repertoire_number","tenant_id","to_status"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":90,"at":"2026-11-22T10:22:01.434+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"67d39555-3f92-4cbf-927d-aa5ed3e570fa","table_name":"stored_file","row_id":"01a202c6-ee74-7485-8eee-67817c060cbf","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":91,"at":"2026-11-22T10:22:01.434+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"67d39555-3f92-4cbf-927d-aa5ed3e570fa","table_name":"adhesion_document","row_id":null,"operation":"INSERT","changed_columns":["body_id","event_id","file_id","kind","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":92,"at":"2026-11-22T10:22:01.6+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"ef92dac9-60ab-4848-ab3e-89e13e4cec58","table_name":"body_office","row_id":"01a202c6-efa2-75a8-b893-a4d3ffdab712","operation":"INSERT","changed_columns":["act","acting","body_id","created_at","email","ends_on","id","kind","person_name","phone","starts_on","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":93,"at":"2026-11-22T10:22:01.692919+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-efdc-75ae-9834-9390cef1c44a","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":94,"at":"2026-11-22T10:22:01.701845+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":95,"at":"2026-11-22T10:22:01.717+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"8493bcc1-bf61-48f5-bef6-ba4a4fbdcb03","table_name":"stored_file","row_id":"01a202c6-f00c-70d8-a8ec-48b6b997a5f1","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":96,"at":"2026-11-22T10:22:01.717+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"8493bcc1-bf61-48f5-bef6-ba4a4fbdcb03","table_name":"stored_file","row_id":"01a202c6-f00c-70d8-a8ec-48b6b997a5f1","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":97,"at":"2026-11-22T10:22:01.849+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"0e8967d0-66c7-40f0-b6b8-7b066bf01d3e","table_name":"ticket","row_id":"01a202c6-f0ae-750e-94ba-adc852e441a4","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":98,"at":"2026-11-22T10:22:01.849+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"0e8967d0-66c7-40f0-b6b8-7b066bf01d3e","table_name":"ticket_event","row_id":"01a202c6-f0de-755d-a1dd-04683f973d7b","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","for_name","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":99,"at":"2026-11-22T10:22:01.849+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"0e8967d0-66c7-40f0-b6b8-7b066bf01d3e","table_name":"ticket_message","row_id":"01a202c6-f0e5-7160-a3e6-ffd053d2b898","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":100,"at":"2026-11-22T10:22:01.849+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"0e8967d0-66c7-40f0-b6b8-7b066bf01d3e","table_name":"stored_file","row_id":"01a202c6-f00c-70d8-a8ec-48b6b997a5f1","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":101,"at":"2026-11-22T10:22:01.849+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"0e8967d0-66c7-40f0-b6b8-7b066bf01d3e","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":102,"at":"2026-11-22T10:22:02.077+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"99fa223f-190e-4ad6-b9e0-9d1e34a73cd6","table_name":"ticket","row_id":"01a202c6-f0ae-750e-94ba-adc852e441a4","operation":"UPDATE","changed_columns":["assignee_id","assignee_name","updated_at","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":103,"at":"2026-11-22T10:22:02.077+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"99fa223f-190e-4ad6-b9e0-9d1e34a73cd6","table_name":"ticket_event","row_id":"01a202c6-f19c-736b-8f0b-dfb163fe8d00","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","for_name","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":104,"at":"2026-11-22T10:22:02.252+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"70369fe2-aad9-43b9-aec0-c0b75bf4dfec","table_name":"stored_file","row_id":"01a202c6-f232-76da-b07b-0daa7ed3769d","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":105,"at":"2026-11-22T10:22:02.252+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"70369fe2-aad9-43b9-aec0-c0b75bf4dfec","table_name":"stored_file","row_id":"01a202c6-f232-76da-b07b-0daa7ed3769d","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":106,"at":"2026-11-22T10:22:02.39+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"0c3eece8-b53e-4ca5-9c6b-0dc2db5844b2","table_name":"ticket_message","row_id":"01a202c6-f2c5-7224-beb8-4306c2b45709","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":107,"at":"2026-11-22T10:22:02.39+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"0c3eece8-b53e-4ca5-9c6b-0dc2db5844b2","table_name":"stored_file","row_id":"01a202c6-f232-76da-b07b-0daa7ed3769d","operation":"UPDATE","changed_columns":["attached_at","body_id","internal","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":108,"at":"2026-11-22T10:22:02.39+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"0c3eece8-b53e-4ca5-9c6b-0dc2db5844b2","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":109,"at":"2026-11-22T10:22:02.541+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"596e51b7-c836-4ce8-973b-2624d17f23f2","table_name":"time_entry","row_id":"01a202c6-f376-76f9-8f9b-b3f865b11f23","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":110,"at":"2026-11-22T10:22:02.779+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"24181aa6-d2ee-45f7-93f1-68690cea27ca","table_name":"stored_file","row_id":"01a202c6-f42c-7537-82cc-8c8457241020","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":111,"at":"2026-11-22T10:22:02.779+00:00","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","access":"body","request_id":"24181aa6-d2ee-45f7-93f1-68690cea27ca","table_name":"stored_file","row_id":"01a202c6-f42c-7537-82cc-8c8457241020","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":112,"at":"2026-11-22T10:22:02.88+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"268aff1a-dccc-4a47-88f4-d018eae622f1","table_name":"stored_file","row_id":"01a202c6-f48b-751c-bac8-7c703b255437","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":113,"at":"2026-11-22T10:22:02.88+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"268aff1a-dccc-4a47-88f4-d018eae622f1","table_name":"stored_file","row_id":"01a202c6-f48b-751c-bac8-7c703b255437","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":114,"at":"2026-11-22T10:22:02.961+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"fd28b656-ba09-4844-ac7b-932b537134da","table_name":"ticket","row_id":"01a202c6-f506-7390-bf9f-dd0100008e55","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":115,"at":"2026-11-22T10:22:02.961+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"fd28b656-ba09-4844-ac7b-932b537134da","table_name":"ticket_event","row_id":"01a202c6-f532-75d0-adf6-64ab502a5a79","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","for_name","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":116,"at":"2026-11-22T10:22:02.961+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"fd28b656-ba09-4844-ac7b-932b537134da","table_name":"ticket_message","row_id":"01a202c6-f53e-7309-a41a-788fffb5fede","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":117,"at":"2026-11-22T10:22:02.961+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"fd28b656-ba09-4844-ac7b-932b537134da","table_name":"stored_file","row_id":"01a202c6-f48b-751c-bac8-7c703b255437","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":118,"at":"2026-11-22T10:22:02.961+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"fd28b656-ba09-4844-ac7b-932b537134da","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":119,"at":"2026-11-22T10:22:03.165+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"42b8bf2a-c0df-414f-8783-03298059d701","table_name":"ticket","row_id":"01a202c6-f506-7390-bf9f-dd0100008e55","operation":"UPDATE","changed_columns":["assignee_id","assignee_name","updated_at","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":120,"at":"2026-11-22T10:22:03.165+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"42b8bf2a-c0df-414f-8783-03298059d701","table_name":"ticket_event","row_id":"01a202c6-f5fa-75b4-9821-b08242452c3b","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","for_name","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":121,"at":"2026-11-22T10:22:03.366+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"4dd63787-2c4e-4d89-bf7e-6bab5697d485","table_name":"stored_file","row_id":"01a202c6-f679-77b6-8549-91a1fd577b7d","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":122,"at":"2026-11-22T10:22:03.366+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"4dd63787-2c4e-4d89-bf7e-6bab5697d485","table_name":"stored_file","row_id":"01a202c6-f679-77b6-8549-91a1fd577b7d","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":123,"at":"2026-11-22T10:22:03.494+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"41e5cd3c-ffa1-492c-baa3-756fedb22cca","table_name":"ticket_message","row_id":"01a202c6-f71a-72ab-acb3-6ea286320ae7","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":124,"at":"2026-11-22T10:22:03.494+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"41e5cd3c-ffa1-492c-baa3-756fedb22cca","table_name":"stored_file","row_id":"01a202c6-f679-77b6-8549-91a1fd577b7d","operation":"UPDATE","changed_columns":["attached_at","body_id","internal","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":125,"at":"2026-11-22T10:22:03.494+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"41e5cd3c-ffa1-492c-baa3-756fedb22cca","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":126,"at":"2026-11-22T10:22:03.635+00:00","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","access":"centre","request_id":"53c46f72-3e48-466b-8959-fb940f153b01","table_name":"time_entry","row_id":"01a202c6-f7aa-7096-9633-d3594b681789","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":127,"at":"2026-11-22T10:22:03.746+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"7a22d2bf-dae0-40bd-b55d-95e211e3f0ac","table_name":"stored_file","row_id":"01a202c6-f7f3-719e-8b47-6ec48621461b","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":128,"at":"2026-11-22T10:22:03.746+00:00","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","access":"body","request_id":"7a22d2bf-dae0-40bd-b55d-95e211e3f0ac","table_name":"stored_file","row_id":"01a202c6-f7f3-719e-8b47-6ec48621461b","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":129,"at":"2026-11-22T10:22:03.901866+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-f87a-74bc-b74c-9922be49ab27","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":30,"at":"2026-11-22T10:21:56.078738+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"tenant","row_id":"01a202c6-d9ee-7312-b294-22749d79571f","operation":"INSERT","changed_columns":["accent","address","created_at","email","hours","hours_note","id","is_demo","logo_alt","logo_file_id","name","network_id","opening_hours","owner_name","patron_day","patron_month","patron_name","pec","phone","province","slug","version","welcome"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":31,"at":"2026-11-22T10:21:56.082572+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_line","row_id":"01a202c6-d9f2-719b-b9be-34974521bf53","operation":"INSERT","changed_columns":["code","id","name","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":32,"at":"2026-11-22T10:21:56.085491+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"convention","row_id":"01a202c6-d9f3-705a-a520-f4951218175a","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","created_at","id","notice_days","tenant_id","title","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":33,"at":"2026-11-22T10:21:56.101426+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c6-da04-7793-82ce-4887050b44f5","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","email","id","ipa_code","istat_code","name","office_code","pec","phone","province","tax_code","tenant_id","type","valid_from","valid_to","vat_number","version","website"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":34,"at":"2026-11-22T10:21:56.10349+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c6-da07-7090-a707-1bdd5a99fad8","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":35,"at":"2026-11-22T10:21:56.11383+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c6-da0c-7605-a615-3b3531cf8463","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention_id","created_at","id","is_demo","last_event_at","reminded_at","reminders","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version","withdraws_on"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":36,"at":"2026-11-22T10:21:56.117199+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c6-da13-7172-8881-321e59fdda81","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","email","id","ipa_code","istat_code","name","office_code","pec","phone","province","tax_code","tenant_id","type","valid_from","valid_to","vat_number","version","website"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":37,"at":"2026-11-22T10:21:56.129456+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c6-da19-73ef-8b13-4dfc0e18472d","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":38,"at":"2026-11-22T10:21:56.137843+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c6-da26-7016-b91d-fcd482dd7b45","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention_id","created_at","id","is_demo","last_event_at","reminded_at","reminders","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version","withdraws_on"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":39,"at":"2026-11-22T10:21:56.149604+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body","row_id":"01a202c6-da2d-72e3-b5f8-5998d159df86","operation":"INSERT","changed_columns":["address","cadastral_code","created_at","email","id","ipa_code","istat_code","name","office_code","pec","phone","province","tax_code","tenant_id","type","valid_from","valid_to","vat_number","version","website"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":40,"at":"2026-11-22T10:21:56.154722+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"body_figure","row_id":"01a202c6-da3a-75aa-ae94-bb524ca19f69","operation":"INSERT","changed_columns":["body_id","id","kind","source","tenant_id","value","year"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":41,"at":"2026-11-22T10:21:56.186831+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-da5a-7507-8726-126bb0414ee8","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":42,"at":"2026-11-22T10:21:56.21229+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":43,"at":"2026-11-22T10:21:56.237856+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-da87-7209-8239-c11961c74c78","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":44,"at":"2026-11-22T10:21:56.271795+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-daaf-7711-9663-dbca2efc120e","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":45,"at":"2026-11-22T10:21:56.29465+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-dac6-7122-9bfc-0775cf3d7efc","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":46,"at":"2026-11-22T10:21:56.314865+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-dada-7097-8f76-4b18dd7a3bfa","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":47,"at":"2026-11-22T10:21:56.316377+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":48,"at":"2026-11-22T10:21:56.337849+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":49,"at":"2026-11-22T10:21:56.342326+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":50,"at":"2026-11-22T10:21:56.351167+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service","row_id":"01a202c6-daf9-72d4-b38b-ec5829a61c11","operation":"INSERT","changed_columns":["code","created_at","id","service_line","status","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":51,"at":"2026-11-22T10:21:56.365842+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_version","row_id":"01a202c6-db0a-7285-b075-918c2f034ea4","operation":"INSERT","changed_columns":["activation_time","audience","computerisation","contact","context","costs","created_at","forms","hours","id","inclusion","legal_basis","number","object","obligations","published_at","published_by","search","service_id","status","tenant_id","title","version","who_may_ask"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":52,"at":"2026-11-22T10:21:56.373862+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service","row_id":"01a202c6-db12-71db-af24-99216b9498eb","operation":"INSERT","changed_columns":["code","created_at","id","service_line","status","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":53,"at":"2026-11-22T10:21:56.382854+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_version","row_id":"01a202c6-db1e-7034-8d5e-8b9f99ca423e","operation":"INSERT","changed_columns":["activation_time","audience","computerisation","contact","context","costs","created_at","forms","hours","id","inclusion","legal_basis","number","object","obligations","published_at","published_by","search","service_id","status","tenant_id","title","version","who_may_ask"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":54,"at":"2026-11-22T10:21:56.397874+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":55,"at":"2026-11-22T10:21:56.401927+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":56,"at":"2026-11-22T10:21:56.429841+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-db43-7699-98f5-0ba56de4849a","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":57,"at":"2026-11-22T10:21:56.441837+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":58,"at":"2026-11-22T10:21:56.446485+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":130,"at":"2026-11-22T10:22:03.913869+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"adhesion","row_id":"01a202c6-f884-72d8-82af-1bd4e045fc58","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention_id","created_at","id","is_demo","last_event_at","reminded_at","reminders","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version","withdraws_on"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":131,"at":"2026-11-22T10:22:03.919679+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"service_line","row_id":"01a202c6-f88b-731f-8b2d-c72a2aea0c2a","operation":"INSERT","changed_columns":["code","id","name","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":132,"at":"2026-11-22T10:22:03.932+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"75bf67d7-5792-4e8f-bab1-0aa1604c5958","table_name":"ticket","row_id":"01a202c6-f8f2-740d-b3ca-ab17db601d4e","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":133,"at":"2026-11-22T10:22:03.932+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"75bf67d7-5792-4e8f-bab1-0aa1604c5958","table_name":"ticket_event","row_id":"01a202c6-f94a-76d2-be8e-b37f23f69af3","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","for_name","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":134,"at":"2026-11-22T10:22:03.932+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"75bf67d7-5792-4e8f-bab1-0aa1604c5958","table_name":"ticket_message","row_id":"01a202c6-f955-7056-8636-f7eacdc790ea","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":135,"at":"2026-11-22T10:22:03.932+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"75bf67d7-5792-4e8f-bab1-0aa1604c5958","table_name":"time_entry","row_id":"01a202c6-f966-779b-a60c-dfd58941ed79","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":136,"at":"2026-11-22T10:22:04.310393+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"absence","row_id":"01a202c6-fa15-749d-91ba-b813f4a45b5c","operation":"INSERT","changed_columns":["cancelled_at","created_at","ends_on","id","membership_id","note","starts_on","substitute_id","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":137,"at":"2026-11-22T10:22:04.316361+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"absence","row_id":"01a202c6-fa1b-7265-a0ff-8c98b6de6f7c","operation":"INSERT","changed_columns":["cancelled_at","created_at","ends_on","id","membership_id","note","starts_on","substitute_id","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":138,"at":"2026-11-22T10:22:04.321044+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"absence","row_id":"01a202c6-fa20-7602-bccc-20b732378b9d","operation":"INSERT","changed_columns":["cancelled_at","created_at","ends_on","id","membership_id","note","starts_on","substitute_id","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":139,"at":"2026-11-22T10:22:04.333845+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"absence","row_id":"01a202c6-fa22-7786-8588-c6a38446118b","operation":"INSERT","changed_columns":["cancelled_at","created_at","ends_on","id","membership_id","note","starts_on","substitute_id","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":140,"at":"2026-11-22T10:22:04.342495+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","operation":"UPDATE","changed_columns":["reviewed_at","reviewed_by"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":141,"at":"2026-11-22T10:22:04.368+00:00","membership_id":"01a202c6-da5a-7507-8726-126bb0414ee8","access":"centre","request_id":"dcd8785e-4b8b-44a1-97ec-c40ad11cf339","table_name":"convention","row_id":"01a202c6-fa56-75b8-8416-557cd8c42601","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","created_at","id","notice_days","tenant_id","title","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":142,"at":"2026-11-22T10:22:04.516+00:00","membership_id":"01a202c6-da5a-7507-8726-126bb0414ee8","access":"centre","request_id":"c7f0df91-a21b-4a04-b429-bcb4cec735ee","table_name":"stored_file","row_id":"01a202c6-fb0c-70e2-b380-a69b40e237f4","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":143,"at":"2026-11-22T10:22:04.516+00:00","membership_id":"01a202c6-da5a-7507-8726-126bb0414ee8","access":"centre","request_id":"c7f0df91-a21b-4a04-b429-bcb4cec735ee","table_name":"stored_file","row_id":"01a202c6-fb0c-70e2-b380-a69b40e237f4","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":144,"at":"2026-11-22T10:22:04.774+00:00","membership_id":"01a202c6-da5a-7507-8726-126bb0414ee8","access":"centre","request_id":"18c296d2-80e6-4d6c-9252-af484f158d36","table_name":"stored_file","row_id":"01a202c6-fb0c-70e2-b380-a69b40e237f4","operation":"UPDATE","changed_columns":["attached_at","is_public","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":145,"at":"2026-11-22T10:22:04.774+00:00","membership_id":"01a202c6-da5a-7507-8726-126bb0414ee8","access":"centre","request_id":"18c296d2-80e6-4d6c-9252-af484f158d36","table_name":"tenant","row_id":"01a202c6-d9ee-7312-b294-22749d79571f","operation":"UPDATE","changed_columns":["logo_alt","logo_file_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":146,"at":"2026-11-22T10:22:04.928+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"9e747d67-ed23-41b9-824e-9ef062c1406e","table_name":"adhesion","row_id":"01a202c6-fca7-77ac-a619-c01305c983a5","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention_id","created_at","id","is_demo","last_event_at","reminded_at","reminders","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version","withdraws_on"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":147,"at":"2026-11-22T10:22:04.928+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"9e747d67-ed23-41b9-824e-9ef062c1406e","table_name":"adhesion_event","row_id":"01a202c6-fcce-70c6-9b55-609a87676f18","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","actor_id","actor_name","actor_side","adhesion_id","at","body_id","command","effective_on","for_name","from_status","id","protocol_number","reason","repertoire_number","tenant_id","to_status"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":148,"at":"2026-11-22T10:22:05.115+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"751964c6-da63-42c1-b2ad-1bdd40f73d69","table_name":"stored_file","row_id":"01a202c6-fd47-774c-a774-386aecfb4f72","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":149,"at":"2026-11-22T10:22:05.115+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"751964c6-da63-42c1-b2ad-1bdd40f73d69","table_name":"stored_file","row_id":"01a202c6-fd47-774c-a774-386aecfb4f72","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":150,"at":"2026-11-22T10:22:05.214+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"ed95bc0a-3cda-4ed9-b7c1-b8fa2d6740d8","table_name":"adhesion","row_id":"01a202c6-fca7-77ac-a619-c01305c983a5","operation":"UPDATE","changed_columns":["last_event_at","status","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":151,"at":"2026-11-22T10:22:05.214+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"ed95bc0a-3cda-4ed9-b7c1-b8fa2d6740d8","table_name":"adhesion_event","row_id":"01a202c6-fe30-76a3-ba2d-1b3d54b2d6fa","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","actor_id","actor_name","actor_side","adhesion_id","at","body_id","command","effective_on","for_name","from_status","id","protocol_number","reason","repertoire_number","tenant_id","to_status"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":152,"at":"2026-11-22T10:22:05.214+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"ed95bc0a-3cda-4ed9-b7c1-b8fa2d6740d8","table_name":"stored_file","row_id":"01a202c6-fd47-774c-a774-386aecfb4f72","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":153,"at":"2026-11-22T10:22:05.214+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"ed95bc0a-3cda-4ed9-b7c1-b8fa2d6740d8","table_name":"adhesion_document","row_id":null,"operation":"INSERT","changed_columns":["body_id","event_id","file_id","kind","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":154,"at":"2026-11-22T10:22:05.521+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"ba8e2ff3-4cd7-4b1b-90cc-443b0dbec915","table_name":"body_office","row_id":"01a202c6-ff06-7120-881e-e9f39acc0eea","operation":"INSERT","changed_columns":["act","acting","body_id","created_at","email","ends_on","id","kind","person_name","phone","starts_on","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":155,"at":"2026-11-22T10:22:05.709+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"60fde7e2-369a-4a75-af41-03ed6a7c3aa2","table_name":"adhesion","row_id":"01a202c6-ffb6-724a-8f88-fd5d5cfbf75a","operation":"INSERT","changed_columns":["active_from","active_to","body_id","convention_id","created_at","id","is_demo","last_event_at","reminded_at","reminders","status","suspended_by_body","suspended_by_centre","suspended_by_system","tenant_id","version","withdraws_on"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":156,"at":"2026-11-22T10:22:05.709+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"60fde7e2-369a-4a75-af41-03ed6a7c3aa2","table_name":"adhesion_event","row_id":"01a202c6-ffd5-759f-9d9b-8ebed044d87f","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","actor_id","actor_name","actor_side","adhesion_id","at","body_id","command","effective_on","for_name","from_status","id","protocol_number","reason","repertoire_number","tenant_id","to_status"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":157,"at":"2026-11-22T10:22:05.902+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"0896a913-04ee-41e1-99a8-b9fdedf16463","table_name":"stored_file","row_id":"01a202c7-0067-762b-afd6-ceb6e6614f4a","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":158,"at":"2026-11-22T10:22:05.902+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"0896a913-04ee-41e1-99a8-b9fdedf16463","table_name":"stored_file","row_id":"01a202c7-0067-762b-afd6-ceb6e6614f4a","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":159,"at":"2026-11-22T10:22:06.062+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"5994e5bb-54b0-4e77-926f-237977c2be01","table_name":"adhesion","row_id":"01a202c6-ffb6-724a-8f88-fd5d5cfbf75a","operation":"UPDATE","changed_columns":["last_event_at","status","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":160,"at":"2026-11-22T10:22:06.062+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"5994e5bb-54b0-4e77-926f-237977c2be01","table_name":"adhesion_event","row_id":"01a202c7-0142-7753-b7d2-121c1604434a","operation":"INSERT","changed_columns":["act_date","act_number","act_organ","actor_id","actor_name","actor_side","adhesion_id","at","body_id","command","effective_on","for_name","from_status","id","protocol_number","reason","repertoire_number","tenant_id","to_status"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":161,"at":"2026-11-22T10:22:06.062+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"5994e5bb-54b0-4e77-926f-237977c2be01","table_name":"stored_file","row_id":"01a202c7-0067-762b-afd6-ceb6e6614f4a","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":162,"at":"2026-11-22T10:22:06.062+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"5994e5bb-54b0-4e77-926f-237977c2be01","table_name":"adhesion_document","row_id":null,"operation":"INSERT","changed_columns":["body_id","event_id","file_id","kind","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":163,"at":"2026-11-22T10:22:06.249+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"edb0f87e-8d9b-4768-b35a-062f9ad4a4b6","table_name":"body_office","row_id":"01a202c7-01ec-76f7-a012-0d3b58fb7679","operation":"INSERT","changed_columns":["act","acting","body_id","created_at","email","ends_on","id","kind","person_name","phone","starts_on","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":164,"at":"2026-11-22T10:22:06.422009+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c7-0255-706d-a2fd-b2045c0de3e0","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":165,"at":"2026-11-22T10:22:06.433856+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership_body","row_id":null,"operation":"INSERT","changed_columns":["body_id","membership_id","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":166,"at":"2026-11-22T10:22:06.456+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"2a5a032c-60b2-43d9-a7ac-6a6729e165fc","table_name":"stored_file","row_id":"01a202c7-028c-712c-9386-0966b2d554ae","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":167,"at":"2026-11-22T10:22:06.456+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"2a5a032c-60b2-43d9-a7ac-6a6729e165fc","table_name":"stored_file","row_id":"01a202c7-028c-712c-9386-0966b2d554ae","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":168,"at":"2026-11-22T10:22:06.592+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"7cd2ded0-328a-4479-97f9-1a8facf7eca8","table_name":"ticket","row_id":"01a202c7-031c-71c6-a458-687cfaffa301","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":169,"at":"2026-11-22T10:22:06.592+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"7cd2ded0-328a-4479-97f9-1a8facf7eca8","table_name":"ticket_event","row_id":"01a202c7-0366-720c-b570-37e2ad264612","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","for_name","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":170,"at":"2026-11-22T10:22:06.592+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"7cd2ded0-328a-4479-97f9-1a8facf7eca8","table_name":"ticket_message","row_id":"01a202c7-036b-7662-9c63-02e4088e7f9a","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":171,"at":"2026-11-22T10:22:06.592+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"7cd2ded0-328a-4479-97f9-1a8facf7eca8","table_name":"stored_file","row_id":"01a202c7-028c-712c-9386-0966b2d554ae","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":172,"at":"2026-11-22T10:22:06.592+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"7cd2ded0-328a-4479-97f9-1a8facf7eca8","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":173,"at":"2026-11-22T10:22:06.807+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"97fe0410-6639-48a1-ac12-cbcc10c76447","table_name":"ticket","row_id":"01a202c7-031c-71c6-a458-687cfaffa301","operation":"UPDATE","changed_columns":["assignee_id","assignee_name","updated_at","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":174,"at":"2026-11-22T10:22:06.807+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"97fe0410-6639-48a1-ac12-cbcc10c76447","table_name":"ticket_event","row_id":"01a202c7-040a-7237-ae02-fe878dd512ef","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","for_name","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":175,"at":"2026-11-22T10:22:06.933+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"6fc6de49-1233-4f86-b902-ad3b4820de7c","table_name":"stored_file","row_id":"01a202c7-0464-7766-b547-7ba5c6ec009b","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":176,"at":"2026-11-22T10:22:06.933+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"6fc6de49-1233-4f86-b902-ad3b4820de7c","table_name":"stored_file","row_id":"01a202c7-0464-7766-b547-7ba5c6ec009b","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":177,"at":"2026-11-22T10:22:07.051+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"62f9167b-836f-49fd-95a2-5d021c2b8b57","table_name":"ticket_message","row_id":"01a202c7-04fa-72f6-8aae-82f20fd5d2cf","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":178,"at":"2026-11-22T10:22:07.051+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"62f9167b-836f-49fd-95a2-5d021c2b8b57","table_name":"stored_file","row_id":"01a202c7-0464-7766-b547-7ba5c6ec009b","operation":"UPDATE","changed_columns":["attached_at","body_id","internal","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":179,"at":"2026-11-22T10:22:07.051+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"62f9167b-836f-49fd-95a2-5d021c2b8b57","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":180,"at":"2026-11-22T10:22:07.185+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"8a22d73d-7d16-4975-af52-1776e535b2ab","table_name":"time_entry","row_id":"01a202c7-057c-70f4-904c-32148bee41e0","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":181,"at":"2026-11-22T10:22:07.359+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"39377226-4fb9-4c05-8b5e-1f21309b21fa","table_name":"stored_file","row_id":"01a202c7-060d-733c-a18f-4c5405344132","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":182,"at":"2026-11-22T10:22:07.359+00:00","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","access":"body","request_id":"39377226-4fb9-4c05-8b5e-1f21309b21fa","table_name":"stored_file","row_id":"01a202c7-060d-733c-a18f-4c5405344132","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":183,"at":"2026-11-22T10:22:07.508+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"f44c3387-071e-4a8e-9189-f329415155ac","table_name":"stored_file","row_id":"01a202c7-06b1-75a7-8d07-06e19cbe2dca","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":184,"at":"2026-11-22T10:22:07.508+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"f44c3387-071e-4a8e-9189-f329415155ac","table_name":"stored_file","row_id":"01a202c7-06b1-75a7-8d07-06e19cbe2dca","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":185,"at":"2026-11-22T10:22:07.673+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"6e82fd48-1fa6-4c6b-8d81-4ad2a8f4532c","table_name":"ticket","row_id":"01a202c7-0762-7486-b31b-7f2d0f3dd99a","operation":"INSERT","changed_columns":["assignee_id","assignee_name","body_id","caller_name","channel","closed_at","created_at","id","number","opened_by_id","opened_by_name","requester_id","requester_name","service_id","status","subject","tenant_id","updated_at","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":186,"at":"2026-11-22T10:22:07.673+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"6e82fd48-1fa6-4c6b-8d81-4ad2a8f4532c","table_name":"ticket_event","row_id":"01a202c7-07a2-73ae-90b6-1eee494bd023","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","for_name","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":187,"at":"2026-11-22T10:22:07.673+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"6e82fd48-1fa6-4c6b-8d81-4ad2a8f4532c","table_name":"ticket_message","row_id":"01a202c7-07aa-73f5-822e-837ddf3ee421","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":188,"at":"2026-11-22T10:22:07.673+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"6e82fd48-1fa6-4c6b-8d81-4ad2a8f4532c","table_name":"stored_file","row_id":"01a202c7-06b1-75a7-8d07-06e19cbe2dca","operation":"UPDATE","changed_columns":["attached_at","body_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":189,"at":"2026-11-22T10:22:07.673+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"6e82fd48-1fa6-4c6b-8d81-4ad2a8f4532c","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":190,"at":"2026-11-22T10:22:07.957+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"8ee5624c-c2bf-4cb7-9044-82b89911d982","table_name":"ticket","row_id":"01a202c7-0762-7486-b31b-7f2d0f3dd99a","operation":"UPDATE","changed_columns":["assignee_id","assignee_name","updated_at","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":191,"at":"2026-11-22T10:22:07.957+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"8ee5624c-c2bf-4cb7-9044-82b89911d982","table_name":"ticket_event","row_id":"01a202c7-08b1-7669-a8b0-8b440f63f254","operation":"INSERT","changed_columns":["actor_id","actor_name","at","body_id","command","for_name","from_status","id","reason","tenant_id","ticket_id","to_status"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":192,"at":"2026-11-22T10:22:08.131+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"35be828c-fe25-4254-946a-5e9eb0d318d2","table_name":"stored_file","row_id":"01a202c7-0913-7409-84f1-cbc8b545cc9e","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":193,"at":"2026-11-22T10:22:08.131+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"35be828c-fe25-4254-946a-5e9eb0d318d2","table_name":"stored_file","row_id":"01a202c7-0913-7409-84f1-cbc8b545cc9e","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":194,"at":"2026-11-22T10:22:08.25+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"f9afc3fe-73ec-42df-9134-7c381f1fa70d","table_name":"ticket_message","row_id":"01a202c7-09a6-744c-a931-6f4d4bb34bff","operation":"INSERT","changed_columns":["author_id","author_name","author_side","body_id","created_at","id","kind","search","tenant_id","text","ticket_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":195,"at":"2026-11-22T10:22:08.25+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"f9afc3fe-73ec-42df-9134-7c381f1fa70d","table_name":"stored_file","row_id":"01a202c7-0913-7409-84f1-cbc8b545cc9e","operation":"UPDATE","changed_columns":["attached_at","body_id","internal","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":196,"at":"2026-11-22T10:22:08.25+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"f9afc3fe-73ec-42df-9134-7c381f1fa70d","table_name":"ticket_attachment","row_id":null,"operation":"INSERT","changed_columns":["body_id","file_id","internal","message_id","tenant_id"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":197,"at":"2026-11-22T10:22:08.373+00:00","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","access":"centre","request_id":"f11a5447-c90e-4102-8c38-a84090b7cbe2","table_name":"time_entry","row_id":"01a202c7-0a32-7211-aee0-aa276da7b6be","operation":"INSERT","changed_columns":["author_name","body_id","created_at","id","membership_id","minutes","note","tenant_id","ticket_id","worked_on"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":198,"at":"2026-11-22T10:22:08.497+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"27cabf7a-c9dc-4381-a6e6-73a8df59ec78","table_name":"stored_file","row_id":"01a202c7-0a81-7744-989d-5cc3b5b0826b","operation":"INSERT","changed_columns":["attached_at","body_id","created_at","id","internal","is_public","media_type","name","owner_id","sha256","size","status","tenant_id","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":199,"at":"2026-11-22T10:22:08.497+00:00","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","access":"body","request_id":"27cabf7a-c9dc-4381-a6e6-73a8df59ec78","table_name":"stored_file","row_id":"01a202c7-0a81-7744-989d-5cc3b5b0826b","operation":"UPDATE","changed_columns":["sha256","size","status","version"]},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":200,"at":"2026-11-22T10:22:08.582211+00:00","membership_id":null,"access":null,"request_id":null,"table_name":"membership","row_id":"01a202c7-0ac6-7698-b9d5-e1a1f8ccb5e9","operation":"INSERT","changed_columns":["accepted_at","created_at","display_name","email","id","invited_at","person_id","reviewed_at","reviewed_by","role","tenant_id","valid_from","valid_to","version"]}
]$rows$);
SELECT setval(pg_get_serial_sequence('audit_entry', 'seq'), (SELECT max(seq) FROM audit_entry));
INSERT INTO audit_value (tenant_id, seq, before, after) OVERRIDING SYSTEM VALUE SELECT tenant_id, seq, before, after FROM jsonb_populate_recordset(NULL::audit_value, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":1,"before":null,"after":{"id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "pec": null, "name": "Centro alfa", "slug": "alfa", "email": "centro@alfa.example.org", "hours": [], "phone": null, "accent": null, "address": "via Roma 1", "is_demo": false, "version": 1, "welcome": null, "logo_alt": null, "province": "BS", "created_at": "2026-11-22T10:21:55.569249+00:00", "hours_note": null, "network_id": "01a202c6-d7e3-74ca-9877-d24259d4eca9", "owner_name": "Provincia alfa", "patron_day": null, "patron_name": null, "logo_file_id": null, "patron_month": null, "opening_hours": "9–13"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":2,"before":null,"after":{"id": "01a202c6-d80e-7541-b321-18dbd41aa6fc", "code": "CIT", "name": "Innovazione", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":3,"before":null,"after":{"id": "01a202c6-d822-764c-84d6-a594a65476f8", "title": "Convenzione", "version": 1, "act_date": null, "valid_to": null, "act_organ": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "act_number": null, "created_at": "2026-11-22T10:21:55.618746+00:00", "valid_from": "2020-01-01", "notice_days": 90}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":4,"before":null,"after":{"id": "01a202c6-d82e-7503-ad91-a096943f977a", "pec": null, "name": "Comune Primo di alfa", "type": "municipality", "email": null, "phone": null, "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.636879+00:00", "istat_code": null, "valid_from": null, "vat_number": null, "office_code": null, "cadastral_code": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":5,"before":null,"after":{"id": "01a202c6-d83a-7261-9bfd-748b636b4815", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":6,"before":null,"after":{"id": "01a202c6-d849-75a3-845d-715d061771bd", "status": "active", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.662164+00:00", "active_from": "2020-01-01", "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-d822-764c-84d6-a594a65476f8", "last_event_at": "2026-11-22T10:21:55.662164+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":7,"before":null,"after":{"id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "pec": null, "name": "Comune Secondo di alfa", "type": "municipality", "email": null, "phone": null, "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.680171+00:00", "istat_code": null, "valid_from": null, "vat_number": null, "office_code": null, "cadastral_code": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":8,"before":null,"after":{"id": "01a202c6-d866-71a8-a79a-3d8af9086a28", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":9,"before":null,"after":{"id": "01a202c6-d86a-718d-b5b8-cab18ce81e8d", "status": "active", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.695496+00:00", "active_from": "2020-01-01", "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-d822-764c-84d6-a594a65476f8", "last_event_at": "2026-11-22T10:21:55.695496+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":10,"before":null,"after":{"id": "01a202c6-d873-701b-ac84-bdbfbd712cd3", "pec": null, "name": "Comune Terzo di alfa", "type": "municipality", "email": null, "phone": null, "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.700201+00:00", "istat_code": null, "valid_from": null, "vat_number": null, "office_code": null, "cadastral_code": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":11,"before":null,"after":{"id": "01a202c6-d87a-741a-8151-09c3a65c3bed", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c6-d873-701b-ac84-bdbfbd712cd3", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":12,"before":null,"after":{"id": "01a202c6-d892-712f-9c73-854343dac47f", "role": "centre_admin", "email": "centre.admin@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-d884-742d-a97c-110b05ac7369", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.733844+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:55.733844+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona centre_admin alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":13,"before":null,"after":{"id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "role": "operator", "email": "operator@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-d8ae-76a5-b65c-f2bf41ca8c40", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.771546+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:55.771546+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona operator alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":14,"before":null,"after":{"id": "01a202c6-d8d7-755b-8766-fe993f0b12e8", "role": "tariff_admin", "email": "tariff.admin@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-d8ca-7171-95f9-b6e481a33ff8", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.800661+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:55.800661+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona tariff_admin alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":15,"before":null,"after":{"id": "01a202c6-d8f7-75ef-9a04-cc057857a1dc", "role": "accounting_officer", "email": "accounting.officer@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-d8e2-74dc-949f-f4409b3ce188", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.833841+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:55.833841+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona accounting_officer alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":16,"before":null,"after":{"id": "01a202c6-d912-75c6-ba49-c80f67313454", "role": "auditor", "email": "auditor@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-d8fd-7716-8b37-6f6d34c2f0d8", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.858775+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:55.858775+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona auditor alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":17,"before":null,"after":{"id": "01a202c6-d924-715b-89fd-9962c51744e2", "role": "body_admin", "email": "body.admin@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-d91a-75b7-b2e3-be5ee698ac83", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.876345+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:55.876345+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona body_admin alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":18,"before":null,"after":{"body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "membership_id": "01a202c6-d924-715b-89fd-9962c51744e2"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":19,"before":null,"after":{"id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "role": "body_clerk", "email": "body.clerk@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-d93d-7583-97d5-a8c40d27fb55", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.918604+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:55.918604+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona body_clerk alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":20,"before":null,"after":{"body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "membership_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":21,"before":null,"after":{"id": "01a202c6-d967-73fc-8710-defe7d124ca4", "code": "posta-elettronica", "status": "published", "version": 1, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.94584+00:00", "updated_at": "2026-11-22T10:21:55.94584+00:00", "service_line": "CIT"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":22,"before":null,"after":{"id": "01a202c6-d978-772f-b0a5-d56fd7148d07", "costs": "c", "forms": "f", "hours": "h", "title": "Servizio posta-elettronica", "number": 1, "object": "o", "search": "'aderent':8B 'elettron':4A 'enti':7B 'post':3A 'posta-elettron':2A 'serviz':1A 'w':11", "status": "published", "contact": "c", "context": "c", "version": 1, "audience": "Per gli enti aderenti.", "inclusion": "included", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.969864+00:00", "service_id": "01a202c6-d967-73fc-8710-defe7d124ca4", "legal_basis": "l", "obligations": "o", "who_may_ask": "w", "published_at": "2026-11-22T10:21:55.969864+00:00", "published_by": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "activation_time": "a", "computerisation": "online_request"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":23,"before":null,"after":{"id": "01a202c6-d990-721d-9b4b-0f7de9adc297", "code": "firma-digitale", "status": "draft", "version": 1, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.998634+00:00", "updated_at": "2026-11-22T10:21:55.998634+00:00", "service_line": "CIT"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":24,"before":null,"after":{"id": "01a202c6-d9a0-7120-8a2e-d9ed3d1a55b0", "costs": "c", "forms": "f", "hours": "h", "title": "Servizio firma-digitale", "number": 1, "object": "o", "search": "'aderent':8B 'digital':4A 'enti':7B 'firm':3A 'firma-digital':2A 'serviz':1A 'w':11", "status": "draft", "contact": "c", "context": "c", "version": 1, "audience": "Per gli enti aderenti.", "inclusion": "included", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:56.009851+00:00", "service_id": "01a202c6-d990-721d-9b4b-0f7de9adc297", "legal_basis": "l", "obligations": "o", "who_may_ask": "w", "published_at": null, "published_by": null, "activation_time": "a", "computerisation": "online_request"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":25,"before":null,"after":{"id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "role": "body_clerk", "email": "neighbour@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-d9ac-71fd-9117-13cc398bbf1b", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:56.021155+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.021155+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona neighbour alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":26,"before":null,"after":{"body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "membership_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":27,"before":null,"after":{"id": "01a202c6-d9d2-7472-80aa-4b240f77963f", "role": "body_clerk", "email": "shared@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-d9ce-7399-8f6e-c786c59b76db", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:56.050498+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.050498+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona shared alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":28,"before":null,"after":{"body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "membership_id": "01a202c6-d9d2-7472-80aa-4b240f77963f"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":29,"before":null,"after":{"body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "membership_id": "01a202c6-d9d2-7472-80aa-4b240f77963f"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":59,"before":null,"after":{"id": "01a202c6-e2c8-73b1-8bbe-e519b057c310", "status": "withdrawn", "body_id": "01a202c6-d873-701b-ac84-bdbfbd712cd3", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:58.35784+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-d822-764c-84d6-a594a65476f8", "last_event_at": "2026-11-22T10:21:58.35784+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":60,"before":null,"after":{"id": "01a202c6-e2e2-7200-bb02-8a9d23d46275", "code": "SUA", "name": "SUA", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":61,"before":null,"after":{"id": "01a202c6-e56a-75f3-b55a-7c07c1190964", "number": "2026-000001", "status": "new", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "channel": "phone", "subject": "Telefonata", "version": 1, "closed_at": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:58.669+00:00", "service_id": "01a202c6-d967-73fc-8710-defe7d124ca4", "updated_at": "2026-11-22T10:21:58.669+00:00", "assignee_id": null, "caller_name": "Rossi", "opened_by_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "requester_id": null, "assignee_name": null, "opened_by_name": "Persona operator alfa", "requester_name": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":62,"before":null,"after":{"at": "2026-11-22T10:21:58.669+00:00", "id": "01a202c6-e602-7098-8955-2425e980a831", "reason": null, "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "command": "open", "actor_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "for_name": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-e56a-75f3-b55a-7c07c1190964", "to_status": "new", "actor_name": "Persona operator alfa", "from_status": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":63,"before":null,"after":{"id": "01a202c6-e622-7538-a453-d04622600d85", "kind": "public", "text": "Chiamata.", "search": "'chiam':1", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "author_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-e56a-75f3-b55a-7c07c1190964", "created_at": "2026-11-22T10:21:58.669+00:00", "author_name": "Persona operator alfa", "author_side": "centre"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":64,"before":null,"after":{"id": "01a202c6-e643-72b5-abda-9ef3fe7a376f", "note": "", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "minutes": 5, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-e56a-75f3-b55a-7c07c1190964", "worked_on": "2026-11-22", "created_at": "2026-11-22T10:21:58.669+00:00", "author_name": "Persona operator alfa", "membership_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":65,"before":null,"after":{"id": "01a202c6-e77f-72a9-8dda-c5b19278143e", "note": "Ferie", "ends_on": "2031-01-31", "version": 1, "starts_on": "2031-01-01", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:59.55139+00:00", "cancelled_at": null, "membership_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "substitute_id": "01a202c6-d9d2-7472-80aa-4b240f77963f"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":66,"before":null,"after":{"id": "01a202c6-e78d-76f0-a39b-06c0fb6c25aa", "note": "Ferie", "ends_on": "2031-01-31", "version": 1, "starts_on": "2031-01-01", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:59.585979+00:00", "cancelled_at": null, "membership_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "substitute_id": "01a202c6-d9d2-7472-80aa-4b240f77963f"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":67,"before":null,"after":{"id": "01a202c6-e7a7-708d-9ced-2dfffee60712", "note": "Ferie", "ends_on": "2031-01-31", "version": 1, "starts_on": "2031-01-01", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:59.592371+00:00", "cancelled_at": null, "membership_id": "01a202c6-d9d2-7472-80aa-4b240f77963f", "substitute_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":68,"before":null,"after":{"id": "01a202c6-e7b2-73bf-9eb2-1b7e4937ed90", "note": "Ferie", "ends_on": "2031-01-31", "version": 1, "starts_on": "2031-01-01", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:59.602665+00:00", "cancelled_at": null, "membership_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "substitute_id": "01a202c6-d892-712f-9c73-854343dac47f"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":69,"before":{"id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "role": "operator", "email": "operator@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-d8ae-76a5-b65c-f2bf41ca8c40", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.771546+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:55.771546+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona operator alfa"},"after":{"id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "role": "operator", "email": "operator@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-d8ae-76a5-b65c-f2bf41ca8c40", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:55.771546+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:55.771546+00:00", "reviewed_at": "2026-11-22T10:21:59.61384+00:00", "reviewed_by": "01a202c6-d892-712f-9c73-854343dac47f", "display_name": "Persona operator alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":70,"before":null,"after":{"id": "01a202c6-e801-7549-8f82-bbcbd7c30391", "title": "Rinnovo", "version": 1, "act_date": null, "valid_to": null, "act_organ": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "act_number": null, "created_at": "2026-11-22T10:21:59.648+00:00", "valid_from": "2026-01-01", "notice_days": 30}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":71,"before":null,"after":{"id": "01a202c6-e90e-71d2-aabe-11f2b2ba45f3", "name": "logo.png", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d892-712f-9c73-854343dac47f", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:59.872+00:00", "media_type": "image/png", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":72,"before":{"id": "01a202c6-e90e-71d2-aabe-11f2b2ba45f3", "name": "logo.png", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d892-712f-9c73-854343dac47f", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:59.872+00:00", "media_type": "image/png", "attached_at": null},"after":{"id": "01a202c6-e90e-71d2-aabe-11f2b2ba45f3", "name": "logo.png", "size": 70, "sha256": "6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d892-712f-9c73-854343dac47f", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:59.872+00:00", "media_type": "image/png", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":73,"before":{"id": "01a202c6-e90e-71d2-aabe-11f2b2ba45f3", "name": "logo.png", "size": 70, "sha256": "6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d892-712f-9c73-854343dac47f", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:59.872+00:00", "media_type": "image/png", "attached_at": null},"after":{"id": "01a202c6-e90e-71d2-aabe-11f2b2ba45f3", "name": "logo.png", "size": 70, "sha256": "6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0", "status": "stored", "body_id": null, "version": 3, "internal": false, "owner_id": "01a202c6-d892-712f-9c73-854343dac47f", "is_public": true, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:21:59.872+00:00", "media_type": "image/png", "attached_at": "2026-11-22T10:22:00.19+00:00"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":74,"before":{"id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "pec": null, "name": "Centro alfa", "slug": "alfa", "email": "centro@alfa.example.org", "hours": [], "phone": null, "accent": null, "address": "via Roma 1", "is_demo": false, "version": 1, "welcome": null, "logo_alt": null, "province": "BS", "created_at": "2026-11-22T10:21:55.569249+00:00", "hours_note": null, "network_id": "01a202c6-d7e3-74ca-9877-d24259d4eca9", "owner_name": "Provincia alfa", "patron_day": null, "patron_name": null, "logo_file_id": null, "patron_month": null, "opening_hours": "9–13"},"after":{"id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "pec": null, "name": "Centro alfa", "slug": "alfa", "email": "centro@alfa.example.org", "hours": [], "phone": null, "accent": null, "address": "via Roma 1", "is_demo": false, "version": 2, "welcome": null, "logo_alt": "Centro alfa", "province": "BS", "created_at": "2026-11-22T10:21:55.569249+00:00", "hours_note": null, "network_id": "01a202c6-d7e3-74ca-9877-d24259d4eca9", "owner_name": "Provincia alfa", "patron_day": null, "patron_name": null, "logo_file_id": "01a202c6-e90e-71d2-aabe-11f2b2ba45f3", "patron_month": null, "opening_hours": "9–13"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":75,"before":null,"after":{"id": "01a202c6-eac3-737d-8bc3-44d4ef4213fc", "status": "requested", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:00.351+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-e801-7549-8f82-bbcbd7c30391", "last_event_at": "2026-11-22T10:22:00.351+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":76,"before":null,"after":{"at": "2026-11-22T10:22:00.351+00:00", "id": "01a202c6-eb26-73d9-92f3-5575e45a9107", "reason": null, "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "command": "request", "act_date": null, "actor_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "for_name": null, "act_organ": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "to_status": "requested", "act_number": null, "actor_name": "Persona body_clerk alfa", "actor_side": "body", "adhesion_id": "01a202c6-eac3-737d-8bc3-44d4ef4213fc", "from_status": null, "effective_on": null, "protocol_number": null, "repertoire_number": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":77,"before":null,"after":{"id": "01a202c6-ebcf-7744-908b-248cf9784858", "name": "delibera.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:00.65+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":78,"before":{"id": "01a202c6-ebcf-7744-908b-248cf9784858", "name": "delibera.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:00.65+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-ebcf-7744-908b-248cf9784858", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:00.65+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":79,"before":{"id": "01a202c6-eac3-737d-8bc3-44d4ef4213fc", "status": "requested", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:00.351+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-e801-7549-8f82-bbcbd7c30391", "last_event_at": "2026-11-22T10:22:00.351+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false},"after":{"id": "01a202c6-eac3-737d-8bc3-44d4ef4213fc", "status": "resolution_received", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "is_demo": false, "version": 2, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:00.351+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-e801-7549-8f82-bbcbd7c30391", "last_event_at": "2026-11-22T10:22:00.764+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":80,"before":null,"after":{"at": "2026-11-22T10:22:00.764+00:00", "id": "01a202c6-eca6-7235-86c3-65ba304dd8ae", "reason": null, "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "command": "submit_resolution", "act_date": "2026-01-15", "actor_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "for_name": null, "act_organ": "Consiglio comunale", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "to_status": "resolution_received", "act_number": "12", "actor_name": "Persona body_clerk alfa", "actor_side": "body", "adhesion_id": "01a202c6-eac3-737d-8bc3-44d4ef4213fc", "from_status": "requested", "effective_on": null, "protocol_number": null, "repertoire_number": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":81,"before":{"id": "01a202c6-ebcf-7744-908b-248cf9784858", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:00.65+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-ebcf-7744-908b-248cf9784858", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "version": 3, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:00.65+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:00.764+00:00"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":82,"before":null,"after":{"kind": "resolution", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "file_id": "01a202c6-ebcf-7744-908b-248cf9784858", "event_id": "01a202c6-eca6-7235-86c3-65ba304dd8ae", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":83,"before":null,"after":{"id": "01a202c6-ed4b-7096-b1e6-d40f808faed6", "act": null, "kind": "mayor", "email": null, "phone": null, "acting": false, "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "ends_on": null, "version": 1, "starts_on": "2024-06-10", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:00.995+00:00", "person_name": "Sindaco di 01a202c6-d82e-7503-ad91-a096943f977a"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":84,"before":null,"after":{"id": "01a202c6-ede6-77c6-b77b-64e251c62b78", "status": "requested", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.163+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-e801-7549-8f82-bbcbd7c30391", "last_event_at": "2026-11-22T10:22:01.163+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":85,"before":null,"after":{"at": "2026-11-22T10:22:01.163+00:00", "id": "01a202c6-ee06-7529-bbfb-1a95aede6c3c", "reason": null, "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "command": "request", "act_date": null, "actor_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "for_name": null, "act_organ": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "to_status": "requested", "act_number": null, "actor_name": "Persona neighbour alfa", "actor_side": "body", "adhesion_id": "01a202c6-ede6-77c6-b77b-64e251c62b78", "from_status": null, "effective_on": null, "protocol_number": null, "repertoire_number": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":86,"before":null,"after":{"id": "01a202c6-ee74-7485-8eee-67817c060cbf", "name": "delibera.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.326+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":87,"before":{"id": "01a202c6-ee74-7485-8eee-67817c060cbf", "name": "delibera.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.326+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-ee74-7485-8eee-67817c060cbf", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.326+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":88,"before":{"id": "01a202c6-ede6-77c6-b77b-64e251c62b78", "status": "requested", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.163+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-e801-7549-8f82-bbcbd7c30391", "last_event_at": "2026-11-22T10:22:01.163+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false},"after":{"id": "01a202c6-ede6-77c6-b77b-64e251c62b78", "status": "resolution_received", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "is_demo": false, "version": 2, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.163+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-e801-7549-8f82-bbcbd7c30391", "last_event_at": "2026-11-22T10:22:01.434+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":89,"before":null,"after":{"at": "2026-11-22T10:22:01.434+00:00", "id": "01a202c6-ef16-74ab-8af3-8c4c56b28cf1", "reason": null, "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "command": "submit_resolution", "act_date": "2026-01-15", "actor_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "for_name": null, "act_organ": "Consiglio comunale", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "to_status": "resolution_received", "act_number": "12", "actor_name": "Persona neighbour alfa", "actor_side": "body", "adhesion_id": "01a202c6-ede6-77c6-b77b-64e251c62b78", "from_status": "requested", "effective_on": null, "protocol_number": null, "repertoire_number": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":90,"before":{"id": "01a202c6-ee74-7485-8eee-67817c060cbf", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.326+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-ee74-7485-8eee-67817c060cbf", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "version": 3, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.326+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:01.434+00:00"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":91,"before":null,"after":{"kind": "resolution", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "file_id": "01a202c6-ee74-7485-8eee-67817c060cbf", "event_id": "01a202c6-ef16-74ab-8af3-8c4c56b28cf1", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":92,"before":null,"after":{"id": "01a202c6-efa2-75a8-b893-a4d3ffdab712", "act": null, "kind": "mayor", "email": null, "phone": null, "acting": false, "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "ends_on": null, "version": 1, "starts_on": "2024-06-10", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.6+00:00", "person_name": "Sindaco di 01a202c6-d85e-76ae-ba03-b5cd53db700d"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":93,"before":null,"after":{"id": "01a202c6-efdc-75ae-9834-9390cef1c44a", "role": "body_admin", "email": "mayor@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-efd8-70b9-87a9-0f066670a7a1", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.692919+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:22:01.692919+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona mayor alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":94,"before":null,"after":{"body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "membership_id": "01a202c6-efdc-75ae-9834-9390cef1c44a"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":95,"before":null,"after":{"id": "01a202c6-f00c-70d8-a8ec-48b6b997a5f1", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.717+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":96,"before":{"id": "01a202c6-f00c-70d8-a8ec-48b6b997a5f1", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.717+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-f00c-70d8-a8ec-48b6b997a5f1", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.717+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":97,"before":null,"after":{"id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "number": "2026-000002", "status": "new", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "channel": "web", "subject": "Casella di 01a202c6-d82e-7503-ad91-a096943f977a", "version": 1, "closed_at": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.849+00:00", "service_id": "01a202c6-d967-73fc-8710-defe7d124ca4", "updated_at": "2026-11-22T10:22:01.849+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "requester_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "assignee_name": null, "opened_by_name": "Persona body_clerk alfa", "requester_name": "Persona body_clerk alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":98,"before":null,"after":{"at": "2026-11-22T10:22:01.849+00:00", "id": "01a202c6-f0de-755d-a1dd-04683f973d7b", "reason": null, "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "command": "open", "actor_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "for_name": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "to_status": "new", "actor_name": "Persona body_clerk alfa", "from_status": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":99,"before":null,"after":{"id": "01a202c6-f0e5-7160-a3e6-ffd053d2b898", "kind": "public", "text": "La casella del comune 01a202c6-d82e-7503-ad91-a096943f977a è piena.", "search": "'01a202c6':6 '01a202c6-d82e':5 '7503':8 'a096943f977a':11 'ad91':10 'ad91-a096943f977a':9 'casell':2 'comun':4 'd82e':7 'pien':13", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "author_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "created_at": "2026-11-22T10:22:01.849+00:00", "author_name": "Persona body_clerk alfa", "author_side": "body"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":100,"before":{"id": "01a202c6-f00c-70d8-a8ec-48b6b997a5f1", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.717+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-f00c-70d8-a8ec-48b6b997a5f1", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "version": 3, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.717+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:01.849+00:00"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":101,"before":null,"after":{"body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "file_id": "01a202c6-f00c-70d8-a8ec-48b6b997a5f1", "internal": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "message_id": "01a202c6-f0e5-7160-a3e6-ffd053d2b898"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":102,"before":{"id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "number": "2026-000002", "status": "new", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "channel": "web", "subject": "Casella di 01a202c6-d82e-7503-ad91-a096943f977a", "version": 1, "closed_at": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.849+00:00", "service_id": "01a202c6-d967-73fc-8710-defe7d124ca4", "updated_at": "2026-11-22T10:22:01.849+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "requester_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "assignee_name": null, "opened_by_name": "Persona body_clerk alfa", "requester_name": "Persona body_clerk alfa"},"after":{"id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "number": "2026-000002", "status": "new", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "channel": "web", "subject": "Casella di 01a202c6-d82e-7503-ad91-a096943f977a", "version": 2, "closed_at": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:01.849+00:00", "service_id": "01a202c6-d967-73fc-8710-defe7d124ca4", "updated_at": "2026-11-22T10:22:02.077+00:00", "assignee_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "caller_name": null, "opened_by_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "requester_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "assignee_name": "Persona operator alfa", "opened_by_name": "Persona body_clerk alfa", "requester_name": "Persona body_clerk alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":103,"before":null,"after":{"at": "2026-11-22T10:22:02.077+00:00", "id": "01a202c6-f19c-736b-8f0b-dfb163fe8d00", "reason": "Persona operator alfa", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "command": "assign", "actor_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "for_name": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "to_status": "new", "actor_name": "Persona operator alfa", "from_status": "new"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":104,"before":null,"after":{"id": "01a202c6-f232-76da-b07b-0daa7ed3769d", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.252+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":105,"before":{"id": "01a202c6-f232-76da-b07b-0daa7ed3769d", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.252+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-f232-76da-b07b-0daa7ed3769d", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.252+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":106,"before":null,"after":{"id": "01a202c6-f2c5-7224-beb8-4306c2b45709", "kind": "internal", "text": "Appunto riservatissimo.", "search": "'appunt':1 'riservatissim':2", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "author_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "created_at": "2026-11-22T10:22:02.39+00:00", "author_name": "Persona operator alfa", "author_side": "centre"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":107,"before":{"id": "01a202c6-f232-76da-b07b-0daa7ed3769d", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.252+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-f232-76da-b07b-0daa7ed3769d", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "version": 3, "internal": true, "owner_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.252+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:02.39+00:00"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":108,"before":null,"after":{"body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "file_id": "01a202c6-f232-76da-b07b-0daa7ed3769d", "internal": true, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "message_id": "01a202c6-f2c5-7224-beb8-4306c2b45709"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":109,"before":null,"after":{"id": "01a202c6-f376-76f9-8f9b-b3f865b11f23", "note": "Quota", "body_id": "01a202c6-d82e-7503-ad91-a096943f977a", "minutes": 10, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "worked_on": "2026-01-15", "created_at": "2026-11-22T10:22:02.541+00:00", "author_name": "Persona operator alfa", "membership_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":110,"before":null,"after":{"id": "01a202c6-f42c-7537-82cc-8c8457241020", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.779+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":111,"before":{"id": "01a202c6-f42c-7537-82cc-8c8457241020", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.779+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-f42c-7537-82cc-8c8457241020", "name": "sciolto.txt", "size": 25, "sha256": "99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.779+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":112,"before":null,"after":{"id": "01a202c6-f48b-751c-bac8-7c703b255437", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.88+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":113,"before":{"id": "01a202c6-f48b-751c-bac8-7c703b255437", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.88+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-f48b-751c-bac8-7c703b255437", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.88+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":114,"before":null,"after":{"id": "01a202c6-f506-7390-bf9f-dd0100008e55", "number": "2026-000003", "status": "new", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "channel": "web", "subject": "Casella di 01a202c6-d85e-76ae-ba03-b5cd53db700d", "version": 1, "closed_at": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.961+00:00", "service_id": "01a202c6-d967-73fc-8710-defe7d124ca4", "updated_at": "2026-11-22T10:22:02.961+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "requester_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "assignee_name": null, "opened_by_name": "Persona neighbour alfa", "requester_name": "Persona neighbour alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":115,"before":null,"after":{"at": "2026-11-22T10:22:02.961+00:00", "id": "01a202c6-f532-75d0-adf6-64ab502a5a79", "reason": null, "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "command": "open", "actor_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "for_name": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-f506-7390-bf9f-dd0100008e55", "to_status": "new", "actor_name": "Persona neighbour alfa", "from_status": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":116,"before":null,"after":{"id": "01a202c6-f53e-7309-a41a-788fffb5fede", "kind": "public", "text": "La casella del comune 01a202c6-d85e-76ae-ba03-b5cd53db700d è piena.", "search": "'01a202c6':6 '01a202c6-d85e-76ae-ba03-b5cd53db700d':5 '76ae':8 'b5cd53db700d':10 'ba03':9 'casell':2 'comun':4 'd85e':7 'pien':12", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "author_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-f506-7390-bf9f-dd0100008e55", "created_at": "2026-11-22T10:22:02.961+00:00", "author_name": "Persona neighbour alfa", "author_side": "body"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":117,"before":{"id": "01a202c6-f48b-751c-bac8-7c703b255437", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.88+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-f48b-751c-bac8-7c703b255437", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "version": 3, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.88+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:02.961+00:00"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":118,"before":null,"after":{"body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "file_id": "01a202c6-f48b-751c-bac8-7c703b255437", "internal": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "message_id": "01a202c6-f53e-7309-a41a-788fffb5fede"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":119,"before":{"id": "01a202c6-f506-7390-bf9f-dd0100008e55", "number": "2026-000003", "status": "new", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "channel": "web", "subject": "Casella di 01a202c6-d85e-76ae-ba03-b5cd53db700d", "version": 1, "closed_at": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.961+00:00", "service_id": "01a202c6-d967-73fc-8710-defe7d124ca4", "updated_at": "2026-11-22T10:22:02.961+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "requester_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "assignee_name": null, "opened_by_name": "Persona neighbour alfa", "requester_name": "Persona neighbour alfa"},"after":{"id": "01a202c6-f506-7390-bf9f-dd0100008e55", "number": "2026-000003", "status": "new", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "channel": "web", "subject": "Casella di 01a202c6-d85e-76ae-ba03-b5cd53db700d", "version": 2, "closed_at": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:02.961+00:00", "service_id": "01a202c6-d967-73fc-8710-defe7d124ca4", "updated_at": "2026-11-22T10:22:03.165+00:00", "assignee_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "caller_name": null, "opened_by_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "requester_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "assignee_name": "Persona operator alfa", "opened_by_name": "Persona neighbour alfa", "requester_name": "Persona neighbour alfa"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":120,"before":null,"after":{"at": "2026-11-22T10:22:03.165+00:00", "id": "01a202c6-f5fa-75b4-9821-b08242452c3b", "reason": "Persona operator alfa", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "command": "assign", "actor_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "for_name": null, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-f506-7390-bf9f-dd0100008e55", "to_status": "new", "actor_name": "Persona operator alfa", "from_status": "new"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":121,"before":null,"after":{"id": "01a202c6-f679-77b6-8549-91a1fd577b7d", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:03.366+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":122,"before":{"id": "01a202c6-f679-77b6-8549-91a1fd577b7d", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:03.366+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-f679-77b6-8549-91a1fd577b7d", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:03.366+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":123,"before":null,"after":{"id": "01a202c6-f71a-72ab-acb3-6ea286320ae7", "kind": "internal", "text": "Appunto riservatissimo.", "search": "'appunt':1 'riservatissim':2", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "author_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-f506-7390-bf9f-dd0100008e55", "created_at": "2026-11-22T10:22:03.494+00:00", "author_name": "Persona operator alfa", "author_side": "centre"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":124,"before":{"id": "01a202c6-f679-77b6-8549-91a1fd577b7d", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:03.366+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-f679-77b6-8549-91a1fd577b7d", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "version": 3, "internal": true, "owner_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:03.366+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:03.494+00:00"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":125,"before":null,"after":{"body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "file_id": "01a202c6-f679-77b6-8549-91a1fd577b7d", "internal": true, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "message_id": "01a202c6-f71a-72ab-acb3-6ea286320ae7"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":126,"before":null,"after":{"id": "01a202c6-f7aa-7096-9633-d3594b681789", "note": "Quota", "body_id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "minutes": 10, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "ticket_id": "01a202c6-f506-7390-bf9f-dd0100008e55", "worked_on": "2026-01-15", "created_at": "2026-11-22T10:22:03.635+00:00", "author_name": "Persona operator alfa", "membership_id": "01a202c6-d8ba-716c-8935-7f49d5569ff9"}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":127,"before":null,"after":{"id": "01a202c6-f7f3-719e-8b47-6ec48621461b", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:03.746+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":128,"before":{"id": "01a202c6-f7f3-719e-8b47-6ec48621461b", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:03.746+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-f7f3-719e-8b47-6ec48621461b", "name": "sciolto.txt", "size": 25, "sha256": "99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "is_public": false, "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:03.746+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","seq":129,"before":null,"after":{"id": "01a202c6-f87a-74bc-b74c-9922be49ab27", "role": "operator", "email": "colleague@alfa.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-f865-77e4-a311-7cb4363252f0", "tenant_id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "created_at": "2026-11-22T10:22:03.901866+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:22:03.901866+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona colleague alfa"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":30,"before":null,"after":{"id": "01a202c6-d9ee-7312-b294-22749d79571f", "pec": null, "name": "Centro beta", "slug": "beta", "email": "centro@beta.example.org", "hours": [], "phone": null, "accent": null, "address": "via Roma 1", "is_demo": false, "version": 1, "welcome": null, "logo_alt": null, "province": "BS", "created_at": "2026-11-22T10:21:56.078738+00:00", "hours_note": null, "network_id": "01a202c6-d7e3-74ca-9877-d24259d4eca9", "owner_name": "Provincia beta", "patron_day": null, "patron_name": null, "logo_file_id": null, "patron_month": null, "opening_hours": "9–13"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":31,"before":null,"after":{"id": "01a202c6-d9f2-719b-b9be-34974521bf53", "code": "CIT", "name": "Innovazione", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":32,"before":null,"after":{"id": "01a202c6-d9f3-705a-a520-f4951218175a", "title": "Convenzione", "version": 1, "act_date": null, "valid_to": null, "act_organ": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "act_number": null, "created_at": "2026-11-22T10:21:56.085491+00:00", "valid_from": "2020-01-01", "notice_days": 90}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":33,"before":null,"after":{"id": "01a202c6-da04-7793-82ce-4887050b44f5", "pec": null, "name": "Comune Primo di beta", "type": "municipality", "email": null, "phone": null, "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.101426+00:00", "istat_code": null, "valid_from": null, "vat_number": null, "office_code": null, "cadastral_code": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":34,"before":null,"after":{"id": "01a202c6-da07-7090-a707-1bdd5a99fad8", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":35,"before":null,"after":{"id": "01a202c6-da0c-7605-a615-3b3531cf8463", "status": "active", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.11383+00:00", "active_from": "2020-01-01", "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-d9f3-705a-a520-f4951218175a", "last_event_at": "2026-11-22T10:21:56.11383+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":36,"before":null,"after":{"id": "01a202c6-da13-7172-8881-321e59fdda81", "pec": null, "name": "Comune Secondo di beta", "type": "municipality", "email": null, "phone": null, "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.117199+00:00", "istat_code": null, "valid_from": null, "vat_number": null, "office_code": null, "cadastral_code": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":37,"before":null,"after":{"id": "01a202c6-da19-73ef-8b13-4dfc0e18472d", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":38,"before":null,"after":{"id": "01a202c6-da26-7016-b91d-fcd482dd7b45", "status": "active", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.137843+00:00", "active_from": "2020-01-01", "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-d9f3-705a-a520-f4951218175a", "last_event_at": "2026-11-22T10:21:56.137843+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":39,"before":null,"after":{"id": "01a202c6-da2d-72e3-b5f8-5998d159df86", "pec": null, "name": "Comune Terzo di beta", "type": "municipality", "email": null, "phone": null, "address": null, "version": 1, "website": null, "ipa_code": null, "province": "BS", "tax_code": null, "valid_to": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.149604+00:00", "istat_code": null, "valid_from": null, "vat_number": null, "office_code": null, "cadastral_code": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":40,"before":null,"after":{"id": "01a202c6-da3a-75aa-ae94-bb524ca19f69", "kind": "population", "year": 2011, "value": 600, "source": "ISTAT", "body_id": "01a202c6-da2d-72e3-b5f8-5998d159df86", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":41,"before":null,"after":{"id": "01a202c6-da5a-7507-8726-126bb0414ee8", "role": "centre_admin", "email": "centre.admin@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-da3e-7774-8978-6273a2861d75", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.186831+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.186831+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona centre_admin beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":42,"before":null,"after":{"id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "role": "operator", "email": "operator@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-da63-7369-91b3-c0fbb321a574", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.21229+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.21229+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona operator beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":43,"before":null,"after":{"id": "01a202c6-da87-7209-8239-c11961c74c78", "role": "tariff_admin", "email": "tariff.admin@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-da83-77de-8c01-29f7f3cbff4b", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.237856+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.237856+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona tariff_admin beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":44,"before":null,"after":{"id": "01a202c6-daaf-7711-9663-dbca2efc120e", "role": "accounting_officer", "email": "accounting.officer@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-daa6-736e-be75-7b6f007bf63e", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.271795+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.271795+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona accounting_officer beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":45,"before":null,"after":{"id": "01a202c6-dac6-7122-9bfc-0775cf3d7efc", "role": "auditor", "email": "auditor@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-dab8-7036-b9bf-4cafba8b953d", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.29465+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.29465+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona auditor beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":46,"before":null,"after":{"id": "01a202c6-dada-7097-8f76-4b18dd7a3bfa", "role": "body_admin", "email": "body.admin@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-dacb-731f-b13c-1a5365eb2ccc", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.314865+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.314865+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona body_admin beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":47,"before":null,"after":{"body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "membership_id": "01a202c6-dada-7097-8f76-4b18dd7a3bfa"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":48,"before":null,"after":{"id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "role": "body_clerk", "email": "body.clerk@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-dae1-725b-9397-bea915682ef3", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.337849+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.337849+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona body_clerk beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":49,"before":null,"after":{"body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "membership_id": "01a202c6-daee-74b3-9ffa-c0df0059a043"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":50,"before":null,"after":{"id": "01a202c6-daf9-72d4-b38b-ec5829a61c11", "code": "posta-elettronica", "status": "published", "version": 1, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.351167+00:00", "updated_at": "2026-11-22T10:21:56.351167+00:00", "service_line": "CIT"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":51,"before":null,"after":{"id": "01a202c6-db0a-7285-b075-918c2f034ea4", "costs": "c", "forms": "f", "hours": "h", "title": "Servizio posta-elettronica", "number": 1, "object": "o", "search": "'aderent':8B 'elettron':4A 'enti':7B 'post':3A 'posta-elettron':2A 'serviz':1A 'w':11", "status": "published", "contact": "c", "context": "c", "version": 1, "audience": "Per gli enti aderenti.", "inclusion": "included", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.365842+00:00", "service_id": "01a202c6-daf9-72d4-b38b-ec5829a61c11", "legal_basis": "l", "obligations": "o", "who_may_ask": "w", "published_at": "2026-11-22T10:21:56.365842+00:00", "published_by": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "activation_time": "a", "computerisation": "online_request"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":52,"before":null,"after":{"id": "01a202c6-db12-71db-af24-99216b9498eb", "code": "firma-digitale", "status": "draft", "version": 1, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.373862+00:00", "updated_at": "2026-11-22T10:21:56.373862+00:00", "service_line": "CIT"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":53,"before":null,"after":{"id": "01a202c6-db1e-7034-8d5e-8b9f99ca423e", "costs": "c", "forms": "f", "hours": "h", "title": "Servizio firma-digitale", "number": 1, "object": "o", "search": "'aderent':8B 'digital':4A 'enti':7B 'firm':3A 'firma-digital':2A 'serviz':1A 'w':11", "status": "draft", "contact": "c", "context": "c", "version": 1, "audience": "Per gli enti aderenti.", "inclusion": "included", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.382854+00:00", "service_id": "01a202c6-db12-71db-af24-99216b9498eb", "legal_basis": "l", "obligations": "o", "who_may_ask": "w", "published_at": null, "published_by": null, "activation_time": "a", "computerisation": "online_request"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":54,"before":null,"after":{"id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "role": "body_clerk", "email": "neighbour@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-db23-74fc-8270-000c7d37edc9", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.397874+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.397874+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona neighbour beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":55,"before":null,"after":{"body_id": "01a202c6-da13-7172-8881-321e59fdda81", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "membership_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":56,"before":null,"after":{"id": "01a202c6-db43-7699-98f5-0ba56de4849a", "role": "body_clerk", "email": "shared@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-db3d-7198-890e-963fad15267e", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.429841+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.429841+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona shared beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":57,"before":null,"after":{"body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "membership_id": "01a202c6-db43-7699-98f5-0ba56de4849a"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":58,"before":null,"after":{"body_id": "01a202c6-da13-7172-8881-321e59fdda81", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "membership_id": "01a202c6-db43-7699-98f5-0ba56de4849a"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":130,"before":null,"after":{"id": "01a202c6-f884-72d8-82af-1bd4e045fc58", "status": "withdrawn", "body_id": "01a202c6-da2d-72e3-b5f8-5998d159df86", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:03.913869+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-d9f3-705a-a520-f4951218175a", "last_event_at": "2026-11-22T10:22:03.913869+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":131,"before":null,"after":{"id": "01a202c6-f88b-731f-8b2d-c72a2aea0c2a", "code": "SIT", "name": "SIT", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":132,"before":null,"after":{"id": "01a202c6-f8f2-740d-b3ca-ab17db601d4e", "number": "2026-000001", "status": "new", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "channel": "phone", "subject": "Telefonata", "version": 1, "closed_at": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:03.932+00:00", "service_id": "01a202c6-daf9-72d4-b38b-ec5829a61c11", "updated_at": "2026-11-22T10:22:03.932+00:00", "assignee_id": null, "caller_name": "Rossi", "opened_by_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "requester_id": null, "assignee_name": null, "opened_by_name": "Persona operator beta", "requester_name": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":133,"before":null,"after":{"at": "2026-11-22T10:22:03.932+00:00", "id": "01a202c6-f94a-76d2-be8e-b37f23f69af3", "reason": null, "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "command": "open", "actor_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "for_name": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c6-f8f2-740d-b3ca-ab17db601d4e", "to_status": "new", "actor_name": "Persona operator beta", "from_status": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":134,"before":null,"after":{"id": "01a202c6-f955-7056-8636-f7eacdc790ea", "kind": "public", "text": "Chiamata.", "search": "'chiam':1", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "author_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c6-f8f2-740d-b3ca-ab17db601d4e", "created_at": "2026-11-22T10:22:03.932+00:00", "author_name": "Persona operator beta", "author_side": "centre"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":135,"before":null,"after":{"id": "01a202c6-f966-779b-a60c-dfd58941ed79", "note": "", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "minutes": 5, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c6-f8f2-740d-b3ca-ab17db601d4e", "worked_on": "2026-11-22", "created_at": "2026-11-22T10:22:03.932+00:00", "author_name": "Persona operator beta", "membership_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":136,"before":null,"after":{"id": "01a202c6-fa15-749d-91ba-b813f4a45b5c", "note": "Ferie", "ends_on": "2031-01-31", "version": 1, "starts_on": "2031-01-01", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.310393+00:00", "cancelled_at": null, "membership_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "substitute_id": "01a202c6-db43-7699-98f5-0ba56de4849a"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":137,"before":null,"after":{"id": "01a202c6-fa1b-7265-a0ff-8c98b6de6f7c", "note": "Ferie", "ends_on": "2031-01-31", "version": 1, "starts_on": "2031-01-01", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.316361+00:00", "cancelled_at": null, "membership_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "substitute_id": "01a202c6-db43-7699-98f5-0ba56de4849a"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":138,"before":null,"after":{"id": "01a202c6-fa20-7602-bccc-20b732378b9d", "note": "Ferie", "ends_on": "2031-01-31", "version": 1, "starts_on": "2031-01-01", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.321044+00:00", "cancelled_at": null, "membership_id": "01a202c6-db43-7699-98f5-0ba56de4849a", "substitute_id": "01a202c6-daee-74b3-9ffa-c0df0059a043"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":139,"before":null,"after":{"id": "01a202c6-fa22-7786-8588-c6a38446118b", "note": "Ferie", "ends_on": "2031-01-31", "version": 1, "starts_on": "2031-01-01", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.333845+00:00", "cancelled_at": null, "membership_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "substitute_id": "01a202c6-da5a-7507-8726-126bb0414ee8"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":140,"before":{"id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "role": "operator", "email": "operator@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-da63-7369-91b3-c0fbb321a574", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.21229+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.21229+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona operator beta"},"after":{"id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "role": "operator", "email": "operator@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c6-da63-7369-91b3-c0fbb321a574", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:21:56.21229+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:21:56.21229+00:00", "reviewed_at": "2026-11-22T10:22:04.342495+00:00", "reviewed_by": "01a202c6-da5a-7507-8726-126bb0414ee8", "display_name": "Persona operator beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":141,"before":null,"after":{"id": "01a202c6-fa56-75b8-8416-557cd8c42601", "title": "Rinnovo", "version": 1, "act_date": null, "valid_to": null, "act_organ": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "act_number": null, "created_at": "2026-11-22T10:22:04.368+00:00", "valid_from": "2026-01-01", "notice_days": 30}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":142,"before":null,"after":{"id": "01a202c6-fb0c-70e2-b380-a69b40e237f4", "name": "logo.png", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-da5a-7507-8726-126bb0414ee8", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.516+00:00", "media_type": "image/png", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":143,"before":{"id": "01a202c6-fb0c-70e2-b380-a69b40e237f4", "name": "logo.png", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-da5a-7507-8726-126bb0414ee8", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.516+00:00", "media_type": "image/png", "attached_at": null},"after":{"id": "01a202c6-fb0c-70e2-b380-a69b40e237f4", "name": "logo.png", "size": 70, "sha256": "6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-da5a-7507-8726-126bb0414ee8", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.516+00:00", "media_type": "image/png", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":144,"before":{"id": "01a202c6-fb0c-70e2-b380-a69b40e237f4", "name": "logo.png", "size": 70, "sha256": "6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-da5a-7507-8726-126bb0414ee8", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.516+00:00", "media_type": "image/png", "attached_at": null},"after":{"id": "01a202c6-fb0c-70e2-b380-a69b40e237f4", "name": "logo.png", "size": 70, "sha256": "6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0", "status": "stored", "body_id": null, "version": 3, "internal": false, "owner_id": "01a202c6-da5a-7507-8726-126bb0414ee8", "is_public": true, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.516+00:00", "media_type": "image/png", "attached_at": "2026-11-22T10:22:04.774+00:00"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":145,"before":{"id": "01a202c6-d9ee-7312-b294-22749d79571f", "pec": null, "name": "Centro beta", "slug": "beta", "email": "centro@beta.example.org", "hours": [], "phone": null, "accent": null, "address": "via Roma 1", "is_demo": false, "version": 1, "welcome": null, "logo_alt": null, "province": "BS", "created_at": "2026-11-22T10:21:56.078738+00:00", "hours_note": null, "network_id": "01a202c6-d7e3-74ca-9877-d24259d4eca9", "owner_name": "Provincia beta", "patron_day": null, "patron_name": null, "logo_file_id": null, "patron_month": null, "opening_hours": "9–13"},"after":{"id": "01a202c6-d9ee-7312-b294-22749d79571f", "pec": null, "name": "Centro beta", "slug": "beta", "email": "centro@beta.example.org", "hours": [], "phone": null, "accent": null, "address": "via Roma 1", "is_demo": false, "version": 2, "welcome": null, "logo_alt": "Centro beta", "province": "BS", "created_at": "2026-11-22T10:21:56.078738+00:00", "hours_note": null, "network_id": "01a202c6-d7e3-74ca-9877-d24259d4eca9", "owner_name": "Provincia beta", "patron_day": null, "patron_name": null, "logo_file_id": "01a202c6-fb0c-70e2-b380-a69b40e237f4", "patron_month": null, "opening_hours": "9–13"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":146,"before":null,"after":{"id": "01a202c6-fca7-77ac-a619-c01305c983a5", "status": "requested", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.928+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-fa56-75b8-8416-557cd8c42601", "last_event_at": "2026-11-22T10:22:04.928+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":147,"before":null,"after":{"at": "2026-11-22T10:22:04.928+00:00", "id": "01a202c6-fcce-70c6-9b55-609a87676f18", "reason": null, "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "command": "request", "act_date": null, "actor_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "for_name": null, "act_organ": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "to_status": "requested", "act_number": null, "actor_name": "Persona body_clerk beta", "actor_side": "body", "adhesion_id": "01a202c6-fca7-77ac-a619-c01305c983a5", "from_status": null, "effective_on": null, "protocol_number": null, "repertoire_number": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":148,"before":null,"after":{"id": "01a202c6-fd47-774c-a774-386aecfb4f72", "name": "delibera.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.115+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":149,"before":{"id": "01a202c6-fd47-774c-a774-386aecfb4f72", "name": "delibera.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.115+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-fd47-774c-a774-386aecfb4f72", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.115+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":150,"before":{"id": "01a202c6-fca7-77ac-a619-c01305c983a5", "status": "requested", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.928+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-fa56-75b8-8416-557cd8c42601", "last_event_at": "2026-11-22T10:22:04.928+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false},"after":{"id": "01a202c6-fca7-77ac-a619-c01305c983a5", "status": "resolution_received", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "is_demo": false, "version": 2, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:04.928+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-fa56-75b8-8416-557cd8c42601", "last_event_at": "2026-11-22T10:22:05.214+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":151,"before":null,"after":{"at": "2026-11-22T10:22:05.214+00:00", "id": "01a202c6-fe30-76a3-ba2d-1b3d54b2d6fa", "reason": null, "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "command": "submit_resolution", "act_date": "2026-01-15", "actor_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "for_name": null, "act_organ": "Consiglio comunale", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "to_status": "resolution_received", "act_number": "12", "actor_name": "Persona body_clerk beta", "actor_side": "body", "adhesion_id": "01a202c6-fca7-77ac-a619-c01305c983a5", "from_status": "requested", "effective_on": null, "protocol_number": null, "repertoire_number": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":152,"before":{"id": "01a202c6-fd47-774c-a774-386aecfb4f72", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.115+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c6-fd47-774c-a774-386aecfb4f72", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "version": 3, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.115+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:05.214+00:00"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":153,"before":null,"after":{"kind": "resolution", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "file_id": "01a202c6-fd47-774c-a774-386aecfb4f72", "event_id": "01a202c6-fe30-76a3-ba2d-1b3d54b2d6fa", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":154,"before":null,"after":{"id": "01a202c6-ff06-7120-881e-e9f39acc0eea", "act": null, "kind": "mayor", "email": null, "phone": null, "acting": false, "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "ends_on": null, "version": 1, "starts_on": "2024-06-10", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.521+00:00", "person_name": "Sindaco di 01a202c6-da04-7793-82ce-4887050b44f5"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":155,"before":null,"after":{"id": "01a202c6-ffb6-724a-8f88-fd5d5cfbf75a", "status": "requested", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.709+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-fa56-75b8-8416-557cd8c42601", "last_event_at": "2026-11-22T10:22:05.709+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":156,"before":null,"after":{"at": "2026-11-22T10:22:05.709+00:00", "id": "01a202c6-ffd5-759f-9d9b-8ebed044d87f", "reason": null, "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "command": "request", "act_date": null, "actor_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "for_name": null, "act_organ": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "to_status": "requested", "act_number": null, "actor_name": "Persona neighbour beta", "actor_side": "body", "adhesion_id": "01a202c6-ffb6-724a-8f88-fd5d5cfbf75a", "from_status": null, "effective_on": null, "protocol_number": null, "repertoire_number": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":157,"before":null,"after":{"id": "01a202c7-0067-762b-afd6-ceb6e6614f4a", "name": "delibera.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.902+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":158,"before":{"id": "01a202c7-0067-762b-afd6-ceb6e6614f4a", "name": "delibera.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.902+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-0067-762b-afd6-ceb6e6614f4a", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.902+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":159,"before":{"id": "01a202c6-ffb6-724a-8f88-fd5d5cfbf75a", "status": "requested", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "is_demo": false, "version": 1, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.709+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-fa56-75b8-8416-557cd8c42601", "last_event_at": "2026-11-22T10:22:05.709+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false},"after":{"id": "01a202c6-ffb6-724a-8f88-fd5d5cfbf75a", "status": "resolution_received", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "is_demo": false, "version": 2, "active_to": null, "reminders": 0, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.709+00:00", "active_from": null, "reminded_at": null, "withdraws_on": null, "convention_id": "01a202c6-fa56-75b8-8416-557cd8c42601", "last_event_at": "2026-11-22T10:22:06.062+00:00", "suspended_by_body": false, "suspended_by_centre": false, "suspended_by_system": false}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":160,"before":null,"after":{"at": "2026-11-22T10:22:06.062+00:00", "id": "01a202c7-0142-7753-b7d2-121c1604434a", "reason": null, "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "command": "submit_resolution", "act_date": "2026-01-15", "actor_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "for_name": null, "act_organ": "Consiglio comunale", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "to_status": "resolution_received", "act_number": "12", "actor_name": "Persona neighbour beta", "actor_side": "body", "adhesion_id": "01a202c6-ffb6-724a-8f88-fd5d5cfbf75a", "from_status": "requested", "effective_on": null, "protocol_number": null, "repertoire_number": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":161,"before":{"id": "01a202c7-0067-762b-afd6-ceb6e6614f4a", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.902+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-0067-762b-afd6-ceb6e6614f4a", "name": "delibera.txt", "size": 26, "sha256": "2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390", "status": "stored", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "version": 3, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:05.902+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:06.062+00:00"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":162,"before":null,"after":{"kind": "resolution", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "file_id": "01a202c7-0067-762b-afd6-ceb6e6614f4a", "event_id": "01a202c7-0142-7753-b7d2-121c1604434a", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":163,"before":null,"after":{"id": "01a202c7-01ec-76f7-a012-0d3b58fb7679", "act": null, "kind": "mayor", "email": null, "phone": null, "acting": false, "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "ends_on": null, "version": 1, "starts_on": "2024-06-10", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.249+00:00", "person_name": "Sindaco di 01a202c6-da13-7172-8881-321e59fdda81"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":164,"before":null,"after":{"id": "01a202c7-0255-706d-a2fd-b2045c0de3e0", "role": "body_admin", "email": "mayor@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c7-0249-7615-88b2-fb58cb8b0d85", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.422009+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:22:06.422009+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona mayor beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":165,"before":null,"after":{"body_id": "01a202c6-da13-7172-8881-321e59fdda81", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "membership_id": "01a202c7-0255-706d-a2fd-b2045c0de3e0"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":166,"before":null,"after":{"id": "01a202c7-028c-712c-9386-0966b2d554ae", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.456+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":167,"before":{"id": "01a202c7-028c-712c-9386-0966b2d554ae", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.456+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-028c-712c-9386-0966b2d554ae", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.456+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":168,"before":null,"after":{"id": "01a202c7-031c-71c6-a458-687cfaffa301", "number": "2026-000002", "status": "new", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "channel": "web", "subject": "Casella di 01a202c6-da04-7793-82ce-4887050b44f5", "version": 1, "closed_at": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.592+00:00", "service_id": "01a202c6-daf9-72d4-b38b-ec5829a61c11", "updated_at": "2026-11-22T10:22:06.592+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "requester_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "assignee_name": null, "opened_by_name": "Persona body_clerk beta", "requester_name": "Persona body_clerk beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":169,"before":null,"after":{"at": "2026-11-22T10:22:06.592+00:00", "id": "01a202c7-0366-720c-b570-37e2ad264612", "reason": null, "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "command": "open", "actor_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "for_name": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c7-031c-71c6-a458-687cfaffa301", "to_status": "new", "actor_name": "Persona body_clerk beta", "from_status": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":170,"before":null,"after":{"id": "01a202c7-036b-7662-9c63-02e4088e7f9a", "kind": "public", "text": "La casella del comune 01a202c6-da04-7793-82ce-4887050b44f5 è piena.", "search": "'-82':9 '01a202c6':6 '01a202c6-da04':5 '4887050b44f5':12 '7793':8 'casell':2 'ce':11 'ce-4887050b44f5':10 'comun':4 'da04':7 'pien':14", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "author_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c7-031c-71c6-a458-687cfaffa301", "created_at": "2026-11-22T10:22:06.592+00:00", "author_name": "Persona body_clerk beta", "author_side": "body"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":171,"before":{"id": "01a202c7-028c-712c-9386-0966b2d554ae", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.456+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-028c-712c-9386-0966b2d554ae", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "version": 3, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.456+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:06.592+00:00"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":172,"before":null,"after":{"body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "file_id": "01a202c7-028c-712c-9386-0966b2d554ae", "internal": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "message_id": "01a202c7-036b-7662-9c63-02e4088e7f9a"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":173,"before":{"id": "01a202c7-031c-71c6-a458-687cfaffa301", "number": "2026-000002", "status": "new", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "channel": "web", "subject": "Casella di 01a202c6-da04-7793-82ce-4887050b44f5", "version": 1, "closed_at": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.592+00:00", "service_id": "01a202c6-daf9-72d4-b38b-ec5829a61c11", "updated_at": "2026-11-22T10:22:06.592+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "requester_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "assignee_name": null, "opened_by_name": "Persona body_clerk beta", "requester_name": "Persona body_clerk beta"},"after":{"id": "01a202c7-031c-71c6-a458-687cfaffa301", "number": "2026-000002", "status": "new", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "channel": "web", "subject": "Casella di 01a202c6-da04-7793-82ce-4887050b44f5", "version": 2, "closed_at": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.592+00:00", "service_id": "01a202c6-daf9-72d4-b38b-ec5829a61c11", "updated_at": "2026-11-22T10:22:06.807+00:00", "assignee_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "caller_name": null, "opened_by_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "requester_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "assignee_name": "Persona operator beta", "opened_by_name": "Persona body_clerk beta", "requester_name": "Persona body_clerk beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":174,"before":null,"after":{"at": "2026-11-22T10:22:06.807+00:00", "id": "01a202c7-040a-7237-ae02-fe878dd512ef", "reason": "Persona operator beta", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "command": "assign", "actor_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "for_name": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c7-031c-71c6-a458-687cfaffa301", "to_status": "new", "actor_name": "Persona operator beta", "from_status": "new"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":175,"before":null,"after":{"id": "01a202c7-0464-7766-b547-7ba5c6ec009b", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.933+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":176,"before":{"id": "01a202c7-0464-7766-b547-7ba5c6ec009b", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.933+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-0464-7766-b547-7ba5c6ec009b", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.933+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":177,"before":null,"after":{"id": "01a202c7-04fa-72f6-8aae-82f20fd5d2cf", "kind": "internal", "text": "Appunto riservatissimo.", "search": "'appunt':1 'riservatissim':2", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "author_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c7-031c-71c6-a458-687cfaffa301", "created_at": "2026-11-22T10:22:07.051+00:00", "author_name": "Persona operator beta", "author_side": "centre"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":178,"before":{"id": "01a202c7-0464-7766-b547-7ba5c6ec009b", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.933+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-0464-7766-b547-7ba5c6ec009b", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "version": 3, "internal": true, "owner_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:06.933+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:07.051+00:00"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":179,"before":null,"after":{"body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "file_id": "01a202c7-0464-7766-b547-7ba5c6ec009b", "internal": true, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "message_id": "01a202c7-04fa-72f6-8aae-82f20fd5d2cf"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":180,"before":null,"after":{"id": "01a202c7-057c-70f4-904c-32148bee41e0", "note": "Quota", "body_id": "01a202c6-da04-7793-82ce-4887050b44f5", "minutes": 10, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c7-031c-71c6-a458-687cfaffa301", "worked_on": "2026-01-15", "created_at": "2026-11-22T10:22:07.185+00:00", "author_name": "Persona operator beta", "membership_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":181,"before":null,"after":{"id": "01a202c7-060d-733c-a18f-4c5405344132", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:07.359+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":182,"before":{"id": "01a202c7-060d-733c-a18f-4c5405344132", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:07.359+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-060d-733c-a18f-4c5405344132", "name": "sciolto.txt", "size": 25, "sha256": "99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-daee-74b3-9ffa-c0df0059a043", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:07.359+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":183,"before":null,"after":{"id": "01a202c7-06b1-75a7-8d07-06e19cbe2dca", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:07.508+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":184,"before":{"id": "01a202c7-06b1-75a7-8d07-06e19cbe2dca", "name": "prova.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:07.508+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-06b1-75a7-8d07-06e19cbe2dca", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:07.508+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":185,"before":null,"after":{"id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "number": "2026-000003", "status": "new", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "channel": "web", "subject": "Casella di 01a202c6-da13-7172-8881-321e59fdda81", "version": 1, "closed_at": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:07.673+00:00", "service_id": "01a202c6-daf9-72d4-b38b-ec5829a61c11", "updated_at": "2026-11-22T10:22:07.673+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "requester_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "assignee_name": null, "opened_by_name": "Persona neighbour beta", "requester_name": "Persona neighbour beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":186,"before":null,"after":{"at": "2026-11-22T10:22:07.673+00:00", "id": "01a202c7-07a2-73ae-90b6-1eee494bd023", "reason": null, "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "command": "open", "actor_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "for_name": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "to_status": "new", "actor_name": "Persona neighbour beta", "from_status": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":187,"before":null,"after":{"id": "01a202c7-07aa-73f5-822e-837ddf3ee421", "kind": "public", "text": "La casella del comune 01a202c6-da13-7172-8881-321e59fdda81 è piena.", "search": "'-321e59':10 '-8881':9 '01a202c6':6 '01a202c6-da13':5 '7172':8 'casell':2 'comun':4 'da13':7 'fdda81':11 'pien':13", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "author_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "created_at": "2026-11-22T10:22:07.673+00:00", "author_name": "Persona neighbour beta", "author_side": "body"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":188,"before":{"id": "01a202c7-06b1-75a7-8d07-06e19cbe2dca", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:07.508+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-06b1-75a7-8d07-06e19cbe2dca", "name": "prova.txt", "size": 23, "sha256": "0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6", "status": "stored", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "version": 3, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:07.508+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:07.673+00:00"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":189,"before":null,"after":{"body_id": "01a202c6-da13-7172-8881-321e59fdda81", "file_id": "01a202c7-06b1-75a7-8d07-06e19cbe2dca", "internal": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "message_id": "01a202c7-07aa-73f5-822e-837ddf3ee421"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":190,"before":{"id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "number": "2026-000003", "status": "new", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "channel": "web", "subject": "Casella di 01a202c6-da13-7172-8881-321e59fdda81", "version": 1, "closed_at": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:07.673+00:00", "service_id": "01a202c6-daf9-72d4-b38b-ec5829a61c11", "updated_at": "2026-11-22T10:22:07.673+00:00", "assignee_id": null, "caller_name": null, "opened_by_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "requester_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "assignee_name": null, "opened_by_name": "Persona neighbour beta", "requester_name": "Persona neighbour beta"},"after":{"id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "number": "2026-000003", "status": "new", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "channel": "web", "subject": "Casella di 01a202c6-da13-7172-8881-321e59fdda81", "version": 2, "closed_at": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:07.673+00:00", "service_id": "01a202c6-daf9-72d4-b38b-ec5829a61c11", "updated_at": "2026-11-22T10:22:07.957+00:00", "assignee_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "caller_name": null, "opened_by_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "requester_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "assignee_name": "Persona operator beta", "opened_by_name": "Persona neighbour beta", "requester_name": "Persona neighbour beta"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":191,"before":null,"after":{"at": "2026-11-22T10:22:07.957+00:00", "id": "01a202c7-08b1-7669-a8b0-8b440f63f254", "reason": "Persona operator beta", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "command": "assign", "actor_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "for_name": null, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "to_status": "new", "actor_name": "Persona operator beta", "from_status": "new"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":192,"before":null,"after":{"id": "01a202c7-0913-7409-84f1-cbc8b545cc9e", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:08.131+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":193,"before":{"id": "01a202c7-0913-7409-84f1-cbc8b545cc9e", "name": "nota.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:08.131+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-0913-7409-84f1-cbc8b545cc9e", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:08.131+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":194,"before":null,"after":{"id": "01a202c7-09a6-744c-a931-6f4d4bb34bff", "kind": "internal", "text": "Appunto riservatissimo.", "search": "'appunt':1 'riservatissim':2", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "author_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "created_at": "2026-11-22T10:22:08.25+00:00", "author_name": "Persona operator beta", "author_side": "centre"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":195,"before":{"id": "01a202c7-0913-7409-84f1-cbc8b545cc9e", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:08.131+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-0913-7409-84f1-cbc8b545cc9e", "name": "nota.txt", "size": 22, "sha256": "e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7", "status": "stored", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "version": 3, "internal": true, "owner_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:08.131+00:00", "media_type": "text/plain", "attached_at": "2026-11-22T10:22:08.25+00:00"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":196,"before":null,"after":{"body_id": "01a202c6-da13-7172-8881-321e59fdda81", "file_id": "01a202c7-0913-7409-84f1-cbc8b545cc9e", "internal": true, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "message_id": "01a202c7-09a6-744c-a931-6f4d4bb34bff"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":197,"before":null,"after":{"id": "01a202c7-0a32-7211-aee0-aa276da7b6be", "note": "Quota", "body_id": "01a202c6-da13-7172-8881-321e59fdda81", "minutes": 10, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "ticket_id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "worked_on": "2026-01-15", "created_at": "2026-11-22T10:22:08.373+00:00", "author_name": "Persona operator beta", "membership_id": "01a202c6-da72-736a-9901-0e7e1d3a4c74"}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":198,"before":null,"after":{"id": "01a202c7-0a81-7744-989d-5cc3b5b0826b", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:08.497+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":199,"before":{"id": "01a202c7-0a81-7744-989d-5cc3b5b0826b", "name": "sciolto.txt", "size": 0, "sha256": null, "status": "pending", "body_id": null, "version": 1, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:08.497+00:00", "media_type": "text/plain", "attached_at": null},"after":{"id": "01a202c7-0a81-7744-989d-5cc3b5b0826b", "name": "sciolto.txt", "size": 25, "sha256": "99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6", "status": "stored", "body_id": null, "version": 2, "internal": false, "owner_id": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "is_public": false, "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:08.497+00:00", "media_type": "text/plain", "attached_at": null}},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","seq":200,"before":null,"after":{"id": "01a202c7-0ac6-7698-b9d5-e1a1f8ccb5e9", "role": "operator", "email": "colleague@beta.example.org", "version": 1, "valid_to": null, "person_id": "01a202c7-0ac4-7707-9556-202cb01d3562", "tenant_id": "01a202c6-d9ee-7312-b294-22749d79571f", "created_at": "2026-11-22T10:22:08.582211+00:00", "invited_at": null, "valid_from": "2020-01-01", "accepted_at": "2026-11-22T10:22:08.582211+00:00", "reviewed_at": null, "reviewed_by": null, "display_name": "Persona colleague beta"}}
]$rows$);
INSERT INTO body (tenant_id, id, type, name, province, istat_code, cadastral_code, ipa_code, tax_code, pec, address, website, valid_from, valid_to, created_at, version, vat_number, office_code, phone, email) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, type, name, province, istat_code, cadastral_code, ipa_code, tax_code, pec, address, website, valid_from, valid_to, created_at, version, vat_number, office_code, phone, email FROM jsonb_populate_recordset(NULL::body, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d82e-7503-ad91-a096943f977a","type":"municipality","name":"Comune Primo di alfa","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:21:55.636879+00:00","version":1,"vat_number":null,"office_code":null,"phone":null,"email":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","type":"municipality","name":"Comune Secondo di alfa","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:21:55.680171+00:00","version":1,"vat_number":null,"office_code":null,"phone":null,"email":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d873-701b-ac84-bdbfbd712cd3","type":"municipality","name":"Comune Terzo di alfa","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:21:55.700201+00:00","version":1,"vat_number":null,"office_code":null,"phone":null,"email":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-da04-7793-82ce-4887050b44f5","type":"municipality","name":"Comune Primo di beta","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:21:56.101426+00:00","version":1,"vat_number":null,"office_code":null,"phone":null,"email":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-da13-7172-8881-321e59fdda81","type":"municipality","name":"Comune Secondo di beta","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:21:56.117199+00:00","version":1,"vat_number":null,"office_code":null,"phone":null,"email":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-da2d-72e3-b5f8-5998d159df86","type":"municipality","name":"Comune Terzo di beta","province":"BS","istat_code":null,"cadastral_code":null,"ipa_code":null,"tax_code":null,"pec":null,"address":null,"website":null,"valid_from":null,"valid_to":null,"created_at":"2026-11-22T10:21:56.149604+00:00","version":1,"vat_number":null,"office_code":null,"phone":null,"email":null}
]$rows$);
INSERT INTO body_figure (tenant_id, body_id, id, kind, year, value, source) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, id, kind, year, value, source FROM jsonb_populate_recordset(NULL::body_figure, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","id":"01a202c6-d83a-7261-9bfd-748b636b4815","kind":"population","year":2011,"value":600,"source":"ISTAT"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","id":"01a202c6-d866-71a8-a79a-3d8af9086a28","kind":"population","year":2011,"value":600,"source":"ISTAT"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d873-701b-ac84-bdbfbd712cd3","id":"01a202c6-d87a-741a-8151-09c3a65c3bed","kind":"population","year":2011,"value":600,"source":"ISTAT"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","id":"01a202c6-da07-7090-a707-1bdd5a99fad8","kind":"population","year":2011,"value":600,"source":"ISTAT"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","id":"01a202c6-da19-73ef-8b13-4dfc0e18472d","kind":"population","year":2011,"value":600,"source":"ISTAT"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da2d-72e3-b5f8-5998d159df86","id":"01a202c6-da3a-75aa-ae94-bb524ca19f69","kind":"population","year":2011,"value":600,"source":"ISTAT"}
]$rows$);
INSERT INTO body_office (tenant_id, body_id, id, kind, person_name, email, phone, acting, starts_on, ends_on, act, created_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, id, kind, person_name, email, phone, acting, starts_on, ends_on, act, created_at, version FROM jsonb_populate_recordset(NULL::body_office, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","id":"01a202c6-ed4b-7096-b1e6-d40f808faed6","kind":"mayor","person_name":"Sindaco di 01a202c6-d82e-7503-ad91-a096943f977a","email":null,"phone":null,"acting":false,"starts_on":"2024-06-10","ends_on":null,"act":null,"created_at":"2026-11-22T10:22:00.995+00:00","version":1},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","id":"01a202c6-efa2-75a8-b893-a4d3ffdab712","kind":"mayor","person_name":"Sindaco di 01a202c6-d85e-76ae-ba03-b5cd53db700d","email":null,"phone":null,"acting":false,"starts_on":"2024-06-10","ends_on":null,"act":null,"created_at":"2026-11-22T10:22:01.6+00:00","version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","id":"01a202c6-ff06-7120-881e-e9f39acc0eea","kind":"mayor","person_name":"Sindaco di 01a202c6-da04-7793-82ce-4887050b44f5","email":null,"phone":null,"acting":false,"starts_on":"2024-06-10","ends_on":null,"act":null,"created_at":"2026-11-22T10:22:05.521+00:00","version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","id":"01a202c7-01ec-76f7-a012-0d3b58fb7679","kind":"mayor","person_name":"Sindaco di 01a202c6-da13-7172-8881-321e59fdda81","email":null,"phone":null,"acting":false,"starts_on":"2024-06-10","ends_on":null,"act":null,"created_at":"2026-11-22T10:22:06.249+00:00","version":1}
]$rows$);
INSERT INTO convention (tenant_id, id, title, valid_from, valid_to, act_organ, act_number, act_date, notice_days, created_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, title, valid_from, valid_to, act_organ, act_number, act_date, notice_days, created_at, version FROM jsonb_populate_recordset(NULL::convention, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d822-764c-84d6-a594a65476f8","title":"Convenzione","valid_from":"2020-01-01","valid_to":null,"act_organ":null,"act_number":null,"act_date":null,"notice_days":90,"created_at":"2026-11-22T10:21:55.618746+00:00","version":1},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e801-7549-8f82-bbcbd7c30391","title":"Rinnovo","valid_from":"2026-01-01","valid_to":null,"act_organ":null,"act_number":null,"act_date":null,"notice_days":30,"created_at":"2026-11-22T10:21:59.648+00:00","version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-d9f3-705a-a520-f4951218175a","title":"Convenzione","valid_from":"2020-01-01","valid_to":null,"act_organ":null,"act_number":null,"act_date":null,"notice_days":90,"created_at":"2026-11-22T10:21:56.085491+00:00","version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fa56-75b8-8416-557cd8c42601","title":"Rinnovo","valid_from":"2026-01-01","valid_to":null,"act_organ":null,"act_number":null,"act_date":null,"notice_days":30,"created_at":"2026-11-22T10:22:04.368+00:00","version":1}
]$rows$);
INSERT INTO counter (tenant_id, series, year, value) OVERRIDING SYSTEM VALUE SELECT tenant_id, series, year, value FROM jsonb_populate_recordset(NULL::counter, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","series":"ticket","year":2026,"value":3},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","series":"ticket","year":2026,"value":3}
]$rows$);
INSERT INTO credential (person_id, password_hash, updated_at) OVERRIDING SYSTEM VALUE SELECT person_id, password_hash, updated_at FROM jsonb_populate_recordset(NULL::credential, $rows$[
{"person_id":"01a202c6-d884-742d-a97c-110b05ac7369","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:55.725278+00:00"},
{"person_id":"01a202c6-d8ae-76a5-b65c-f2bf41ca8c40","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:55.763266+00:00"},
{"person_id":"01a202c6-d8ca-7171-95f9-b6e481a33ff8","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:55.789862+00:00"},
{"person_id":"01a202c6-d8e2-74dc-949f-f4409b3ce188","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:55.82596+00:00"},
{"person_id":"01a202c6-d8fd-7716-8b37-6f6d34c2f0d8","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:55.853881+00:00"},
{"person_id":"01a202c6-d91a-75b7-b2e3-be5ee698ac83","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:55.875375+00:00"},
{"person_id":"01a202c6-d93d-7583-97d5-a8c40d27fb55","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:55.913859+00:00"},
{"person_id":"01a202c6-d9ac-71fd-9117-13cc398bbf1b","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.01796+00:00"},
{"person_id":"01a202c6-d9ce-7399-8f6e-c786c59b76db","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.049443+00:00"},
{"person_id":"01a202c6-da3e-7774-8978-6273a2861d75","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.181854+00:00"},
{"person_id":"01a202c6-da63-7369-91b3-c0fbb321a574","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.205844+00:00"},
{"person_id":"01a202c6-da83-77de-8c01-29f7f3cbff4b","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.230936+00:00"},
{"person_id":"01a202c6-daa6-736e-be75-7b6f007bf63e","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.270993+00:00"},
{"person_id":"01a202c6-dab8-7036-b9bf-4cafba8b953d","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.289842+00:00"},
{"person_id":"01a202c6-dacb-731f-b13c-1a5365eb2ccc","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.313694+00:00"},
{"person_id":"01a202c6-dae1-725b-9397-bea915682ef3","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.328435+00:00"},
{"person_id":"01a202c6-db23-74fc-8270-000c7d37edc9","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.390683+00:00"},
{"person_id":"01a202c6-db3d-7198-890e-963fad15267e","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.414448+00:00"},
{"person_id":"01a202c6-db61-77bf-8f0a-da90b17ea61d","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.451341+00:00"},
{"person_id":"01a202c6-db6b-75fc-bd72-36d4c50ddd9a","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:21:56.462914+00:00"},
{"person_id":"01a202c6-efd8-70b9-87a9-0f066670a7a1","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:22:01.691522+00:00"},
{"person_id":"01a202c6-f865-77e4-a311-7cb4363252f0","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:22:03.890812+00:00"},
{"person_id":"01a202c7-0249-7615-88b2-fb58cb8b0d85","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:22:06.417838+00:00"},
{"person_id":"01a202c7-0ac4-7707-9556-202cb01d3562","password_hash":"$argon2id$v=19$m=1024,t=1,p=1$OldCBYtHlhaZMVC/jKqGMA$+hN5gCebRYmYouLiQho/sz3y5/Z45te40t0tOlp0wzU","updated_at":"2026-11-22T10:22:08.581716+00:00"}
]$rows$);
INSERT INTO idempotency_key (tenant_id, membership_id, key, fingerprint, resource_id, created_at) OVERRIDING SYSTEM VALUE SELECT tenant_id, membership_id, key, fingerprint, resource_id, created_at FROM jsonb_populate_recordset(NULL::idempotency_key, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","key":"7163d67d-3ede-43ea-9a6e-e6f67bcb9464","fingerprint":"28c16b01a1a2c14b475f2579ab56759a96e1abbdf777ddfe4d121bc18a3ec88c","resource_id":"01a202c6-e56a-75f3-b55a-7c07c1190964","created_at":"2026-11-22T10:21:58.669+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","key":"26098f3d-b3aa-4d4c-a8fc-9b92132b9819","fingerprint":"30ab4dc0ede67e9f2a73bfc4c177fa5b92e7a23fc0abf67b1574c7843da90fbe","resource_id":"01a202c6-f0ae-750e-94ba-adc852e441a4","created_at":"2026-11-22T10:22:01.849+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","key":"87d3a207-ae78-42b1-b10b-3030a2de3055","fingerprint":"a53b560d6ee67a0cbbb010813bd6bc8e4f85b75395d028a8688c68edbd47f434","resource_id":"01a202c6-f506-7390-bf9f-dd0100008e55","created_at":"2026-11-22T10:22:02.961+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","key":"3ed6e7e6-a990-47e9-b816-a6718c550a74","fingerprint":"1eb6f79a412f3c5a85dc16c8ebe1a1ea94605b6905b512980d17a4418413e6e3","resource_id":"01a202c6-f8f2-740d-b3ca-ab17db601d4e","created_at":"2026-11-22T10:22:03.932+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","key":"68bb5c2c-ef7d-4f60-934c-61ccefbf2990","fingerprint":"891ca5e56ac66ec30c818931a0cc63844ea3e82d99319db35c1b7d9bdb019170","resource_id":"01a202c7-031c-71c6-a458-687cfaffa301","created_at":"2026-11-22T10:22:06.592+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","key":"cad6959f-98d9-494b-8deb-c1524ac60b9f","fingerprint":"96b15ad0a622039e33b768ec83ab6a2ef863654d527380b1a07ac8ed5beb7272","resource_id":"01a202c7-0762-7486-b31b-7f2d0f3dd99a","created_at":"2026-11-22T10:22:07.673+00:00"}
]$rows$);
INSERT INTO mail (tenant_id, id, membership_id, address, kind, subject, html, text, status, attempts, repeats, created_at, sending_since, sent_at, version, retries) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, membership_id, address, kind, subject, html, text, status, attempts, repeats, created_at, sending_since, sent_at, version, retries FROM jsonb_populate_recordset(NULL::mail, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e731-72f3-9c50-72955a199ea2","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","address":"body.clerk@alfa.example.org","kind":"ticket.open","subject":"Nuova richiesta","html":"<p>Testo</p>","text":"Testo","status":"pending","attempts":0,"repeats":0,"created_at":"2026-11-22T10:21:59.480583+00:00","sending_since":null,"sent_at":null,"version":1,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e745-7041-937a-99a3645207fe","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","address":"neighbour@alfa.example.org","kind":"ticket.open","subject":"Nuova richiesta","html":"<p>Testo</p>","text":"Testo","status":"pending","attempts":0,"repeats":0,"created_at":"2026-11-22T10:21:59.497846+00:00","sending_since":null,"sent_at":null,"version":1,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-f9e2-73a9-9e6c-9d85fa4cccd3","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","address":"body.clerk@beta.example.org","kind":"ticket.open","subject":"Nuova richiesta","html":"<p>Testo</p>","text":"Testo","status":"pending","attempts":0,"repeats":0,"created_at":"2026-11-22T10:22:04.26187+00:00","sending_since":null,"sent_at":null,"version":1,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-f9e9-71d9-8884-58432e4a2a95","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","address":"neighbour@beta.example.org","kind":"ticket.open","subject":"Nuova richiesta","html":"<p>Testo</p>","text":"Testo","status":"pending","attempts":0,"repeats":0,"created_at":"2026-11-22T10:22:04.272678+00:00","sending_since":null,"sent_at":null,"version":1,"retries":0}
]$rows$);
INSERT INTO membership (tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, version, invited_at, accepted_at, reviewed_at, reviewed_by) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, person_id, role, display_name, email, valid_from, valid_to, created_at, version, invited_at, accepted_at, reviewed_at, reviewed_by FROM jsonb_populate_recordset(NULL::membership, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d892-712f-9c73-854343dac47f","person_id":"01a202c6-d884-742d-a97c-110b05ac7369","role":"centre_admin","display_name":"Persona centre_admin alfa","email":"centre.admin@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:55.733844+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:55.733844+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","person_id":"01a202c6-d8ae-76a5-b65c-f2bf41ca8c40","role":"operator","display_name":"Persona operator alfa","email":"operator@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:55.771546+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:55.771546+00:00","reviewed_at":"2026-11-22T10:21:59.61384+00:00","reviewed_by":"01a202c6-d892-712f-9c73-854343dac47f"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d8d7-755b-8766-fe993f0b12e8","person_id":"01a202c6-d8ca-7171-95f9-b6e481a33ff8","role":"tariff_admin","display_name":"Persona tariff_admin alfa","email":"tariff.admin@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:55.800661+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:55.800661+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d8f7-75ef-9a04-cc057857a1dc","person_id":"01a202c6-d8e2-74dc-949f-f4409b3ce188","role":"accounting_officer","display_name":"Persona accounting_officer alfa","email":"accounting.officer@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:55.833841+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:55.833841+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d912-75c6-ba49-c80f67313454","person_id":"01a202c6-d8fd-7716-8b37-6f6d34c2f0d8","role":"auditor","display_name":"Persona auditor alfa","email":"auditor@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:55.858775+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:55.858775+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d924-715b-89fd-9962c51744e2","person_id":"01a202c6-d91a-75b7-b2e3-be5ee698ac83","role":"body_admin","display_name":"Persona body_admin alfa","email":"body.admin@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:55.876345+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:55.876345+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","person_id":"01a202c6-d93d-7583-97d5-a8c40d27fb55","role":"body_clerk","display_name":"Persona body_clerk alfa","email":"body.clerk@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:55.918604+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:55.918604+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","person_id":"01a202c6-d9ac-71fd-9117-13cc398bbf1b","role":"body_clerk","display_name":"Persona neighbour alfa","email":"neighbour@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:56.021155+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:56.021155+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d9d2-7472-80aa-4b240f77963f","person_id":"01a202c6-d9ce-7399-8f6e-c786c59b76db","role":"body_clerk","display_name":"Persona shared alfa","email":"shared@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:56.050498+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:56.050498+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-efdc-75ae-9834-9390cef1c44a","person_id":"01a202c6-efd8-70b9-87a9-0f066670a7a1","role":"body_admin","display_name":"Persona mayor alfa","email":"mayor@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:22:01.692919+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:22:01.692919+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f87a-74bc-b74c-9922be49ab27","person_id":"01a202c6-f865-77e4-a311-7cb4363252f0","role":"operator","display_name":"Persona colleague alfa","email":"colleague@alfa.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:22:03.901866+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:22:03.901866+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-da5a-7507-8726-126bb0414ee8","person_id":"01a202c6-da3e-7774-8978-6273a2861d75","role":"centre_admin","display_name":"Persona centre_admin beta","email":"centre.admin@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:56.186831+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:56.186831+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","person_id":"01a202c6-da63-7369-91b3-c0fbb321a574","role":"operator","display_name":"Persona operator beta","email":"operator@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:56.21229+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:56.21229+00:00","reviewed_at":"2026-11-22T10:22:04.342495+00:00","reviewed_by":"01a202c6-da5a-7507-8726-126bb0414ee8"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-da87-7209-8239-c11961c74c78","person_id":"01a202c6-da83-77de-8c01-29f7f3cbff4b","role":"tariff_admin","display_name":"Persona tariff_admin beta","email":"tariff.admin@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:56.237856+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:56.237856+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-daaf-7711-9663-dbca2efc120e","person_id":"01a202c6-daa6-736e-be75-7b6f007bf63e","role":"accounting_officer","display_name":"Persona accounting_officer beta","email":"accounting.officer@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:56.271795+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:56.271795+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-dac6-7122-9bfc-0775cf3d7efc","person_id":"01a202c6-dab8-7036-b9bf-4cafba8b953d","role":"auditor","display_name":"Persona auditor beta","email":"auditor@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:56.29465+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:56.29465+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-dada-7097-8f76-4b18dd7a3bfa","person_id":"01a202c6-dacb-731f-b13c-1a5365eb2ccc","role":"body_admin","display_name":"Persona body_admin beta","email":"body.admin@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:56.314865+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:56.314865+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-daee-74b3-9ffa-c0df0059a043","person_id":"01a202c6-dae1-725b-9397-bea915682ef3","role":"body_clerk","display_name":"Persona body_clerk beta","email":"body.clerk@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:56.337849+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:56.337849+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","person_id":"01a202c6-db23-74fc-8270-000c7d37edc9","role":"body_clerk","display_name":"Persona neighbour beta","email":"neighbour@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:56.397874+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:56.397874+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-db43-7699-98f5-0ba56de4849a","person_id":"01a202c6-db3d-7198-890e-963fad15267e","role":"body_clerk","display_name":"Persona shared beta","email":"shared@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:21:56.429841+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:21:56.429841+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0255-706d-a2fd-b2045c0de3e0","person_id":"01a202c7-0249-7615-88b2-fb58cb8b0d85","role":"body_admin","display_name":"Persona mayor beta","email":"mayor@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:22:06.422009+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:22:06.422009+00:00","reviewed_at":null,"reviewed_by":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0ac6-7698-b9d5-e1a1f8ccb5e9","person_id":"01a202c7-0ac4-7707-9556-202cb01d3562","role":"operator","display_name":"Persona colleague beta","email":"colleague@beta.example.org","valid_from":"2020-01-01","valid_to":null,"created_at":"2026-11-22T10:22:08.582211+00:00","version":1,"invited_at":null,"accepted_at":"2026-11-22T10:22:08.582211+00:00","reviewed_at":null,"reviewed_by":null}
]$rows$);
INSERT INTO membership_body (tenant_id, membership_id, body_id) OVERRIDING SYSTEM VALUE SELECT tenant_id, membership_id, body_id FROM jsonb_populate_recordset(NULL::membership_body, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d924-715b-89fd-9962c51744e2","body_id":"01a202c6-d82e-7503-ad91-a096943f977a"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","body_id":"01a202c6-d82e-7503-ad91-a096943f977a"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d9d2-7472-80aa-4b240f77963f","body_id":"01a202c6-d82e-7503-ad91-a096943f977a"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d9d2-7472-80aa-4b240f77963f","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-efdc-75ae-9834-9390cef1c44a","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-dada-7097-8f76-4b18dd7a3bfa","body_id":"01a202c6-da04-7793-82ce-4887050b44f5"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","body_id":"01a202c6-da04-7793-82ce-4887050b44f5"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","body_id":"01a202c6-da13-7172-8881-321e59fdda81"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-db43-7699-98f5-0ba56de4849a","body_id":"01a202c6-da04-7793-82ce-4887050b44f5"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-db43-7699-98f5-0ba56de4849a","body_id":"01a202c6-da13-7172-8881-321e59fdda81"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c7-0255-706d-a2fd-b2045c0de3e0","body_id":"01a202c6-da13-7172-8881-321e59fdda81"}
]$rows$);
INSERT INTO membership_seen (tenant_id, membership_id, at) OVERRIDING SYSTEM VALUE SELECT tenant_id, membership_id, at FROM jsonb_populate_recordset(NULL::membership_seen, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d892-712f-9c73-854343dac47f","at":"2026-11-22T10:21:59.648+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","at":"2026-11-22T10:21:58.669+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","at":"2026-11-22T10:22:00.351+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","at":"2026-11-22T10:22:01.163+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-da5a-7507-8726-126bb0414ee8","at":"2026-11-22T10:22:04.368+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","at":"2026-11-22T10:22:03.932+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","at":"2026-11-22T10:22:04.928+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","at":"2026-11-22T10:22:05.709+00:00"}
]$rows$);
INSERT INTO migration (id, "timestamp", name) OVERRIDING SYSTEM VALUE SELECT id, "timestamp", name FROM jsonb_populate_recordset(NULL::migration, $rows$[
{"id":1,"timestamp":1760000000000,"name":"PlatformFoundation1760000000000"},
{"id":2,"timestamp":1760000001000,"name":"CrmBodies1760000001000"},
{"id":3,"timestamp":1760000002000,"name":"IdentityPeople1760000002000"},
{"id":4,"timestamp":1760000003000,"name":"CatalogueServices1760000003000"},
{"id":5,"timestamp":1760000004000,"name":"TicketingTickets1760000004000"},
{"id":6,"timestamp":1760000005000,"name":"NotificationsMails1760000005000"},
{"id":7,"timestamp":1760000010000,"name":"PlatformDeliveries1760000010000"},
{"id":8,"timestamp":1760000010500,"name":"PlatformCentreSettings1760000010500"},
{"id":9,"timestamp":1760000010700,"name":"PlatformAuditSearch1760000010700"},
{"id":10,"timestamp":1760000011000,"name":"CrmOffices1760000011000"},
{"id":11,"timestamp":1760000011100,"name":"CrmConventions1760000011100"},
{"id":12,"timestamp":1760000012000,"name":"IdentityMemberships1760000012000"},
{"id":13,"timestamp":1760000012001,"name":"IdentityAccess1760000012001"},
{"id":14,"timestamp":1760000014000,"name":"TicketingForWhom1760000014000"},
{"id":15,"timestamp":1760000015000,"name":"NotificationsNotices1760000015000"}
]$rows$);
INSERT INTO network (id, name) OVERRIDING SYSTEM VALUE SELECT id, name FROM jsonb_populate_recordset(NULL::network, $rows$[
{"id":"01a202c6-d7e3-74ca-9877-d24259d4eca9","name":"Rete di prova"}
]$rows$);
INSERT INTO network_membership (id, network_id, person_id, role, valid_from, valid_to) OVERRIDING SYSTEM VALUE SELECT id, network_id, person_id, role, valid_from, valid_to FROM jsonb_populate_recordset(NULL::network_membership, $rows$[
{"id":"01a202c6-db63-7418-a94f-a7e236cf6ffd","network_id":null,"person_id":"01a202c6-db61-77bf-8f0a-da90b17ea61d","role":"platform_admin","valid_from":"2020-01-01","valid_to":null},
{"id":"01a202c6-db7a-76eb-82a1-0fbd5850a0b9","network_id":"01a202c6-d7e3-74ca-9877-d24259d4eca9","person_id":"01a202c6-db6b-75fc-bd72-36d4c50ddd9a","role":"network_coordinator","valid_from":"2020-01-01","valid_to":null}
]$rows$);
INSERT INTO notice (tenant_id, id, membership_id, kind, title, text, path, created_at, read_at, digest_due_at, digested_at) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, membership_id, kind, title, text, path, created_at, read_at, digest_due_at, digested_at FROM jsonb_populate_recordset(NULL::notice, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e74e-760a-9fd0-98bac7f04dcf","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","kind":"ticket.progress","title":"Richiesta","text":"Per body.clerk@alfa.example.org.","path":"/area/richieste","created_at":"2026-11-22T10:21:59.504886+00:00","read_at":null,"digest_due_at":"2026-11-22T22:21:59.504886+00:00","digested_at":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e75b-7762-a82f-1398470906fe","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","kind":"ticket.progress","title":"Richiesta","text":"Per neighbour@alfa.example.org.","path":"/area/richieste","created_at":"2026-11-22T10:21:59.521842+00:00","read_at":null,"digest_due_at":"2026-11-22T22:21:59.521842+00:00","digested_at":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e76c-7729-9b4e-a7c36b886f1e","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","kind":"ticket.progress","title":"Richiesta","text":"Per operator@alfa.example.org.","path":"/area/richieste","created_at":"2026-11-22T10:21:59.541851+00:00","read_at":null,"digest_due_at":"2026-11-22T22:21:59.541851+00:00","digested_at":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-f9f1-714c-b257-71dee71ff32d","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","kind":"ticket.progress","title":"Richiesta","text":"Per body.clerk@beta.example.org.","path":"/area/richieste","created_at":"2026-11-22T10:22:04.275216+00:00","read_at":null,"digest_due_at":"2026-11-22T22:22:04.275216+00:00","digested_at":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fa05-773f-a52c-8a29387d762f","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","kind":"ticket.progress","title":"Richiesta","text":"Per neighbour@beta.example.org.","path":"/area/richieste","created_at":"2026-11-22T10:22:04.29361+00:00","read_at":null,"digest_due_at":"2026-11-22T22:22:04.29361+00:00","digested_at":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fa07-7697-9684-fa8ef78317a3","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","kind":"ticket.progress","title":"Richiesta","text":"Per operator@beta.example.org.","path":"/area/richieste","created_at":"2026-11-22T10:22:04.296127+00:00","read_at":null,"digest_due_at":"2026-11-22T22:22:04.296127+00:00","digested_at":null}
]$rows$);
INSERT INTO notice_preference (tenant_id, membership_id, kind, mode) OVERRIDING SYSTEM VALUE SELECT tenant_id, membership_id, kind, mode FROM jsonb_populate_recordset(NULL::notice_preference, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","kind":"ticket.progress","mode":"daily"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","kind":"ticket.progress","mode":"daily"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","kind":"ticket.progress","mode":"daily"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","kind":"ticket.progress","mode":"daily"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","kind":"ticket.progress","mode":"daily"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","kind":"ticket.progress","mode":"daily"}
]$rows$);
INSERT INTO outbox (tenant_id, id, consumer, event, payload, request_id, created_at, due_at, attempts, done_at, failed_at, last_error, retries) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, consumer, event, payload, request_id, created_at, due_at, attempts, done_at, failed_at, last_error, retries FROM jsonb_populate_recordset(NULL::outbox, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e65e-77ae-a22d-cb07e33a553a","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "activity": "open", "ticketId": "01a202c6-e56a-75f3-b55a-7c07c1190964", "messageId": "01a202c6-e622-7538-a453-d04622600d85"},"request_id":"42390cb8-1d96-4314-ad86-5411637071fa","created_at":"2026-11-22T10:21:58.669+00:00","due_at":"2026-11-22T10:21:58.669+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e66a-7609-860d-f11627a5157a","consumer":"live","event":"changed","payload":{"id": "01a202c6-e56a-75f3-b55a-7c07c1190964", "topic": "ticket", "bodyId": "01a202c6-d82e-7503-ad91-a096943f977a"},"request_id":"42390cb8-1d96-4314-ad86-5411637071fa","created_at":"2026-11-22T10:21:58.669+00:00","due_at":"2026-11-22T10:21:58.669+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e831-72cc-a2fe-a97e666e6db3","consumer":"live","event":"changed","payload":{"id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "topic": "centre", "everybody": true},"request_id":"02786d03-fc78-4947-a24d-d673c5986094","created_at":"2026-11-22T10:21:59.648+00:00","due_at":"2026-11-22T10:21:59.648+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-ea59-73cb-8daf-a922d8aea979","consumer":"live","event":"changed","payload":{"id": "01a202c6-d7ee-7545-9cef-0be8332bab10", "topic": "centre", "everybody": true},"request_id":"b3c02bef-7b95-4065-a39a-893e8a134be0","created_at":"2026-11-22T10:22:00.19+00:00","due_at":"2026-11-22T10:22:00.19+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-eb3c-7725-9bff-a6f79e1c6b31","consumer":"adhesion-notices","event":"adhesion.activity","payload":{"eventId": "01a202c6-eb26-73d9-92f3-5575e45a9107"},"request_id":"9d1a0804-46f7-465d-bbeb-0e4078c94d9d","created_at":"2026-11-22T10:22:00.351+00:00","due_at":"2026-11-22T10:22:00.351+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-eb51-70fc-a8e5-08f35a1c56c3","consumer":"live","event":"changed","payload":{"id": "01a202c6-eac3-737d-8bc3-44d4ef4213fc", "topic": "adhesion", "bodyId": "01a202c6-d82e-7503-ad91-a096943f977a"},"request_id":"9d1a0804-46f7-465d-bbeb-0e4078c94d9d","created_at":"2026-11-22T10:22:00.351+00:00","due_at":"2026-11-22T10:22:00.351+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-eb51-70fc-a8e5-0c8a715282d2","consumer":"live","event":"changed","payload":{"id": "01a202c6-d82e-7503-ad91-a096943f977a", "topic": "body", "bodyId": "01a202c6-d82e-7503-ad91-a096943f977a"},"request_id":"9d1a0804-46f7-465d-bbeb-0e4078c94d9d","created_at":"2026-11-22T10:22:00.351+00:00","due_at":"2026-11-22T10:22:00.351+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-ecbe-7610-b7f7-f2f9cf7d8cc0","consumer":"adhesion-notices","event":"adhesion.activity","payload":{"eventId": "01a202c6-eca6-7235-86c3-65ba304dd8ae"},"request_id":"9b2997ce-de4e-485f-9dbf-659023ba66ad","created_at":"2026-11-22T10:22:00.764+00:00","due_at":"2026-11-22T10:22:00.764+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-ecce-75ad-afee-2e30b6fc1956","consumer":"live","event":"changed","payload":{"id": "01a202c6-eac3-737d-8bc3-44d4ef4213fc", "topic": "adhesion", "bodyId": "01a202c6-d82e-7503-ad91-a096943f977a"},"request_id":"9b2997ce-de4e-485f-9dbf-659023ba66ad","created_at":"2026-11-22T10:22:00.764+00:00","due_at":"2026-11-22T10:22:00.764+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-ed5e-734f-adc5-a64bea5fbd9b","consumer":"live","event":"changed","payload":{"id": "01a202c6-d82e-7503-ad91-a096943f977a", "topic": "body", "bodyId": "01a202c6-d82e-7503-ad91-a096943f977a"},"request_id":"04293794-7eb4-4995-9212-f4ca8d568966","created_at":"2026-11-22T10:22:00.995+00:00","due_at":"2026-11-22T10:22:00.995+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-ee0c-7629-a79a-7800386779ee","consumer":"adhesion-notices","event":"adhesion.activity","payload":{"eventId": "01a202c6-ee06-7529-bbfb-1a95aede6c3c"},"request_id":"33ba4bc4-356e-46af-a8f7-5bdefc3354ec","created_at":"2026-11-22T10:22:01.163+00:00","due_at":"2026-11-22T10:22:01.163+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-ee16-75cf-9c12-fef4a046def3","consumer":"live","event":"changed","payload":{"id": "01a202c6-ede6-77c6-b77b-64e251c62b78", "topic": "adhesion", "bodyId": "01a202c6-d85e-76ae-ba03-b5cd53db700d"},"request_id":"33ba4bc4-356e-46af-a8f7-5bdefc3354ec","created_at":"2026-11-22T10:22:01.163+00:00","due_at":"2026-11-22T10:22:01.163+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-ee16-75cf-9c13-026218456279","consumer":"live","event":"changed","payload":{"id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "topic": "body", "bodyId": "01a202c6-d85e-76ae-ba03-b5cd53db700d"},"request_id":"33ba4bc4-356e-46af-a8f7-5bdefc3354ec","created_at":"2026-11-22T10:22:01.163+00:00","due_at":"2026-11-22T10:22:01.163+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-ef39-774e-867b-303a642f2106","consumer":"adhesion-notices","event":"adhesion.activity","payload":{"eventId": "01a202c6-ef16-74ab-8af3-8c4c56b28cf1"},"request_id":"67d39555-3f92-4cbf-927d-aa5ed3e570fa","created_at":"2026-11-22T10:22:01.434+00:00","due_at":"2026-11-22T10:22:01.434+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-ef3b-7529-b4dd-d20bf2faad2f","consumer":"live","event":"changed","payload":{"id": "01a202c6-ede6-77c6-b77b-64e251c62b78", "topic": "adhesion", "bodyId": "01a202c6-d85e-76ae-ba03-b5cd53db700d"},"request_id":"67d39555-3f92-4cbf-927d-aa5ed3e570fa","created_at":"2026-11-22T10:22:01.434+00:00","due_at":"2026-11-22T10:22:01.434+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-efb0-71ab-a21f-582163c0e147","consumer":"live","event":"changed","payload":{"id": "01a202c6-d85e-76ae-ba03-b5cd53db700d", "topic": "body", "bodyId": "01a202c6-d85e-76ae-ba03-b5cd53db700d"},"request_id":"ef92dac9-60ab-4848-ab3e-89e13e4cec58","created_at":"2026-11-22T10:22:01.6+00:00","due_at":"2026-11-22T10:22:01.6+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f117-7716-a4de-c556bb432887","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c6-d94e-7213-836c-9fce6d5e8a36", "activity": "open", "ticketId": "01a202c6-f0ae-750e-94ba-adc852e441a4", "messageId": "01a202c6-f0e5-7160-a3e6-ffd053d2b898"},"request_id":"0e8967d0-66c7-40f0-b6b8-7b066bf01d3e","created_at":"2026-11-22T10:22:01.849+00:00","due_at":"2026-11-22T10:22:01.849+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f11b-732d-80e4-5048f71bae02","consumer":"live","event":"changed","payload":{"id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "topic": "ticket", "bodyId": "01a202c6-d82e-7503-ad91-a096943f977a"},"request_id":"0e8967d0-66c7-40f0-b6b8-7b066bf01d3e","created_at":"2026-11-22T10:22:01.849+00:00","due_at":"2026-11-22T10:22:01.849+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f1b6-7501-8c8a-78657995967e","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "activity": "assign", "ticketId": "01a202c6-f0ae-750e-94ba-adc852e441a4", "messageId": null},"request_id":"99fa223f-190e-4ad6-b9e0-9d1e34a73cd6","created_at":"2026-11-22T10:22:02.077+00:00","due_at":"2026-11-22T10:22:02.077+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f1b9-70c0-a51f-64e184a3638e","consumer":"live","event":"changed","payload":{"id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "topic": "ticket", "bodyId": "01a202c6-d82e-7503-ad91-a096943f977a"},"request_id":"99fa223f-190e-4ad6-b9e0-9d1e34a73cd6","created_at":"2026-11-22T10:22:02.077+00:00","due_at":"2026-11-22T10:22:02.077+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f2f0-777d-b8e1-1b05d124318e","consumer":"live","event":"changed","payload":{"id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "topic": "ticket", "centreOnly": true},"request_id":"0c3eece8-b53e-4ca5-9c6b-0dc2db5844b2","created_at":"2026-11-22T10:22:02.39+00:00","due_at":"2026-11-22T10:22:02.39+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f38f-7498-b08a-71c2d266bdbc","consumer":"live","event":"changed","payload":{"id": "01a202c6-f0ae-750e-94ba-adc852e441a4", "topic": "ticket", "centreOnly": true},"request_id":"596e51b7-c836-4ce8-973b-2624d17f23f2","created_at":"2026-11-22T10:22:02.541+00:00","due_at":"2026-11-22T10:22:02.541+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f564-720c-b60c-12c941d8e8bc","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c6-d9b4-71b6-ab4e-40dc2365125a", "activity": "open", "ticketId": "01a202c6-f506-7390-bf9f-dd0100008e55", "messageId": "01a202c6-f53e-7309-a41a-788fffb5fede"},"request_id":"fd28b656-ba09-4844-ac7b-932b537134da","created_at":"2026-11-22T10:22:02.961+00:00","due_at":"2026-11-22T10:22:02.961+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f572-76ca-a46e-af56f55111b5","consumer":"live","event":"changed","payload":{"id": "01a202c6-f506-7390-bf9f-dd0100008e55", "topic": "ticket", "bodyId": "01a202c6-d85e-76ae-ba03-b5cd53db700d"},"request_id":"fd28b656-ba09-4844-ac7b-932b537134da","created_at":"2026-11-22T10:22:02.961+00:00","due_at":"2026-11-22T10:22:02.961+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f606-76c8-8f94-552e29602db9","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c6-d8ba-716c-8935-7f49d5569ff9", "activity": "assign", "ticketId": "01a202c6-f506-7390-bf9f-dd0100008e55", "messageId": null},"request_id":"42b8bf2a-c0df-414f-8783-03298059d701","created_at":"2026-11-22T10:22:03.165+00:00","due_at":"2026-11-22T10:22:03.165+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f619-74f4-bbc2-cc3bbcc5405f","consumer":"live","event":"changed","payload":{"id": "01a202c6-f506-7390-bf9f-dd0100008e55", "topic": "ticket", "bodyId": "01a202c6-d85e-76ae-ba03-b5cd53db700d"},"request_id":"42b8bf2a-c0df-414f-8783-03298059d701","created_at":"2026-11-22T10:22:03.165+00:00","due_at":"2026-11-22T10:22:03.165+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f742-773f-af00-324b56a59ae6","consumer":"live","event":"changed","payload":{"id": "01a202c6-f506-7390-bf9f-dd0100008e55", "topic": "ticket", "centreOnly": true},"request_id":"41e5cd3c-ffa1-492c-baa3-756fedb22cca","created_at":"2026-11-22T10:22:03.494+00:00","due_at":"2026-11-22T10:22:03.494+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f7ae-773d-8304-d672289c88c1","consumer":"live","event":"changed","payload":{"id": "01a202c6-f506-7390-bf9f-dd0100008e55", "topic": "ticket", "centreOnly": true},"request_id":"53c46f72-3e48-466b-8959-fb940f153b01","created_at":"2026-11-22T10:22:03.635+00:00","due_at":"2026-11-22T10:22:03.635+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-f96e-75b3-ae08-630f251195d7","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "activity": "open", "ticketId": "01a202c6-f8f2-740d-b3ca-ab17db601d4e", "messageId": "01a202c6-f955-7056-8636-f7eacdc790ea"},"request_id":"75bf67d7-5792-4e8f-bab1-0aa1604c5958","created_at":"2026-11-22T10:22:03.932+00:00","due_at":"2026-11-22T10:22:03.932+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-f97a-7188-be81-518782da23b2","consumer":"live","event":"changed","payload":{"id": "01a202c6-f8f2-740d-b3ca-ab17db601d4e", "topic": "ticket", "bodyId": "01a202c6-da04-7793-82ce-4887050b44f5"},"request_id":"75bf67d7-5792-4e8f-bab1-0aa1604c5958","created_at":"2026-11-22T10:22:03.932+00:00","due_at":"2026-11-22T10:22:03.932+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fa87-76aa-8143-8133932ff569","consumer":"live","event":"changed","payload":{"id": "01a202c6-d9ee-7312-b294-22749d79571f", "topic": "centre", "everybody": true},"request_id":"dcd8785e-4b8b-44a1-97ec-c40ad11cf339","created_at":"2026-11-22T10:22:04.368+00:00","due_at":"2026-11-22T10:22:04.368+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fc38-75c9-b2cb-ff0d2c1f0db2","consumer":"live","event":"changed","payload":{"id": "01a202c6-d9ee-7312-b294-22749d79571f", "topic": "centre", "everybody": true},"request_id":"18c296d2-80e6-4d6c-9252-af484f158d36","created_at":"2026-11-22T10:22:04.774+00:00","due_at":"2026-11-22T10:22:04.774+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fcd6-73b2-a500-3704511c07c2","consumer":"adhesion-notices","event":"adhesion.activity","payload":{"eventId": "01a202c6-fcce-70c6-9b55-609a87676f18"},"request_id":"9e747d67-ed23-41b9-824e-9ef062c1406e","created_at":"2026-11-22T10:22:04.928+00:00","due_at":"2026-11-22T10:22:04.928+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fce4-7198-be4d-02b9c2f41dc1","consumer":"live","event":"changed","payload":{"id": "01a202c6-fca7-77ac-a619-c01305c983a5", "topic": "adhesion", "bodyId": "01a202c6-da04-7793-82ce-4887050b44f5"},"request_id":"9e747d67-ed23-41b9-824e-9ef062c1406e","created_at":"2026-11-22T10:22:04.928+00:00","due_at":"2026-11-22T10:22:04.928+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fce4-7198-be4d-0432fe554c37","consumer":"live","event":"changed","payload":{"id": "01a202c6-da04-7793-82ce-4887050b44f5", "topic": "body", "bodyId": "01a202c6-da04-7793-82ce-4887050b44f5"},"request_id":"9e747d67-ed23-41b9-824e-9ef062c1406e","created_at":"2026-11-22T10:22:04.928+00:00","due_at":"2026-11-22T10:22:04.928+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fe7e-7176-8f3d-9eca5db5fec7","consumer":"adhesion-notices","event":"adhesion.activity","payload":{"eventId": "01a202c6-fe30-76a3-ba2d-1b3d54b2d6fa"},"request_id":"ed95bc0a-3cda-4ed9-b7c1-b8fa2d6740d8","created_at":"2026-11-22T10:22:05.214+00:00","due_at":"2026-11-22T10:22:05.214+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fe8f-759b-bbd7-c499fe5154a5","consumer":"live","event":"changed","payload":{"id": "01a202c6-fca7-77ac-a619-c01305c983a5", "topic": "adhesion", "bodyId": "01a202c6-da04-7793-82ce-4887050b44f5"},"request_id":"ed95bc0a-3cda-4ed9-b7c1-b8fa2d6740d8","created_at":"2026-11-22T10:22:05.214+00:00","due_at":"2026-11-22T10:22:05.214+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-ff0c-72c7-9c3b-c8398da066af","consumer":"live","event":"changed","payload":{"id": "01a202c6-da04-7793-82ce-4887050b44f5", "topic": "body", "bodyId": "01a202c6-da04-7793-82ce-4887050b44f5"},"request_id":"ba8e2ff3-4cd7-4b1b-90cc-443b0dbec915","created_at":"2026-11-22T10:22:05.521+00:00","due_at":"2026-11-22T10:22:05.521+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-ffe9-7449-804a-729ad78f1caa","consumer":"adhesion-notices","event":"adhesion.activity","payload":{"eventId": "01a202c6-ffd5-759f-9d9b-8ebed044d87f"},"request_id":"60fde7e2-369a-4a75-af41-03ed6a7c3aa2","created_at":"2026-11-22T10:22:05.709+00:00","due_at":"2026-11-22T10:22:05.709+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-ffee-7436-98d4-3c1477c7a148","consumer":"live","event":"changed","payload":{"id": "01a202c6-ffb6-724a-8f88-fd5d5cfbf75a", "topic": "adhesion", "bodyId": "01a202c6-da13-7172-8881-321e59fdda81"},"request_id":"60fde7e2-369a-4a75-af41-03ed6a7c3aa2","created_at":"2026-11-22T10:22:05.709+00:00","due_at":"2026-11-22T10:22:05.709+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-ffee-7436-98d4-406cd48dc1a1","consumer":"live","event":"changed","payload":{"id": "01a202c6-da13-7172-8881-321e59fdda81", "topic": "body", "bodyId": "01a202c6-da13-7172-8881-321e59fdda81"},"request_id":"60fde7e2-369a-4a75-af41-03ed6a7c3aa2","created_at":"2026-11-22T10:22:05.709+00:00","due_at":"2026-11-22T10:22:05.709+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-016a-7227-be0b-a327419e1517","consumer":"adhesion-notices","event":"adhesion.activity","payload":{"eventId": "01a202c7-0142-7753-b7d2-121c1604434a"},"request_id":"5994e5bb-54b0-4e77-926f-237977c2be01","created_at":"2026-11-22T10:22:06.062+00:00","due_at":"2026-11-22T10:22:06.062+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-016b-76e3-848c-c2a42f85db27","consumer":"live","event":"changed","payload":{"id": "01a202c6-ffb6-724a-8f88-fd5d5cfbf75a", "topic": "adhesion", "bodyId": "01a202c6-da13-7172-8881-321e59fdda81"},"request_id":"5994e5bb-54b0-4e77-926f-237977c2be01","created_at":"2026-11-22T10:22:06.062+00:00","due_at":"2026-11-22T10:22:06.062+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0209-74df-a013-d5e4fe78ca34","consumer":"live","event":"changed","payload":{"id": "01a202c6-da13-7172-8881-321e59fdda81", "topic": "body", "bodyId": "01a202c6-da13-7172-8881-321e59fdda81"},"request_id":"edb0f87e-8d9b-4768-b35a-062f9ad4a4b6","created_at":"2026-11-22T10:22:06.249+00:00","due_at":"2026-11-22T10:22:06.249+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-039e-702d-9388-0ee0ca88cb38","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c6-daee-74b3-9ffa-c0df0059a043", "activity": "open", "ticketId": "01a202c7-031c-71c6-a458-687cfaffa301", "messageId": "01a202c7-036b-7662-9c63-02e4088e7f9a"},"request_id":"7cd2ded0-328a-4479-97f9-1a8facf7eca8","created_at":"2026-11-22T10:22:06.592+00:00","due_at":"2026-11-22T10:22:06.592+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-03a1-7531-a116-17ac3aa90d1f","consumer":"live","event":"changed","payload":{"id": "01a202c7-031c-71c6-a458-687cfaffa301", "topic": "ticket", "bodyId": "01a202c6-da04-7793-82ce-4887050b44f5"},"request_id":"7cd2ded0-328a-4479-97f9-1a8facf7eca8","created_at":"2026-11-22T10:22:06.592+00:00","due_at":"2026-11-22T10:22:06.592+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0418-716d-b729-ccdd612c421b","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "activity": "assign", "ticketId": "01a202c7-031c-71c6-a458-687cfaffa301", "messageId": null},"request_id":"97fe0410-6639-48a1-ac12-cbcc10c76447","created_at":"2026-11-22T10:22:06.807+00:00","due_at":"2026-11-22T10:22:06.807+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0420-757d-8d34-2253b1abcf4a","consumer":"live","event":"changed","payload":{"id": "01a202c7-031c-71c6-a458-687cfaffa301", "topic": "ticket", "bodyId": "01a202c6-da04-7793-82ce-4887050b44f5"},"request_id":"97fe0410-6639-48a1-ac12-cbcc10c76447","created_at":"2026-11-22T10:22:06.807+00:00","due_at":"2026-11-22T10:22:06.807+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0526-7445-ad85-d95acc827db1","consumer":"live","event":"changed","payload":{"id": "01a202c7-031c-71c6-a458-687cfaffa301", "topic": "ticket", "centreOnly": true},"request_id":"62f9167b-836f-49fd-95a2-5d021c2b8b57","created_at":"2026-11-22T10:22:07.051+00:00","due_at":"2026-11-22T10:22:07.051+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0586-73fb-9d5f-414e04f7755f","consumer":"live","event":"changed","payload":{"id": "01a202c7-031c-71c6-a458-687cfaffa301", "topic": "ticket", "centreOnly": true},"request_id":"8a22d73d-7d16-4975-af52-1776e535b2ab","created_at":"2026-11-22T10:22:07.185+00:00","due_at":"2026-11-22T10:22:07.185+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-07ce-70e6-be6e-a55c4e12e4ec","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c6-db2a-735e-be8b-2f7cb1ae76bc", "activity": "open", "ticketId": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "messageId": "01a202c7-07aa-73f5-822e-837ddf3ee421"},"request_id":"6e82fd48-1fa6-4c6b-8d81-4ad2a8f4532c","created_at":"2026-11-22T10:22:07.673+00:00","due_at":"2026-11-22T10:22:07.673+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-07d6-7313-85b9-ef6a74cc2a3c","consumer":"live","event":"changed","payload":{"id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "topic": "ticket", "bodyId": "01a202c6-da13-7172-8881-321e59fdda81"},"request_id":"6e82fd48-1fa6-4c6b-8d81-4ad2a8f4532c","created_at":"2026-11-22T10:22:07.673+00:00","due_at":"2026-11-22T10:22:07.673+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-08c0-7634-8e08-9817a5052d59","consumer":"ticket-notifications","event":"ticket.activity","payload":{"actorId": "01a202c6-da72-736a-9901-0e7e1d3a4c74", "activity": "assign", "ticketId": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "messageId": null},"request_id":"8ee5624c-c2bf-4cb7-9044-82b89911d982","created_at":"2026-11-22T10:22:07.957+00:00","due_at":"2026-11-22T10:22:07.957+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-08c5-75fc-83d5-8067c4405ea7","consumer":"live","event":"changed","payload":{"id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "topic": "ticket", "bodyId": "01a202c6-da13-7172-8881-321e59fdda81"},"request_id":"8ee5624c-c2bf-4cb7-9044-82b89911d982","created_at":"2026-11-22T10:22:07.957+00:00","due_at":"2026-11-22T10:22:07.957+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-09d2-7514-90cc-87cbaecaf0a9","consumer":"live","event":"changed","payload":{"id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "topic": "ticket", "centreOnly": true},"request_id":"f9afc3fe-73ec-42df-9134-7c381f1fa70d","created_at":"2026-11-22T10:22:08.25+00:00","due_at":"2026-11-22T10:22:08.25+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0a3e-73a7-9349-493aa4048837","consumer":"live","event":"changed","payload":{"id": "01a202c7-0762-7486-b31b-7f2d0f3dd99a", "topic": "ticket", "centreOnly": true},"request_id":"f11a5447-c90e-4102-8c38-a84090b7cbe2","created_at":"2026-11-22T10:22:08.373+00:00","due_at":"2026-11-22T10:22:08.373+00:00","attempts":0,"done_at":null,"failed_at":null,"last_error":null,"retries":0}
]$rows$);
INSERT INTO person (id, email, display_name, created_at) OVERRIDING SYSTEM VALUE SELECT id, email, display_name, created_at FROM jsonb_populate_recordset(NULL::person, $rows$[
{"id":"01a202c6-d884-742d-a97c-110b05ac7369","email":"centre.admin@alfa.example.org","display_name":"Persona centre_admin alfa","created_at":"2026-11-22T10:21:55.723756+00:00"},
{"id":"01a202c6-d8ae-76a5-b65c-f2bf41ca8c40","email":"operator@alfa.example.org","display_name":"Persona operator alfa","created_at":"2026-11-22T10:21:55.762288+00:00"},
{"id":"01a202c6-d8ca-7171-95f9-b6e481a33ff8","email":"tariff.admin@alfa.example.org","display_name":"Persona tariff_admin alfa","created_at":"2026-11-22T10:21:55.786791+00:00"},
{"id":"01a202c6-d8e2-74dc-949f-f4409b3ce188","email":"accounting.officer@alfa.example.org","display_name":"Persona accounting_officer alfa","created_at":"2026-11-22T10:21:55.814053+00:00"},
{"id":"01a202c6-d8fd-7716-8b37-6f6d34c2f0d8","email":"auditor@alfa.example.org","display_name":"Persona auditor alfa","created_at":"2026-11-22T10:21:55.841853+00:00"},
{"id":"01a202c6-d91a-75b7-b2e3-be5ee698ac83","email":"body.admin@alfa.example.org","display_name":"Persona body_admin alfa","created_at":"2026-11-22T10:21:55.874154+00:00"},
{"id":"01a202c6-d93d-7583-97d5-a8c40d27fb55","email":"body.clerk@alfa.example.org","display_name":"Persona body_clerk alfa","created_at":"2026-11-22T10:21:55.901453+00:00"},
{"id":"01a202c6-d9ac-71fd-9117-13cc398bbf1b","email":"neighbour@alfa.example.org","display_name":"Persona neighbour alfa","created_at":"2026-11-22T10:21:56.014254+00:00"},
{"id":"01a202c6-d9ce-7399-8f6e-c786c59b76db","email":"shared@alfa.example.org","display_name":"Persona shared alfa","created_at":"2026-11-22T10:21:56.046762+00:00"},
{"id":"01a202c6-da3e-7774-8978-6273a2861d75","email":"centre.admin@beta.example.org","display_name":"Persona centre_admin beta","created_at":"2026-11-22T10:21:56.177901+00:00"},
{"id":"01a202c6-da63-7369-91b3-c0fbb321a574","email":"operator@beta.example.org","display_name":"Persona operator beta","created_at":"2026-11-22T10:21:56.197826+00:00"},
{"id":"01a202c6-da83-77de-8c01-29f7f3cbff4b","email":"tariff.admin@beta.example.org","display_name":"Persona tariff_admin beta","created_at":"2026-11-22T10:21:56.229909+00:00"},
{"id":"01a202c6-daa6-736e-be75-7b6f007bf63e","email":"accounting.officer@beta.example.org","display_name":"Persona accounting_officer beta","created_at":"2026-11-22T10:21:56.269987+00:00"},
{"id":"01a202c6-dab8-7036-b9bf-4cafba8b953d","email":"auditor@beta.example.org","display_name":"Persona auditor beta","created_at":"2026-11-22T10:21:56.281209+00:00"},
{"id":"01a202c6-dacb-731f-b13c-1a5365eb2ccc","email":"body.admin@beta.example.org","display_name":"Persona body_admin beta","created_at":"2026-11-22T10:21:56.299828+00:00"},
{"id":"01a202c6-dae1-725b-9397-bea915682ef3","email":"body.clerk@beta.example.org","display_name":"Persona body_clerk beta","created_at":"2026-11-22T10:21:56.325844+00:00"},
{"id":"01a202c6-db23-74fc-8270-000c7d37edc9","email":"neighbour@beta.example.org","display_name":"Persona neighbour beta","created_at":"2026-11-22T10:21:56.389593+00:00"},
{"id":"01a202c6-db3d-7198-890e-963fad15267e","email":"shared@beta.example.org","display_name":"Persona shared beta","created_at":"2026-11-22T10:21:56.413604+00:00"},
{"id":"01a202c6-db61-77bf-8f0a-da90b17ea61d","email":"platform.admin@rete.example.org","display_name":"Persona platform_admin","created_at":"2026-11-22T10:21:56.449499+00:00"},
{"id":"01a202c6-db6b-75fc-bd72-36d4c50ddd9a","email":"network.coordinator@rete.example.org","display_name":"Persona network_coordinator","created_at":"2026-11-22T10:21:56.459552+00:00"},
{"id":"01a202c6-efd8-70b9-87a9-0f066670a7a1","email":"mayor@alfa.example.org","display_name":"Persona mayor alfa","created_at":"2026-11-22T10:22:01.689118+00:00"},
{"id":"01a202c6-f865-77e4-a311-7cb4363252f0","email":"colleague@alfa.example.org","display_name":"Persona colleague alfa","created_at":"2026-11-22T10:22:03.877868+00:00"},
{"id":"01a202c7-0249-7615-88b2-fb58cb8b0d85","email":"mayor@beta.example.org","display_name":"Persona mayor beta","created_at":"2026-11-22T10:22:06.413099+00:00"},
{"id":"01a202c7-0ac4-7707-9556-202cb01d3562","email":"colleague@beta.example.org","display_name":"Persona colleague beta","created_at":"2026-11-22T10:22:08.581051+00:00"}
]$rows$);
INSERT INTO service (tenant_id, id, code, service_line, status, created_at, updated_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, code, service_line, status, created_at, updated_at, version FROM jsonb_populate_recordset(NULL::service, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d967-73fc-8710-defe7d124ca4","code":"posta-elettronica","service_line":"CIT","status":"published","created_at":"2026-11-22T10:21:55.94584+00:00","updated_at":"2026-11-22T10:21:55.94584+00:00","version":1},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d990-721d-9b4b-0f7de9adc297","code":"firma-digitale","service_line":"CIT","status":"draft","created_at":"2026-11-22T10:21:55.998634+00:00","updated_at":"2026-11-22T10:21:55.998634+00:00","version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-daf9-72d4-b38b-ec5829a61c11","code":"posta-elettronica","service_line":"CIT","status":"published","created_at":"2026-11-22T10:21:56.351167+00:00","updated_at":"2026-11-22T10:21:56.351167+00:00","version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-db12-71db-af24-99216b9498eb","code":"firma-digitale","service_line":"CIT","status":"draft","created_at":"2026-11-22T10:21:56.373862+00:00","updated_at":"2026-11-22T10:21:56.373862+00:00","version":1}
]$rows$);
INSERT INTO service_line (tenant_id, id, code, name) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, code, name FROM jsonb_populate_recordset(NULL::service_line, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d80e-7541-b321-18dbd41aa6fc","code":"CIT","name":"Innovazione"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e2e2-7200-bb02-8a9d23d46275","code":"SUA","name":"SUA"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-d9f2-719b-b9be-34974521bf53","code":"CIT","name":"Innovazione"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-f88b-731f-8b2d-c72a2aea0c2a","code":"SIT","name":"SIT"}
]$rows$);
INSERT INTO service_version (tenant_id, id, service_id, number, status, title, audience, inclusion, context, object, who_may_ask, obligations, forms, computerisation, costs, contact, hours, activation_time, legal_basis, published_at, published_by, created_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, service_id, number, status, title, audience, inclusion, context, object, who_may_ask, obligations, forms, computerisation, costs, contact, hours, activation_time, legal_basis, published_at, published_by, created_at, version FROM jsonb_populate_recordset(NULL::service_version, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d978-772f-b0a5-d56fd7148d07","service_id":"01a202c6-d967-73fc-8710-defe7d124ca4","number":1,"status":"published","title":"Servizio posta-elettronica","audience":"Per gli enti aderenti.","inclusion":"included","context":"c","object":"o","who_may_ask":"w","obligations":"o","forms":"f","computerisation":"online_request","costs":"c","contact":"c","hours":"h","activation_time":"a","legal_basis":"l","published_at":"2026-11-22T10:21:55.969864+00:00","published_by":"01a202c6-d8ba-716c-8935-7f49d5569ff9","created_at":"2026-11-22T10:21:55.969864+00:00","version":1},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-d9a0-7120-8a2e-d9ed3d1a55b0","service_id":"01a202c6-d990-721d-9b4b-0f7de9adc297","number":1,"status":"draft","title":"Servizio firma-digitale","audience":"Per gli enti aderenti.","inclusion":"included","context":"c","object":"o","who_may_ask":"w","obligations":"o","forms":"f","computerisation":"online_request","costs":"c","contact":"c","hours":"h","activation_time":"a","legal_basis":"l","published_at":null,"published_by":null,"created_at":"2026-11-22T10:21:56.009851+00:00","version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-db0a-7285-b075-918c2f034ea4","service_id":"01a202c6-daf9-72d4-b38b-ec5829a61c11","number":1,"status":"published","title":"Servizio posta-elettronica","audience":"Per gli enti aderenti.","inclusion":"included","context":"c","object":"o","who_may_ask":"w","obligations":"o","forms":"f","computerisation":"online_request","costs":"c","contact":"c","hours":"h","activation_time":"a","legal_basis":"l","published_at":"2026-11-22T10:21:56.365842+00:00","published_by":"01a202c6-da72-736a-9901-0e7e1d3a4c74","created_at":"2026-11-22T10:21:56.365842+00:00","version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-db1e-7034-8d5e-8b9f99ca423e","service_id":"01a202c6-db12-71db-af24-99216b9498eb","number":1,"status":"draft","title":"Servizio firma-digitale","audience":"Per gli enti aderenti.","inclusion":"included","context":"c","object":"o","who_may_ask":"w","obligations":"o","forms":"f","computerisation":"online_request","costs":"c","contact":"c","hours":"h","activation_time":"a","legal_basis":"l","published_at":null,"published_by":null,"created_at":"2026-11-22T10:21:56.382854+00:00","version":1}
]$rows$);
INSERT INTO session (id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, revoked_at, user_agent, name, scopes, last_used_at) OVERRIDING SYSTEM VALUE SELECT id, token_hash, person_id, kind, tenant_id, membership_id, network_membership_id, created_at, expires_at, revoked_at, user_agent, name, scopes, last_used_at FROM jsonb_populate_recordset(NULL::session, $rows$[
{"id":"01a202c6-d89e-712f-b610-a35e3bb092e9","token_hash":"\\x7d7e1b57f62a56082779fbcea4d70119e6360ea55e234a8cdb3007823422b9aa","person_id":"01a202c6-d884-742d-a97c-110b05ac7369","kind":"bearer","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d892-712f-9c73-854343dac47f","network_membership_id":null,"created_at":"2026-11-22T10:21:55.749827+00:00","expires_at":"2026-11-23T10:21:55.749827+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":"2026-11-22T10:21:59.648+00:00"},
{"id":"01a202c6-d8c2-75c1-96b2-9b239373c88f","token_hash":"\\xaa32162b1c320b81e6a06db81559dc7fdf88863b06b0bc18762e455abcc09d99","person_id":"01a202c6-d8ae-76a5-b65c-f2bf41ca8c40","kind":"bearer","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","network_membership_id":null,"created_at":"2026-11-22T10:21:55.781863+00:00","expires_at":"2026-11-23T10:21:55.781863+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":"2026-11-22T10:21:58.669+00:00"},
{"id":"01a202c6-d8de-73d6-99a1-77de3b3c8891","token_hash":"\\x746c8523dfe39e457c9d7250703c46b2fcbd7e8680d8c4a075663bb7ce0994c3","person_id":"01a202c6-d8ca-7171-95f9-b6e481a33ff8","kind":"bearer","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d8d7-755b-8766-fe993f0b12e8","network_membership_id":null,"created_at":"2026-11-22T10:21:55.807333+00:00","expires_at":"2026-11-23T10:21:55.807333+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-d8fb-72d0-9353-61dd1f36e7fb","token_hash":"\\xa4f41238a6258147f4835ea1f3a2bacd846b6bb0f109560c4cba19351e6d4247","person_id":"01a202c6-d8e2-74dc-949f-f4409b3ce188","kind":"bearer","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d8f7-75ef-9a04-cc057857a1dc","network_membership_id":null,"created_at":"2026-11-22T10:21:55.83609+00:00","expires_at":"2026-11-23T10:21:55.83609+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-d914-71f3-a977-f5cc7ba439b5","token_hash":"\\xcaf0f219429b79da20615baf576a7d7865e7808ec0277f1310841f09a6b7a0eb","person_id":"01a202c6-d8fd-7716-8b37-6f6d34c2f0d8","kind":"bearer","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d912-75c6-ba49-c80f67313454","network_membership_id":null,"created_at":"2026-11-22T10:21:55.861312+00:00","expires_at":"2026-11-23T10:21:55.861312+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-d932-7552-9ce0-da98c9da43f9","token_hash":"\\xd5db930dd7152115e5655f31cab7ab44e5aee0bcac96761e07e1620d2d137890","person_id":"01a202c6-d91a-75b7-b2e3-be5ee698ac83","kind":"bearer","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d924-715b-89fd-9962c51744e2","network_membership_id":null,"created_at":"2026-11-22T10:21:55.899777+00:00","expires_at":"2026-11-23T10:21:55.899777+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-d962-7632-b13e-5b3e6185527f","token_hash":"\\x52443f3c68509c8dea9c58e4725b7c68357238184479753f352137022fe7a1e9","person_id":"01a202c6-d93d-7583-97d5-a8c40d27fb55","kind":"bearer","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","network_membership_id":null,"created_at":"2026-11-22T10:21:55.942025+00:00","expires_at":"2026-11-23T10:21:55.942025+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":"2026-11-22T10:22:00.351+00:00"},
{"id":"01a202c6-d9ba-71f5-8089-34ecc5f8d875","token_hash":"\\x02e37488467ff2e608dded3d2418c4eb8e502f54c658a17247638ed6c74669a6","person_id":"01a202c6-d9ac-71fd-9117-13cc398bbf1b","kind":"bearer","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","network_membership_id":null,"created_at":"2026-11-22T10:21:56.036677+00:00","expires_at":"2026-11-23T10:21:56.036677+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":"2026-11-22T10:22:01.163+00:00"},
{"id":"01a202c6-d9e1-7691-bb8b-9bfa076dd7e0","token_hash":"\\x181796c3f1cda6122805e8896a93d53af09a4266cd2a1162c129b7f947e1775c","person_id":"01a202c6-d9ce-7399-8f6e-c786c59b76db","kind":"bearer","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-d9d2-7472-80aa-4b240f77963f","network_membership_id":null,"created_at":"2026-11-22T10:21:56.073841+00:00","expires_at":"2026-11-23T10:21:56.073841+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-da5c-71c9-99f5-4e170a54dc5f","token_hash":"\\xde3e4395a55be88c7b2adc5efb4116af0aa52283c6f95f43889dcd999cf5f2f7","person_id":"01a202c6-da3e-7774-8978-6273a2861d75","kind":"bearer","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-da5a-7507-8726-126bb0414ee8","network_membership_id":null,"created_at":"2026-11-22T10:21:56.18906+00:00","expires_at":"2026-11-23T10:21:56.18906+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":"2026-11-22T10:22:04.368+00:00"},
{"id":"01a202c6-da7e-74dd-a24c-b820b3c07f62","token_hash":"\\xeb75bada7c3713f115f21a0f87d98be5645ebe898daf562ba02209e10033da7a","person_id":"01a202c6-da63-7369-91b3-c0fbb321a574","kind":"bearer","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","network_membership_id":null,"created_at":"2026-11-22T10:21:56.226674+00:00","expires_at":"2026-11-23T10:21:56.226674+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":"2026-11-22T10:22:03.932+00:00"},
{"id":"01a202c6-daa0-763e-a410-f3a49511b646","token_hash":"\\x40b72eca9f4a852580ea14f6a574b5925ada269881117e0d59435531dbe98f09","person_id":"01a202c6-da83-77de-8c01-29f7f3cbff4b","kind":"bearer","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-da87-7209-8239-c11961c74c78","network_membership_id":null,"created_at":"2026-11-22T10:21:56.257832+00:00","expires_at":"2026-11-23T10:21:56.257832+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-dab1-74ee-8bbb-303c6477d440","token_hash":"\\xd8280351fe6fb76329b29967fa7e67ed6809f34619fd337fe0db01d9664f5302","person_id":"01a202c6-daa6-736e-be75-7b6f007bf63e","kind":"bearer","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-daaf-7711-9663-dbca2efc120e","network_membership_id":null,"created_at":"2026-11-22T10:21:56.277837+00:00","expires_at":"2026-11-23T10:21:56.277837+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-daca-7690-959c-795e16b2b3f7","token_hash":"\\xad759d84b433cd461db5a7c82baa76aefcda73ebef4f8b83fad187ed5813e6e1","person_id":"01a202c6-dab8-7036-b9bf-4cafba8b953d","kind":"bearer","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-dac6-7122-9bfc-0775cf3d7efc","network_membership_id":null,"created_at":"2026-11-22T10:21:56.298651+00:00","expires_at":"2026-11-23T10:21:56.298651+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-dadd-7477-9c03-08e8c7b30d0f","token_hash":"\\xade79d25cdfd2de4680c62800673dffd31a9a2cb7798f9932ef55973b956acef","person_id":"01a202c6-dacb-731f-b13c-1a5365eb2ccc","kind":"bearer","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-dada-7097-8f76-4b18dd7a3bfa","network_membership_id":null,"created_at":"2026-11-22T10:21:56.318118+00:00","expires_at":"2026-11-23T10:21:56.318118+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-daf7-7715-85a0-2bbf9375de53","token_hash":"\\xdd1b7c01f9ea1f456321fe4d2e29c4cc8a9172bc9bfcb8a8f997518ee6adddd2","person_id":"01a202c6-dae1-725b-9397-bea915682ef3","kind":"bearer","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","network_membership_id":null,"created_at":"2026-11-22T10:21:56.343909+00:00","expires_at":"2026-11-23T10:21:56.343909+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":"2026-11-22T10:22:04.928+00:00"},
{"id":"01a202c6-db33-750d-b236-483ad17080c1","token_hash":"\\x1c2244bce694b035eea879bf7f8cc94979d8aa8c4ac999a8bd07fa037849385e","person_id":"01a202c6-db23-74fc-8270-000c7d37edc9","kind":"bearer","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","network_membership_id":null,"created_at":"2026-11-22T10:21:56.405627+00:00","expires_at":"2026-11-23T10:21:56.405627+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":"2026-11-22T10:22:05.709+00:00"},
{"id":"01a202c6-db5f-7013-bff3-0f1554969a28","token_hash":"\\xbdb8a64bcf3464d36f4f974c4959aa921b5bdf137ac843abbb27f502a96aa724","person_id":"01a202c6-db3d-7198-890e-963fad15267e","kind":"bearer","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c6-db43-7699-98f5-0ba56de4849a","network_membership_id":null,"created_at":"2026-11-22T10:21:56.448113+00:00","expires_at":"2026-11-23T10:21:56.448113+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-db65-7204-923d-cf71367f78e9","token_hash":"\\xb359567bca874c7010f6e34d96a7bb94200edd9862dc11567dccc045e0da89b0","person_id":"01a202c6-db61-77bf-8f0a-da90b17ea61d","kind":"bearer","tenant_id":null,"membership_id":null,"network_membership_id":"01a202c6-db63-7418-a94f-a7e236cf6ffd","created_at":"2026-11-22T10:21:56.45656+00:00","expires_at":"2026-11-23T10:21:56.45656+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-db7f-72a5-84ee-527c0f235c68","token_hash":"\\x2d1654bf508f7884a5916b9ed08bb87948682ebf7d3716b7c6bc09a2768443f9","person_id":"01a202c6-db6b-75fc-bd72-36d4c50ddd9a","kind":"bearer","tenant_id":null,"membership_id":null,"network_membership_id":"01a202c6-db7a-76eb-82a1-0fbd5850a0b9","created_at":"2026-11-22T10:21:56.479782+00:00","expires_at":"2026-11-23T10:21:56.479782+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-efe7-73d2-bbba-27377d2c5efd","token_hash":"\\xd918d06ebf219071f1473dcb9f095b279819d1bd552e06844cb3076b01d571dd","person_id":"01a202c6-efd8-70b9-87a9-0f066670a7a1","kind":"bearer","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-efdc-75ae-9834-9390cef1c44a","network_membership_id":null,"created_at":"2026-11-22T10:22:01.709853+00:00","expires_at":"2026-11-23T10:22:01.709853+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c6-f882-7336-b48d-73275b20325c","token_hash":"\\x404fbcb8469197626eb5c9e4b88dea624b332aeff06a0287fcf4770a79cf86e5","person_id":"01a202c6-f865-77e4-a311-7cb4363252f0","kind":"bearer","tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","membership_id":"01a202c6-f87a-74bc-b74c-9922be49ab27","network_membership_id":null,"created_at":"2026-11-22T10:22:03.906757+00:00","expires_at":"2026-11-23T10:22:03.906757+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c7-0263-76fb-b64a-18930e94ccd0","token_hash":"\\x80edd0571c2cae1af40fefe6c33bca4ff929f5dff566b348a43fdb2c39db97fe","person_id":"01a202c7-0249-7615-88b2-fb58cb8b0d85","kind":"bearer","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c7-0255-706d-a2fd-b2045c0de3e0","network_membership_id":null,"created_at":"2026-11-22T10:22:06.43783+00:00","expires_at":"2026-11-23T10:22:06.43783+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null},
{"id":"01a202c7-0ac7-76da-aff3-e61359f4aae8","token_hash":"\\x01d50b628bd0fd265a0174dd1a9eaaee3c84fffa8ccd45bc973db6e2db03d761","person_id":"01a202c7-0ac4-7707-9556-202cb01d3562","kind":"bearer","tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","membership_id":"01a202c7-0ac6-7698-b9d5-e1a1f8ccb5e9","network_membership_id":null,"created_at":"2026-11-22T10:22:08.584885+00:00","expires_at":"2026-11-23T10:22:08.584885+00:00","revoked_at":null,"user_agent":null,"name":null,"scopes":null,"last_used_at":null}
]$rows$);
INSERT INTO stored_file (tenant_id, id, owner_id, body_id, internal, name, media_type, size, sha256, status, attached_at, created_at, version, is_public) OVERRIDING SYSTEM VALUE SELECT tenant_id, id, owner_id, body_id, internal, name, media_type, size, sha256, status, attached_at, created_at, version, is_public FROM jsonb_populate_recordset(NULL::stored_file, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-e90e-71d2-aabe-11f2b2ba45f3","owner_id":"01a202c6-d892-712f-9c73-854343dac47f","body_id":null,"internal":false,"name":"logo.png","media_type":"image/png","size":70,"sha256":"6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0","status":"stored","attached_at":"2026-11-22T10:22:00.19+00:00","created_at":"2026-11-22T10:21:59.872+00:00","version":3,"is_public":true},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-ebcf-7744-908b-248cf9784858","owner_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","internal":false,"name":"delibera.txt","media_type":"text/plain","size":26,"sha256":"2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390","status":"stored","attached_at":"2026-11-22T10:22:00.764+00:00","created_at":"2026-11-22T10:22:00.65+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-ee74-7485-8eee-67817c060cbf","owner_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","internal":false,"name":"delibera.txt","media_type":"text/plain","size":26,"sha256":"2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390","status":"stored","attached_at":"2026-11-22T10:22:01.434+00:00","created_at":"2026-11-22T10:22:01.326+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f00c-70d8-a8ec-48b6b997a5f1","owner_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","internal":false,"name":"prova.txt","media_type":"text/plain","size":23,"sha256":"0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6","status":"stored","attached_at":"2026-11-22T10:22:01.849+00:00","created_at":"2026-11-22T10:22:01.717+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f232-76da-b07b-0daa7ed3769d","owner_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","internal":true,"name":"nota.txt","media_type":"text/plain","size":22,"sha256":"e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7","status":"stored","attached_at":"2026-11-22T10:22:02.39+00:00","created_at":"2026-11-22T10:22:02.252+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f42c-7537-82cc-8c8457241020","owner_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","body_id":null,"internal":false,"name":"sciolto.txt","media_type":"text/plain","size":25,"sha256":"99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6","status":"stored","attached_at":null,"created_at":"2026-11-22T10:22:02.779+00:00","version":2,"is_public":false},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f48b-751c-bac8-7c703b255437","owner_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","internal":false,"name":"prova.txt","media_type":"text/plain","size":23,"sha256":"0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6","status":"stored","attached_at":"2026-11-22T10:22:02.961+00:00","created_at":"2026-11-22T10:22:02.88+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f679-77b6-8549-91a1fd577b7d","owner_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","internal":true,"name":"nota.txt","media_type":"text/plain","size":22,"sha256":"e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7","status":"stored","attached_at":"2026-11-22T10:22:03.494+00:00","created_at":"2026-11-22T10:22:03.366+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","id":"01a202c6-f7f3-719e-8b47-6ec48621461b","owner_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","body_id":null,"internal":false,"name":"sciolto.txt","media_type":"text/plain","size":25,"sha256":"99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6","status":"stored","attached_at":null,"created_at":"2026-11-22T10:22:03.746+00:00","version":2,"is_public":false},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fb0c-70e2-b380-a69b40e237f4","owner_id":"01a202c6-da5a-7507-8726-126bb0414ee8","body_id":null,"internal":false,"name":"logo.png","media_type":"image/png","size":70,"sha256":"6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0","status":"stored","attached_at":"2026-11-22T10:22:04.774+00:00","created_at":"2026-11-22T10:22:04.516+00:00","version":3,"is_public":true},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c6-fd47-774c-a774-386aecfb4f72","owner_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","internal":false,"name":"delibera.txt","media_type":"text/plain","size":26,"sha256":"2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390","status":"stored","attached_at":"2026-11-22T10:22:05.214+00:00","created_at":"2026-11-22T10:22:05.115+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0067-762b-afd6-ceb6e6614f4a","owner_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","body_id":"01a202c6-da13-7172-8881-321e59fdda81","internal":false,"name":"delibera.txt","media_type":"text/plain","size":26,"sha256":"2c531c5e1d5ad426b2a425497ab00bb94000325df89b5094cc45cfd24cb94390","status":"stored","attached_at":"2026-11-22T10:22:06.062+00:00","created_at":"2026-11-22T10:22:05.902+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-028c-712c-9386-0966b2d554ae","owner_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","internal":false,"name":"prova.txt","media_type":"text/plain","size":23,"sha256":"0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6","status":"stored","attached_at":"2026-11-22T10:22:06.592+00:00","created_at":"2026-11-22T10:22:06.456+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0464-7766-b547-7ba5c6ec009b","owner_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","internal":true,"name":"nota.txt","media_type":"text/plain","size":22,"sha256":"e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7","status":"stored","attached_at":"2026-11-22T10:22:07.051+00:00","created_at":"2026-11-22T10:22:06.933+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-060d-733c-a18f-4c5405344132","owner_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","body_id":null,"internal":false,"name":"sciolto.txt","media_type":"text/plain","size":25,"sha256":"99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6","status":"stored","attached_at":null,"created_at":"2026-11-22T10:22:07.359+00:00","version":2,"is_public":false},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-06b1-75a7-8d07-06e19cbe2dca","owner_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","body_id":"01a202c6-da13-7172-8881-321e59fdda81","internal":false,"name":"prova.txt","media_type":"text/plain","size":23,"sha256":"0d80e8f05a404883c394d933c707bf10f9400894519b7c9593643989c8064fa6","status":"stored","attached_at":"2026-11-22T10:22:07.673+00:00","created_at":"2026-11-22T10:22:07.508+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0913-7409-84f1-cbc8b545cc9e","owner_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","body_id":"01a202c6-da13-7172-8881-321e59fdda81","internal":true,"name":"nota.txt","media_type":"text/plain","size":22,"sha256":"e57c0218d253581765ea3756f56aa1f49113db8bd6b141a95cc07208edb68fe7","status":"stored","attached_at":"2026-11-22T10:22:08.25+00:00","created_at":"2026-11-22T10:22:08.131+00:00","version":3,"is_public":false},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","id":"01a202c7-0a81-7744-989d-5cc3b5b0826b","owner_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","body_id":null,"internal":false,"name":"sciolto.txt","media_type":"text/plain","size":25,"sha256":"99e7ef167b92732536f1967e8693cd1a15eec1e2fa63bc2e9876625b74679fa6","status":"stored","attached_at":null,"created_at":"2026-11-22T10:22:08.497+00:00","version":2,"is_public":false}
]$rows$);
INSERT INTO tenant (id, network_id, slug, name, owner_name, province, email, pec, phone, address, opening_hours, is_demo, created_at, accent, hours, hours_note, patron_month, patron_day, patron_name, logo_file_id, logo_alt, welcome, version) OVERRIDING SYSTEM VALUE SELECT id, network_id, slug, name, owner_name, province, email, pec, phone, address, opening_hours, is_demo, created_at, accent, hours, hours_note, patron_month, patron_day, patron_name, logo_file_id, logo_alt, welcome, version FROM jsonb_populate_recordset(NULL::tenant, $rows$[
{"id":"01a202c6-d7ee-7545-9cef-0be8332bab10","network_id":"01a202c6-d7e3-74ca-9877-d24259d4eca9","slug":"alfa","name":"Centro alfa","owner_name":"Provincia alfa","province":"BS","email":"centro@alfa.example.org","pec":null,"phone":null,"address":"via Roma 1","opening_hours":"9–13","is_demo":false,"created_at":"2026-11-22T10:21:55.569249+00:00","accent":null,"hours":[],"hours_note":null,"patron_month":null,"patron_day":null,"patron_name":null,"logo_file_id":"01a202c6-e90e-71d2-aabe-11f2b2ba45f3","logo_alt":"Centro alfa","welcome":null,"version":2},
{"id":"01a202c6-d9ee-7312-b294-22749d79571f","network_id":"01a202c6-d7e3-74ca-9877-d24259d4eca9","slug":"beta","name":"Centro beta","owner_name":"Provincia beta","province":"BS","email":"centro@beta.example.org","pec":null,"phone":null,"address":"via Roma 1","opening_hours":"9–13","is_demo":false,"created_at":"2026-11-22T10:21:56.078738+00:00","accent":null,"hours":[],"hours_note":null,"patron_month":null,"patron_day":null,"patron_name":null,"logo_file_id":"01a202c6-fb0c-70e2-b380-a69b40e237f4","logo_alt":"Centro beta","welcome":null,"version":2}
]$rows$);
INSERT INTO ticket (tenant_id, body_id, id, number, service_id, subject, status, channel, caller_name, requester_id, requester_name, opened_by_id, opened_by_name, assignee_id, assignee_name, created_at, updated_at, closed_at, version) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, id, number, service_id, subject, status, channel, caller_name, requester_id, requester_name, opened_by_id, opened_by_name, assignee_id, assignee_name, created_at, updated_at, closed_at, version FROM jsonb_populate_recordset(NULL::ticket, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","id":"01a202c6-e56a-75f3-b55a-7c07c1190964","number":"2026-000001","service_id":"01a202c6-d967-73fc-8710-defe7d124ca4","subject":"Telefonata","status":"new","channel":"phone","caller_name":"Rossi","requester_id":null,"requester_name":null,"opened_by_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","opened_by_name":"Persona operator alfa","assignee_id":null,"assignee_name":null,"created_at":"2026-11-22T10:21:58.669+00:00","updated_at":"2026-11-22T10:21:58.669+00:00","closed_at":null,"version":1},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","id":"01a202c6-f0ae-750e-94ba-adc852e441a4","number":"2026-000002","service_id":"01a202c6-d967-73fc-8710-defe7d124ca4","subject":"Casella di 01a202c6-d82e-7503-ad91-a096943f977a","status":"new","channel":"web","caller_name":null,"requester_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","requester_name":"Persona body_clerk alfa","opened_by_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","opened_by_name":"Persona body_clerk alfa","assignee_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","assignee_name":"Persona operator alfa","created_at":"2026-11-22T10:22:01.849+00:00","updated_at":"2026-11-22T10:22:02.077+00:00","closed_at":null,"version":2},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","id":"01a202c6-f506-7390-bf9f-dd0100008e55","number":"2026-000003","service_id":"01a202c6-d967-73fc-8710-defe7d124ca4","subject":"Casella di 01a202c6-d85e-76ae-ba03-b5cd53db700d","status":"new","channel":"web","caller_name":null,"requester_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","requester_name":"Persona neighbour alfa","opened_by_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","opened_by_name":"Persona neighbour alfa","assignee_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","assignee_name":"Persona operator alfa","created_at":"2026-11-22T10:22:02.961+00:00","updated_at":"2026-11-22T10:22:03.165+00:00","closed_at":null,"version":2},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","id":"01a202c6-f8f2-740d-b3ca-ab17db601d4e","number":"2026-000001","service_id":"01a202c6-daf9-72d4-b38b-ec5829a61c11","subject":"Telefonata","status":"new","channel":"phone","caller_name":"Rossi","requester_id":null,"requester_name":null,"opened_by_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","opened_by_name":"Persona operator beta","assignee_id":null,"assignee_name":null,"created_at":"2026-11-22T10:22:03.932+00:00","updated_at":"2026-11-22T10:22:03.932+00:00","closed_at":null,"version":1},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","id":"01a202c7-031c-71c6-a458-687cfaffa301","number":"2026-000002","service_id":"01a202c6-daf9-72d4-b38b-ec5829a61c11","subject":"Casella di 01a202c6-da04-7793-82ce-4887050b44f5","status":"new","channel":"web","caller_name":null,"requester_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","requester_name":"Persona body_clerk beta","opened_by_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","opened_by_name":"Persona body_clerk beta","assignee_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","assignee_name":"Persona operator beta","created_at":"2026-11-22T10:22:06.592+00:00","updated_at":"2026-11-22T10:22:06.807+00:00","closed_at":null,"version":2},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","id":"01a202c7-0762-7486-b31b-7f2d0f3dd99a","number":"2026-000003","service_id":"01a202c6-daf9-72d4-b38b-ec5829a61c11","subject":"Casella di 01a202c6-da13-7172-8881-321e59fdda81","status":"new","channel":"web","caller_name":null,"requester_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","requester_name":"Persona neighbour beta","opened_by_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","opened_by_name":"Persona neighbour beta","assignee_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","assignee_name":"Persona operator beta","created_at":"2026-11-22T10:22:07.673+00:00","updated_at":"2026-11-22T10:22:07.957+00:00","closed_at":null,"version":2}
]$rows$);
INSERT INTO ticket_attachment (tenant_id, body_id, message_id, file_id, internal) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, message_id, file_id, internal FROM jsonb_populate_recordset(NULL::ticket_attachment, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","message_id":"01a202c6-f0e5-7160-a3e6-ffd053d2b898","file_id":"01a202c6-f00c-70d8-a8ec-48b6b997a5f1","internal":false},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","message_id":"01a202c6-f2c5-7224-beb8-4306c2b45709","file_id":"01a202c6-f232-76da-b07b-0daa7ed3769d","internal":true},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","message_id":"01a202c6-f53e-7309-a41a-788fffb5fede","file_id":"01a202c6-f48b-751c-bac8-7c703b255437","internal":false},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","message_id":"01a202c6-f71a-72ab-acb3-6ea286320ae7","file_id":"01a202c6-f679-77b6-8549-91a1fd577b7d","internal":true},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","message_id":"01a202c7-036b-7662-9c63-02e4088e7f9a","file_id":"01a202c7-028c-712c-9386-0966b2d554ae","internal":false},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","message_id":"01a202c7-04fa-72f6-8aae-82f20fd5d2cf","file_id":"01a202c7-0464-7766-b547-7ba5c6ec009b","internal":true},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","message_id":"01a202c7-07aa-73f5-822e-837ddf3ee421","file_id":"01a202c7-06b1-75a7-8d07-06e19cbe2dca","internal":false},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","message_id":"01a202c7-09a6-744c-a931-6f4d4bb34bff","file_id":"01a202c7-0913-7409-84f1-cbc8b545cc9e","internal":true}
]$rows$);
INSERT INTO ticket_event (tenant_id, body_id, ticket_id, id, command, from_status, to_status, actor_id, actor_name, reason, at, for_name) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, ticket_id, id, command, from_status, to_status, actor_id, actor_name, reason, at, for_name FROM jsonb_populate_recordset(NULL::ticket_event, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","ticket_id":"01a202c6-e56a-75f3-b55a-7c07c1190964","id":"01a202c6-e602-7098-8955-2425e980a831","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","actor_name":"Persona operator alfa","reason":null,"at":"2026-11-22T10:21:58.669+00:00","for_name":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","ticket_id":"01a202c6-f0ae-750e-94ba-adc852e441a4","id":"01a202c6-f0de-755d-a1dd-04683f973d7b","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","actor_name":"Persona body_clerk alfa","reason":null,"at":"2026-11-22T10:22:01.849+00:00","for_name":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","ticket_id":"01a202c6-f0ae-750e-94ba-adc852e441a4","id":"01a202c6-f19c-736b-8f0b-dfb163fe8d00","command":"assign","from_status":"new","to_status":"new","actor_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","actor_name":"Persona operator alfa","reason":"Persona operator alfa","at":"2026-11-22T10:22:02.077+00:00","for_name":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","ticket_id":"01a202c6-f506-7390-bf9f-dd0100008e55","id":"01a202c6-f532-75d0-adf6-64ab502a5a79","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","actor_name":"Persona neighbour alfa","reason":null,"at":"2026-11-22T10:22:02.961+00:00","for_name":null},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","ticket_id":"01a202c6-f506-7390-bf9f-dd0100008e55","id":"01a202c6-f5fa-75b4-9821-b08242452c3b","command":"assign","from_status":"new","to_status":"new","actor_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","actor_name":"Persona operator alfa","reason":"Persona operator alfa","at":"2026-11-22T10:22:03.165+00:00","for_name":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","ticket_id":"01a202c6-f8f2-740d-b3ca-ab17db601d4e","id":"01a202c6-f94a-76d2-be8e-b37f23f69af3","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","actor_name":"Persona operator beta","reason":null,"at":"2026-11-22T10:22:03.932+00:00","for_name":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","ticket_id":"01a202c7-031c-71c6-a458-687cfaffa301","id":"01a202c7-0366-720c-b570-37e2ad264612","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","actor_name":"Persona body_clerk beta","reason":null,"at":"2026-11-22T10:22:06.592+00:00","for_name":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","ticket_id":"01a202c7-031c-71c6-a458-687cfaffa301","id":"01a202c7-040a-7237-ae02-fe878dd512ef","command":"assign","from_status":"new","to_status":"new","actor_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","actor_name":"Persona operator beta","reason":"Persona operator beta","at":"2026-11-22T10:22:06.807+00:00","for_name":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","ticket_id":"01a202c7-0762-7486-b31b-7f2d0f3dd99a","id":"01a202c7-07a2-73ae-90b6-1eee494bd023","command":"open","from_status":null,"to_status":"new","actor_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","actor_name":"Persona neighbour beta","reason":null,"at":"2026-11-22T10:22:07.673+00:00","for_name":null},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","ticket_id":"01a202c7-0762-7486-b31b-7f2d0f3dd99a","id":"01a202c7-08b1-7669-a8b0-8b440f63f254","command":"assign","from_status":"new","to_status":"new","actor_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","actor_name":"Persona operator beta","reason":"Persona operator beta","at":"2026-11-22T10:22:07.957+00:00","for_name":null}
]$rows$);
INSERT INTO ticket_message (tenant_id, body_id, ticket_id, id, kind, author_id, author_name, author_side, text, created_at) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, ticket_id, id, kind, author_id, author_name, author_side, text, created_at FROM jsonb_populate_recordset(NULL::ticket_message, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","ticket_id":"01a202c6-e56a-75f3-b55a-7c07c1190964","id":"01a202c6-e622-7538-a453-d04622600d85","kind":"public","author_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","author_name":"Persona operator alfa","author_side":"centre","text":"Chiamata.","created_at":"2026-11-22T10:21:58.669+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","ticket_id":"01a202c6-f0ae-750e-94ba-adc852e441a4","id":"01a202c6-f0e5-7160-a3e6-ffd053d2b898","kind":"public","author_id":"01a202c6-d94e-7213-836c-9fce6d5e8a36","author_name":"Persona body_clerk alfa","author_side":"body","text":"La casella del comune 01a202c6-d82e-7503-ad91-a096943f977a è piena.","created_at":"2026-11-22T10:22:01.849+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","ticket_id":"01a202c6-f0ae-750e-94ba-adc852e441a4","id":"01a202c6-f2c5-7224-beb8-4306c2b45709","kind":"internal","author_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","author_name":"Persona operator alfa","author_side":"centre","text":"Appunto riservatissimo.","created_at":"2026-11-22T10:22:02.39+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","ticket_id":"01a202c6-f506-7390-bf9f-dd0100008e55","id":"01a202c6-f53e-7309-a41a-788fffb5fede","kind":"public","author_id":"01a202c6-d9b4-71b6-ab4e-40dc2365125a","author_name":"Persona neighbour alfa","author_side":"body","text":"La casella del comune 01a202c6-d85e-76ae-ba03-b5cd53db700d è piena.","created_at":"2026-11-22T10:22:02.961+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","ticket_id":"01a202c6-f506-7390-bf9f-dd0100008e55","id":"01a202c6-f71a-72ab-acb3-6ea286320ae7","kind":"internal","author_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","author_name":"Persona operator alfa","author_side":"centre","text":"Appunto riservatissimo.","created_at":"2026-11-22T10:22:03.494+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","ticket_id":"01a202c6-f8f2-740d-b3ca-ab17db601d4e","id":"01a202c6-f955-7056-8636-f7eacdc790ea","kind":"public","author_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","author_name":"Persona operator beta","author_side":"centre","text":"Chiamata.","created_at":"2026-11-22T10:22:03.932+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","ticket_id":"01a202c7-031c-71c6-a458-687cfaffa301","id":"01a202c7-036b-7662-9c63-02e4088e7f9a","kind":"public","author_id":"01a202c6-daee-74b3-9ffa-c0df0059a043","author_name":"Persona body_clerk beta","author_side":"body","text":"La casella del comune 01a202c6-da04-7793-82ce-4887050b44f5 è piena.","created_at":"2026-11-22T10:22:06.592+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","ticket_id":"01a202c7-031c-71c6-a458-687cfaffa301","id":"01a202c7-04fa-72f6-8aae-82f20fd5d2cf","kind":"internal","author_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","author_name":"Persona operator beta","author_side":"centre","text":"Appunto riservatissimo.","created_at":"2026-11-22T10:22:07.051+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","ticket_id":"01a202c7-0762-7486-b31b-7f2d0f3dd99a","id":"01a202c7-07aa-73f5-822e-837ddf3ee421","kind":"public","author_id":"01a202c6-db2a-735e-be8b-2f7cb1ae76bc","author_name":"Persona neighbour beta","author_side":"body","text":"La casella del comune 01a202c6-da13-7172-8881-321e59fdda81 è piena.","created_at":"2026-11-22T10:22:07.673+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","ticket_id":"01a202c7-0762-7486-b31b-7f2d0f3dd99a","id":"01a202c7-09a6-744c-a931-6f4d4bb34bff","kind":"internal","author_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","author_name":"Persona operator beta","author_side":"centre","text":"Appunto riservatissimo.","created_at":"2026-11-22T10:22:08.25+00:00"}
]$rows$);
INSERT INTO time_entry (tenant_id, body_id, ticket_id, id, membership_id, author_name, minutes, worked_on, note, created_at) OVERRIDING SYSTEM VALUE SELECT tenant_id, body_id, ticket_id, id, membership_id, author_name, minutes, worked_on, note, created_at FROM jsonb_populate_recordset(NULL::time_entry, $rows$[
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","ticket_id":"01a202c6-e56a-75f3-b55a-7c07c1190964","id":"01a202c6-e643-72b5-abda-9ef3fe7a376f","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","author_name":"Persona operator alfa","minutes":5,"worked_on":"2026-11-22","note":"","created_at":"2026-11-22T10:21:58.669+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d82e-7503-ad91-a096943f977a","ticket_id":"01a202c6-f0ae-750e-94ba-adc852e441a4","id":"01a202c6-f376-76f9-8f9b-b3f865b11f23","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","author_name":"Persona operator alfa","minutes":10,"worked_on":"2026-01-15","note":"Quota","created_at":"2026-11-22T10:22:02.541+00:00"},
{"tenant_id":"01a202c6-d7ee-7545-9cef-0be8332bab10","body_id":"01a202c6-d85e-76ae-ba03-b5cd53db700d","ticket_id":"01a202c6-f506-7390-bf9f-dd0100008e55","id":"01a202c6-f7aa-7096-9633-d3594b681789","membership_id":"01a202c6-d8ba-716c-8935-7f49d5569ff9","author_name":"Persona operator alfa","minutes":10,"worked_on":"2026-01-15","note":"Quota","created_at":"2026-11-22T10:22:03.635+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","ticket_id":"01a202c6-f8f2-740d-b3ca-ab17db601d4e","id":"01a202c6-f966-779b-a60c-dfd58941ed79","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","author_name":"Persona operator beta","minutes":5,"worked_on":"2026-11-22","note":"","created_at":"2026-11-22T10:22:03.932+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da04-7793-82ce-4887050b44f5","ticket_id":"01a202c7-031c-71c6-a458-687cfaffa301","id":"01a202c7-057c-70f4-904c-32148bee41e0","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","author_name":"Persona operator beta","minutes":10,"worked_on":"2026-01-15","note":"Quota","created_at":"2026-11-22T10:22:07.185+00:00"},
{"tenant_id":"01a202c6-d9ee-7312-b294-22749d79571f","body_id":"01a202c6-da13-7172-8881-321e59fdda81","ticket_id":"01a202c7-0762-7486-b31b-7f2d0f3dd99a","id":"01a202c7-0a32-7211-aee0-aa276da7b6be","membership_id":"01a202c6-da72-736a-9901-0e7e1d3a4c74","author_name":"Persona operator beta","minutes":10,"worked_on":"2026-01-15","note":"Quota","created_at":"2026-11-22T10:22:08.373+00:00"}
]$rows$);
SELECT setval(pg_get_serial_sequence('migration', 'id'), (SELECT max(id) FROM migration));

/**
 * What the checks know by name. Whatever the database holds beyond this makes them fail: a new
 * entry is a decision, with its reason beside it.
 */
export const SCHEMAS: Record<string, string> = {
  public: 'the tables',
  auth: 'functions of cdc_auth',
  relay: 'functions of cdc_relay',
  search: 'functions of cdc_search',
  bullmq: "BullMQ's own: ids in its payloads and nothing else",
};

export const EXTENSIONS = ['btree_gist', 'pg_trgm', 'plpgsql', 'unaccent'];

export const NARROW_ROLES = ['cdc_auth', 'cdc_relay', 'cdc_search'];

interface TableWithoutTenant {
  why: string;
  /** Rows are under forced row-level security. */
  protected: boolean;
  /** All that cdc_app may do with it. */
  app: string[];
}

/** What a centre says of itself: its slug, its network and its province are not its own to change. */
const TENANT_SETTINGS = [
  'accent',
  'address',
  'dpo',
  'dpo_email',
  'dpo_phone',
  'email',
  'hours',
  'hours_note',
  'logo_alt',
  'logo_file_id',
  'name',
  'opening_hours',
  'owner_name',
  'patron_day',
  'patron_month',
  'patron_name',
  'pec',
  'phone',
  'second_factor_roles',
  'unscanned_downloads',
  'version',
  'welcome',
];

export const TABLES_WITHOUT_TENANT: Record<string, TableWithoutTenant> = {
  network: { why: 'stands above the tenants', protected: true, app: ['SELECT'] },
  tenant: {
    why: 'is the tenant; a centre changes what it says of itself',
    protected: true,
    app: ['SELECT', ...TENANT_SETTINGS.map((column) => `UPDATE (${column})`)],
  },
  person: { why: 'one person may work in many centres; only cdc_auth reads it', protected: true, app: [] },
  credential: { why: 'belongs to a person; only cdc_auth reads it', protected: true, app: [] },
  network_membership: { why: 'of the network or the platform; only cdc_auth reads it', protected: true, app: [] },
  session: { why: 'belongs to a person, who moves between centres; only cdc_auth reads it', protected: true, app: [] },
  access_link: { why: 'belongs to a person, as a session does; only cdc_auth reads it', protected: true, app: [] },
  second_factor: { why: 'belongs to a person; only cdc_auth reads it', protected: true, app: [] },
  recovery_code: { why: 'belongs to a person; only cdc_auth reads it', protected: true, app: [] },
  rate_limit: { why: 'counts under hashed keys', protected: false, app: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'] },
  migration: { why: "TypeORM's list of what was run", protected: false, app: [] },
};

/** Columns of histories that cdc_app may overwrite, though their rows are never changed: at the system's level, for an erasure, or for the number that a register gave. */
export const ERASABLE_NAMES: Record<string, string[]> = {
  network_comment: ['author_name'],
  network_participation_event: ['actor_name'],
  network_plan_event: ['actor_name'],
  document_event: ['actor_name'],
  document_receipt: ['reader_name'],
  document_version: ['created_by_name'],
  adhesion_event: ['actor_name', 'for_name', 'protocol_number'],
  prospect_step: ['actor_name'],
  table_event: ['actor_name'],
  cost_model_event: ['actor_name'],
  deadline_event: ['actor_name'],
  timesheet_event: ['actor_name'],
  allowance_use: ['author_name'],
  subscription_event: ['actor_name'],
  ticket_event: ['actor_name', 'for_name', 'reason'],
  ticket_message: ['author_name'],
  time_entry: ['author_name'],
};

/** Permissive policies beyond the tenant's: what is published across centres. Always FOR SELECT, always with a level. */
export const PUBLISHED = [
  'adhesion',
  'document',
  'document_text',
  'document_version',
  'folder',
  'network_comment',
  'network_group',
  'network_group_document',
  'network_group_member',
  'network_participation',
  'network_participation_event',
  'network_plan',
  'network_plan_document',
  'network_plan_event',
  'service',
  'service_line',
  'space',
  'stored_file',
];

/** Tables that show people from outside something, or let them write: each with what. No other admits their level at all. */
export const ADMITS_PARTNERS: Record<string, string> = {
  audit_entry: 'who read what is kept of them; what they change is entered in the register',
  audit_value: 'what they change is entered in the register; they read nothing of it',
  outbox: 'what they do is an event; they read none',
  idempotency_key: 'their own keys of what was sent twice',
  membership: 'their own',
  notice: 'their own',
  space: 'where they are named, and what is for everybody',
  space_member: 'their own places',
  space_recusal: 'their own',
  folder: 'of a space that they see',
  document: 'of a space that they are named in, and what is for everybody',
  document_text: 'of a version that they see',
  document_version: 'of a document that they see',
  document_event: 'of a document that they see',
  file_upload: 'what they are uploading',
  post: 'of a space that they see; what they write themselves where they are named',
  space_follower: 'whether they follow a space, and how often they hear of it',
  stored_file: 'what they uploaded, and the content of a version that they see',
};

/** All rights of the narrow roles on tables. */
export const NARROW_RIGHTS: Record<string, Record<string, string[]>> = {
  cdc_auth: {
    person: ['DELETE', 'INSERT', 'SELECT'],
    credential: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
    network_membership: ['SELECT'],
    network_participation: ['SELECT'],
    session: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
    access_link: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
    second_factor: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
    recovery_code: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
    membership_seen: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
    identity_provider: ['SELECT'],
    membership: ['SELECT'],
    membership_body: ['SELECT'],
    tenant: ['SELECT'],
    network: ['SELECT'],
    body: ['SELECT'],
    body_delegation: ['SELECT'],
    roadshow_event: ['SELECT'],
    roadshow_guest: ['SELECT'],
  },
  cdc_relay: {
    migration: ['SELECT'],
    outbox: ['DELETE', 'SELECT', 'UPDATE'],
    tenant: ['SELECT', 'UPDATE (version)', 'UPDATE (file_quota)'],
    notice: ['SELECT'],
    mail: ['SELECT'],
    import_batch: ['SELECT'],
    job: ['SELECT'],
    stored_file: ['SELECT'],
    idempotency_key: ['SELECT'],
    adhesion: ['SELECT'],
    convention: ['SELECT'],
    subscription: ['SELECT'],
    body_office: ['SELECT'],
    pec_account: ['SELECT'],
    mailing: ['SELECT'],
    roadshow_event: ['SELECT'],
    obligation: ['SELECT'],
    table_meeting: ['SELECT'],
    table_seat: ['SELECT'],
    tariff_plan: ['SELECT'],
    document: ['SELECT'],
    space_follower: ['SELECT'],
    contract_hours: ['SELECT'],
    timesheet_month: ['SELECT'],
    audit_entry: ['INSERT', 'SELECT', 'UPDATE (seal_number)'],
    // Of the one thing that the platform changes of a centre, its room for files.
    audit_value: ['INSERT'],
    audit_seal: ['INSERT', 'SELECT'],
  },
  cdc_search: {
    adhesion: ['SELECT'],
    adhesion_event: ['SELECT'],
    body: ['SELECT'],
    body_delegation: ['SELECT'],
    body_grouping: ['SELECT'],
    convention: ['SELECT'],
    document: ['SELECT'],
    document_share: ['SELECT'],
    document_text: ['SELECT'],
    mail: ['about_body_id', 'created_at', 'id', 'kind', 'membership_id', 'status', 'subject', 'tenant_id'].map(
      (column) => `SELECT (${column})`,
    ),
    network_group: ['SELECT'],
    network_group_document: ['SELECT'],
    network_participation: ['SELECT'],
    processor_appointment: ['SELECT'],
    service_version: ['SELECT'],
    space: ['SELECT'],
    space_body: ['SELECT'],
    space_member: ['SELECT'],
    space_recusal: ['SELECT'],
    subscription: ['SELECT'],
    table_paper: ['SELECT'],
    table_recusal: ['SELECT'],
    table_seat: ['SELECT'],
    ticket: ['SELECT'],
    ticket_message: ['SELECT'],
    time_entry: ['SELECT'],
  },
};

export const SEQUENCES: Record<string, string[]> = {
  // Numbers the entries of all tenants: how far it has come says how much was written, not by whom.
  audit_entry_seq_seq: ['USAGE'],
  migration_id_seq: [],
};

interface KnownFunction {
  owner: string;
  definer: boolean;
  /** Who may call it besides its owner. */
  callers: string[];
  /** Its answer, which is part of what it may tell. */
  returns: string;
}

const definer = (owner: string, returns: string): KnownFunction => ({
  owner,
  definer: true,
  callers: ['cdc_app'],
  returns,
});
/** With the rights of who asks: it shows nothing that a statement would not. */
const asked = (returns: string): KnownFunction => ({
  owner: 'cdc_migrator',
  definer: false,
  callers: ['cdc_app', 'cdc_search'],
  returns,
});
const trigger: KnownFunction = { owner: 'cdc_migrator', definer: false, callers: ['PUBLIC'], returns: 'trigger' };

/**
 * Functions that run with the rights of the tables' owner, each with its reason; nobody else may call them either. What
 * they do they do within the tenant that the context names.
 */
export const OWNERS_FUNCTIONS: Record<string, string> = {
  'public.join_body(p_from uuid, p_to uuid)':
    'follows every foreign key to a body, whichever there are: a narrow role would need a right on each table',
};

export const FUNCTIONS: Record<string, KnownFunction> = {
  'auth.enter(p_token_hash bytea, p_now timestamptz, p_request text, OUT person_id uuid, OUT session_id uuid, OUT membership_id uuid, OUT display_name text, OUT role text, OUT access text, OUT tenant_id uuid, OUT network_id uuid, OUT body_ids uuid[], OUT scopes text[], OUT strong boolean, OUT factor_needed boolean, OUT delegations jsonb)':
    definer('cdc_auth', 'record'),
  // At the network's level, without a tenant: of a centre that takes part, or of the network's own people.
  'auth.enter_network(p_token_hash bytea, p_now timestamptz, p_request text, OUT person_id uuid, OUT session_id uuid, OUT membership_id uuid, OUT display_name text, OUT role text, OUT access text, OUT tenant_id uuid, OUT network_id uuid, OUT body_ids uuid[], OUT scopes text[], OUT strong boolean, OUT factor_needed boolean, OUT delegations jsonb)':
    definer('cdc_auth', 'record'),
  'auth.enter_public(p_slug text, p_now timestamptz, p_request text)': definer('cdc_auth', 'void'),
  // Of the session's person in its tenant, whatever the level; policies ask it for who asks, and for the finder.
  'auth.own_memberships()': { ...definer('cdc_auth', 'uuid[]'), callers: ['cdc_app', 'cdc_search'] },
  'auth.find_login(p_email text)': definer('cdc_auth', 'TABLE(person_id uuid, password_hash text)'),
  'auth.open_session(p_person uuid, p_token_hash bytea, p_id uuid, p_kind text, p_now timestamptz, p_expires timestamptz, p_user_agent text, p_membership uuid, p_strong boolean)':
    definer('cdc_auth', 'boolean'),
  'auth.describe_session(p_token_hash bytea, p_now timestamptz)': definer(
    'cdc_auth',
    'TABLE(person_id uuid, display_name text, email text, membership_id uuid, expires_at timestamp with time zone, memberships jsonb, strong boolean, factor_needed boolean, has_factor boolean)',
  ),
  'auth.switch_membership(p_token_hash bytea, p_membership uuid, p_now timestamptz)': definer('cdc_auth', 'boolean'),
  'auth.close_session(p_token_hash bytea, p_now timestamptz)': definer('cdc_auth', 'void'),
  'auth.touch_session(p_token_hash bytea, p_now timestamptz)': definer('cdc_auth', 'void'),
  'auth.list_sessions(p_token_hash bytea, p_now timestamptz)': definer(
    'cdc_auth',
    'TABLE(id uuid, kind text, name text, scopes text[], role text, centre_name text, user_agent text, created_at timestamp with time zone, last_used_at timestamp with time zone, expires_at timestamp with time zone, current boolean)',
  ),
  'auth.revoke_sessions(p_token_hash bytea, p_id uuid, p_tokens boolean, p_now timestamptz)': definer(
    'cdc_auth',
    'integer',
  ),
  'auth.create_token(p_token_hash bytea, p_id uuid, p_new_hash bytea, p_name text, p_scopes text[], p_now timestamptz, p_expires timestamptz, p_most integer)':
    definer('cdc_auth', 'boolean'),
  'auth.profile(p_token_hash bytea, p_now timestamptz)': definer(
    'cdc_auth',
    'TABLE(person_id uuid, email text, password_hash text, last_sign_in_at timestamp with time zone)',
  ),
  'auth.change_password(p_token_hash bytea, p_password_hash text, p_now timestamptz)': definer('cdc_auth', 'boolean'),
  'auth.find_recipient(p_email text, p_now timestamptz)': definer(
    'cdc_auth',
    'TABLE(tenant_id uuid, membership_id uuid)',
  ),
  'auth.create_link(p_id uuid, p_token_hash bytea, p_purpose text, p_membership uuid, p_now timestamptz, p_expires timestamptz)':
    definer('cdc_auth', 'boolean'),
  'auth.inspect_link(p_token_hash bytea, p_now timestamptz)': definer(
    'cdc_auth',
    'TABLE(purpose text, display_name text, email text, tenant_id uuid, membership_id uuid, slug text, centre_name text, expires_at timestamp with time zone, has_password boolean, person_id uuid, has_factor boolean)',
  ),
  'auth.redeem_link(p_link_hash bytea, p_password_hash text, p_session uuid, p_session_hash bytea, p_now timestamptz, p_expires timestamptz, p_user_agent text, p_strong boolean)':
    definer('cdc_auth', 'boolean'),
  'auth.own_second_factor(p_token_hash bytea, p_now timestamptz)': definer(
    'cdc_auth',
    'TABLE(person_id uuid, email text, session_created_at timestamp with time zone, enabled_at timestamp with time zone, codes_left integer, codes_made_at timestamp with time zone)',
  ),
  'auth.enable_second_factor(p_token_hash bytea, p_sealed bytea, p_step bigint, p_codes bytea[], p_now timestamptz)':
    definer('cdc_auth', 'boolean'),
  'auth.renew_recovery_codes(p_token_hash bytea, p_codes bytea[], p_now timestamptz)': definer('cdc_auth', 'boolean'),
  'auth.disable_second_factor(p_token_hash bytea, p_now timestamptz)': definer('cdc_auth', 'boolean'),
  'auth.find_second_factor(p_person uuid)': definer('cdc_auth', 'TABLE(sealed bytea)'),
  'auth.use_time_step(p_person uuid, p_step bigint)': definer('cdc_auth', 'boolean'),
  'auth.use_recovery_code(p_person uuid, p_code bytea, p_now timestamptz)': definer('cdc_auth', 'integer'),
  'auth.strengthen_session(p_token_hash bytea, p_now timestamptz)': definer('cdc_auth', 'boolean'),
  'auth.has_second_factor(p_membership uuid)': definer('cdc_auth', 'boolean'),
  'auth.reset_second_factor(p_membership uuid, p_now timestamptz)': definer('cdc_auth', 'text'),
  'auth.person_for(p_email text, p_display_name text, p_id uuid, p_now timestamptz)': definer('cdc_auth', 'uuid'),
  // At the system's level alone, for a membership that was given to nobody.
  'auth.forget_person(p_membership uuid, p_person uuid)': definer('cdc_auth', 'boolean'),
  'auth.sweep(p_before timestamptz)': definer('cdc_auth', 'integer'),
  'auth.tenants_to_tend(p_reviewed_before timestamptz, p_today date)': definer('cdc_auth', 'SETOF uuid'),
  'auth.open_confined_session(p_membership uuid, p_provider uuid, p_token_hash bytea, p_id uuid, p_strong boolean, p_now timestamptz, p_expires timestamptz, p_user_agent text)':
    definer('cdc_auth', 'boolean'),
  'auth.end_confined_sessions(p_provider uuid, p_now timestamptz)': definer('cdc_auth', 'integer'),
  'auth.session_provider(p_token_hash bytea, p_now timestamptz)': definer(
    'cdc_auth',
    'TABLE(tenant_id uuid, provider_id uuid, label text)',
  ),
  // Runs with the rights of the functions above, which call it.
  'auth.memberships_of(p_person uuid, p_now timestamptz)': {
    owner: 'cdc_migrator',
    definer: false,
    callers: ['cdc_auth'],
    returns:
      'TABLE(id uuid, role text, access text, tenant_id uuid, slug text, centre_name text, network_id uuid, network_name text, bodies jsonb, accepted boolean)',
  },
  'auth.put_recovery_codes(p_person uuid, p_codes bytea[])': {
    owner: 'cdc_migrator',
    definer: false,
    callers: ['cdc_auth'],
    returns: 'void',
  },
  'auth.put_password(p_person uuid, p_password_hash text, p_keep bytea, p_now timestamptz)': {
    owner: 'cdc_migrator',
    definer: false,
    callers: ['cdc_auth'],
    returns: 'void',
  },
  'relay.claim(p_now timestamptz, p_lease interval, p_limit integer, p_consumers text[])': definer(
    'cdc_relay',
    'TABLE(tenant_id uuid, id uuid, consumer text)',
  ),
  'relay.tenants_to_sweep(p_before timestamptz)': definer('cdc_relay', 'SETOF uuid'),
  // Of the centre that the context names: four numbers.
  'relay.stored_files(OUT bytes bigint, OUT files bigint, OUT not_scanned bigint, OUT infected bigint)': definer(
    'cdc_relay',
    'record',
  ),
  // A setting of a centre, of which everybody who opens one of its files hears anyway.
  'relay.unscanned_downloads(p_tenant uuid)': definer('cdc_relay', 'boolean'),
  'relay.publish_live(p_limit integer)': definer('cdc_relay', 'integer'),
  'relay.sweep_done(p_before timestamptz, p_limit integer)': definer('cdc_relay', 'integer'),
  // A number, of names that the caller gives.
  'relay.migrations_missing(p_names text[])': definer('cdc_relay', 'integer'),
  // Counts and times by queue, for the metrics of the process: no row and no centre can be told from it.
  'relay.backlog(p_now timestamptz)': definer(
    'cdc_relay',
    'TABLE(queue text, waiting bigint, failed bigint, oldest_seconds double precision, overdue_seconds double precision)',
  ),
  // The next five answer to the platform's level alone.
  'relay.centre_storage()': definer(
    'cdc_relay',
    'TABLE(slug text, name text, bytes bigint, files bigint, not_scanned bigint, infected bigint, quota bigint, version integer)',
  ),
  'relay.set_file_quota(p_slug text, p_version integer, p_quota bigint)': definer('cdc_relay', 'integer'),
  'relay.failed_deliveries()': definer(
    'cdc_relay',
    'TABLE(id uuid, centre_name text, centre_slug text, queue text, event text, created_at timestamp with time zone, failed_at timestamp with time zone, attempts integer, cause text)',
  ),
  'relay.retry_failed(p_ids uuid[], p_now timestamptz)': definer('cdc_relay', 'integer'),
  'relay.queues(p_now timestamptz)': definer(
    'cdc_relay',
    'TABLE(name text, waiting bigint, oldest_waiting_at timestamp with time zone, failed bigint, done_today bigint)',
  ),
  // Seals the register of the tenant that the context names, at the system's level alone.
  'relay.seal_audit(p_limit integer)': definer('cdc_relay', 'integer'),
  'relay.tenants_to_seal()': definer('cdc_relay', 'SETOF uuid'),
  'relay.digests_due(p_now timestamptz)': definer('cdc_relay', 'TABLE(tenant_id uuid, membership_id uuid)'),
  'relay.tenants_with_old_notices(p_read_before timestamptz, p_mailed_before timestamptz, p_links_before timestamptz)':
    definer('cdc_relay', 'SETOF uuid'),
  'relay.tenants_with_old_work(p_imports_before timestamptz, p_jobs_before timestamptz)': definer(
    'cdc_relay',
    'SETOF uuid',
  ),
  'relay.tenants_with_ending_adhesions(p_today date)': definer('cdc_relay', 'SETOF uuid'),
  'relay.tenants_with_new_signatories(p_today date)': definer('cdc_relay', 'SETOF uuid'),
  'relay.tenants_with_obligations(p_today date)': definer('cdc_relay', 'SETOF uuid'),
  'relay.tenants_with_meetings(p_now timestamptz, p_until timestamptz)': definer('cdc_relay', 'SETOF uuid'),
  'relay.tenants_with_open_timesheets(p_month date, p_last date)': definer('cdc_relay', 'SETOF uuid'),
  'relay.tenants_with_followers(p_daily timestamptz, p_weekly timestamptz)': definer('cdc_relay', 'SETOF uuid'),
  'relay.tenants_with_old_trash(p_before timestamptz)': definer('cdc_relay', 'SETOF uuid'),
  // Of what runs by itself: it reads what a person would.
  'auth.enter_as(p_tenant uuid, p_membership uuid, p_now timestamptz, p_request text)': definer('cdc_auth', 'void'),
  'relay.tenants_with_pec()': definer('cdc_relay', 'SETOF uuid'),
  'auth.find_event_link(p_token_hash bytea)': definer(
    'cdc_auth',
    'TABLE(tenant_id uuid, event_id uuid, guest_id uuid)',
  ),
  'relay.events_due(p_now timestamptz)': definer('cdc_relay', 'TABLE(tenant_id uuid, id uuid)'),
  'relay.tariff_plans_due(p_today date)': definer('cdc_relay', 'TABLE(tenant_id uuid, id uuid)'),
  'relay.mailings_due(p_now timestamptz)': definer('cdc_relay', 'TABLE(tenant_id uuid, id uuid)'),
  'relay.tenants_with_ending_subscriptions(p_today date)': definer('cdc_relay', 'SETOF uuid'),
  'search.find_tickets(p_query text, p_limit integer)': definer('cdc_search', 'SETOF uuid'),
  'search.hours_of_subscriptions(p_ids uuid[])': definer(
    'cdc_search',
    'TABLE(subscription_id uuid, ticket_id uuid, worked_on date, minutes bigint)',
  ),
  'search.find_documents(p_query text, p_space uuid, p_kind text, p_tag text, p_year integer, p_type text, p_limit integer)':
    definer('cdc_search', 'SETOF uuid'),
  'search.rank_documents(p_query text, p_space uuid, p_kind text, p_tag text, p_year integer, p_type text, p_limit integer)':
    definer('cdc_search', 'TABLE(id uuid, score integer)'),
  // To a reader of the network alone: ids of what it is shown at that moment.
  'search.find_shared_documents(p_query text, p_tenant uuid, p_kind text, p_tag text, p_year integer, p_type text, p_limit integer)':
    definer('cdc_search', 'TABLE(tenant_id uuid, id uuid, score integer)'),
  // Words from words: they read no row.
  'search.document_score(p_words tsvector, p_query tsquery)': {
    owner: 'cdc_migrator',
    definer: false,
    callers: ['PUBLIC'],
    returns: 'integer',
  },
  'search.document_vector(p_tenant uuid, p_title text, p_about text, p_text text)': {
    owner: 'cdc_migrator',
    definer: false,
    callers: ['PUBLIC'],
    returns: 'tsvector',
  },
  'search.document_query(p_text text)': {
    owner: 'cdc_migrator',
    definer: false,
    callers: ['PUBLIC'],
    returns: 'tsquery',
  },
  'search.find_services(p_query text, p_limit integer)': definer('cdc_search', 'SETOF uuid'),
  'search.adhering(p_day date, p_body uuid)': definer(
    'cdc_search',
    'TABLE(body_id uuid, adhesion_id uuid, through_id uuid)',
  ),
  'search.agreements(p_from date, p_to date)': definer(
    'cdc_search',
    'TABLE(adhesion_id uuid, body_name text, convention_title text, kind text, signed_on date, repertoire_number text, starts_on date, ends_on date)',
  ),
  'search.appointed(p_day date, p_body uuid)': definer('cdc_search', 'boolean'),
  // To the centre alone: who of a body was sent what and when, without text or address.
  'search.body_mails(p_body uuid, p_at timestamptz, p_id uuid, p_limit integer)': definer(
    'cdc_search',
    'TABLE(id uuid, at timestamp with time zone, status text, kind text, subject text, membership_id uuid)',
  ),
  // Ids of tables at which the context itself sits: what the policies of working tables ask.
  'search.seated_tables()': definer('cdc_search', 'uuid[]'),
  // Ids of files that the context's own membership is kept from.
  'search.recused_files()': definer('cdc_search', 'uuid[]'),
  // Of those the documents, in whichever space they are.
  'search.recused_documents()': definer('cdc_search', 'uuid[]'),
  // As own_memberships, of who reads across the network.
  'search.reader_memberships()': { ...definer('cdc_auth', 'uuid[]'), callers: ['cdc_app', 'cdc_search'] },
  // Ids of spaces and documents of the own centre that a reader of the network is kept from.
  'search.recused_across()': definer('cdc_search', 'uuid[]'),
  'search.body_names(p_ids uuid[])': definer('cdc_search', 'TABLE(id uuid, name text)'),
  'public.join_body(p_from uuid, p_to uuid)': definer('cdc_migrator', 'void'),
  'public.seen_spaces()': asked('uuid[]'),
  'public.writable_spaces()': asked('uuid[]'),
  'public.sees_document(p_tenant uuid, p_document uuid)': asked('boolean'),
  'public.sees_content(p_tenant uuid, p_file uuid)': asked('boolean'),
  'public.sees_vote(p_tenant uuid, p_item uuid, p_seat uuid)': { ...asked('boolean'), callers: ['cdc_app'] },
  'public.casts_vote(p_tenant uuid, p_item uuid, p_seat uuid)': { ...asked('boolean'), callers: ['cdc_app'] },
  'public.sees_answer(p_tenant uuid, p_seat uuid)': { ...asked('boolean'), callers: ['cdc_app'] },
  'public.answers_call(p_tenant uuid, p_meeting uuid, p_seat uuid)': { ...asked('boolean'), callers: ['cdc_app'] },
  // The same, for the application alone: what centres of its groups show the reader.
  'public.contributed_documents()': {
    owner: 'cdc_migrator',
    definer: false,
    callers: ['cdc_app', 'cdc_search'],
    returns: 'TABLE(tenant_id uuid, document_id uuid)',
  },
  'public.audit_row()': trigger,
  'public.forget_infected_text()': trigger,
  'public.keep_published_version()': trigger,
};

/** Columns that hold the id of a row without a foreign key. */
export const UNKEYED_REFERENCES: Record<string, string> = {
  'network_comment.source_tenant_id':
    'perhaps another centre, whose document it speaks of; read as the network’s first',
  'network_comment.source_document_id': 'perhaps of another centre; read as the network’s first',
  'network_copy.source_tenant_id': 'another centre, and perhaps of another installation later',
  'network_copy.source_document_id': 'of another centre; outlives its document',
  'network_group_document.group_tenant_id': 'the centre that leads the group; read as the network’s first',
  'network_group_document.group_id': 'of another centre, whose group it is; read as the network’s first',
  'network_plan.network_id':
    'the network it was proposed to, perhaps of another installation later; compared with the reader’s',
  'kit_import.kit_id': 'of the centre that packed the kit, perhaps of another installation',
  'kit_import.source_id': 'the centre that packed the kit, perhaps of another installation',
  'kit_origin.kit_id': 'of the centre that packed the kit, perhaps of another installation',
  'kit_origin.source_id': 'the centre that packed the kit, perhaps of another installation',
  'protocol_request.subject_id':
    'of a message, a letter or a step, as `subject` says; read through the door before it is asked for',
  'tariff_exception.tariff_id': 'stands in the terms of its plan, which the service compares it with',
  'tariff_in_force.tariff_id': 'stands in the terms of its plan, from which it was taken',
  'stored_file.owner_id': 'the platform comes before the memberships; compared with the context by the policy',
  'file_upload.writer_id': 'a request, which stands in no table',
  'idempotency_key.membership_id': 'the platform comes before the memberships; compared with the context by the policy',
  'idempotency_key.resource_id': 'of any table; read through the door before it is shown',
  'audit_entry.membership_id': 'outlives the membership, and may be of the network',
  'audit_entry.row_id': 'outlives the row',
};

import { DOCUMENT_REACH, ofPerson, seesContent, seesDocument } from './document-reach.js';
import { networkReach } from './network-reach.js';
import { LEVEL_WITHOUT_TENANT, type Context, type Level } from './contexts.js';

/** A condition on rows `t`, in SQL that the owner evaluates: said again here, not taken from the policies. */
type Condition = (context: Context) => string;

export interface Reach {
  /** Who sees which rows of the own tenant (the network: of all tenants). A level that is absent sees nothing. */
  sees: Partial<Record<Level, Condition>>;
  /** Who may insert, update and delete, as letters of I, U and D. A level that is absent may nothing. */
  may: Partial<Record<Level, string>>;
  /** Which of the rows seen may be written, where not all. */
  writes?: Partial<Record<Level, Condition>>;
  /** A row is hidden by others that name its id: a copy under a new id is a new row, and nobody's. */
  hiddenById?: true;
}

const list = (ids: readonly string[]) => `ARRAY[${ids.map((id) => `'${id}'`).join(', ')}]::uuid[]`;
const all: Condition = () => 'true';
const ownBody: Condition = ({ bodyIds }) => `t.body_id = ANY (${list(bodyIds)})`;
const own =
  (column: string): Condition =>
  ({ membershipId }) =>
    `t.${column} = '${membershipId}'`;
const also =
  (condition: Condition, more: string): Condition =>
  (context) =>
    `(${condition(context)} AND ${more})`;
const or =
  (...conditions: Condition[]): Condition =>
  (context) =>
    `(${conditions.map((condition) => condition(context)).join(' OR ')})`;
const where =
  (sql: string): Condition =>
  () =>
    sql;

const insiders = { centre: all, system: all };
/** Versions of a service sheet that left the centre once. */
const OUTSIDE = `t.status NOT IN ('draft', 'in_review')`;
const bodies = { body: ownBody, ...insiders };
const live = where(`t.status IN ('active', 'withdrawing')`);

const ofPublishedService = where(
  `t.service_id IN (SELECT s.id FROM service s WHERE s.tenant_id = t.tenant_id AND s.status <> 'draft')`,
);

const approvedPlan = where(`t.status IN ('approved', 'in_force', 'superseded')`);
const ofApprovedPlan = where(
  `EXISTS (SELECT FROM tariff_plan p WHERE p.tenant_id = t.tenant_id AND p.id = t.plan_id AND p.current_version = t.number
     AND p.status IN ('approved', 'in_force', 'superseded'))`,
);

const ofShownPublication = where(
  `t.publication_id IN (SELECT p.id FROM cost_publication p WHERE p.tenant_id = t.tenant_id AND p.withdrawn_at IS NULL)`,
);

/** The tables at which bodies or membership of a context sit today. */
const seatedAt = ({ bodyIds, membershipId }: Context) =>
  `(SELECT s.table_id FROM table_seat s WHERE (now() AT TIME ZONE 'Europe/Rome')::date BETWEEN s.starts_on AND COALESCE(s.ends_on, 'infinity')
     AND (s.body_id = ANY (${list(bodyIds)}) OR '${membershipId}' IN (s.membership_id::text, s.alternate_id::text)))`;
const atTable =
  (column: string): Condition =>
  (context) =>
    `t.${column} IN ${seatedAt(context)}`;
const meetingsOf = (context: Context) =>
  `(SELECT m.id FROM table_meeting m WHERE m.status <> 'draft' AND m.table_id IN ${seatedAt(context)})`;
const ofMeeting: Condition = (context) => `t.meeting_id IN ${meetingsOf(context)}`;
const ofAgenda: Condition = (context) =>
  `t.item_id IN (SELECT i.id FROM table_item i WHERE i.meeting_id IN ${meetingsOf(context)})`;
const notRecused: Condition = ({ membershipId }) =>
  `NOT EXISTS (SELECT FROM table_recusal r WHERE r.item_id = t.item_id AND r.membership_id IN (${ofPerson(membershipId)}))`;

const ofOwnSeat: Condition = ({ membershipId }) =>
  `t.seat_id IN (SELECT s.id FROM table_seat s WHERE '${membershipId}' IN (s.membership_id::text, s.alternate_id::text))`;
/** In an open vote of a meeting under way, from which they are not recused. */
const sitsThere: Condition = (context) => `(${notRecused(context)} AND EXISTS (SELECT FROM table_item i
  JOIN table_meeting m ON m.id = i.meeting_id JOIN table_attendance a ON a.meeting_id = i.meeting_id AND a.seat_id = t.seat_id
  JOIN table_seat s ON s.id = a.seat_id
  WHERE i.id = t.item_id AND i.voting = 'voting' AND m.status = 'held' AND s.role IN ('chair', 'member')
    AND '${context.membershipId}' = CASE a.state WHEN 'present' THEN s.membership_id::text WHEN 'delegate' THEN
      CASE WHEN a.alternate THEN s.alternate_id::text END END))`;

/** Every table with rows of tenants. The test fails on one that is not here. */
export const REACH: Record<string, Reach> = {
  ...DOCUMENT_REACH,
  ...networkReach(seesDocument),
  activity: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  cost_model: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  cost_model_event: { sees: insiders, may: { centre: 'I', system: 'I' } },
  cost_object: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  cost_driver: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  driver_quantity: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  cost_item: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  cost_item_part: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  cost_share: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
  tariff_plan: {
    sees: { public: approvedPlan, body: approvedPlan, ...insiders },
    may: { centre: 'IU', system: 'IU' },
  },
  tariff_plan_version: {
    sees: { public: ofApprovedPlan, body: ofApprovedPlan, ...insiders },
    may: { centre: 'I', system: 'I' },
  },
  tariff_plan_event: { sees: insiders, may: { centre: 'I', system: 'I' } },
  tariff_exception: { sees: bodies, may: { centre: 'IUD', system: 'IUD' } },
  tariff_in_force: { sees: { public: all, body: all, ...insiders }, may: { centre: 'IUD', system: 'IUD' } },
  paid_due: { sees: bodies, may: { centre: 'IUD', system: 'IUD' } },
  service_volume: { sees: bodies, may: { centre: 'IUD', system: 'IUD' } },
  contract_hours: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
  timesheet_month: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  timesheet_event: { sees: insiders, may: { centre: 'I', system: 'I' } },
  timesheet_row: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  timesheet_confirmed: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
  simulation: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
  simulation_due: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
  simulation_run: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  simulation_draw: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
  due_run: {
    sees: { body: where(`t.status IN ('announced', 'superseded')`), ...insiders },
    may: { centre: 'IU', system: 'IU' },
  },
  expected_due: {
    sees: {
      body: also(ownBody, `t.run_id IN (SELECT r.id FROM due_run r WHERE r.status IN ('announced', 'superseded'))`),
      ...insiders,
    },
    may: { system: 'I' },
  },
  cost_publication: {
    sees: { public: where('t.withdrawn_at IS NULL'), body: where('t.withdrawn_at IS NULL'), ...insiders },
    may: { centre: 'IU', system: 'IU' },
  },
  published_cost: {
    sees: { public: ofShownPublication, body: ofShownPublication, ...insiders },
    may: { centre: 'I', system: 'I' },
  },
  dossier: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  obligation: { sees: { body: all, ...insiders }, may: { centre: 'IU', system: 'IU' } },
  obligation_body: { sees: bodies, may: { centre: 'ID', system: 'ID' } },
  body_site: { sees: bodies, may: { body: 'IU', centre: 'IU', system: 'IU' } },
  deadline: { sees: bodies, may: { body: 'IU', centre: 'IU', system: 'IU' } },
  deadline_event: { sees: bodies, may: { body: 'I', centre: 'I', system: 'I' } },
  absence: {
    sees: { body: or(own('membership_id'), own('substitute_id')), ...insiders },
    may: { body: 'IU', centre: 'IU', system: 'IU' },
    writes: { body: own('membership_id') },
  },
  adhesion: {
    sees: { public: live, network: live, ...bodies },
    may: { body: 'IU', centre: 'IU', system: 'IU' },
  },
  adhesion_document: { sees: bodies, may: { body: 'I', centre: 'I', system: 'I' } },
  adhesion_event: {
    sees: bodies,
    may: { body: 'I', centre: 'I', system: 'I' },
    writes: { body: also(ownBody, `t.actor_side = 'body'`) },
  },
  allowance_use: { sees: bodies, may: { centre: 'ID', system: 'ID' } },
  audit_check: { sees: insiders, may: { system: 'IU' } },
  audit_entry: {
    sees: {
      body: also(own('row_id'), `t.operation = 'READ'`),
      partner: also(own('row_id'), `t.operation = 'READ'`),
      ...insiders,
    },
    may: { body: 'I', centre: 'I', partner: 'I', system: 'I' },
    writes: {
      body: where('t.seal_number IS NULL'),
      centre: where('t.seal_number IS NULL'),
      partner: where('t.seal_number IS NULL'),
      system: where('t.seal_number IS NULL'),
    },
  },
  audit_erasure: { sees: insiders, may: { system: 'I' } },
  audit_seal: { sees: insiders, may: {} },
  audit_value: { sees: { system: all }, may: { body: 'I', centre: 'I', partner: 'I', system: 'ID' } },
  body: {
    sees: { public: all, body: ({ bodyIds }) => `t.id = ANY (${list(bodyIds)})`, ...insiders },
    may: { centre: 'IUD', system: 'IUD' },
  },
  body_delegation: {
    sees: { body: or(ownBody, ({ bodyIds }) => `t.delegate_id = ANY (${list(bodyIds)})`), ...insiders },
    may: { centre: 'IU', system: 'IU' },
  },
  body_address: { sees: bodies, may: { centre: 'IUD', system: 'IUD' } },
  body_figure: { sees: bodies, may: { centre: 'IUD', system: 'IUD' } },
  body_grouping: {
    sees: { body: or(ownBody, ({ bodyIds }) => `t.head_id = ANY (${list(bodyIds)})`), ...insiders },
    may: { centre: 'IUD', system: 'IUD' },
  },
  body_distinction: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
  body_joining: {
    sees: { body: ({ bodyIds }) => `t.kept_id = ANY (${list(bodyIds)})`, ...insiders },
    may: { centre: 'I', system: 'I' },
  },
  body_past: { sees: bodies, may: { centre: 'I', system: 'I' } },
  body_office: { sees: bodies, may: { body: 'IUD', centre: 'IUD', system: 'IUD' } },
  convention: { sees: { body: all, ...insiders }, may: { centre: 'IU', system: 'IU' } },
  convention_scheme: { sees: { body: all, ...insiders }, may: { centre: 'I', system: 'I' } },
  convention_document: { sees: { body: all, ...insiders }, may: { centre: 'ID', system: 'ID' } },
  processing_terms: { sees: { body: all, ...insiders }, may: { centre: 'I', system: 'I' } },
  processor_appointment: { sees: bodies, may: { body: 'IU', centre: 'IU', system: 'IU' } },
  counter: { sees: { body: all, ...insiders }, may: { body: 'IU', centre: 'IU', system: 'IU' } },
  erasure: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  idempotency_key: {
    sees: { body: own('membership_id'), centre: own('membership_id'), partner: own('membership_id'), system: all },
    may: { body: 'ID', centre: 'ID', partner: 'ID', system: 'ID' },
  },
  identity_provider: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  sign_in_identity: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  sign_in_attempt: { sees: { system: all }, may: { system: 'ID' } },
  job: {
    sees: { body: own('created_by'), ...insiders },
    may: { body: 'IU', centre: 'IU', system: 'IUD' },
  },
  job_file: {
    sees: { body: own('owner_id'), centre: own('owner_id'), system: all },
    may: { system: 'ID' },
  },
  file_upload: {
    sees: { body: own('owner_id'), centre: own('owner_id'), partner: own('owner_id'), system: all },
    may: { body: 'IUD', centre: 'IUD', partner: 'IUD', system: 'IUD' },
  },
  kit: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  kit_import: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  kit_origin: {
    sees: { public: ofPublishedService, body: ofPublishedService, ...insiders },
    may: { centre: 'IU', system: 'IU' },
  },
  kit_service: { sees: insiders, may: { centre: 'I', system: 'I' } },
  import_batch: { sees: insiders, may: { centre: 'IU', system: 'IUD' } },
  import_row: { sees: insiders, may: { centre: 'IU', system: 'IUD' } },
  mail: { sees: { system: all }, may: { system: 'IUD' } },
  membership: {
    sees: {
      body: or(
        own('id'),
        ({ bodyIds }) =>
          `t.id IN (SELECT b.membership_id FROM membership_body b WHERE b.body_id = ANY (${list(bodyIds)}))`,
      ),
      partner: own('id'),
      ...insiders,
    },
    may: { centre: 'IUD', system: 'IUD' },
  },
  membership_seen: { sees: insiders, may: {} },
  membership_body: { sees: bodies, may: { centre: 'IUD', system: 'IUD' } },
  news: {
    sees: {
      public: where('t.published_at <= now()'),
      body: where('t.published_at <= now()'),
      ...insiders,
    },
    may: { centre: 'IUD', system: 'IUD' },
  },
  notice: {
    sees: { body: own('membership_id'), centre: own('membership_id'), partner: own('membership_id'), system: all },
    may: { body: 'U', centre: 'U', partner: 'U', system: 'IUD' },
  },
  notice_preference: {
    sees: { body: own('membership_id'), centre: own('membership_id'), system: all },
    may: { body: 'IUD', centre: 'IUD', system: 'IUD' },
  },
  working_table: { sees: { body: atTable('id'), ...insiders }, may: { centre: 'IU', system: 'IU' } },
  table_seat: { sees: { body: atTable('table_id'), ...insiders }, may: { centre: 'IUD', system: 'IUD' } },
  table_meeting: {
    sees: { body: (context) => `t.id IN ${meetingsOf(context)}`, ...insiders },
    may: { centre: 'IUD', system: 'IUD' },
  },
  table_item: { sees: { body: ofMeeting, ...insiders }, may: { centre: 'IUD', system: 'IUD' } },
  table_attendance: { sees: { body: ofMeeting, ...insiders }, may: { centre: 'IUD', system: 'IUD' } },
  table_action: { sees: { body: ofMeeting, ...insiders }, may: { centre: 'IUD', system: 'IUD' } },
  table_event: { sees: { body: ofMeeting, ...insiders }, may: { centre: 'I', system: 'I' } },
  table_minutes: {
    sees: { body: also(ofMeeting, `t.status <> 'draft'`), ...insiders },
    may: { centre: 'IUD', system: 'IUD' },
  },
  table_recusal: { sees: { body: ofAgenda, ...insiders }, may: { centre: 'IUD', system: 'IUD' } },
  // While members vote, a vote is seen by the centre and by who cast it.
  table_vote: {
    sees: {
      body: (context) =>
        `(${ofAgenda(context)} AND (t.item_id IN (SELECT i.id FROM table_item i WHERE i.voting <> 'voting') OR ${ofOwnSeat(context)}))`,
      ...insiders,
    },
    may: { body: 'IUD', centre: 'IUD', system: 'IUD' },
    writes: {
      body: (context) =>
        `(t.cast_by::text = '${context.membershipId}' AND ${ofAgenda(context)} AND ${sitsThere(context)})`,
    },
  },
  table_answer: {
    sees: { body: (context) => `(${ofMeeting(context)} AND ${ofOwnSeat(context)})`, ...insiders },
    may: { body: 'IUD', centre: 'IUD', system: 'IUD' },
    writes: {
      body: ({ membershipId }) => `(t.answered_by::text = '${membershipId}'
        AND t.meeting_id IN (SELECT m.id FROM table_meeting m WHERE m.status = 'called')
        AND t.seat_id IN (SELECT s.id FROM table_seat s WHERE s.membership_id::text = '${membershipId}'))`,
    },
  },
  // Whoever is recused from an item sees no paper of it, whatever their level.
  table_paper: {
    sees: {
      body: (context) => `(${ofAgenda(context)} AND ${notRecused(context)})`,
      centre: notRecused,
      system: all,
    },
    may: { centre: 'ID', system: 'ID' },
  },
  roadshow_event: {
    sees: {
      body: ({ bodyIds }) =>
        `(t.status <> 'draft' AND t.id IN (SELECT g.event_id FROM roadshow_guest g WHERE g.body_id = ANY (${list(bodyIds)})))`,
      ...insiders,
    },
    may: { centre: 'IUD', system: 'IUD' },
  },
  roadshow_guest: { sees: bodies, may: { centre: 'IU', system: 'IU' } },
  roadshow_participant: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  mailing: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  mailing_recipient: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  pec_account: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  mailing_attachment: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
  pec_attachment: { sees: insiders, may: { centre: 'I', system: 'I' } },
  pec_incoming: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  pec_mailbox: { sees: insiders, may: { system: 'IU' } },
  pec_message: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  pec_receipt: { sees: insiders, may: { system: 'I' } },
  protocol_registry: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  protocol_request: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  pec_recipient: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  task: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  tag: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  body_tag: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
  interaction: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  interaction_file: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
  prospect: { sees: insiders, may: { centre: 'IU', system: 'IU' } },
  prospect_step: { sees: insiders, may: { centre: 'I', system: 'I' } },
  segment: { sees: insiders, may: { centre: 'IUD', system: 'IUD' } },
  outbox: { sees: { system: all }, may: { body: 'I', centre: 'I', partner: 'I', system: 'IU' } },
  service: {
    sees: {
      public: where(`t.status <> 'draft'`),
      body: where(`t.status <> 'draft'`),
      network: where(`t.status = 'published'`),
      ...insiders,
    },
    may: { centre: 'IUD', system: 'IUD' },
  },
  service_event: { sees: insiders, may: { centre: 'I', system: 'ID' } },
  service_feedback: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
  service_line: { sees: { public: all, body: all, network: all, ...insiders }, may: { centre: 'IU', system: 'IU' } },
  service_version: {
    sees: { public: where(OUTSIDE), body: where(OUTSIDE), ...insiders },
    may: { centre: 'IUD', system: 'IUD' },
  },
  stored_file: {
    sees: {
      public: or(where('t.is_public AND t.attached_at IS NOT NULL'), seesContent),
      body: or(
        also(own('owner_id'), 'NOT t.in_document'),
        also(ownBody, 't.attached_at IS NOT NULL AND NOT t.internal'),
        where('t.for_bodies AND t.attached_at IS NOT NULL'),
        seesContent,
      ),
      centre: or(
        also(own('owner_id'), 'NOT t.in_document'),
        where('(t.attached_at IS NOT NULL AND NOT t.in_document) OR t.is_public OR t.for_bodies'),
        seesContent,
      ),
      partner: or(also(own('owner_id'), 'NOT t.in_document'), seesContent),
      network: seesContent,
      system: all,
    },
    may: { body: 'IUD', centre: 'IUD', partner: 'IUD', system: 'IUD' },
    writes: {
      partner: also(own('owner_id'), 'NOT t.in_document'),
      body: also(own('owner_id'), 'NOT t.for_bodies AND NOT t.in_document'),
      centre: or(also(own('owner_id'), 'NOT t.in_document'), where('t.is_public OR t.for_bodies')),
    },
  },
  subscription: { sees: bodies, may: { body: 'IU', centre: 'IU', system: 'IU' } },
  subscription_document: { sees: bodies, may: { body: 'I', centre: 'I', system: 'I' } },
  subscription_event: {
    sees: bodies,
    may: { body: 'I', centre: 'I', system: 'I' },
    writes: { body: also(ownBody, `t.actor_side <> 'centre'`) },
  },
  ticket: { sees: bodies, may: { body: 'IU', centre: 'IU', system: 'IU' } },
  ticket_attachment: {
    sees: { body: also(ownBody, 'NOT t.internal'), ...insiders },
    may: { body: 'I', centre: 'I', system: 'I' },
  },
  ticket_event: { sees: bodies, may: { body: 'I', centre: 'I', system: 'I' } },
  ticket_message: {
    sees: { body: also(ownBody, `t.kind = 'public'`), ...insiders },
    may: { body: 'I', centre: 'I', system: 'I' },
  },
  time_entry: { sees: insiders, may: { centre: 'ID', system: 'ID' } },
};

/** What cdc_app sees of the tables without tenant; a level that is absent sees nothing, a table that is absent nobody. */
export const REACH_WITHOUT_TENANT: Record<string, Partial<Record<Level, Condition>>> = {
  network: {
    public: all,
    body: all,
    centre: all,
    network: all,
    system: all,
    none: ({ name }) => String(name === LEVEL_WITHOUT_TENANT),
  },
  tenant: {
    network: all,
    ...Object.fromEntries(
      ['public', 'body', 'centre', 'partner', 'system'].map((level) => [
        level,
        ({ tenantId }: Context) => `t.id = '${tenantId}'`,
      ]),
    ),
  },
};

/** The rows that a context sees of a table of tenants. */
export function visible({ sees }: Reach, context: Context): string {
  const condition = sees[context.level];
  if (!condition) return 'false';
  return context.level === 'network'
    ? condition(context)
    : `t.tenant_id = '${context.tenantId}' AND ${condition(context)}`;
}

/** The rows that a context may change. */
export function writable(reach: Reach, context: Context): string {
  const narrower = reach.writes?.[context.level];
  if (!reach.may[context.level]) return 'false';
  return `t.tenant_id = '${context.tenantId}' AND ${(narrower ?? reach.sees[context.level] ?? all)(context)}`;
}

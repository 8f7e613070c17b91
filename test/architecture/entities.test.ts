import { DataSource } from 'typeorm';
import type { EntityMetadata } from 'typeorm';
import {
  ACCESS_LINK_PURPOSES,
  ADHESION_ACTIVITIES,
  ADHESION_ACTORS,
  ADHESION_DOCUMENT_KINDS,
  PAPER_SIGNATURES,
  ADHESION_STATUSES,
  APPOINTMENT_STATUSES,
  BODY_ADDRESS_KINDS,
  BODY_GROUPING_KINDS,
  BODY_PAST_KINDS,
  BODY_TYPES,
  CALL_ANSWERS,
  BODY_OUTCOMES,
  RUN_ENDS,
  COMPUTERISATION_LEVELS,
  ALLOCATION_METHODS,
  CONVENTION_KINDS,
  COST_ITEM_KINDS,
  COST_MODEL_ACTIVITIES,
  COST_MODEL_KINDS,
  COST_MODEL_STATUSES,
  CANCEL_CAUSES,
  DATE_BASES,
  DEADLINE_ACTORS,
  DEADLINE_COMMANDS,
  DEADLINE_STATUSES,
  DIGEST_FREQUENCIES,
  DOCUMENT_ACTIVITIES,
  DOCUMENT_STATUSES,
  POST_KINDS,
  SPACE_BODY_ROLES,
  SPACE_KINDS,
  SPACE_ROLES,
  VISIBILITIES,
  DOSSIER_STATUSES,
  EVIDENCE_KINDS,
  OBLIGATION_AUDIENCES,
  OBLIGATION_SCOPES,
  OBLIGATION_STATUSES,
  SITE_KINDS,
  DRIVER_KINDS,
  DUE_RUN_STATUSES,
  PLAN_ACTIVITIES,
  PLAN_STATUSES,
  QUANTITY_ORIGINS,
  READING_OUTCOMES,
  READING_REASONS,
  VOLUME_MEASURES,
  STAFF_HOURS_FROM,
  TIMESHEET_COMMANDS,
  TIMESHEET_ROW_KINDS,
  TIMESHEET_STATUSES,
  DATA_AT_END,
  ERASURE_GROUNDS,
  FIGURE_KINDS,
  IDENTITY_MATCHES,
  IMPORT_EFFECTS,
  INTERACTION_KINDS,
  PROSPECT_STAGES,
  IMPORT_OUTCOMES,
  IMPORT_STATUSES,
  JOB_STATUSES,
  KIT_IMPORT_STATUSES,
  FILE_STATUSES,
  SCAN_STATUSES,
  MAIL_MODES,
  MAIL_STATUSES,
  MESSAGE_KINDS,
  CONTRIBUTION_STATUSES,
  NETWORK_PLAN_COMMANDS,
  NETWORK_PLAN_MODELS,
  NETWORK_PLAN_STAGES,
  NETWORK_PLAN_STATUSES,
  GROUP_MEMBER_STATUSES,
  GROUP_STATUSES,
  NETWORK_ROLES,
  PARTICIPATION_ACTORS,
  PARTICIPATION_COMMANDS,
  PARTICIPATION_STATUSES,
  NOTICE_KINDS,
  OFFICE_KINDS,
  MAILING_RECIPIENT_STATUSES,
  MAILING_STATUSES,
  PARTICIPANT_STATUSES,
  PEC_INCOMING_KINDS,
  ROADSHOW_ANSWERS,
  ROADSHOW_MAILINGS,
  ROADSHOW_STATUSES,
  ATTENDANCE_STATES,
  ITEM_OUTCOMES,
  MAJORITY_RULES,
  MEETING_ACTIVITIES,
  MEETING_EVENT_STATUSES,
  MEETING_STATUSES,
  MINUTES_STATUSES,
  QUORUM_RULES,
  SEAT_ROLES,
  VOTE_KINDS,
  VOTING_STATUSES,
  WORKING_TABLE_KINDS,
  PEC_MESSAGE_STATUSES,
  PEC_RECEIPT_KINDS,
  PEC_RECIPIENT_STATUSES,
  PROTOCOL_REQUEST_STATUSES,
  PROTOCOL_SUBJECTS,
  TASK_KINDS,
  SERVICE_ACTIVITIES,
  SERVICE_INCLUSIONS,
  SERVICE_LINES,
  SERVICE_STATUSES,
  SERVICE_VERSION_STATUSES,
  SESSION_KINDS,
  SUBSCRIPTION_APPROVALS,
  SUBSCRIPTION_ACTIVITIES,
  SUBSCRIPTION_ACTORS,
  SUBSCRIPTION_DOCUMENT_KINDS,
  SUBSCRIPTION_STATUSES,
  TENANT_ROLES,
  TICKET_CHANNELS,
  TICKET_COMMANDS,
  TICKET_SIDES,
  TICKET_STATUSES,
  FEEDBACK_REASONS,
} from '#app/contracts';
import { openHouse, type House } from '../support/house.js';

let house: House;
let entities: EntityMetadata[];

beforeAll(async () => {
  house = await openHouse();
  entities = house.app.get(DataSource, { strict: false }).entityMetadatas;
});
afterAll(() => house?.close());

interface Column {
  name: string;
  type: string;
  nullable: boolean;
  generated: boolean;
  isKey: boolean;
}

async function columnsOf(table: string): Promise<Column[]> {
  const { rows } = await house.database.owner.query<Column>(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable, a.attgenerated <> '' AS generated,
       COALESCE(a.attnum = ANY (i.indkey), false) AS "isKey"
     FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
     WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1`,
    [table],
  );
  return rows;
}

const POSTGRES_NAME: Partial<Record<string, string>> = { timestamptz: 'timestamp with time zone' };
const nameOf = ({ type, isArray, precision, scale }: EntityMetadata['columns'][number]) =>
  `${POSTGRES_NAME[String(type)] ?? String(type)}${precision ? `(${precision},${scale ?? 0})` : ''}${isArray ? '[]' : ''}`;

describe('entities', () => {
  it('agree with their tables in columns, types, nullability and keys', async () => {
    expect(entities.length).toBeGreaterThanOrEqual(9);
    for (const { tableName, columns } of entities) {
      const mapped = columns.map((column) => ({
        name: column.databaseName,
        type: nameOf(column),
        nullable: column.isNullable,
        generated: false,
        isKey: column.isPrimary,
      }));
      // What PostgreSQL computes, the entity does not hold.
      const present = (await columnsOf(tableName)).filter(({ generated }) => !generated);
      expect({ tableName, columns: mapped.sort((a, b) => (a.name < b.name ? -1 : 1)) }).toEqual({
        tableName,
        columns: present.sort((a, b) => (a.name < b.name ? -1 : 1)),
      });
    }
  });

  it('hold ids, not graphs of objects, and always the tenant', () => {
    for (const entity of entities) {
      expect({ entity: entity.name, relations: entity.relations.map(({ propertyName }) => propertyName) }).toEqual({
        entity: entity.name,
        relations: [],
      });
      expect(entity.primaryColumns[0]?.databaseName).toBe('tenant_id');
    }
  });
});

/** Every CHECK that is a list of codes, and the list it repeats. */
const CODE_LISTS: Record<string, readonly string[]> = {
  'access_link.purpose': ACCESS_LINK_PURPOSES,
  'network_participation.status': PARTICIPATION_STATUSES,
  'network_participation_event.command': PARTICIPATION_COMMANDS,
  'network_participation_event.side': PARTICIPATION_ACTORS,
  'network_participation_event.to_status': PARTICIPATION_STATUSES,
  'network_group.status': GROUP_STATUSES,
  'network_group_member.status': GROUP_MEMBER_STATUSES,
  'network_group_document.status': CONTRIBUTION_STATUSES,
  'network_plan.status': NETWORK_PLAN_STATUSES,
  'network_plan.model': NETWORK_PLAN_MODELS,
  'network_plan.stage': NETWORK_PLAN_STAGES,
  'network_plan_event.command': NETWORK_PLAN_COMMANDS,
  'network_plan_event.to_status': NETWORK_PLAN_STATUSES,
  'network_plan_event.side': PARTICIPATION_ACTORS,
  'adhesion.status': ADHESION_STATUSES,
  'adhesion_document.kind': ADHESION_DOCUMENT_KINDS,
  'adhesion_document.signature': PAPER_SIGNATURES,
  'adhesion_event.actor_side': ADHESION_ACTORS,
  'adhesion_event.command': ADHESION_ACTIVITIES,
  'adhesion_event.from_status': ADHESION_STATUSES,
  'adhesion_event.to_status': ADHESION_STATUSES,
  'audit_entry.operation': ['INSERT', 'UPDATE', 'DELETE', 'READ'],
  'body.type': BODY_TYPES,
  'body_address.kind': BODY_ADDRESS_KINDS,
  'body_figure.kind': FIGURE_KINDS,
  'body_grouping.kind': BODY_GROUPING_KINDS,
  'body_office.kind': OFFICE_KINDS,
  'body_past.kind': BODY_PAST_KINDS,
  'convention.kind': CONVENTION_KINDS,
  'cost_driver.kind': DRIVER_KINDS,
  'cost_item.hours_from': STAFF_HOURS_FROM,
  'cost_item.kind': COST_ITEM_KINDS,
  'cost_publication.kind': COST_MODEL_KINDS,
  'body_site.kind': SITE_KINDS,
  'deadline.evidence': EVIDENCE_KINDS,
  'deadline.status': DEADLINE_STATUSES,
  'deadline_event.actor': DEADLINE_ACTORS,
  'deadline_event.cause': CANCEL_CAUSES,
  'deadline_event.command': DEADLINE_COMMANDS,
  'deadline_event.evidence': EVIDENCE_KINDS,
  'deadline_event.from_status': DEADLINE_STATUSES,
  'deadline_event.to_status': DEADLINE_STATUSES,
  'dossier.status': DOSSIER_STATUSES,
  'space.kind': SPACE_KINDS,
  'space.visibility': VISIBILITIES,
  'space_body.role': SPACE_BODY_ROLES,
  'space_member.role': SPACE_ROLES,
  'document.visibility': VISIBILITIES,
  'document.status': DOCUMENT_STATUSES,
  'document_event.activity': DOCUMENT_ACTIVITIES,
  'document_event.from_status': DOCUMENT_STATUSES,
  'document_event.to_status': DOCUMENT_STATUSES,
  'post.kind': POST_KINDS,
  'space_follower.frequency': DIGEST_FREQUENCIES,
  'due_run.status': DUE_RUN_STATUSES,
  'cost_model.kind': COST_MODEL_KINDS,
  'cost_model.method': ALLOCATION_METHODS,
  'cost_model.status': COST_MODEL_STATUSES,
  'cost_model_event.command': COST_MODEL_ACTIVITIES,
  'cost_model_event.from_status': COST_MODEL_STATUSES,
  'cost_model_event.to_status': COST_MODEL_STATUSES,
  'document_text.reason': READING_REASONS,
  'document_text.status': READING_OUTCOMES,
  'driver_quantity.origin': QUANTITY_ORIGINS,
  'service_volume.measure': VOLUME_MEASURES,
  'simulation_due.outcome': BODY_OUTCOMES,
  'simulation_run.ended_as': RUN_ENDS,
  'tariff_plan.status': PLAN_STATUSES,
  'tariff_plan_event.command': PLAN_ACTIVITIES,
  'tariff_plan_event.from_status': PLAN_STATUSES,
  'tariff_plan_event.to_status': PLAN_STATUSES,
  'timesheet_event.command': TIMESHEET_COMMANDS,
  'timesheet_event.from_status': TIMESHEET_STATUSES,
  'timesheet_event.to_status': TIMESHEET_STATUSES,
  'timesheet_month.status': TIMESHEET_STATUSES,
  'timesheet_row.kind': TIMESHEET_ROW_KINDS,
  'identity_provider.match_by': IDENTITY_MATCHES,
  'erasure.ground': ERASURE_GROUNDS,
  'import_batch.status': IMPORT_STATUSES,
  'import_row.effect': IMPORT_EFFECTS,
  'import_row.outcome': IMPORT_OUTCOMES,
  'job.status': JOB_STATUSES,
  'kit_import.status': KIT_IMPORT_STATUSES,
  'mail.status': MAIL_STATUSES,
  'membership.role': TENANT_ROLES,
  'network_membership.role': NETWORK_ROLES,
  'notice.kind': NOTICE_KINDS,
  'notice_preference.kind': NOTICE_KINDS,
  'notice_preference.mode': MAIL_MODES,
  'processor_appointment.at_end': DATA_AT_END,
  'processor_appointment.signature': PAPER_SIGNATURES,
  'processor_appointment.status': APPOINTMENT_STATUSES,
  'service.status': SERVICE_STATUSES,
  'service_event.command': SERVICE_ACTIVITIES,
  'service_event.from_status': SERVICE_VERSION_STATUSES,
  'service_event.to_status': SERVICE_VERSION_STATUSES,
  'service_feedback.reason': FEEDBACK_REASONS,
  'service_line.code': SERVICE_LINES,
  'service_version.approval': SUBSCRIPTION_APPROVALS,
  'service_version.computerisation': COMPUTERISATION_LEVELS,
  'service_version.inclusion': SERVICE_INCLUSIONS,
  'service_version.status': SERVICE_VERSION_STATUSES,
  'session.kind': SESSION_KINDS,
  'stored_file.status': FILE_STATUSES,
  'stored_file.scan_status': SCAN_STATUSES,
  'mailing.status': MAILING_STATUSES,
  'mailing.event_part': ROADSHOW_MAILINGS,
  'roadshow_event.status': ROADSHOW_STATUSES,
  'working_table.kind': WORKING_TABLE_KINDS,
  'working_table.quorum_rule': QUORUM_RULES,
  'working_table.majority_rule': MAJORITY_RULES,
  'table_seat.role': SEAT_ROLES,
  'table_meeting.status': MEETING_STATUSES,
  'table_item.majority_rule': MAJORITY_RULES,
  'table_item.outcome': ITEM_OUTCOMES,
  'table_attendance.state': ATTENDANCE_STATES,
  'table_vote.vote': VOTE_KINDS,
  'table_item.voting': VOTING_STATUSES,
  'table_answer.answer': CALL_ANSWERS,
  'table_minutes.status': MINUTES_STATUSES,
  'table_event.command': MEETING_ACTIVITIES,
  'table_event.from_status': MEETING_EVENT_STATUSES,
  'table_event.to_status': MEETING_EVENT_STATUSES,
  'roadshow_guest.answer': ROADSHOW_ANSWERS,
  'roadshow_participant.status': PARTICIPANT_STATUSES,
  'mailing_recipient.status': MAILING_RECIPIENT_STATUSES,
  'obligation.audience': OBLIGATION_AUDIENCES,
  'obligation.date_basis': DATE_BASES,
  'obligation.scope': OBLIGATION_SCOPES,
  'obligation.status': OBLIGATION_STATUSES,
  'pec_incoming.kind': PEC_INCOMING_KINDS,
  'pec_message.status': PEC_MESSAGE_STATUSES,
  'pec_receipt.kind': PEC_RECEIPT_KINDS,
  'pec_recipient.status': PEC_RECIPIENT_STATUSES,
  'protocol_request.status': PROTOCOL_REQUEST_STATUSES,
  'protocol_request.subject': PROTOCOL_SUBJECTS,
  'task.kind': TASK_KINDS,
  'interaction.kind': INTERACTION_KINDS,
  'prospect.stage': PROSPECT_STAGES,
  'prospect_step.stage': PROSPECT_STAGES,
  'subscription.status': SUBSCRIPTION_STATUSES,
  'subscription_document.kind': SUBSCRIPTION_DOCUMENT_KINDS,
  'subscription_event.actor_side': SUBSCRIPTION_ACTORS,
  'subscription_event.command': SUBSCRIPTION_ACTIVITIES,
  'subscription_event.from_status': SUBSCRIPTION_STATUSES,
  'subscription_event.to_status': SUBSCRIPTION_STATUSES,
  'ticket.channel': TICKET_CHANNELS,
  'ticket.status': TICKET_STATUSES,
  'ticket_event.command': ['open', 'assign', ...TICKET_COMMANDS],
  'ticket_event.from_status': TICKET_STATUSES,
  'ticket_event.to_status': TICKET_STATUSES,
  'ticket_message.author_side': TICKET_SIDES,
  'ticket_message.kind': MESSAGE_KINDS,
};

describe('code lists', () => {
  it('of CHECKs are those of the contracts', async () => {
    const { rows } = await house.database.owner.query<{ column: string; definition: string }>(
      `SELECT c.conrelid::regclass || '.' || a.attname AS column, pg_get_constraintdef(c.oid) AS definition
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND ARRAY[a.attnum] = c.conkey
       WHERE c.contype = 'c' AND c.connamespace = 'public'::regnamespace AND pg_get_constraintdef(c.oid) ~ '^CHECK \\(\\(\\w+ = (ANY \\(ARRAY\\[|''[A-Za-z_]+''::text\\)\\))'`,
    );
    const found = rows.map(({ column, definition }) => [
      column,
      [...definition.matchAll(/'([^']*)'::text/g)].map(([, code]) => code).sort(),
    ]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(CODE_LISTS).map(([column, codes]) => [column, [...codes].sort()])),
    );
  });

  it('are text: there is no enum', async () => {
    const { rows } = await house.database.owner.query(
      `SELECT t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'e' AND n.nspname <> 'bullmq'`,
    );
    expect(rows).toEqual([]);
  });

  it('of columns that hold a code are all checked', async () => {
    const { rows } = await house.database.owner.query<{ column: string }>(
      `SELECT attrelid::regclass || '.' || attname AS column FROM pg_attribute JOIN pg_class c ON c.oid = attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
       WHERE attnum > 0 AND NOT attisdropped AND (attname ~ '(^|_)(status|kind|type|role|channel|command|operation|side)$') ORDER BY 1`,
    );
    const free = [
      'document.doc_type',
      'document_version.media_type',
      'job.kind',
      'mail.kind',
      'stored_file.media_type',
      'table_paper.media_type',
    ];
    expect(rows.map(({ column }) => column).filter((column) => !CODE_LISTS[column] && !free.includes(column))).toEqual(
      [],
    );
  });
});

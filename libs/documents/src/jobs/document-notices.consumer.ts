import { Inject } from '@nestjs/common';
import type { DocumentCommand, DocumentStatus } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { Notices, type MailContent } from '#app/notifications';
import {
  Consumer,
  SETTINGS,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Settings,
  type Transaction,
} from '#app/platform';
import { APPROVING_ROLES } from '../domain/judging.js';
import { Eyes } from './eyes.js';

type ToldCommand = Extract<DocumentCommand, 'submit' | 'approve' | 'send_back'>;
interface EventRow {
  tenantId: string;
  documentId: string;
  spaceId: string;
  title: string;
  spaceTitle: string;
  command: ToldCommand;
  toStatus: DocumentStatus;
  status: DocumentStatus;
  reason: string;
  actorId: string | null;
  actorName: string;
  authorId: string;
  slug: string;
}
interface Person {
  id: string;
  name: string;
}

const EVENT = `SELECT e.tenant_id AS "tenantId", e.document_id AS "documentId", d.space_id AS "spaceId", d.title, s.title AS "spaceTitle",
    e.activity AS command, e.to_status AS "toStatus", d.status, e.reason, e.actor_id AS "actorId", e.actor_name AS "actorName",
    v.created_by AS "authorId", t.slug
  FROM document_event e JOIN document d ON d.tenant_id = e.tenant_id AND d.id = e.document_id
  JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id JOIN tenant t ON t.id = e.tenant_id
  JOIN document_version v ON v.tenant_id = d.tenant_id AND v.document_id = d.id AND v.number = e.number
  WHERE e.id = $1 AND d.trashed_at IS NULL`;
/** Who may judge: of the centre by their role, others where they are named. */
const JUDGES = `SELECT m.id, m.display_name AS name FROM membership m
  WHERE m.accepted_at IS NOT NULL AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3) AND m.id <> $4
    AND (m.role = ANY ($1) OR EXISTS (SELECT FROM space_member n WHERE n.tenant_id = m.tenant_id AND n.membership_id = m.id
      AND n.space_id = $2 AND n.role = 'manager' AND (n.valid_to IS NULL OR n.valid_to >= $3)))
  ORDER BY m.display_name, m.id`;
const PERSON = `SELECT m.id, m.display_name AS name FROM membership m WHERE m.id = $1`;

const WORDS: Record<ToldCommand, { subject: string; opening: (who: string) => string; action: string }> = {
  submit: {
    subject: 'Da approvare',
    opening: (who) => `${who} ha proposto un documento: attende l’approvazione di chi non lo ha scritto.`,
    action: 'Leggi e decidi',
  },
  approve: { subject: 'Approvato', opening: (who) => `${who} ha approvato il documento.`, action: 'Apri' },
  send_back: {
    subject: 'Da rivedere',
    opening: (who) => `${who} ha rimandato il documento: è di nuovo una bozza. Il motivo è qui sotto.`,
    action: 'Apri la bozza',
  },
};

/** Tells who may approve a document that it waits for them, and who wrote it what became of it. */
@Consumer('document-notices')
export class DocumentNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly eyes: Eyes,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const [event] = await this.database.read<EventRow>(ctx, EVENT, [payload.eventId]);
    // What was decided on in the meantime waits for nobody any more.
    const told = event && event.status === event.toStatus ? await this.recipients(ctx, event) : undefined;
    const seen =
      told &&
      (await this.eyes.seers(
        ctx,
        event!.tenantId,
        event!.spaceId,
        told.map(({ id }) => id),
      ));
    const blind = seen && (await this.eyes.blind(ctx, event!.tenantId, event!.spaceId, seen));
    await this.database.run(ctx, async (tx) => {
      for (const person of told ?? [])
        if (seen!.includes(person.id)) await this.tell(tx, event!, person, [...seen!, ...blind!]);
      await done(tx);
    });
  }

  private recipients(ctx: RequestContext, event: EventRow): Promise<Person[]> {
    const { command, spaceId, actorId, authorId } = event;
    if (command === 'submit')
      return this.database.read<Person>(ctx, JUDGES, [APPROVING_ROLES, spaceId, italianDay(ctx.now), authorId]);
    return authorId === actorId ? Promise.resolve([]) : this.database.read<Person>(ctx, PERSON, [authorId]);
  }

  private async tell(tx: Transaction, event: EventRow, person: Person, alsoTold: string[]): Promise<void> {
    const path = `/${event.slug}/area/documenti/documento/${event.documentId}`;
    const words = WORDS[event.command];
    const mail: MailContent = {
      subject: `${words.subject}: ${event.title}`.slice(0, 200),
      greeting: `Gentile ${person.name},`,
      paragraphs: [words.opening(event.actorName)],
      ...(event.reason && { quote: event.reason }),
      facts: [
        ['Documento', event.title],
        ['Spazio', event.spaceTitle],
      ],
      action: { label: words.action, url: this.settings.PUBLIC_URL + path },
    };
    await this.notices.notify(tx, {
      membershipId: person.id,
      bodyId: null,
      kind: 'document.step',
      title: mail.subject,
      text: mail.paragraphs.join(' '),
      path,
      mail,
      alsoTold,
    });
  }
}

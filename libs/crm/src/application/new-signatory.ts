import { Injectable } from '@nestjs/common';
import { SIGNING_OFFICES, type OfficeKind } from '#app/contracts';
import { SideNotices, type MailContent } from '#app/notifications';
import { addDays, italianDay } from '#app/kernel';
import type { DomainEvent, Transaction } from '#app/platform';
import type { BodyOffice } from '../persistence/body.entity.js';
import { Tasks } from '../tasks/tasks.service.js';

/** One at a time holds such an office; who acts for its holder (facente funzione) ends nobody's. */
const END_FORMER = `UPDATE body_office SET ends_on = $4::date - 1, version = version + 1
  WHERE body_id = $1 AND kind = $2 AND id <> $3 AND starts_on < $4 AND (ends_on IS NULL OR ends_on >= $4)`;
/** Adhesions that wait for the body's signature, with who signs now. */
const WAITING = `SELECT a.id, b.id AS "bodyId", b.name AS "bodyName", c.title AS convention, o.kind, o.person_name AS "personName", o.acting, t.slug
  FROM body_office o JOIN body b ON b.tenant_id = o.tenant_id AND b.id = o.body_id
  JOIN adhesion a ON a.tenant_id = o.tenant_id AND a.body_id = o.body_id AND a.status = 'resolution_received'
  JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id AND (c.valid_to IS NULL OR c.valid_to >= $2)
  JOIN tenant t ON t.id = o.tenant_id
  WHERE o.id = $1 AND o.starts_on <= $2 AND (o.ends_on IS NULL OR o.ends_on >= $2) ORDER BY c.title, a.id`;
const ANNOUNCED = 'UPDATE body_office SET announced_on = $2 WHERE id = $1 AND announced_on IS NULL';
/** Days within which the centre sees to the new signature. */
const TASK_DAYS = 7;

const OFFICE: Record<(typeof SIGNING_OFFICES)[number], string> = {
  legal_representative: 'legale rappresentante',
  mayor: 'sindaco',
  commissioner: 'commissario',
};

interface Waiting {
  id: string;
  bodyId: string;
  bodyName: string;
  convention: string;
  kind: (typeof SIGNING_OFFICES)[number];
  personName: string;
  acting: boolean;
  slug: string;
}

/** What follows when somebody else signs for a body: old acts keep the old name, the next one is asked of the new. */
@Injectable()
export class NewSignatory {
  constructor(
    private readonly tasks: Tasks,
    private readonly notices: SideNotices,
  ) {}

  /** In the transaction that writes the office: the former one of its kind ends on the day before. */
  async entered(
    tx: Transaction,
    office: Pick<BodyOffice, 'id' | 'bodyId' | 'kind' | 'acting' | 'startsOn' | 'endsOn'>,
  ) {
    const { id, bodyId, kind, acting, startsOn, endsOn } = office;
    const today = italianDay(tx.now);
    if (!signs(kind) || (endsOn !== null && endsOn < today)) return;
    if (!acting) await tx.execute(END_FORMER, [bodyId, kind, id, startsOn]);
    if (startsOn <= today) await this.announce(tx, id);
  }

  /** Once: the signature is asked for by the queue. */
  async announce(tx: Transaction, officeId: string): Promise<void> {
    const announced = await tx.execute(ANNOUNCED, [officeId, italianDay(tx.now)]);
    if (announced) await tx.emit(signatoryChanged(officeId));
  }

  /** In a transaction of the system: a task for the centre, a notice to the people of the body, for each adhesion that waits. */
  async ask(tx: Transaction, officeId: string): Promise<void> {
    const today = italianDay(tx.now);
    for (const adhesion of await tx.query<Waiting>(WAITING, [officeId, today])) {
      const path = `/adesioni/${adhesion.id}`;
      await this.tasks.open(tx, {
        kind: 'new_signatory',
        title: `Nuovo firmatario: ${adhesion.personName} (${adhesion.bodyName})`,
        dueOn: addDays(today, TASK_DAYS),
        bodyId: adhesion.bodyId,
        path,
        assigneeId: null,
      });
      await this.notices.tell(tx, {
        bodyId: adhesion.bodyId,
        by: 'centre',
        concerns: { centre: 'adhesions.manage', body: 'adhesions.take_part' },
        kind: 'signatory.asked',
        path: `/${adhesion.slug}/area${path}`,
        mail: (_side, recipientName, url) => mailOf(adhesion, recipientName, url),
      });
    }
  }
}

const signs = (kind: OfficeKind) => (SIGNING_OFFICES as readonly OfficeKind[]).includes(kind);

function signatoryChanged(officeId: string): DomainEvent {
  return { name: 'signatory.changed', consumers: ['adhesion-notices'], payload: { officeId } };
}

function mailOf(
  { bodyName, convention, kind, personName, acting }: Waiting,
  recipientName: string,
  url: string,
): MailContent {
  const office = `${OFFICE[kind]}${acting ? ' facente funzione' : ''}`;
  return {
    subject: `Firma da chiedere: ${personName} – ${bodyName}`.slice(0, 200),
    greeting: `Gentile ${recipientName},`,
    paragraphs: [
      `ora firma ${personName}, ${office}. La deliberazione è arrivata e manca la firma digitale della convenzione: il documento firmato si carica nel portale.`,
    ],
    facts: [
      ['Ente', bodyName],
      ['Convenzione', convention],
      ['Firma', `${personName}, ${office}`],
    ],
    action: { label: 'Carica la convenzione firmata', url },
  };
}

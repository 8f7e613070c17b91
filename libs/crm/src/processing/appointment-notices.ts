import { Injectable } from '@nestjs/common';
import { SideNotices, type MailContent } from '#app/notifications';
import type { DomainEvent, Transaction } from '#app/platform';

const PROPOSED = `SELECT p.adhesion_id AS "adhesionId", p.body_id AS "bodyId", b.name AS "bodyName", c.title AS convention, m.number, t.slug,
    EXISTS (SELECT FROM processor_appointment o WHERE o.tenant_id = p.tenant_id AND o.adhesion_id = p.adhesion_id AND o.status = 'signed') AS renews
  FROM processor_appointment p JOIN body b ON b.tenant_id = p.tenant_id AND b.id = p.body_id
  JOIN processing_terms m ON m.tenant_id = p.tenant_id AND m.id = p.terms_id
  JOIN convention c ON c.tenant_id = m.tenant_id AND c.id = m.convention_id
  JOIN tenant t ON t.id = p.tenant_id
  WHERE p.id = $1 AND p.status = 'proposed'`;

interface Proposed {
  adhesionId: string;
  bodyId: string;
  bodyName: string;
  convention: string;
  number: number;
  slug: string;
  /** One that is signed already goes on until this one is. */
  renews: boolean;
}

export function appointmentProposed(appointmentId: string): DomainEvent {
  return { name: 'appointment.proposed', consumers: ['adhesion-notices'], payload: { appointmentId } };
}

/** A body hears that its appointment of the centre as data processor waits for a signature. */
@Injectable()
export class AppointmentNotices {
  constructor(private readonly notices: SideNotices) {}

  /** In a transaction of the system; of what was signed or withdrawn meanwhile nobody is told. */
  async tell(tx: Transaction, appointmentId: string): Promise<void> {
    const [proposed] = await tx.query<Proposed>(PROPOSED, [appointmentId]);
    if (!proposed) return;
    await this.notices.tell(tx, {
      bodyId: proposed.bodyId,
      by: 'centre',
      concerns: { centre: 'adhesions.manage', body: 'adhesions.take_part' },
      kind: 'appointment.proposed',
      path: `/${proposed.slug}/area/adesioni/${proposed.adhesionId}`,
      mail: (_side, recipientName, url) => mailOf(proposed, recipientName, url),
    });
  }
}

function mailOf({ bodyName, convention, number, renews }: Proposed, recipientName: string, url: string): MailContent {
  return {
    subject: `Nomina a responsabile del trattamento da firmare – ${bodyName}`.slice(0, 200),
    greeting: `Gentile ${recipientName},`,
    paragraphs: [
      'il centro servizi propone la nomina a responsabile del trattamento dei dati (articolo 28 del GDPR): si scarica dal portale, la firma digitalmente chi rappresenta l’ente, e si carica.',
      renews
        ? 'La nomina già firmata vale fino a quando è firmata questa.'
        : 'Senza la nomina i servizi che la richiedono non si possono attivare.',
    ],
    facts: [
      ['Ente', bodyName],
      ['Convenzione', convention],
      ['Testo', `versione ${number}`],
    ],
    action: { label: 'Scarica e firma la nomina', url },
  };
}

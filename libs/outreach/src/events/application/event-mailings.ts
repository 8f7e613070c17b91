import { Injectable } from '@nestjs/common';
import type { MailingTarget, RoadshowMailing } from '#app/contracts';
import { stateConflict, TenantDatabase, notFound, type RequestContext } from '#app/platform';
import { Mailings } from '../../application/mailings.service.js';
import type { RoadshowEvent } from '../persistence/roadshow.entity.js';

const GREETING = 'Gentile {{destinatario}},';

/** What the centre most probably wants to write; every word of it can be changed in the draft. */
const TEXTS: Record<RoadshowMailing, { subject: string; text: string; targets: MailingTarget[] }> = {
  invitation: {
    subject: 'Invito: {{incontro}}',
    text: `${GREETING}\n\n{{centro}} invita {{ente}} a «{{incontro}}»: {{quando}}, {{luogo}}.\n\nPer iscriversi, cambiare chi viene o dire che non si partecipa basta questo collegamento, riservato a {{ente}}:\n{{link_iscrizione}}\n\nUn cordiale saluto,\n{{centro}}`,
    targets: ['body'],
  },
  came: {
    subject: 'Grazie: {{incontro}}',
    text: `${GREETING}\n\ngrazie per aver partecipato a «{{incontro}}».\n\nPer ogni domanda: {{centro_email}}.\n\nUn cordiale saluto,\n{{centro}}`,
    targets: ['participants'],
  },
  missed: {
    subject: 'Ci è mancato: {{incontro}}',
    text: `${GREETING}\n\nnon abbiamo avuto il piacere di incontrare {{ente}} a «{{incontro}}».\n\nSe l’argomento interessa, siamo a disposizione: {{centro_email}}.\n\nUn cordiale saluto,\n{{centro}}`,
    targets: ['body', 'participants'],
  },
};

const EVENT = 'SELECT status FROM roadshow_event WHERE id = $1';
/** Bodies of which somebody was there, or nobody. */
const BODIES = `SELECT g.body_id AS id FROM roadshow_guest g JOIN body b ON b.tenant_id = g.tenant_id AND b.id = g.body_id
  LEFT JOIN roadshow_participant p ON p.tenant_id = g.tenant_id AND p.guest_id = g.id
  WHERE g.event_id = $1 GROUP BY g.body_id HAVING (count(p.attended_at) > 0) = $2 ORDER BY g.body_id LIMIT 1000`;

/** Drafts of mailings that belong to an event: they go the way of all mailings. */
@Injectable()
export class EventMailings {
  constructor(
    private readonly database: TenantDatabase,
    private readonly mailings: Mailings,
  ) {}

  /**
   * @returns the draft's id
   * @throws DomainError not_found, state_conflict where the event is not yet held, or does not take registrations any more
   */
  async draft(ctx: RequestContext, eventId: string, key: string | undefined, part: RoadshowMailing): Promise<string> {
    const [[event], bodies] = await this.database.readAll<[Pick<RoadshowEvent, 'status'>, { id: string }]>(ctx, [
      [EVENT, [eventId]],
      [BODIES, [eventId, part === 'came']],
    ]);
    if (!event) throw notFound();
    const fits = part === 'invitation' ? ['draft', 'open'] : ['held'];
    if (!fits.includes(event.status)) throw stateConflict([]);
    const bodyIds = part === 'invitation' ? [] : bodies.map(({ id }) => id);
    return this.mailings.create(ctx, key, { ...TEXTS[part], bodyIds }, { eventId, eventPart: part });
  }
}

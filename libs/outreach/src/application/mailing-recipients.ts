import { Injectable } from '@nestjs/common';
import { LIMITS, type MailingTarget, type RoadshowField } from '#app/contracts';
import { italianDay } from '#app/kernel';
import { invalid, type Transaction } from '#app/platform';
import type { MergeFacts } from '../domain/merge.js';
import type { Mailing } from '../persistence/mailing.entity.js';

/** Somebody that a mailing would go to today. Without an address there is nobody. */
export interface FoundRecipient {
  bodyId: string;
  bodyName: string;
  target: MailingTarget | null;
  name: string;
  address: string | null;
}

/** The first of these says by what an address is reached that stands there more than once. */
const ADDRESSES = `SELECT 1 AS rank, 'body' AS target, b.name, b.email AS address WHERE 'body' = ANY ($2)
    UNION ALL
    SELECT 2, o.kind, o.person_name, o.email FROM body_office o
    WHERE o.tenant_id = b.tenant_id AND o.body_id = b.id AND o.kind = ANY ($2)
      AND o.starts_on <= $3 AND (o.ends_on IS NULL OR o.ends_on >= $3)
    UNION ALL
    SELECT 3, 'users', m.display_name, m.email FROM membership_body mb
    JOIN membership m ON m.tenant_id = mb.tenant_id AND m.id = mb.membership_id
    WHERE mb.tenant_id = b.tenant_id AND mb.body_id = b.id AND 'users' = ANY ($2)
      AND m.valid_from <= $3 AND (m.valid_to IS NULL OR m.valid_to >= $3)
    UNION ALL
    SELECT 4, 'participants', p.name, p.email FROM roadshow_guest g
    JOIN roadshow_participant p ON p.tenant_id = g.tenant_id AND p.guest_id = g.id AND p.status = 'registered'
    WHERE g.tenant_id = b.tenant_id AND g.body_id = b.id AND g.event_id = $4 AND 'participants' = ANY ($2)
      AND CASE $5 WHEN 'came' THEN p.attended_at IS NOT NULL WHEN 'missed' THEN p.attended_at IS NULL ELSE true END`;

/** Bodies that were merged or ended get nothing. */
const RECIPIENTS = `SELECT r.* FROM (
    SELECT DISTINCT ON (b.id, lower(a.address)) b.id AS "bodyId", b.name AS "bodyName", a.target, COALESCE(a.name, b.name) AS name,
      lower(a.address) AS address
    FROM body b LEFT JOIN LATERAL (${ADDRESSES}) a ON a.address IS NOT NULL
    WHERE b.id = ANY ($1) AND (b.valid_to IS NULL OR b.valid_to >= $3)
    ORDER BY b.id, lower(a.address), a.rank, a.target, a.name
  ) r ORDER BY r."bodyName" COLLATE "it-x-icu", r."bodyId", r.address`;

const HOLDER = (
  kind: string,
) => `(SELECT o.person_name FROM body_office o WHERE o.tenant_id = b.tenant_id AND o.body_id = b.id
    AND o.kind = '${kind}' AND o.starts_on <= $2 AND (o.ends_on IS NULL OR o.ends_on >= $2) ORDER BY o.acting, o.starts_on DESC, o.id LIMIT 1)`;
/** A commissioner stands in the place of all others. */
const FACTS = `SELECT b.id, b.name AS ente, b.province AS provincia, ${HOLDER('mayor')} AS sindaco,
    COALESCE(${HOLDER('commissioner')}, ${HOLDER('mayor')}, ${HOLDER('legal_representative')}) AS rappresentante,
    ${HOLDER('secretary')} AS segretario, t.name AS centro, t.email AS centro_email
  FROM body b JOIN tenant t ON t.id = b.tenant_id WHERE b.id = ANY ($1)`;

type BodyFacts = Omit<MergeFacts, 'destinatario' | 'oggi' | RoadshowField> & { id: string };

/** What of a mailing says whom it reaches. */
type Chosen = Pick<Mailing, 'bodyIds' | 'targets' | 'eventId' | 'eventPart'>;

/** Whom a mailing reaches, and what is known of each for its text. */
@Injectable()
export class MailingRecipients {
  /** @throws DomainError validation_failed where they are more than one mailing takes */
  async of(tx: Transaction, { bodyIds, targets, eventId, eventPart }: Chosen): Promise<FoundRecipient[]> {
    const day = italianDay(tx.now);
    const found = await tx.query<FoundRecipient>(RECIPIENTS, [bodyIds, targets, day, eventId, eventPart]);
    if (found.length > LIMITS.mailingRecipients) throw invalid('bodyIds', 'out_of_range');
    return found;
  }

  /** What is known of these bodies today, and of an event; the answer says it for a recipient of one. */
  async facts(
    tx: Transaction,
    bodyIds: readonly string[],
    ofEvent: (bodyId: string) => Partial<MergeFacts> = () => ({}),
  ): Promise<(recipient: Pick<FoundRecipient, 'bodyId' | 'name'>) => MergeFacts> {
    const day = italianDay(tx.now);
    const rows = await tx.query<BodyFacts>(FACTS, [bodyIds, day]);
    const known = new Map(rows.map(({ id, ...facts }) => [id, facts]));
    const oggi = day.split('-').reverse().join('/');
    return ({ bodyId, name }) => ({ ...known.get(bodyId)!, ...ofEvent(bodyId), destinatario: name, oggi });
  }
}

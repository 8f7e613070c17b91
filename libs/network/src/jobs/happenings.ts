import {
  contributionMachine,
  groupMemberMachine,
  type ContributionCommand,
  type GroupMemberCommand,
} from '#app/contracts';
import type { Transaction } from '#app/platform';
import { passed, type Passed, type Tiding } from './tidings.js';

/** Who is told in the tenant where it happened, and what goes to others. */
export interface News {
  here: Tiding[];
  elsewhere: Passed[];
}

const NOTHING: News = { here: [], elsewhere: [] };
const here = (...tidings: Tiding[]): News => ({ here: tidings, elsewhere: [] });
const elsewhere = (...all: Passed[]): News => ({ here: [], elsewhere: all });

/** Withdrawn, or decided on otherwise in the meantime: nobody hears of it. */
const PARTICIPATION = `SELECT e.command, e.side, e.reason, t.owner_name AS centre, n.name AS network, n.home_tenant_id AS "homeId"
  FROM network_participation_event e
  JOIN network_participation p ON p.tenant_id = e.tenant_id AND p.status = e.to_status
  JOIN tenant t ON t.id = e.tenant_id JOIN network n ON n.id = e.network_id WHERE e.id = $1`;
const GROUP = `SELECT g.title, g.created_by AS "createdBy", t.owner_name AS lead, t.slug, m.member_name AS member, m.status
  FROM network_group g JOIN tenant t ON t.id = g.tenant_id
  JOIN network_group_member m ON m.tenant_id = g.tenant_id AND m.group_id = g.id AND m.member_id = $2 WHERE g.id = $1 AND g.status = 'open'`;
const JOINED = `SELECT m.member_id AS id FROM network_group_member m WHERE m.group_id = $1 AND m.status = 'joined' AND m.member_id <> $2`;
const CONTRIBUTION = `SELECT c.tenant_id AS "tenantId", c.group_tenant_id AS "leadId", c.status, c.reason, c.added_by AS "addedBy", d.title,
    t.owner_name AS centre, d.shown_version IS NOT NULL AND NOT d.confidential AS readable
  FROM network_group_document c JOIN document d ON d.tenant_id = c.tenant_id AND d.id = c.document_id AND d.trashed_at IS NULL
  JOIN tenant t ON t.id = c.tenant_id WHERE c.group_id = $1 AND c.document_id = $2`;
const PLAN = `SELECT e.command, e.side, e.reason, p.id AS "planId", p.title, p.created_by AS "createdBy", t.owner_name AS centre, t.slug,
    n.home_tenant_id AS "homeId"
  FROM network_plan_event e JOIN network_plan p ON p.tenant_id = e.tenant_id AND p.id = e.plan_id AND p.status = e.to_status
  JOIN tenant t ON t.id = e.tenant_id JOIN network n ON n.id = p.network_id WHERE e.id = $1`;
const COMMENT = `SELECT source_tenant_id AS "sourceId", source_document_id AS "documentId", centre_name AS centre
  FROM network_comment WHERE id = $1`;
const COPY = `SELECT c.source_tenant_id AS "sourceId", c.source_document_id AS "documentId", t.owner_name AS centre
  FROM network_copy c JOIN tenant t ON t.id = c.tenant_id WHERE c.document_id = $1`;

/** What became of an event of its tenant, as far as it still stands. */
export function happened(tx: Transaction, payload: Record<string, string>): Promise<News> {
  switch (payload.news) {
    case 'participation':
      return participation(tx, payload);
    case 'membership':
      return membership(tx, payload);
    case 'contribution':
      return contribution(tx, payload);
    case 'contributed':
      return contributed(tx, payload);
    case 'plan':
      return plan(tx, payload);
    case 'comment':
      return ofDocument(
        tx,
        COMMENT,
        payload.commentId!,
        'Nuovo commento',
        'ha commentato un documento che hai condiviso.',
      );
    case 'copy':
      return ofDocument(
        tx,
        COPY,
        payload.documentId!,
        'Documento ripreso',
        'ha copiato un documento che hai condiviso.',
      );
    default:
      return Promise.resolve(NOTHING);
  }
}

const ASKED: Record<string, { subject: string; text: string }> = {
  request: { subject: 'Chiede di partecipare', text: 'chiede di partecipare alla rete. Decide chi coordina la rete.' },
  withdraw: { subject: 'Richiesta ritirata', text: 'ha ritirato la richiesta di partecipare alla rete.' },
  leave: { subject: 'Ha lasciato la rete', text: 'ha lasciato la rete.' },
};
const DECIDED: Record<string, { subject: string; text: string }> = {
  admit: {
    subject: 'Il centro partecipa alla rete',
    text: 'La rete ha accolto la richiesta: da ora il centro legge ciò che gli altri condividono.',
  },
  refuse: { subject: 'Richiesta non accolta', text: 'La rete non ha accolto la richiesta. Il motivo è qui sotto.' },
  exclude: { subject: 'Escluso dalla rete', text: 'La rete ha escluso il centro. Il motivo è qui sotto.' },
};

async function participation(tx: Transaction, { eventId }: Record<string, string>): Promise<News> {
  const [event] = await tx.query<
    Record<'command' | 'side' | 'reason' | 'centre' | 'network', string> & { homeId: string | null }
  >(PARTICIPATION, [eventId]);
  if (!event) return NOTHING;
  const { command, centre, network, homeId, reason } = event;
  if (event.side === 'network') {
    const { subject, text } = DECIDED[command]!;
    return here({
      to: 'heads',
      subject: `${network}: ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`,
      text,
      path: '/rete/centri',
      label: 'Apri la rete',
      quote: reason,
    });
  }
  if (!homeId || homeId === tx.tenantId) return NOTHING;
  const { subject, text } = ASKED[command]!;
  return elsewhere(
    passed(homeId, {
      to: 'staff',
      subject: `${subject}: ${centre}`,
      text: `${centre} ${text}`,
      path: '/rete/centri',
      label: 'Apri la rete',
    }),
  );
}

const INVITED = {
  invite: { subject: 'Invito al gruppo', text: 'ha invitato il centro al gruppo di lavoro', label: 'Leggi e rispondi' },
  remove: { subject: 'Tolto dal gruppo', text: 'ha tolto il centro dal gruppo di lavoro', label: 'Apri i gruppi' },
};
const ANSWERED = {
  join: 'partecipa al gruppo',
  decline: 'ha declinato l’invito al gruppo',
  leave: 'è uscito dal gruppo',
};
async function membership(tx: Transaction, { groupId, centreId, command }: Record<string, string>): Promise<News> {
  const [group] = await tx.query<Record<'title' | 'createdBy' | 'lead' | 'slug' | 'member' | 'status', string>>(GROUP, [
    groupId,
    centreId,
  ]);
  if (!group || group.status !== groupMemberMachine.transition(command as GroupMemberCommand).to) return NOTHING;
  const { title, lead, slug, member } = group;
  const path = `/rete/gruppi/${slug}/${groupId}`;
  if (command === 'invite' || command === 'remove') {
    const { subject, text, label } = INVITED[command];
    return elsewhere(
      passed(
        centreId!,
        {
          to: 'heads',
          subject: `${subject}: ${title}`,
          text: `${lead} ${text} «${title}».`,
          path: command === 'invite' ? path : '/rete/gruppi',
          label,
        },
        tx.tenantId!,
      ),
    );
  }
  const text = `${member} ${ANSWERED[command as keyof typeof ANSWERED]} «${title}».`;
  return here({
    to: { membershipId: group.createdBy },
    subject: `${title}: ${member}`,
    text,
    path,
    label: 'Apri il gruppo',
  });
}

/** In the tenant of the document: the lead is told, and tells the others; of what the lead did, who had added it. */
async function contribution(tx: Transaction, { groupId, documentId, command }: Record<string, string>): Promise<News> {
  const [row] = await tx.query<
    Record<'tenantId' | 'leadId' | 'status' | 'reason' | 'addedBy' | 'title' | 'centre', string> & { readable: boolean }
  >(CONTRIBUTION, [groupId, documentId]);
  if (!row) return NOTHING;
  const { tenantId, leadId, status, reason, addedBy, title, centre, readable } = row;
  if (status !== contributionMachine.transition(command as ContributionCommand).to) return NOTHING;
  if (command === 'show')
    return readable
      ? elsewhere({
          tenantId: leadId,
          news: { news: 'contributed', groupId: groupId!, from: tenantId, title, centre },
        })
      : NOTHING;
  const gone = command === 'remove';
  return here({
    to: { membershipId: addedBy },
    subject: `${gone ? 'Tolto dal gruppo' : 'Di nuovo nel gruppo'}: ${title}`,
    text: gone
      ? 'Il centro capofila ha tolto dal gruppo un documento del tuo centro. Il motivo è qui sotto.'
      : 'Il centro capofila ha rimesso nel gruppo un documento del tuo centro.',
    path: `/documenti/documento/${documentId}`,
    label: 'Apri il documento',
    quote: reason,
    documentId,
  });
}

/** In the tenant of the lead. */
async function contributed(tx: Transaction, { groupId, from, title, centre }: Record<string, string>): Promise<News> {
  const [group] = await tx.query<Record<'title' | 'createdBy' | 'slug' | 'status', string>>(GROUP, [groupId, from]);
  if (group?.status !== 'joined') return NOTHING;
  const others = await tx.query<{ id: string }>(JOINED, [groupId, from]);
  const tiding = {
    subject: `Nuovo nel gruppo ${group.title}: ${title}`,
    text: `${centre} ha aggiunto il documento «${title}» al gruppo di lavoro «${group.title}».`,
    path: `/rete/gruppi/${group.slug}/${groupId}`,
    label: 'Apri il gruppo',
  };
  return {
    here: [{ ...tiding, to: { membershipId: group.createdBy } }],
    elsewhere: others.map(({ id }) => passed(id, { ...tiding, to: 'heads' }, from)),
  };
}

/** Of a document that may be another centre's: who added it there is told. */
async function ofDocument(tx: Transaction, sql: string, id: string, subject: string, text: string): Promise<News> {
  const [row] = await tx.query<Record<'sourceId' | 'documentId' | 'centre', string>>(sql, [id]);
  if (!row || row.sourceId === tx.tenantId) return NOTHING;
  const { sourceId, documentId, centre } = row;
  return elsewhere(
    passed(
      sourceId,
      {
        to: { documentId },
        subject: `${subject}: ${centre}`,
        text: `${centre} ${text}`,
        path: `/rete/documenti/{slug}/${documentId}`,
        label: 'Apri il documento',
      },
      tx.tenantId!,
    ),
  );
}

const PLAN_DECIDED: Record<string, { subject: string; text: string }> = {
  accept: {
    subject: 'Piano accolto',
    text: 'Il piano è nella banca dati della rete: i centri che partecipano lo leggono.',
  },
  refuse: { subject: 'Piano non accolto', text: 'La rete non ha accolto il piano. Il motivo è qui sotto.' },
  remove: { subject: 'Piano tolto', text: 'La rete ha tolto il piano dalla banca dati. Il motivo è qui sotto.' },
};

/** A proposal is told to the network's own people, what they decided to who proposed it. */
async function plan(tx: Transaction, { eventId }: Record<string, string>): Promise<News> {
  const [event] = await tx.query<
    Record<'command' | 'side' | 'reason' | 'planId' | 'title' | 'createdBy' | 'centre' | 'slug', string> & {
      homeId: string | null;
    }
  >(PLAN, [eventId]);
  if (!event) return NOTHING;
  const { command, side, reason, planId, title, createdBy, centre, slug, homeId } = event;
  const path = `/rete/piani/${slug}/${planId}`;
  if (side === 'network') {
    if (homeId === tx.tenantId) return NOTHING;
    const { subject, text } = PLAN_DECIDED[command]!;
    return here({
      to: { membershipId: createdBy },
      subject: `${subject}: ${title}`,
      text,
      path,
      label: 'Apri il piano',
      quote: reason,
    });
  }
  if (command !== 'propose' || !homeId || homeId === tx.tenantId) return NOTHING;
  return elsewhere(
    passed(
      homeId,
      {
        to: 'staff',
        subject: `Piano proposto: ${title}`,
        text: `${centre} propone un piano per la banca dati della rete.`,
        path,
        label: 'Leggi e decidi',
      },
      tx.tenantId!,
    ),
  );
}

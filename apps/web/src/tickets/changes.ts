import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import { ifMatch } from '../api/queries.js';
import type { PostBody, Ticket } from '../api/types.js';

type Transition = PostBody<'/api/v1/tickets/{id}/transitions'>;
type Message = PostBody<'/api/v1/tickets/{id}/messages'>;

const at = (ticket: Ticket) => ({ path: { id: ticket.id } });

export function sendTransition(ticket: Ticket, body: Transition): Promise<Ticket> {
  const params = { ...at(ticket), header: ifMatch(ticket.version) };
  return unwrap(api.POST('/api/v1/tickets/{id}/transitions', { params, body }));
}

export function sendMessage(ticket: Ticket, body: Message, key: string): Promise<Ticket> {
  const params = { ...at(ticket), header: { 'Idempotency-Key': key } };
  return unwrap(api.POST('/api/v1/tickets/{id}/messages', { params, body }));
}

export function assign(ticket: Ticket, assigneeId: string | null): Promise<Ticket> {
  const params = { ...at(ticket), header: ifMatch(ticket.version) };
  return unwrap(
    api.PATCH('/api/v1/tickets/{id}', {
      params,
      body: { assigneeId },
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  );
}

export function addTime(ticket: Ticket, body: PostBody<'/api/v1/tickets/{id}/time-entries'>): Promise<Ticket> {
  return unwrap(api.POST('/api/v1/tickets/{id}/time-entries', { params: at(ticket), body }));
}

export async function removeTime(ticket: Ticket, entryId: string): Promise<Ticket> {
  const path = { id: ticket.id, entryId };
  await unwrap(api.DELETE('/api/v1/tickets/{id}/time-entries/{entryId}', { params: { path } }));
  return unwrap(api.GET('/api/v1/tickets/{id}', { params: at(ticket) }));
}

import { api } from '../api/browser.js';
import { unwrap } from '../api/client.js';
import type { Post, PostBody } from '../api/types.js';

export type Invitation = Post<'/api/v1/event-links/inspect'>;
export type EventAnswer = PostBody<'/api/v1/event-links/registrations'>;

/** What a link of an event is good for; looking at it does not use it up. */
export const inspectEvent = (token: string): Promise<Invitation> =>
  unwrap(api.POST('/api/v1/event-links/inspect', { body: { token } }));
export const registerForEvent = (body: EventAnswer): Promise<Invitation> =>
  unwrap(api.POST('/api/v1/event-links/registrations', { body }));
export const declineEvent = (token: string, note: string): Promise<Invitation> =>
  unwrap(api.POST('/api/v1/event-links/declines', { body: { token, ...(note && { note }) } }));

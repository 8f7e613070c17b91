import type { AccessLevel } from '#app/contracts';
import type { Actor } from '../context/request-context.js';
import { hears } from './audience.js';
import type { PublishedChange } from './live-changes.js';

const actor = (access: AccessLevel, fields: Partial<Actor> = {}) =>
  ({ access, tenantId: 'alfa', membershipId: 'me', bodyIds: ['first', 'second'], ...fields }) as Actor;
const change = (fields: Partial<PublishedChange>): PublishedChange => ({
  topic: 'ticket',
  id: '1',
  tenantId: 'alfa',
  ...fields,
});

describe('hears', () => {
  it.each<[string, Partial<PublishedChange>, { centre: boolean; body: boolean }]>([
    ['of an own body', { bodyId: 'first' }, { centre: true, body: true }],
    ['of another body', { bodyId: 'third' }, { centre: true, body: false }],
    ['of the centre alone', { centreOnly: true }, { centre: true, body: false }],
    ['of an own body, for the centre alone', { bodyId: 'first', centreOnly: true }, { centre: true, body: false }],
    ['of everybody', { everybody: true }, { centre: true, body: true }],
    ['of nobody in particular', {}, { centre: true, body: false }],
    ['of oneself', { membershipId: 'me' }, { centre: true, body: true }],
    ['of somebody else', { membershipId: 'you' }, { centre: false, body: false }],
    ['of somebody else in an own body', { membershipId: 'you', bodyId: 'first' }, { centre: false, body: false }],
  ])('a change %s', (_whose, fields, heard) => {
    for (const access of ['centre', 'body'] as const) expect(hears(actor(access), change(fields))).toBe(heard[access]);
    for (const access of ['network', 'platform'] as const)
      expect(hears(actor(access, { tenantId: null }), change(fields))).toBe(false);
    expect(hears(actor('centre'), change({ ...fields, tenantId: 'beta' }))).toBe(false);
    expect(hears(actor('body', { bodyIds: [] }), change({ bodyId: 'first' }))).toBe(false);
  });
});

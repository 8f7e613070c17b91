import { LIMITS } from '#app/contracts';
import { newId } from '#app/kernel';
import { openHouse, type House } from '../support/house.js';
import { fieldsOf, leavesNoTrace, openTicket, problem, type Json, type Opened } from './support.js';

let house: House;
let ticket: Opened;
beforeAll(async () => {
  house = await openHouse();
  ticket = await openTicket(house);
});
afterAll(() => house?.close());

type Body = Record<string, unknown>;
const remove = Symbol('remove');

/** A good body with some fields changed or taken away. */
function changed(good: Body, changes: Record<string, unknown>): Body {
  return Object.fromEntries(Object.entries({ ...good, ...changes }).filter(([, value]) => value !== remove));
}

const goodTicket = (): Body => ({
  serviceId: house.world.alfa.serviceId,
  subject: 'PEC piena',
  text: 'Non arrivano più messaggi.',
});
const sheet = {
  title: 'Conservazione',
  audience: 'Per tutti gli enti.',
  inclusion: 'included',
  context: '',
  object: '',
  whoMayAsk: '',
  obligations: '',
  forms: '',
  computerisation: 'online_request',
  costs: '',
  contact: '',
  hours: '',
  activationTime: '',
  legalBasis: '',
};

describe('a new request', () => {
  it.each<[string, Body, string[]]>([
    ['no service', { serviceId: remove }, ['serviceId: required']],
    [
      'nothing at all',
      { serviceId: remove, subject: remove, text: remove },
      ['serviceId: required', 'subject: required', 'text: required'],
    ],
    ['an unknown field', { priority: 'high' }, ['priority: unknown_field']],
    ['a tenant', { tenantId: newId() }, ['tenantId: unknown_field']],
    ['a subject of spaces', { subject: '   ' }, ['subject: required']],
    ['a subject that is a number', { subject: 12 }, ['subject: wrong_type']],
    ['a subject that is null', { subject: null }, ['subject: required']],
    ['a subject that is a list', { subject: ['a'] }, ['subject: wrong_type']],
    ['a subject that is an object', { subject: { a: 1 } }, ['subject: wrong_type']],
    ['a subject that is too long', { subject: 'x'.repeat(LIMITS.subject + 1) }, ['subject: too_long']],
    [
      'a subject that is too long because of signs of no width',
      { subject: '✔\ufe0f'.repeat(LIMITS.subject) },
      ['subject: too_long'],
    ],
    ['a text that is too long', { text: 'x'.repeat(LIMITS.message + 1) }, ['text: too_long']],
    ['a null byte', { text: 'a\u0000b' }, ['text: null_byte']],
    [
      'a null byte in the subject and a wrong id',
      { subject: 'a\u0000b', serviceId: 'abc' },
      ['serviceId: invalid_format', 'subject: null_byte'],
    ],
    ['an id that is none', { serviceId: '1' }, ['serviceId: invalid_format']],
    [
      'an id with a null byte',
      { serviceId: '0190c2a4-0000-7000-8000-00000000\u0000000' },
      ['serviceId: invalid_format'],
    ],
    ['files that are no list', { fileIds: 'x' }, ['fileIds: wrong_type']],
    ['a file id that is none', { fileIds: ['x'] }, ['fileIds: invalid_format']],
    ['too many files', { fileIds: Array.from({ length: LIMITS.filesPerMessage + 1 }, newId) }, ['fileIds: too_long']],
  ])('with %s names the field', async (_what, changes, fields) => {
    const call = house.as(house.world.alfa.people.body_clerk).post('/tickets');
    const body = await leavesNoTrace(house, () =>
      problem(call.send(changed(goodTicket(), changes)), 'validation_failed'),
    );
    expect(fieldsOf(body).sort()).toEqual(fields);
    for (const error of body.errors as Json[]) expect(error.detail).toMatch(/\.$/);
  });

  it.each<[string, Body, string[]]>([
    ['a channel that does not exist', { channel: 'fax' }, ['onBehalf.channel: not_in_list']],
    ['the web as channel', { channel: 'web' }, ['onBehalf.channel: not_in_list']],
    ['no caller', { callerName: remove }, ['onBehalf.callerName: required']],
    ['minutes as text', { minutes: '5' }, ['onBehalf.minutes: wrong_type']],
    ['half a minute', { minutes: 0.5 }, ['onBehalf.minutes: wrong_type']],
    ['less than no time', { minutes: -1 }, ['onBehalf.minutes: out_of_range']],
    ['more than a day', { minutes: LIMITS.minutes + 1 }, ['onBehalf.minutes: out_of_range']],
    ['an unknown field', { phone: '030' }, ['onBehalf.phone: unknown_field']],
    ['a requester that is no id', { requesterId: 'x' }, ['onBehalf.requesterId: invalid_format']],
  ])('on behalf with %s names the nested field', async (_what, changes, fields) => {
    const onBehalf = changed({ channel: 'phone', callerName: 'Anna Bianchi', minutes: 5 }, changes);
    const call = house.as(house.world.alfa.people.operator).post('/tickets');
    const body = await leavesNoTrace(house, () =>
      problem(call.send({ ...goodTicket(), bodyId: house.world.alfa.bodies[0]!.id, onBehalf }), 'validation_failed'),
    );
    expect(fieldsOf(body)).toEqual(fields);
  });

  it.each<[string, unknown, string]>([
    ['text', 'x', 'onBehalf: wrong_type'],
    ['a list', [], 'onBehalf: wrong_type'],
    ['null', null, 'onBehalf: required'],
  ])('with onBehalf as %s names it', async (_what, onBehalf, field) => {
    const call = house.as(house.world.alfa.people.operator).post('/tickets');
    const body = await leavesNoTrace(house, () =>
      problem(call.send({ ...goodTicket(), bodyId: house.world.alfa.bodies[0]!.id, onBehalf }), 'validation_failed'),
    );
    expect(fieldsOf(body)).toEqual([field]);
  });

  it('keeps every sign of a subject of just the right length', async () => {
    const subject = '🏛'.repeat(LIMITS.subject);
    expect((await openTicket(house, undefined, { subject })).body.subject).toBe(subject);
  });
});

describe('other bodies', () => {
  it.each<[string, 'post' | 'patch', string, Body, string[]]>([
    ['a message', 'post', '/messages', { kind: 'secret', text: '' }, ['kind: not_in_list', 'text: required']],
    ['a transition', 'post', '/transitions', { command: 'explode' }, ['command: not_in_list']],
    ['a transition with a null text', 'post', '/transitions', { command: 'take', text: null }, ['text: required']],
    [
      'a transition with a long reason',
      'post',
      '/transitions',
      { command: 'take', reason: 'x'.repeat(LIMITS.reason + 1) },
      ['reason: too_long'],
    ],
    ['an assignment', 'patch', '', {}, ['assigneeId: required']],
    ['an assignment to a word', 'patch', '', { assigneeId: 'me' }, ['assigneeId: invalid_format']],
    ['an assignment with a status', 'patch', '', { assigneeId: null, status: 'closed' }, ['status: unknown_field']],
    [
      'a time entry',
      'post',
      '/time-entries',
      { minutes: 0, workedOn: '12/03/2026' },
      ['minutes: out_of_range', 'workedOn: invalid_format'],
    ],
    [
      'a time entry on a day that never was',
      'post',
      '/time-entries',
      { minutes: 5, workedOn: '2026-02-30' },
      ['workedOn: invalid_format'],
    ],
    [
      'a time entry in the year zero',
      'post',
      '/time-entries',
      { minutes: 5, workedOn: '0000-01-01' },
      ['workedOn: invalid_format'],
    ],
    [
      'a time entry tomorrow',
      'post',
      '/time-entries',
      { minutes: 5, workedOn: '9999-01-01' },
      ['workedOn: out_of_range'],
    ],
  ])('%s: each wrong field is named', async (_what, method, rest, body, fields) => {
    const call = house
      .as(house.world.alfa.people.operator)
      [method](ticket.path + rest)
      .set('If-Match', ticket.etag);
    const answer = await leavesNoTrace(house, () => problem(call.send(body), 'validation_failed'));
    expect(fieldsOf(answer).sort()).toEqual(fields);
  });

  it.each<[string, Body, string[]]>([
    ['code with capitals', { code: 'Firma Digitale' }, ['code: invalid_format']],
    ['code that is too long', { code: 'x'.repeat(LIMITS.slug + 1) }, ['code: too_long']],
    ['line that does not exist', { serviceLine: 'XYZ' }, ['serviceLine: not_in_list']],
    ['line that this centre does not have', { serviceLine: 'SUA' }, ['serviceLine: not_in_list']],
    ['title that is too long', { title: 'x'.repeat(LIMITS.sheetLine + 1) }, ['title: too_long']],
    ['text that is too long', { context: 'x'.repeat(LIMITS.sheetText + 1) }, ['context: too_long']],
    ['missing text', { legalBasis: remove }, ['legalBasis: required']],
    ['status of its own', { status: 'published' }, ['status: unknown_field']],
  ])('a service with a %s names it', async (_what, changes, fields) => {
    const call = house.as(house.world.alfa.people.operator).post('/services');
    const answer = await leavesNoTrace(house, () =>
      problem(
        call.send(changed({ ...sheet, code: 'conservazione', serviceLine: 'CIT' }, changes)),
        'validation_failed',
      ),
    );
    expect(fieldsOf(answer)).toEqual(fields);
  });

  it('a service with a code that is taken is a duplicate, also when two come at once', async () => {
    const operator = house.as(house.world.alfa.people.operator);
    const answer = await leavesNoTrace(house, () =>
      problem(
        operator.post('/services').send({ ...sheet, code: 'posta-elettronica', serviceLine: 'CIT' }),
        'duplicate',
      ),
    );
    expect(fieldsOf(answer)).toEqual(['code: in_use']);
    const twins = await Promise.all(
      [1, 2, 3, 4].map(() =>
        operator
          .post('/services')
          .send({ ...sheet, code: 'gemelli', serviceLine: 'CIT' })
          .ok(() => true),
      ),
    );
    expect(twins.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('signing in names what is missing and says nothing of accounts', async () => {
    const cases: [Body, string[]][] = [
      [{}, ['email: required', 'password: required']],
      [{ email: 'nessuno', password: 'x' }, ['email: invalid_format']],
      [{ email: 'a@b.it', password: 'x\u0000' }, ['password: null_byte']],
      [{ email: 'a@b.it', password: 'x'.repeat(129) }, ['password: too_long']],
      [{ email: 'a@b.it', password: 1 }, ['password: wrong_type']],
      [{ email: 'a@b.it', password: 'x', remember: true }, ['remember: unknown_field']],
    ];
    for (const [body, fields] of cases) {
      for (const path of ['/api/v1/auth/login', '/api/v1/session'])
        expect(fieldsOf(await problem(house.http.post(path).send(body), 'validation_failed'))).toEqual(fields);
    }
  });
});

describe('the language of a problem', () => {
  it.each<[string | undefined, string, string]>([
    [undefined, 'Alcuni campi vanno corretti.', 'Campo obbligatorio.'],
    ['it-IT,it;q=0.9', 'Alcuni campi vanno corretti.', 'Campo obbligatorio.'],
    ['en-GB,en;q=0.9', 'Some fields need to be corrected.', 'This field is required.'],
    ['de,en;q=0.5', 'Some fields need to be corrected.', 'This field is required.'],
    ['fr', 'Alcuni campi vanno corretti.', 'Campo obbligatorio.'],
  ])('follows Accept-Language %s', async (language, title, detail) => {
    const call = house.as(house.world.alfa.people.body_clerk).post('/tickets');
    if (language) call.set('Accept-Language', language);
    const body = await problem(call.send(changed(goodTicket(), { subject: remove })), 'validation_failed');
    expect(body).toMatchObject({ title, errors: [{ field: 'subject', code: 'required', detail }] });
  });
});

import { DomainError } from '../errors/domain-errors.js';
import { reasonOf, redacted, redactedStack, stackOf } from './reason.js';

/** As the driver makes it. */
const ofPostgres = (code: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { name: 'error', severity: 'ERROR', code, ...more });

describe('what is told of an error', () => {
  it.each<[string, unknown, string]>([
    [
      'a key that is there already',
      ofPostgres('23505', 'duplicate key value violates unique constraint "person_email"', {
        detail: 'Key (email)=(anna@comune.example.org) already exists.',
        table: 'person',
        constraint: 'person_email',
      }),
      'error 23505 person person_email: duplicate key value violates unique constraint "person_email"',
    ],
    [
      'a value that the database cannot read',
      ofPostgres('22P02', 'invalid input syntax for type uuid: "Anna Bianchi"'),
      'error 22P02',
    ],
    ['what a function raised', ofPostgres('P0001', 'Anna Bianchi'), 'error P0001'],
    [
      'a column that is not there',
      ofPostgres('42703', 'column "x" does not exist'),
      'error 42703: column "x" does not exist',
    ],
    [
      'TypeORM’s own, with statement and parameters',
      Object.assign(new Error('Anna'), {
        name: 'QueryFailedError',
        query: 'SELECT $1',
        parameters: ['Anna'],
        driverError: ofPostgres('P0001', 'Anna'),
      }),
      'error P0001',
    ],
    [
      'a mail server',
      Object.assign(new Error("Can't send mail: 550 Anna Bianchi is unknown"), {
        code: 'EENVELOPE',
        responseCode: 550,
        command: 'RCPT TO',
      }),
      'Error EENVELOPE 550 RCPT TO',
    ],
    ['a parser', new SyntaxError('Unexpected token A in JSON: "Anna"'), 'SyntaxError'],
    ['a class that nobody knows', Object.assign(new Error('Anna'), { name: 'OtherError' }), 'OtherError'],
    ['one of ours', new DomainError('unavailable'), 'DomainError unavailable: unavailable'],
    [
      'Node',
      Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
      'Error ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:5432',
    ],
    ['no error at all', 'Anna', 'string'],
    ['nothing', undefined, 'undefined'],
  ])('by %s', (_what, error, told) => {
    expect(reasonOf(error)).toBe(told);
  });

  it('with its place in the code, and that of its cause', () => {
    const error = new Error('first', { cause: new SyntaxError('Anna') });
    const lines = stackOf(error).split('\n');
    expect(lines[0]).toBe('Error by SyntaxError');
    expect(lines[1]).toMatch(/^ +at .*reason\.spec\.ts/);
    expect(lines).toContainEqual('caused by SyntaxError');
    expect(lines.join('\n')).not.toContain('Anna');
  });

  it('of a stack that came as text', () => {
    expect(redactedStack('TypeError: x is not a function\n    at a (b.js:1:2)')).toBe(
      'TypeError: x is not a function\n    at a (b.js:1:2)',
    );
    expect(redactedStack('error: Anna\nBianchi\n    at a (b.js:1:2)')).toBe('    at a (b.js:1:2)');
    expect(redactedStack(undefined)).toBeUndefined();
  });
});

describe('the net under each line', () => {
  it.each([
    ['to anna.bianchi+x@comune.example.org now', 'to ‹e-mail› now'],
    ['of RSSMRA85T10A562S', 'of ‹codice fiscale›'],
    ['postgres://app:hunter2@db:5432/casa', 'postgres://…@db:5432/casa'],
    ['Authorization: Bearer abc.def', 'Authorization: Bearer ‹token›'],
    ['cdc_session=abcdefghijklmnopqrstuvwxyz_-0123456789ABCDEF', 'cdc_session=‹token›'],
    ['?password=hunter2&x=1', '?password=‹…›&x=1'],
    ['Key (email, name)=(anna, Bianchi) exists', 'Key (email, name)=(‹…›) exists'],
  ])('%s', (line, clean) => {
    expect(redacted(line)).toBe(clean);
  });

  it('lets ids and names of code pass', () => {
    const line =
      '019ad5f0-7c5e-7000-8000-0123456789ab 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01 GET /api/v1/tickets/:id';
    expect(redacted(line)).toBe(line);
  });
});

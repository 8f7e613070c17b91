import 'reflect-metadata';
import { DomainError } from '../errors/domain-errors.js';
import {
  Bool,
  Code,
  Day,
  Email,
  Int,
  Nested,
  NestedList,
  PageQuery,
  Secret,
  Slug,
  Text,
  Uuid,
  Uuids,
} from './fields.js';
import { QueryCodes } from './query-lists.js';
import { DtoPipe, parseDto } from './validation.js';

const ID = '0190c2a4-1111-7000-8000-000000000001';

class Inner {
  @Text({ max: 3 }) word: string;
  @Int({ min: 1, max: 5, optional: true }) count?: number;
}

class Sample {
  @Text({ max: 5, min: 2, optional: true }) text?: string;
  @Text({ max: 5, nullable: true, optional: true }) nullable?: string | null;
  @Secret({ max: 5, optional: true }) secret?: string;
  @Email({ optional: true }) email?: string;
  @Slug({ optional: true }) slug?: string;
  @Uuid({ optional: true }) id?: string;
  @Uuids({ optional: true, maxItems: 2 }) ids?: string[];
  @Int({ min: 0, max: 9, optional: true }) int?: number;
  @Bool({ optional: true }) bool?: boolean;
  @Day({ optional: true }) day?: string;
  @Code(['a', 'b'], 'Letter', { optional: true }) code?: string;
  @Nested(() => Inner, { optional: true }) inner?: Inner;
  @NestedList(() => Inner, { optional: true, maxItems: 2 }) list?: Inner[];
}

function problems(plain: unknown): string[] {
  try {
    parseDto(Sample, plain);
    return [];
  } catch (error) {
    return ((error as DomainError).details.errors ?? []).map(({ field, code }) => `${field}: ${code}`);
  }
}

describe('parseDto', () => {
  it.each<[object]>([
    [{}],
    [
      {
        text: 'ab',
        secret: '  ',
        email: 'A@b.it',
        slug: 'a-1',
        id: ID.toUpperCase(),
        ids: [],
        int: 0,
        bool: false,
        day: '2028-02-29',
        code: 'b',
      },
    ],
    [{ nullable: null, inner: { word: 'abc' }, list: [{ word: 'a', count: 5 }] }],
    [{ text: '🏛🏛🏛🏛🏛' }],
  ])('takes %j', (plain) => {
    expect(problems(plain)).toEqual([]);
  });

  it('trims texts, and secrets not', () => {
    expect(parseDto(Sample, { text: '  ab ', secret: ' ab ' })).toMatchObject({ text: 'ab', secret: ' ab ' });
  });

  it.each<[object, string[]]>([
    [{ unknown: 1 }, ['unknown: unknown_field']],
    [{ text: 'a' }, ['text: too_short']],
    [{ text: ' ' }, ['text: required']],
    [{ text: 'abcdef' }, ['text: too_long']],
    [{ text: 'a\ufe0f'.repeat(5) }, ['text: too_long']],
    [{ text: 'a\u0000b' }, ['text: null_byte']],
    [{ text: 5 }, ['text: wrong_type']],
    [{ text: null }, ['text: required']],
    [{ secret: '' }, ['secret: required']],
    [{ email: 'a@' }, ['email: invalid_format']],
    [{ email: `${'a'.repeat(250)}@b.it` }, ['email: too_long']],
    [{ slug: 'A' }, ['slug: invalid_format']],
    [{ slug: '-a' }, ['slug: invalid_format']],
    [{ id: 'x' }, ['id: invalid_format']],
    [{ ids: ['x', ID] }, ['ids: invalid_format']],
    [{ ids: [ID, ID, ID] }, ['ids: too_long']],
    [{ ids: ID }, ['ids: wrong_type']],
    [{ int: 10 }, ['int: out_of_range']],
    [{ int: '1' }, ['int: wrong_type']],
    [{ int: 1.5 }, ['int: wrong_type']],
    [{ int: NaN }, ['int: wrong_type']],
    [{ bool: 'true' }, ['bool: wrong_type']],
    [{ day: '2027-02-29' }, ['day: invalid_format']],
    [{ day: '2026-1-1' }, ['day: invalid_format']],
    [{ day: '0000-01-01' }, ['day: invalid_format']],
    [{ day: '2026-01-01T00:00:00Z' }, ['day: invalid_format']],
    [{ code: 'c' }, ['code: not_in_list']],
    [{ inner: {} }, ['inner.word: required']],
    [
      { inner: { word: 'long', count: 0, more: 1 } },
      ['inner.more: unknown_field', 'inner.word: too_long', 'inner.count: out_of_range'],
    ],
    [{ inner: [] }, ['inner: wrong_type']],
    [{ inner: 'x' }, ['inner: wrong_type']],
    [{ list: [{ word: 'a' }, { word: '' }] }, ['list.1.word: required']],
  ])('refuses %j', (plain, expected) => {
    expect(problems(plain).sort()).toEqual(expected.sort());
  });

  it.each([null, 'x', 5, [], undefined])('cannot read %j', (plain) => {
    expect(() => parseDto(Sample, plain)).toThrow(expect.objectContaining({ code: 'malformed_request' }));
  });
});

describe('DtoPipe', () => {
  class Query extends PageQuery {
    @QueryCodes(['new', 'closed'], 'states') status?: string[];
  }
  const pipe = new DtoPipe();
  const query = (value: unknown) => pipe.transform(value, { type: 'query', metatype: Query });

  it('reads numbers and lists from the address', () => {
    expect(query({ limit: '10', status: 'new,closed', cursor: 'x' })).toMatchObject({
      limit: 10,
      status: ['new', 'closed'],
      cursor: 'x',
    });
    expect(query({ status: '' })).toMatchObject({ status: [] });
    expect(query({})).toEqual({});
  });

  it.each([
    { limit: 'ten' },
    { limit: ['1', '2'] },
    { limit: '0' },
    { limit: '-1' },
    { limit: '1e9' },
    { status: 'new,lost' },
    { status: ['new', 'lost'] },
    { other: '1' },
  ])('calls %j a wrong parameter', (value) => {
    expect(() => query(value)).toThrow(expect.objectContaining({ code: 'invalid_parameter', status: 400 }));
  });

  it('calls the same in a body a wrong field', () => {
    expect(() => pipe.transform({ text: 5 }, { type: 'body', metatype: Sample })).toThrow(
      expect.objectContaining({ code: 'validation_failed', status: 422 }),
    );
    expect(() => pipe.transform([], { type: 'body', metatype: Sample })).toThrow(
      expect.objectContaining({ code: 'malformed_request' }),
    );
  });

  it('leaves alone what has no DTO', () => {
    expect(pipe.transform('x', { type: 'param', metatype: String })).toBe('x');
    expect(pipe.transform('x', { type: 'custom', metatype: Sample })).toBe('x');
  });
});

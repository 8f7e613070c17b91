import fc from 'fast-check';
import { newId } from '#app/kernel';
import { resolved, type Schema } from './document.js';
import { HOSTILE_TEXTS, WRONG_TYPES, aroundLength, hostileText } from './hostile.js';

/** Ids of what exists, by table; so that calls get as far as possible. */
export interface Known {
  ids: Map<string, string[]>;
  foreign: string[];
}

const SINGULAR = (word: string) => word.replace(/ies$/, 'y').replace(/s$/, '');
/** Fields that name a row by what it is there for. */
const MEANS: Record<string, string> = { substitute: 'membership', assignee: 'membership', actor: 'membership' };

/**
 * An id: mostly of the kind that the name tells, such as `bodyId`, or the folder `time-entries` before it in a path;
 * now and then any other, one of the other centre, or nobody's.
 */
export function idFor(name: string, known: Known): fc.Arbitrary<string> {
  const word = SINGULAR(
    name
      .replace(/Ids?$/, '')
      .replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`)
      .replaceAll('-', '_'),
  );
  const wanted = MEANS[word] ?? word;
  const all = [...known.ids.values()].flat();
  const meant = [...known.ids].flatMap(([table, ids]) =>
    table === wanted || table.endsWith(`_${wanted}`) || wanted.endsWith(`_${table}`) ? ids : [],
  );
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...(meant.length ? meant : all)) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
    { weight: 1, arbitrary: fc.constantFrom(...known.foreign) },
    { weight: 1, arbitrary: fc.constant(newId()) },
  );
}

const DAYS = ['2024-06-10', '2026-01-15', '2026-06-30', '2027-01-01', '2031-01-01'];

function validText(schema: Schema, name: string, known: Known): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 100 } = schema;
  if (format === 'uuid') return idFor(name, known);
  if (format === 'date') return fc.constantFrom(...DAYS);
  if (format === 'date-time') return fc.constantFrom('2026-01-15T10:00:00.000Z', '2026-06-30T00:00:00Z');
  if (format === 'email') return fc.nat(999).map((n) => `persona${n}@alfa.example.org`);
  // Prefix and suffix signs of the expression are anchors: what matches is made from it.
  if (pattern) return fc.stringMatching(new RegExp(pattern)).filter((text) => [...text].length <= maxLength);
  const text = fc.string({ unit: 'grapheme-composite', minLength, maxLength: Math.min(maxLength, minLength + 30) });
  return fc.oneof(text, fc.constantFrom('Prova di testo'.slice(0, maxLength).padEnd(minLength, 'x')));
}

/** A value as the schema wants it. */
export function valid(given: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const schema = resolved(given);
  if (schema.nullable) {
    return fc.option(valid({ ...schema, nullable: false }, name, known), { freq: 4 });
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return validText(schema, name, known);
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: Math.ceil(schema.minimum ?? 0), max: Math.floor(schema.maximum ?? 0) }),
        fc.constant(schema.minimum ?? 0),
      );
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valid(schema.items!, name, known), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
    default: {
      const properties = Object.entries(schema.properties ?? {});
      return fc.record(Object.fromEntries(properties.map(([key, part]) => [key, valid(part, key, known)])), {
        requiredKeys: schema.required ?? [],
        noNullPrototype: true,
      });
    }
  }
}

/** A value as the schema does not want it, or at the edge of what it wants. */
export function hostile(given: Schema): fc.Arbitrary<unknown> {
  const schema = resolved(given);
  const choices: fc.Arbitrary<unknown>[] = [fc.constantFrom(...WRONG_TYPES), hostileText()];
  if (schema.maxLength) choices.push(aroundLength(schema.maxLength), aroundLength(schema.minLength ?? 0));
  if (schema.maximum !== undefined && schema.minimum !== undefined) {
    const { minimum: min, maximum: max } = schema;
    choices.push(fc.constantFrom(min - 1, min, max, max + 1, min + 0.5, String(max)));
  }
  if (schema.maxItems) {
    const many = Math.min(schema.maxItems + 1, 2_000);
    choices.push(fc.constantFrom(...HOSTILE_TEXTS).map((text) => Array.from({ length: many }, () => text)));
  }
  return fc.oneof(...choices);
}

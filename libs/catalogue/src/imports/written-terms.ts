import type {
  Allowance,
  AllowanceCount,
  AllowancePeriod,
  BodyType,
  Locale,
  Requirement,
  Requirements,
} from '#app/contracts';
import type { Words } from '#app/platform';

/** What a body must be or have, as people write it into one cell: `adesione attiva E (comune O unione di comuni)`. */
const SIMPLE: Record<'active_adhesion' | 'signed_protocol' | 'dues_paid' | 'processor_appointment', Words> = {
  active_adhesion: { it: 'adesione attiva', en: 'active adhesion' },
  signed_protocol: { it: 'protocollo firmato', en: 'signed protocol' },
  dues_paid: { it: 'quota pagata', en: 'dues paid' },
  processor_appointment: { it: 'nomina a responsabile', en: 'processor appointed' },
};
const TYPES: Record<BodyType, Words> = {
  municipality: { it: 'comune', en: 'municipality' },
  union: { it: 'unione di comuni', en: 'union of municipalities' },
  mountain_community: { it: 'comunità montana', en: 'mountain community' },
  consortium: { it: 'consorzio', en: 'consortium' },
  agency: { it: 'azienda speciale', en: 'special agency' },
  province: { it: 'provincia', en: 'province' },
  other: { it: 'altro ente', en: 'other body' },
};
const AND: Words = { it: ' E ', en: ' AND ' };
const OR: Words = { it: ' O ', en: ' OR ' };
/** The cell of a service that asks for nothing, or includes nothing. An empty cell says nothing of it. */
const NONE: Words = { it: 'nessuno', en: 'none' };

const PERIODS: Record<AllowancePeriod, Words> = {
  year: { it: 'ogni anno', en: 'every year' },
  subscription: { it: 'una volta', en: 'once' },
};
const COUNTS: Record<Exclude<AllowanceCount, 'hand'>, Words> = {
  hours: { it: 'contati dalle ore', en: 'counted by hours' },
  requests: { it: 'contati dalle richieste', en: 'counted by requests' },
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** The code that these words stand for, in either language. */
function codeOf<Code extends string>(words: Record<Code, Words>, text: string): Code | undefined {
  const wanted = plain(text);
  return (Object.keys(words) as Code[]).find((code) =>
    [words[code].it, words[code].en].some((each) => plain(each) === wanted),
  );
}
const isNone = (text: string) => [NONE.it, NONE.en, 'nessuna'].includes(plain(text));

function inhabitants({ from, to }: { from: number | null; to: number | null }, locale: Locale): string {
  const [least, most, word] = { it: ['da', 'fino a', 'abitanti'], en: ['from', 'up to', 'inhabitants'] }[locale];
  const limits = [from === null ? '' : `${least} ${from}`, to === null ? '' : `${most} ${to}`].filter(Boolean);
  return `${limits.join(' ')} ${word}`;
}

const written = (requirement: Requirement, locale: Locale): string[] => {
  if (requirement.kind === 'body_type') return requirement.bodyTypes.map((type) => TYPES[type][locale]);
  if (requirement.kind === 'population') return [inhabitants(requirement, locale)];
  return [SIMPLE[requirement.kind][locale]];
};

/** All groups, of each one alternative: groups with several stand in parentheses. */
export function writeRequirements(requirements: Requirements, locale: Locale): string {
  if (requirements.length === 0) return NONE[locale];
  const groups = requirements.map(({ anyOf }) => anyOf.flatMap((requirement) => written(requirement, locale)));
  return groups.map((words) => (words.length > 1 ? `(${words.join(OR[locale])})` : words.join(''))).join(AND[locale]);
}

const NUMBER = '(\\d{1,3}(?:\\.?\\d{3})*)';
const POPULATION = new RegExp(
  `^(?:(?:da|from) ${NUMBER})? ?(?:(?:fino a|a|up to|to) ${NUMBER})? (?:abitanti|inhabitants)$`,
);
const numberOf = (text: string | undefined) => (text === undefined ? null : Number(text.replaceAll('.', '')));

function readOne(text: string): Requirement | null {
  const simple = codeOf(SIMPLE, text);
  if (simple) return { kind: simple };
  const type = codeOf(TYPES, text);
  if (type) return { kind: 'body_type', bodyTypes: [type] };
  const [found, from, to] = POPULATION.exec(plain(text)) ?? [];
  return found && (from ?? to) ? { kind: 'population', from: numberOf(from), to: numberOf(to) } : null;
}

/** @returns null where something in it is not understood */
export function readRequirements(text: string): Requirements | null {
  if (isNone(text)) return [];
  const groups: Requirements = [];
  for (const part of text.split(/\s+(?:e|and)\s+|\n/i).filter((each) => each.trim())) {
    const anyOf: Requirement[] = [];
    for (const word of part.replace(/^\s*\(|\)\s*$/g, '').split(/\s+(?:o|or)\s+/i)) {
      const one = readOne(word);
      if (!one) return null;
      // Types beside each other are one requirement, which names them.
      const last = anyOf.at(-1);
      if (one.kind === 'body_type' && last?.kind === 'body_type') last.bodyTypes.push(...one.bodyTypes);
      else anyOf.push(one);
    }
    groups.push({ anyOf });
  }
  return groups;
}

const UP_TO: Words = { it: 'fino a', en: 'up to' };
const BEYOND: Words = { it: 'oltre', en: 'beyond' };

/** What a subscription includes: `caselle: Caselle PEC (caselle; ogni anno): fino a 5000 = 3; oltre = 8`, several parted by `|`. */
export function writeAllowances(allowances: readonly Allowance[], locale: Locale): string {
  if (allowances.length === 0) return NONE[locale];
  return allowances
    .map(({ code, name, unit, period, countedBy = 'hand', bands }) => {
      const terms = [unit, PERIODS[period][locale], ...(countedBy === 'hand' ? [] : [COUNTS[countedBy][locale]])];
      const sizes = bands.map(({ upTo, quantity }) => {
        const amount = String(quantity).replace('.', locale === 'it' ? ',' : '.');
        if (bands.length === 1) return amount;
        return `${upTo === null ? BEYOND[locale] : `${UP_TO[locale]} ${upTo}`} = ${amount}`;
      });
      return `${code}: ${name} (${terms.join('; ')}): ${sizes.join('; ')}`;
    })
    .join(' | ');
}

const ALLOWANCE = /^([a-z0-9-]+): (.+) \(([^()]+)\): ([^:]+)$/;
const BAND = new RegExp(`^(?:(?:(?:fino a|up to) ${NUMBER}|oltre|beyond) ?= ?)?(\\d+(?:[.,]\\d{1,2})?)$`, 'i');

function readAllowance(text: string): Allowance | null {
  const [found, code, name, inside, sizes] = ALLOWANCE.exec(text.trim().replace(/\s+/g, ' ')) ?? [];
  if (!found) return null;
  const [unit, often, counting, ...rest] = inside!.split(';').map((each) => each.trim());
  const period = codeOf(PERIODS, often ?? '');
  const countedBy = counting === undefined ? undefined : codeOf(COUNTS, counting);
  const bands = sizes!.split(';').map((each) => BAND.exec(each.trim()));
  if (!unit || !period || rest.length || (counting !== undefined && !countedBy)) return null;
  if (bands.some((band) => !band)) return null;
  return {
    code: code!,
    name: name!,
    unit,
    period,
    ...(countedBy && { countedBy }),
    bands: bands.map((band) => ({ upTo: numberOf(band![1]), quantity: Number(band![2]!.replace(',', '.')) })),
  };
}

/** @returns null where something in it is not understood */
export function readAllowances(text: string): Allowance[] | null {
  if (isNone(text)) return [];
  const read = text
    .split(/\||\n/)
    .filter((each) => each.trim())
    .map(readAllowance);
  return read.every((each) => each !== null) ? read : null;
}

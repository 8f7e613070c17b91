import { regionOf } from '#app/contracts';

const collator = new Intl.Collator('it');

/** Things of provinces by region, both in the order of their names; last what is of none that is known. */
export function byRegion<One extends { province: string }>(
  all: readonly One[],
  nameOf: (one: One) => string,
): [region: string | null, ones: One[]][] {
  const groups = new Map<string | null, One[]>();
  for (const one of all.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))) {
    const region = regionOf(one.province);
    groups.set(region, [...(groups.get(region) ?? []), one]);
  }
  return [...groups].toSorted(([a], [b]) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : collator.compare(a, b),
  );
}

/** Whether the words stand in one of the texts, whatever their case and accents. */
export function mentions(words: string, ...texts: (string | null)[]): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return texts.some((text) => text !== null && plain(text).includes(plain(words)));
}

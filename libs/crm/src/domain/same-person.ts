/** Words before a name that belong to the office or the degree. */
const TITLES = new Set(['dott', 'dottssa', 'ssa', 'dr', 'avv', 'ing', 'arch', 'geom', 'rag', 'prof', 'on', 'cav']);

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word && !TITLES.has(word));

/**
 * Whether two names are likely one person's: certificates write them in capitals, the surname first, or with a second
 * name that the register leaves out. All words of the shorter name, two at least, stand in the longer one.
 */
export function isSamePerson(one: string, other: string): boolean {
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  return shorter.length >= 2 && shorter.every((word) => longer.includes(word));
}

/**
 * A text as the part of an address: `Nuovo portale, più facile` becomes `nuovo-portale-piu-facile`.
 * @param max characters at most, cut between words where there is one
 * @returns `notizia` where no letter or digit is left
 */
export function slugOf(text: string, max: number): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const next = slug ? `${slug}-${word}` : word;
    if (next.length > max) break;
    slug = next;
  }
  return slug || words[0]?.slice(0, max) || 'notizia';
}

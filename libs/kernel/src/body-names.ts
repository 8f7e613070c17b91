/** What the names of many bodies begin with, and what tells none of them apart. */
const COMMON =
  /^(comune|citta|municipio|unione (dei |di )?comuni( lombarda)?|unione lombarda( dei comuni)?|unione|comunita montana|consorzio|provincia|agenzia|azienda) (di |del |dello |della |dei |degli |delle |dell |d )?(?=.)/;

/**
 * A body's name as two clerks would both have written it: without accents, capitals and punctuation, and without what
 * names of its kind begin with. «Città di Rovato» and «COMUNE DI ROVATO» are `rovato`.
 */
export function bodyNameKey(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return plain.replace(COMMON, '');
}

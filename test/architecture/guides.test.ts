import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { can, type Permission, type Role, TENANT_ROLES } from '#app/contracts';
import { guides, picturesOf, type Guide } from '../support/guides.js';

const WORDS = 'apps/web/src/i18n/it';
const PICTURES = 'docs/pictures';
/** Words that the guides explain themselves by. */
const OWN = ['virgolette', '…'];

type Words = { [key: string]: string | Words };

function leaves(words: Words): string[] {
  return Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)));
}

const wordFiles = readdirSync(WORDS)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(WORDS, name), 'utf8')) as Words);
/** Everything the screen says; what changes from case to case is «…». */
const onScreen = new Set(wordFiles.flatMap(leaves).map((words) => words.replace(/\{\{\w+\}\}/g, '…')));

/** Quoted words that no page has. */
function unknownWords({ text }: Guide): string[] {
  const quoted = [...text.matchAll(/«([^»]*)»/g)].map(([, words]) => words!.replace(/\s+/g, ' '));
  return quoted.filter((words) => !onScreen.has(words) && !OWN.includes(words));
}

/** How the table of the guide says what a role may do: the first that holds. */
const ABILITIES: Record<string, [Permission, string][]> = {
  richieste: [
    ['tickets.work', 'lavora'],
    ['tickets.create', 'apre'],
    ['tickets.read', 'legge'],
  ],
  tempo: [
    ['time_entries.write', 'registra'],
    ['time_entries.read', 'legge'],
  ],
  catalogo: [
    ['services.publish', 'pubblica'],
    ['services.read', 'legge'],
  ],
  enti: [
    ['bodies.edit', 'modifica'],
    ['bodies.read', 'legge'],
  ],
  cariche: [
    ['offices.edit', 'modifica'],
    ['bodies.read', 'legge'],
  ],
  adesioni: [
    ['adhesions.countersign', 'controfirma'],
    ['adhesions.manage', 'lavora'],
    ['adhesions.take_part', 'partecipa'],
    ['adhesions.read', 'legge'],
  ],
  attivazioni: [
    ['subscriptions.decide', 'decide'],
    ['subscriptions.request', 'chiede'],
    ['subscriptions.read', 'legge'],
  ],
  persone: [
    ['memberships.manage', 'invita'],
    ['memberships.read', 'legge'],
  ],
  'convenzioni, impostazioni': [
    ['conventions.edit', 'modifica'],
    ['settings.edit', 'modifica'],
  ],
  registro: [['audit.read', 'legge']],
};

const roleNames = wordFiles.map((words) => words['role']).find((role) => typeof role === 'object') as Record<
  Role,
  string
>;

function tableOfRoles(): string[] {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['ruolo', ...Object.keys(ABILITIES)]),
    ...TENANT_ROLES.map((role) =>
      row([
        `«${roleNames[role]}»`,
        ...Object.values(ABILITIES).map((words) => words.find(([permission]) => can(role, permission))?.[1] ?? '–'),
      ]),
    ),
  ];
}

describe('the guides', () => {
  it.each(guides())('$name quotes only what the screen says', (guide) => {
    expect(unknownWords(guide)).toEqual([]);
  });

  it('have all their pictures, and no other is kept for them', () => {
    const kept = readdirSync(PICTURES).filter((name) => name.startsWith('guide-'));
    expect(kept.toSorted()).toEqual(guides().flatMap(picturesOf).toSorted());
  });

  it('say of each role what it may do', () => {
    const text = readFileSync('docs/it/guida-amministratore.md', 'utf8');
    const lines = text.split('\n').map((line) => line.replace(/ {2,}/g, ' '));
    expect(lines).toEqual(expect.arrayContaining(tableOfRoles()));
  });

  it('would be caught quoting what is not there', () => {
    const words = unknownWords({
      name: '',
      text: '«Invia la richiesta», «Spedisci\nla richiesta», «Sollecita tutti i … enti dell’elenco»',
    });
    expect(words).toEqual(['Spedisci la richiesta']);
  });
});

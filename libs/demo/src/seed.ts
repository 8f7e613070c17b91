import { loadSettings, openStorage } from '#app/platform';
import { people } from './data/index.js';
import { DEMO_PASSWORD, seedDemonstration } from './seed/demonstration.js';

/** Whom `npm start` names: those who live the stories. */
const SHOWN: [key: string, who: string][] = [
  ['marta-sembinelli', 'addetta di quattro comuni'],
  ['ivana-boldini', 'addetta di un’unione e di tre suoi comuni'],
  ['bruna-guarinoni', 'addetta di un’unione, per delega di tre comuni'],
  ['lorena-mazzucchelli', 'legale rappresentante di un comune'],
  ['elena-ghitti', 'operatrice del centro'],
  ['laura-bonomelli', 'responsabile del centro'],
  ['alberto-desiati', 'coordinatore della rete'],
  ['sara-colonnelli', 'amministratrice della piattaforma'],
  ['antonio-spedicato', 'responsabile del centro di Lecce'],
];

if (process.argv.includes('--accounts')) {
  for (const [key, who] of SHOWN) {
    const person = people.find((candidate) => candidate.key === key)!;
    process.stdout.write(`${person.email.padEnd(50)} ${person.displayName}, ${who}\n`);
  }
  process.stdout.write(`password of all of them: ${DEMO_PASSWORD}\n`);
} else {
  const settings = loadSettings(process.env);
  if (!settings.DEMO) throw new Error('The demonstration has public passwords: it is loaded only with DEMO=1.');
  if (!settings.DATABASE_OWNER_URL)
    throw new Error('DATABASE_OWNER_URL is missing: the demonstration is written as cdc_migrator.');
  await seedDemonstration(settings.DATABASE_OWNER_URL, openStorage(settings), new Date());
}

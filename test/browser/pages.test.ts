import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const CENTRE = '/provincia-di-brescia';
type Screen = [name: string, path: string | ((visitor: Visitor) => Promise<string>)];

/** The first request of a list, whatever its id. */
const firstLink = (list: string, links: string) => async (visitor: Visitor) => {
  if (!visitor.page.url().endsWith(list)) await visitor.go(list);
  return (await visitor.page.locator(`main a[href*="${links}"]`).first().getAttribute('href'))!;
};
const editOf = (list: string, links: string) => async (visitor: Visitor) =>
  `${await firstLink(list, links)(visitor)}/modifica`;
const anyTicket = firstLink(`${CENTRE}/area/richieste?status=in_progress,waiting_for_body`, '/area/richieste/0');

/** A part of the first service of the catalogue, as its address ends. */
const ofService = (end: string) => async (visitor: Visitor) =>
  (await firstLink(`${CENTRE}/area/servizi`, '/area/servizi/0')(visitor)) + end;

/** A page of the newest cost model, as its address ends. */
const ofCosts = (end: string) => async (visitor: Visitor) =>
  (await firstLink(`${CENTRE}/area/costi`, '/area/costi/0')(visitor)) + end;

/** A page of the first space of documents that a search finds, as its address ends. */
const ofSpace = (q: string, end: string) => async (visitor: Visitor) =>
  (await firstLink(`${CENTRE}/area/documenti?q=${q}`, '/area/documenti/0')(visitor)) + end;
/** The first document of such a space. */
const documentOf = (q: string) => async (visitor: Visitor) => {
  const space = await ofSpace(q, '')(visitor);
  return firstLink(space, '/area/documenti/documento/')(visitor);
};

const PUBLIC: Screen[] = [
  ['network', '/'],
  ['centre', CENTRE],
  ['services', `${CENTRE}/servizi`],
  ['services-search', `${CENTRE}/servizi?q=firma`],
  ['services-none', `${CENTRE}/servizi?q=nonesiste`],
  ['service', `${CENTRE}/servizi/caselle-pec`],
  ['news', `${CENTRE}/notizie`],
  ['open-data', `${CENTRE}/open-data`],
  ['adhering-bodies', `${CENTRE}/enti-aderenti`],
  ['agreements', `${CENTRE}/accordi`],
  ['public documents', `${CENTRE}/documenti`],
  ['tariffs', `${CENTRE}/tariffe`],
  ['contacts', `${CENTRE}/contatti`],
  ['accessibility', `${CENTRE}/accessibilita`],
  ['privacy', `${CENTRE}/privacy`],
  ['sign-in', '/accedi'],
  ['sign-in-link', '/accedi?modo=collegamento'],
  ['forgotten-password', '/accedi/password'],
  ['access-link-ended', `/accedi/link#${'x'.repeat(43)}`],
  ['not-found', '/nulla/di/simile'],
  ['demo', '/demo'],
  ['demo-mails', '/demo/posta'],
];

const AREA: [who: string, email: string, screens: Screen[]][] = [
  [
    'clerk',
    'marta.sembinelli@comune-temu.example.org',
    [
      ['clerk-home', `${CENTRE}/area`],
      ['clerk-tickets', `${CENTRE}/area/richieste`],
      ['clerk-ticket', anyTicket],
      ['clerk-new-ticket', `${CENTRE}/area/richieste/nuova`],
      ['clerk-services', `${CENTRE}/area/servizi`],
      ['clerk-bodies', `${CENTRE}/area/enti`],
      ['clerk-inbox', `${CENTRE}/area/notifiche`],
      ['clerk-profile', `${CENTRE}/area/profilo`],
      ['clerk-sessions', `${CENTRE}/area/profilo/sessioni`],
      ['clerk-tokens', `${CENTRE}/area/profilo/token`],
      ['clerk-notice-preferences', `${CENTRE}/area/profilo/notifiche`],
      ['clerk-absences', `${CENTRE}/area/profilo/assenze`],
      ['clerk-body', firstLink(`${CENTRE}/area/enti`, '/area/enti/0')],
      ['clerk-adhesions', `${CENTRE}/area/adesioni`],
      ['clerk-adhesion', firstLink(`${CENTRE}/area/adesioni?turno=body`, '/area/adesioni/0')],
      ['clerk-new-adhesion', `${CENTRE}/area/adesioni/nuova`],
      ['clerk-subscriptions', `${CENTRE}/area/attivazioni`],
      ['clerk-subscription', firstLink(`${CENTRE}/area/attivazioni?q=geoportale&stato=active`, '/area/attivazioni/0')],
      ['clerk-new-subscription', `${CENTRE}/area/attivazioni/nuova`],
      ['clerk-dues', `${CENTRE}/area/quote`],
      ['clerk-tables', `${CENTRE}/area/tavoli`],
      ['clerk-table', firstLink(`${CENTRE}/area/tavoli`, '/area/tavoli/0')],
      ['clerk-meeting', firstLink(`${CENTRE}/area/tavoli`, '/area/riunioni/0')],
      ['clerk-spaces', `${CENTRE}/area/documenti`],
      ['clerk-space', ofSpace('alta', '')],
      ['clerk-document', documentOf('alta')],
      ['clerk-bin', ofSpace('alta', '/cestino')],
      ['clerk-deadlines', `${CENTRE}/area/scadenze`],
      ['clerk-deadline', firstLink(`${CENTRE}/area/scadenze`, '/area/scadenze/0')],
      ['clerk-obligations', `${CENTRE}/area/scadenze/obblighi`],
    ],
  ],
  [
    'operator',
    'elena.ghitti@provincia-brescia.example.org',
    [
      ['operator-home', `${CENTRE}/area`],
      ['operator-tickets', `${CENTRE}/area/richieste`],
      ['operator-ticket', anyTicket],
      ['operator-call', `${CENTRE}/area/richieste/telefonata`],
      ['operator-services', `${CENTRE}/area/servizi`],
      ['operator-service', firstLink(`${CENTRE}/area/servizi`, '/area/servizi/0')],
      ['operator-sheets-in-review', `${CENTRE}/area/servizi?lavorazione=in_review`],
      ['operator-new-service', `${CENTRE}/area/servizi/nuovo`],
      ['operator-service-compare', ofService('?vista=confronto')],
      ['operator-service-import', `${CENTRE}/area/servizi/importa`],
      ['operator-subscriptions', `${CENTRE}/area/attivazioni`],
      ['operator-subscription', firstLink(`${CENTRE}/area/attivazioni?stato=active&q=telemaco`, '/area/attivazioni/0')],
      ['operator-feedback', `${CENTRE}/area/opinioni`],
      ['operator-bodies', `${CENTRE}/area/enti`],
      ['operator-body', firstLink(`${CENTRE}/area/enti`, '/area/enti/0')],
      ['operator-new-body', `${CENTRE}/area/enti/nuovo`],
      ['operator-adhesions', `${CENTRE}/area/adesioni?turno=centre`],
      ['operator-adhesion', firstLink(`${CENTRE}/area/adesioni?stato=signed`, '/area/adesioni/0')],
      ['operator-spaces', `${CENTRE}/area/documenti`],
      ['operator-document-search', `${CENTRE}/area/documenti/ricerca?q=protocollo`],
      ['operator-new-space', `${CENTRE}/area/documenti/nuovo`],
      ['operator-space', ofSpace('conservazione', '')],
      ['operator-space-settings', ofSpace('conservazione', '/impostazioni')],
      ['operator-space-access', ofSpace('candidatura', '/accessi')],
      ['operator-document', documentOf('conservazione')],
    ],
  ],
  [
    'head-of-centre',
    'laura.bonomelli@provincia-brescia.example.org',
    [
      ['head-home', `${CENTRE}/area`],
      ['head-news', `${CENTRE}/area/notizie`],
      ['head-news-item', firstLink(`${CENTRE}/area/notizie`, '/area/notizie/0')],
      ['head-kits', `${CENTRE}/area/kit`],
      ['head-new-kit', `${CENTRE}/area/kit/nuovo`],
      ['head-territory', `${CENTRE}/area/territorio`],
      ['head-deadlines', `${CENTRE}/area/scadenze`],
      ['head-deadline-list', `${CENTRE}/area/scadenze/elenco`],
      ['head-deadline-sites', `${CENTRE}/area/scadenze/siti`],
      ['head-obligations', `${CENTRE}/area/scadenze/obblighi`],
      ['head-obligation', firstLink(`${CENTRE}/area/scadenze/obblighi`, '/area/scadenze/obblighi/0')],
      ['head-obligation-new', `${CENTRE}/area/scadenze/obblighi/nuovo`],
      ['head-audit', `${CENTRE}/area/registro`],
      ['head-audit-none', `${CENTRE}/area/registro?chi=nessuno&dal=2026-01-01&al=2026-01-02`],
      ['head-editions', ofService('?vista=edizioni')],
      ['head-edition', ofService('/edizioni/1')],
      ['head-people', `${CENTRE}/area/persone`],
      ['head-people-ended', `${CENTRE}/area/persone?stato=ended`],
      ['head-person', firstLink(`${CENTRE}/area/persone`, '/area/persone/0')],
      ['head-invitation', `${CENTRE}/area/persone/nuova`],
      ['head-review', `${CENTRE}/area/persone/revisione`],
      ['head-absences', `${CENTRE}/area/assenze`],
      ['head-absences-past', `${CENTRE}/area/assenze?stato=past`],
      ['head-processing-register', `${CENTRE}/area/trattamenti`],
      ['head-protocol-registry', `${CENTRE}/area/impostazioni/protocollo`],
      ['head-conventions', `${CENTRE}/area/convenzioni`],
      ['head-campaign', firstLink(`${CENTRE}/area/convenzioni`, '/area/convenzioni/0')],
      ['head-new-convention', `${CENTRE}/area/convenzioni/nuova`],
      ['head-body-edit', editOf(`${CENTRE}/area/enti`, '/area/enti/0')],
      ['head-settings', `${CENTRE}/area/impostazioni`],
    ],
  ],
  [
    'tariff-administrator',
    'chiara.venturelli@provincia-brescia.example.org',
    [
      ['tariff-admin-home', `${CENTRE}/area`],
      ['tariff-admin-costs', `${CENTRE}/area/costi`],
      ['tariff-admin-cost-copy', ofCosts('/copia')],
      ['tariff-admin-cost-rules', ofCosts('/regole')],
      ['tariff-admin-cost-structure', ofCosts('/struttura')],
      ['tariff-admin-cost-items', ofCosts('/voci')],
      ['tariff-admin-cost-staff', ofCosts('/voci/nuova?tipo=staff')],
      ['tariff-admin-cost-comparison', ofCosts('/confronto')],
    ],
  ],
  [
    'dues',
    'chiara.venturelli@provincia-brescia.example.org',
    [
      ['tariff-dues', `${CENTRE}/area/quote`],
      ['tariff-due-runs', `${CENTRE}/area/quote/calcoli`],
      ['tariff-new-due-run', `${CENTRE}/area/quote/calcoli?nuovo=1`],
      ['tariff-dossiers', `${CENTRE}/area/fascicoli`],
      ['tariff-new-dossier', `${CENTRE}/area/fascicoli/nuovo`],
      ['tariff-cost-publications', `${CENTRE}/area/costi-pubblicati`],
    ],
  ],
  ['representative', 'lorena.mazzucchelli@comune-edolo.example.org', [['representative-home', `${CENTRE}/area`]]],
  [
    'tariff-administrator',
    'chiara.venturelli@provincia-brescia.example.org',
    [
      ['tariff-plans', `${CENTRE}/area/piani-tariffari`],
      ['tariff-plan', firstLink(`${CENTRE}/area/piani-tariffari`, '/area/piani-tariffari/0')],
      ['tariff-plan-new', `${CENTRE}/area/piani-tariffari/nuovo`],
      ['paid-dues', `${CENTRE}/area/quote-pagate`],
      ['paid-due-import', `${CENTRE}/area/quote-pagate/importa`],
      ['service-volumes', `${CENTRE}/area/quantita-usate`],
    ],
  ],
  [
    'network',
    'elena.ghitti@provincia-brescia.example.org',
    [
      ['network-documents', `${CENTRE}/area/rete`],
      ['network-search', `${CENTRE}/area/documenti/ricerca?q=convenzione&dove=rete`],
      ['network-document', firstLink(`${CENTRE}/area/rete`, '/rete/documenti/provincia-di-lecce')],
      ['network-centres', `${CENTRE}/area/rete/centri`],
      ['network-centre', firstLink(`${CENTRE}/area/rete/centri`, '/rete/centri/provincia-di-lecce')],
      ['network-groups', `${CENTRE}/area/rete/gruppi`],
      ['network-group', firstLink(`${CENTRE}/area/rete/gruppi`, '/rete/gruppi/')],
      ['network-plans', `${CENTRE}/area/rete/piani`],
      ['network-plan', firstLink(`${CENTRE}/area/rete/piani`, '/rete/piani/provincia-di-lecce')],
      ['network-plan-new', `${CENTRE}/area/rete/piani/nuovo`],
    ],
  ],
  [
    'partner',
    'giulia.sartori@fondazione-valli.example.org',
    [
      ['partner-home', `${CENTRE}/area`],
      ['partner-profile', `${CENTRE}/area/profilo`],
    ],
  ],
  [
    'tables',
    'elena.ghitti@provincia-brescia.example.org',
    [
      ['tables', `${CENTRE}/area/tavoli`],
      ['table', firstLink(`${CENTRE}/area/tavoli`, '/area/tavoli/0')],
      ['table-edit', editOf(`${CENTRE}/area/tavoli`, '/area/tavoli/0')],
      ['table-new', `${CENTRE}/area/tavoli/nuovo`],
      ['table-meeting', firstLink(`${CENTRE}/area/tavoli`, '/area/riunioni/0')],
      ['table-meeting-edit', editOf(`${CENTRE}/area/tavoli`, '/area/riunioni/0')],
      ['table-decisions', `${CENTRE}/area/decisioni`],
    ],
  ],
  ['auditor', 'teresa.lanfranchi@provincia-brescia.example.org', [['auditor-home', `${CENTRE}/area`]]],
  [
    'network-coordinator',
    'alberto.desiati@rete-province.example.org',
    [
      ['network-area', '/rete/area'],
      ['network-area-plans', '/rete/area/piani'],
    ],
  ],
  [
    'platform-administrator',
    'sara.colonnelli@casa-dei-comuni.example.org',
    [
      ['platform-home', '/rete/area'],
      ['platform-failed', '/rete/area/consegne'],
      ['platform-queues', '/rete/area/code'],
      ['platform-storage', '/rete/area/spazio'],
      ['platform-storage-centre', '/rete/area/spazio/provincia-di-brescia'],
      ['platform-profile', '/rete/area/profilo'],
      ['platform-sessions', '/rete/area/profilo/sessioni'],
      ['platform-tokens', '/rete/area/profilo/token'],
    ],
  ],
  [
    'new-centre',
    'antonio.spedicato@provincia-lecce.example.org',
    [
      ['lecce-home', '/provincia-di-lecce/area'],
      ['lecce-tickets', '/provincia-di-lecce/area/richieste'],
      ['lecce-adhesions', '/provincia-di-lecce/area/adesioni'],
      ['lecce-kits', '/provincia-di-lecce/area/kit'],
      ['lecce-kit-upload', '/provincia-di-lecce/area/kit/carica'],
      ['lecce-conventions', '/provincia-di-lecce/area/convenzioni'],
    ],
  ],
];

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

it.each(PUBLIC)('%s is accessible and fits', async (name, where) => {
  const visitor = await Visitor.open(browser, house.url, 1280);
  await visitor.go(where as string);
  await presentable(visitor, name);
  await visitor.close();
});

/** So many screens that one test ends in good time on a busy machine. */
const AT_ONCE = 6;
const PARTS = AREA.flatMap(([who, email, screens]) =>
  Array.from({ length: Math.ceil(screens.length / AT_ONCE) }, (_part, index): (typeof AREA)[number] => [
    index ? `${who}, part ${index + 1},` : who,
    email,
    screens.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  ]),
);

it.each(PARTS)('the area of the %s is accessible and fits', async (_who, email, screens) => {
  const visitor = await Visitor.open(browser, house.url, 1280);
  await visitor.signIn(email);
  for (const [name, where] of screens) {
    await visitor.go(typeof where === 'string' ? where : await where(visitor));
    await presentable(visitor, name);
  }
  await visitor.close();
});

describe('without JavaScript', () => {
  it('the catalogue is searched and read', async () => {
    const visitor = await Visitor.open(browser, house.url, 390, { javaScriptEnabled: false });
    await visitor.go(`${CENTRE}/servizi`);
    await visitor.page.getByRole('searchbox').fill('posta certificata');
    await visitor.page.getByRole('button', { name: 'Cerca' }).click();
    await visitor.page.getByRole('link', { name: 'Caselle di posta elettronica certificata' }).click();
    await visitor.page.getByRole('heading', { level: 1, name: 'Caselle di posta elettronica certificata' }).waitFor();
    expect(await visitor.page.locator('main').innerText()).toContain('Per gli enti aderenti');
    await visitor.close();
  });
});

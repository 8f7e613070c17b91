import type { RouteObject } from 'react-router';
import { areaWords } from './i18n/area-words.js';
import { RootError } from './shell/error-page.js';
import { RootLayout, Waiting } from './shell/root-layout.js';

type PageModule = Pick<RouteObject, 'Component' | 'loader' | 'handle' | 'ErrorBoundary' | 'shouldRevalidate'>;
const modules = import.meta.glob<PageModule>('./pages/**/*.tsx');

/** A page is a module of `pages/`; its name is the route's id, by which the server finds its files. */
function page(name: string, route: { path?: string; index?: true; children?: RouteObject[] }): RouteObject {
  const module = modules[`./pages/${name}.tsx`];
  if (!module) throw new Error(`No page module ${name}`);
  const lazy = async () => {
    const [loaded] = await Promise.all([module(), isAreaRoute(name) ? areaWords() : undefined]);
    return { ...loaded };
  };
  return { ...route, id: name, lazy } as RouteObject;
}

/** Pages of the area are shown by the browser only: the server sends their shell. */
export function isAreaRoute(id: string): boolean {
  return id.startsWith('area/') || id.startsWith('network/');
}

export function pageModulePath(id: string): string {
  return `src/pages/${id}.tsx`;
}

/** Every address of the portal, in Italian. */
export const routes: RouteObject[] = [
  {
    id: 'root',
    path: '/',
    Component: RootLayout,
    HydrateFallback: Waiting,
    ErrorBoundary: RootError,
    children: [
      {
        id: 'portal',
        ErrorBoundary: RootError,
        children: [
          page('public/network-home', { index: true }),
          page('public/sign-in', { path: 'accedi' }),
          page('public/access-link', { path: 'accedi/link' }),
          page('public/forgotten', { path: 'accedi/password' }),
          page('public/demo', { path: 'demo' }),
          page('public/demo-mails', { path: 'demo/posta' }),
          page('network/layout', {
            path: 'rete/area',
            children: [
              page('network/home', { index: true }),
              page('network/deliveries', { path: 'consegne' }),
              page('network/queues', { path: 'code' }),
              page('network/profile', { path: 'profilo' }),
              page('network/security', { path: 'profilo/sicurezza' }),
              page('network/sessions', { path: 'profilo/sessioni' }),
              page('network/tokens', { path: 'profilo/token' }),
              page('network/not-found', { path: '*' }),
            ],
          }),
          page('area/layout', {
            path: ':centre/area',
            children: [
              page('area/home', { index: true }),
              page('area/tickets', { path: 'richieste' }),
              page('area/new-ticket', { path: 'richieste/nuova' }),
              page('area/record-call', { path: 'richieste/telefonata' }),
              page('area/ticket', { path: 'richieste/:id' }),
              page('area/services', { path: 'servizi' }),
              page('area/new-service', { path: 'servizi/nuovo' }),
              page('area/service-import', { path: 'servizi/importa' }),
              page('area/import', { path: 'importazioni/:id' }),
              page('area/service', { path: 'servizi/:id' }),
              page('area/service-version', { path: 'servizi/:id/edizioni/:number' }),
              page('area/kits', { path: 'kit' }),
              page('area/kit-new', { path: 'kit/nuovo' }),
              page('area/kit-import-new', { path: 'kit/carica' }),
              page('area/kit-import', { path: 'kit/ricevuti/:id' }),
              page('area/kit', { path: 'kit/:id' }),
              page('area/news', { path: 'notizie' }),
              page('area/news-new', { path: 'notizie/nuova' }),
              page('area/news-edit', { path: 'notizie/:id' }),
              page('area/feedback', { path: 'opinioni' }),
              page('area/territory', { path: 'territorio' }),
              page('area/bodies', { path: 'enti' }),
              page('area/new-body', { path: 'enti/nuovo' }),
              page('area/body-import', { path: 'enti/importa' }),
              page('area/body-merger', { path: 'enti/fusione' }),
              page('area/body-duplicates', { path: 'enti/doppioni' }),
              page('area/body-join', { path: 'enti/unione-schede' }),
              page('area/body', { path: 'enti/:id' }),
              page('area/body-edit', { path: 'enti/:id/modifica' }),
              page('area/processing-register', { path: 'trattamenti' }),
              page('area/adhesions', { path: 'adesioni' }),
              page('area/adhesion-new', { path: 'adesioni/nuova' }),
              page('area/adhesion', { path: 'adesioni/:id' }),
              page('area/subscriptions', { path: 'attivazioni' }),
              page('area/subscription-new', { path: 'attivazioni/nuova' }),
              page('area/subscription', { path: 'attivazioni/:id' }),
              page('area/conventions', { path: 'convenzioni' }),
              page('area/convention-new', { path: 'convenzioni/nuova' }),
              page('area/convention', { path: 'convenzioni/:id' }),
              page('area/convention-scheme', { path: 'convenzioni/:id/testo' }),
              page('area/processing-terms', { path: 'convenzioni/:id/nomina' }),
              page('area/convention-edit', { path: 'convenzioni/:id/modifica' }),
              page('area/mailings', { path: 'comunicazioni' }),
              page('area/mailing-new', { path: 'comunicazioni/nuova' }),
              page('area/mailing-edit', { path: 'comunicazioni/:id/modifica' }),
              page('area/mailing', { path: 'comunicazioni/:id' }),
              page('area/events', { path: 'incontri' }),
              page('area/event-new', { path: 'incontri/nuovo' }),
              page('area/event-edit', { path: 'incontri/:id/modifica' }),
              page('area/event-door', { path: 'incontri/:id/presenze' }),
              page('area/event', { path: 'incontri/:id' }),
              page('area/costs/index', { path: 'costi' }),
              page('area/costs/new', { path: 'costi/nuovo' }),
              page('area/costs/activities', { path: 'costi/attivita' }),
              page('area/costs/model', { path: 'costi/:id' }),
              page('area/costs/rules', { path: 'costi/:id/regole' }),
              page('area/costs/copy', { path: 'costi/:id/copia' }),
              page('area/costs/items', { path: 'costi/:id/voci' }),
              page('area/costs/item-new', { path: 'costi/:id/voci/nuova' }),
              page('area/costs/item', { path: 'costi/:id/voci/:itemId' }),
              page('area/costs/structure', { path: 'costi/:id/struttura' }),
              page('area/costs/driver', { path: 'costi/:id/struttura/criteri/:driverId' }),
              page('area/costs/service', { path: 'costi/:id/servizi/:objectId' }),
              page('area/costs/comparison', { path: 'costi/:id/confronto' }),
              page('area/pec', { path: 'pec' }),
              page('area/pec-new', { path: 'pec/nuova' }),
              page('area/pec-message', { path: 'pec/inviati/:id' }),
              page('area/pec-letter', { path: 'pec/ricevuti/:id' }),
              page('area/tasks', { path: 'attivita' }),
              page('area/interactions', { path: 'contatti' }),
              page('area/prospects', { path: 'coinvolgimento' }),
              page('area/pec-accounts', { path: 'impostazioni/pec' }),
              page('area/protocol-registry', { path: 'impostazioni/protocollo' }),
              page('area/settings', { path: 'impostazioni' }),
              page('area/identity-providers', { path: 'impostazioni/accesso' }),
              page('area/people', { path: 'persone' }),
              page('area/people-new', { path: 'persone/nuova' }),
              page('area/people-review', { path: 'persone/revisione' }),
              page('area/person', { path: 'persone/:id' }),
              page('area/costs/import', { path: 'costi/importa' }),
              page('area/costs/system-quantities', { path: 'costi/:id/quantita' }),
              page('area/simulations', { path: 'piani-tariffari/:id/simulazioni' }),
              page('area/simulation-new', { path: 'piani-tariffari/:id/simulazioni/nuova' }),
              page('area/simulation-comparison', { path: 'piani-tariffari/:id/simulazioni/confronto' }),
              page('area/simulation', { path: 'piani-tariffari/:id/simulazioni/:simulationId' }),
              page('area/simulation-body', { path: 'piani-tariffari/:id/simulazioni/:simulationId/enti/:bodyId' }),
              page('area/simulation-run', { path: 'piani-tariffari/:id/simulazioni/:simulationId/prove/:runId' }),
              page('area/tariff-plans', { path: 'piani-tariffari' }),
              page('area/tariff-plan-new', { path: 'piani-tariffari/nuovo' }),
              page('area/tariff-plan', { path: 'piani-tariffari/:id' }),
              page('area/tariff-plan-edit', { path: 'piani-tariffari/:id/modifica' }),
              page('area/tariff-plan-tariffs', { path: 'piani-tariffari/:id/tariffe' }),
              page('area/tariff-plan-versions', { path: 'piani-tariffari/:id/versioni' }),
              page('area/paid-dues', { path: 'quote-pagate' }),
              page('area/paid-due-import', { path: 'quote-pagate/importa' }),
              page('area/service-volumes', { path: 'quantita-usate' }),
              page('area/service-volume-import', { path: 'quantita-usate/importa' }),
              page('area/hours', { path: 'ore' }),
              page('area/hours-people', { path: 'ore/persone' }),
              page('area/hours-person', { path: 'ore/persone/:id' }),
              page('area/hours-confirmed', { path: 'ore/confermate' }),
              page('area/hours-import', { path: 'ore/importa' }),
              page('area/dues', { path: 'quote' }),
              page('area/due-runs', { path: 'quote/calcoli' }),
              page('area/due-run', { path: 'quote/calcoli/:id' }),
              page('area/due', { path: 'quote/:id' }),
              page('area/dossiers', { path: 'fascicoli' }),
              page('area/dossier-new', { path: 'fascicoli/nuovo' }),
              page('area/dossier', { path: 'fascicoli/:id' }),
              page('area/cost-publications', { path: 'costi-pubblicati' }),
              page('area/absences', { path: 'assenze' }),
              page('area/profile', { path: 'profilo' }),
              page('area/profile/security', { path: 'profilo/sicurezza' }),
              page('area/profile/sessions', { path: 'profilo/sessioni' }),
              page('area/profile/tokens', { path: 'profilo/token' }),
              page('area/profile/calendar', { path: 'profilo/calendario' }),
              page('area/profile/reads', { path: 'profilo/consultazioni' }),
              page('area/profile/notifications', { path: 'profilo/notifiche' }),
              page('area/profile/absences', { path: 'profilo/assenze' }),
              page('area/notices', { path: 'notifiche' }),
              page('area/audit', { path: 'registro' }),
              page('area/not-found', { path: '*' }),
            ],
          }),
          page('public/centre-layout', {
            path: ':centre',
            children: [
              {
                id: 'centre-pages',
                ErrorBoundary: RootError,
                children: [
                  page('public/centre-home', { index: true }),
                  page('public/services', { path: 'servizi' }),
                  page('public/service', { path: 'servizi/:code' }),
                  page('public/news', { path: 'notizie' }),
                  page('public/news-item', { path: 'notizie/:code' }),
                  page('public/adhering-bodies', { path: 'enti-aderenti' }),
                  page('public/agreements', { path: 'accordi' }),
                  page('public/tariffs', { path: 'tariffe' }),
                  page('public/contacts', { path: 'contatti' }),
                  page('public/accessibility', { path: 'accessibilita' }),
                  page('public/event-registration', { path: 'incontri/iscrizione' }),
                  page('public/open-data', { path: 'open-data' }),
                  page('public/privacy', { path: 'privacy' }),
                  page('public/not-found', { path: '*' }),
                ],
              },
            ],
          }),
        ],
      },
    ],
  },
];

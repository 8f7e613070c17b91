import type { TFunction } from 'i18next';
import type { NavEntry } from '../shell/header.js';
import type { Actor } from './session.js';

export interface NavGroup {
  label: string;
  entries: NavEntry[];
}
export type NavItem = NavEntry | NavGroup;

type Offered = NavEntry & { shown: boolean };

export function isGroup(item: NavItem): item is NavGroup {
  return 'entries' in item;
}

/** What the actor's permissions open, the daily work first; what one may not do is not shown. */
export function areaNavigation({ base, can, side }: Actor, t: TFunction): NavItem[] {
  const centre = side === 'centre';
  return [
    { to: base, label: t('nav.home'), end: true },
    ...offered([
      { to: `${base}/richieste`, label: t('tickets.nav'), end: true, shown: can('tickets.read') },
      { to: `${base}/richieste/nuova`, label: t('newTicket.nav'), shown: can('tickets.create') },
      { to: `${base}/richieste/telefonata`, label: t('call.nav'), shown: can('tickets.create_on_behalf') },
    ]),
    ...group(t(centre ? 'nav.bodies' : 'nav.myBodies'), [
      { to: `${base}/enti`, label: t(centre ? 'bodies.nav' : 'bodies.navMine'), shown: can('bodies.read') },
      { to: `${base}/territorio`, label: t('territory.nav'), shown: can('territory.read') },
      { to: `${base}/adesioni`, label: t('nav.adhesions'), shown: can('adhesions.read') },
      {
        to: `${base}/attivazioni`,
        label: t(centre ? 'subscriptions.title' : 'subscriptions.titleMine'),
        shown: can('subscriptions.read'),
      },
      { to: `${base}/quote`, label: t('dues.nav'), shown: !centre && can('dues.read') },
      { to: `${base}/convenzioni`, label: t('nav.conventions'), shown: centre && can('adhesions.read') },
      { to: `${base}/trattamenti`, label: t('processingRegister.nav'), shown: centre && can('adhesions.read') },
    ]),
    ...group(t('nav.office'), [
      { to: `${base}/attivita`, label: t('tasks.title'), shown: can('tasks.work') },
      { to: `${base}/comunicazioni`, label: t('mailing.title'), shown: can('outreach.read') },
      { to: `${base}/incontri`, label: t('events.nav'), shown: can('outreach.read') },
      { to: `${base}/contatti`, label: t('interactions.nav'), shown: can('relationship.read') },
      { to: `${base}/coinvolgimento`, label: t('prospects.nav'), shown: can('relationship.read') },
      { to: `${base}/pec`, label: t('pec.title'), shown: can('pec.read') },
    ]),
    ...group(t('nav.documents'), [
      { to: `${base}/documenti`, label: t('spaces.nav'), shown: can('documents.read') },
      { to: `${base}/documenti/ricerca`, label: t('find.nav'), shown: can('documents.read') },
      { to: `${base}/tavoli`, label: t('workingTables.nav'), shown: can('tables.read') },
      { to: `${base}/rete`, label: t('exchange.nav'), shown: can('network.read') },
      { to: `${base}/scadenze`, label: t(centre ? 'deadlines.title' : 'deadlines.mine'), shown: can('deadlines.read') },
    ]),
    ...group(t('nav.tariffs'), [
      { to: `${base}/piani-tariffari`, label: t('plans.nav'), shown: can('tariffs.read') },
      { to: `${base}/costi`, label: t('costs.title'), shown: can('costs.read') },
      { to: `${base}/ore`, label: t('hours.nav'), shown: can('timesheets.read') },
      { to: `${base}/fascicoli`, label: t('dossiers.nav'), shown: can('tariffs.edit') || can('tariffs.approve') },
      { to: `${base}/quote`, label: t('dues.nav'), shown: centre && can('dues.read') },
      { to: `${base}/costi-pubblicati`, label: t('costPublications.nav'), shown: can('costs.read') },
    ]),
    ...group(t('services.nav'), [
      { to: `${base}/servizi`, label: t('services.nav'), shown: can('services.read') },
      { to: `${base}/kit`, label: t('kits.nav'), shown: can('kits.manage') },
      { to: `${base}/notizie`, label: t('news.title'), shown: can('news.manage') },
      { to: `${base}/opinioni`, label: t('feedback.nav'), shown: can('feedback.read') },
    ]),
    ...group(t('nav.administration'), [
      { to: `${base}/persone`, label: t('nav.people'), shown: centre && can('memberships.read') },
      { to: `${base}/assenze`, label: t('nav.absences'), shown: can('memberships.manage') },
      { to: `${base}/impostazioni`, label: t('nav.settings'), shown: can('settings.edit') },
      { to: `${base}/registro`, label: t('audit.nav'), shown: can('audit.read') },
    ]),
  ];
}

/** Above the centres. */
export function networkNavigation({ base, can }: Actor, t: TFunction): NavItem[] {
  if (can('network.manage'))
    return [
      { to: base, label: t('nav.home'), end: true },
      { to: `${base}/piani`, label: t('networkPlans.title') },
    ];
  if (!can('platform.read')) return [];
  return [
    { to: base, label: t('nav.home'), end: true },
    { to: `${base}/consegne`, label: t('platform.failed') },
    { to: `${base}/code`, label: t('platform.queues') },
    { to: `${base}/spazio`, label: t('storage.title') },
  ];
}

function offered(entries: Offered[]): NavEntry[] {
  return entries.filter(({ shown }) => shown).map(({ to, label, end }) => ({ to, label, end }));
}

/** A group of one is its entry. */
function group(label: string, entries: Offered[]): NavItem[] {
  const shown = offered(entries);
  return shown.length > 1 ? [{ label, entries: shown }] : shown;
}

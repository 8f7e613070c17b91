import type { TFunction } from 'i18next';
import type { NavEntry } from '../shell/header.js';
import type { Actor } from './session.js';

/** The entries that the actor's permissions open; what one may not do is not shown. */
export function areaNavigation({ base, can }: Actor, t: TFunction): NavEntry[] {
  const entries: (NavEntry & { shown: boolean })[] = [
    { to: base, label: t('nav.home'), end: true, shown: true },
    { to: `${base}/richieste`, label: t('tickets.title'), end: true, shown: can('tickets.read') },
    { to: `${base}/richieste/nuova`, label: t('newTicket.nav'), shown: can('tickets.create') },
    { to: `${base}/richieste/telefonata`, label: t('call.nav'), shown: can('tickets.create_on_behalf') },
    { to: `${base}/servizi`, label: t('services.nav'), shown: can('services.read') },
    {
      to: `${base}/enti`,
      label: t(can('tickets.create') ? 'bodies.navMine' : 'bodies.nav'),
      shown: can('bodies.read'),
    },
    { to: `${base}/registro`, label: t('audit.nav'), shown: can('audit.read') },
  ];
  return entries.filter((entry) => entry.shown).map(({ to, label, end }) => ({ to, label, end }));
}

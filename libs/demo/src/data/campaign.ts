import { adhering } from './adhering.js';

/** How far a body is on the way into the convention 2026–2036. */
export type CampaignPlace = 'active' | 'countersigned' | 'signed' | 'resolution_received' | 'reminded' | 'silent';

/** 143 resolutions of 201 have come: 96 + 11 + 17 + 19. Of the others 38 were reminded once, 20 twice. */
export const campaignCounts: Record<CampaignPlace, number> = {
  active: 96,
  countersigned: 11,
  signed: 17,
  resolution_received: 19,
  reminded: 38,
  silent: 20,
};

/** The bodies of which somebody in the demonstration tells. */
const TOLD: Record<string, CampaignPlace> = {
  '017184': 'active', // Temù, Vione, Incudine and Monno: one clerk, four places of the way.
  '017202': 'active',
  '017083': 'resolution_received',
  '017110': 'reminded',
  'unione-valsaviore': 'active', // The union and the three members it works for.
  '017176': 'active',
  '017016': 'resolution_received',
  '017175': 'reminded',
  '017068': 'resolution_received', // Edolo: the mayor has to sign.
  '017065': 'silent', // Darfo Boario Terme.
  '017179': 'silent', // Sirmione, which leaves.
  '017166': 'active', // Rovato, suspended by itself.
  '017143': 'active', // Pisogne, suspended by the centre.
  '017096': 'signed', // Lumezzane: the centre has to countersign.
  '017029': 'active', // Brescia.
};

/** A flag on an adhesion that is active, and why. */
export interface DemoSuspension {
  body: string;
  by: 'body' | 'centre';
  daysAgo: number;
  reason: string;
}

export const suspensions: DemoSuspension[] = [
  {
    body: '017166',
    by: 'body',
    daysAgo: 12,
    reason:
      'Riorganizzazione degli uffici fino alla nomina del nuovo segretario: in questo periodo non usiamo i servizi.',
  },
  {
    body: '017143',
    by: 'centre',
    daysAgo: 8,
    reason: 'Quota dell’anno precedente non ancora versata dopo due richieste. La sospensione cade al versamento.',
  },
];

/** What became of two bodies under the convention before: one left, one is leaving. */
export const withdrawals = {
  /** Verolavecchia. */
  left: { body: '017196', noticeDaysAgo: 430, leftDaysAgo: 240 },
  /** Sirmione. */
  leaving: { body: '017179', noticeDaysAgo: 40, leavesInDays: 150 },
};

/** Co-prime with 201: neighbours in the alphabet end in different places. */
const STRIDE = 89;

/** Where each of the 201 bodies stands; those of no story are spread over what is left. */
export function campaignPlaces(): Map<string, CampaignPlace> {
  const places = new Map(Object.entries(TOLD));
  const bodies = adhering.brescia;
  const left = Object.entries(campaignCounts).flatMap(([place, count]) => {
    const taken = Object.values(TOLD).filter((told) => told === place).length;
    return Array<CampaignPlace>(count - taken).fill(place as CampaignPlace);
  });
  bodies.forEach((_, index) => {
    const body = bodies[(index * STRIDE) % bodies.length]!;
    if (!places.has(body)) places.set(body, left.shift()!);
  });
  return places;
}

import type { Client } from 'pg';
import type { FeedbackReason } from '#app/contracts';
import { newId } from '#app/kernel';
import { newsBrescia } from '../data/news.js';
import { insertRows } from './rows.js';

const DAY_MS = 86_400_000;

/** What visitors said, from the oldest: the service, the stars, and why. */
const OPINIONS: [service: string, daysAgo: number, stars: number, reason: FeedbackReason | null, comment: string][] = [
  ['caselle-pec', 300, 2, 'hard_words', 'Che cosa si intende per «dominio»?'],
  ['caselle-pec', 240, 3, null, ''],
  ['telemaco', 235, 2, 'missing_information', 'Non si capisce quante consultazioni sono comprese.'],
  ['portali-web', 190, 3, 'hard_to_find', ''],
  ['caselle-pec', 150, 4, 'clear', ''],
  ['firma-digitale', 120, 4, null, ''],
  ['telemaco', 90, 4, 'complete', 'Adesso è chiaro, grazie.'],
  ['formazione', 62, 5, 'clear', ''],
  ['portali-web', 40, 4, null, ''],
  ['firma-digitale', 25, 3, 'out_of_date', 'Il modulo indicato è quello vecchio.'],
  ['caselle-pec', 12, 5, 'complete', ''],
  ['firma-digitale', 3, 5, 'clear', ''],
];

/** News and opinions of the centre that has worked for a year. */
export async function seedPublicSite(
  client: Client,
  { tenantId, services }: { tenantId: string; services: Map<string, string> },
  now: Date,
): Promise<void> {
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * DAY_MS);
  await insertRows(
    client,
    'news',
    newsBrescia.map(({ text, daysAgo, ...news }) => ({
      ...news,
      tenant_id: tenantId,
      id: newId(),
      body_text: text,
      published_at: daysAgo === null ? null : at(daysAgo),
      created_at: daysAgo !== null && daysAgo > 0 ? at(daysAgo) : now,
      updated_at: daysAgo !== null && daysAgo > 0 ? at(daysAgo) : now,
      version: 1,
    })),
  );
  await insertRows(
    client,
    'service_feedback',
    OPINIONS.map(([service, daysAgo, stars, reason, comment]) => ({
      tenant_id: tenantId,
      id: newId(),
      service_id: services.get(service),
      stars,
      reason,
      comment,
      created_at: at(daysAgo),
    })),
  );
}

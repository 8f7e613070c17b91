import { hash } from '@node-rs/argon2';
import pg from 'pg';
import type { FileStorage } from '#app/platform';
import { newId } from '#app/kernel';
import { seedAdhesions } from './adhesions.js';
import { seedCentres } from './centres.js';
import { seedCosts } from './costs.js';
import { seedDeadlines } from './deadlines.js';
import { seedDelegations } from './delegations.js';
import { seedDocuments } from './documents.js';
import { seedDossier } from './dossier.js';
import { seedDuplicates } from './duplicates.js';
import { seedGroupings } from './groupings.js';
import { Inbox } from './inbox.js';
import { everybody } from './members.js';
import { seedNetwork } from './network.js';
import { seedNotices } from './notices.js';
import { seedOutreach } from './outreach.js';
import { seedPec } from './pec.js';
import { seedProcessing } from './processing.js';
import { seedRelationship } from './relationship.js';
import { seedRequests } from './requests.js';
import { seedRoadshow } from './roadshow.js';
import { insertRows } from './rows.js';
import { seedSimulations } from './simulations.js';
import { seedSubscriptions } from './subscriptions.js';
import { seedTariffPlans } from './tariff-plans.js';
import { seedTasks } from './tasks.js';
import { seedDues } from './dues.js';
import { seedTimesheets } from './timesheets.js';
import { seedWorkingTables } from './working-tables.js';

/** Public: the demonstration runs only on the embedded database or with DEMO=1. */
export const DEMO_PASSWORD = 'casa-dei-comuni';

/**
 * Fills an empty database with the demonstration, in one transaction. Does nothing where it is there already.
 * @param ownerUrl connects as `cdc_migrator`
 * @returns whether anything was written
 */
export async function seedDemonstration(ownerUrl: string, storage: FileStorage, now: Date): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('casa-dei-comuni demonstration'))`);
    const { rowCount } = await client.query('SELECT FROM tenant WHERE is_demo LIMIT 1');
    if (rowCount) {
      await client.query('ROLLBACK');
      return false;
    }
    const networkId = newId();
    await insertRows(client, 'network', [{ id: networkId, name: 'Rete dei centri servizi provinciali' }]);
    const personIds = await seedPeople(client, networkId, now);
    const centres = await seedCentres(client, storage, networkId, personIds, now);
    for (const centre of centres) {
      const inbox = new Inbox(centre, now);
      await seedAdhesions(client, storage, centre, inbox, now);
      if (centre.key === 'brescia') {
        await seedRequests(client, storage, centre, inbox, now);
        await seedNotices(client, centre, inbox, now);
        await seedGroupings(client, centre, now);
        await seedTasks(client, centre, now);
        await seedPec(client, storage, centre, now);
        await seedRelationship(client, centre, now);
        await seedOutreach(client, centre, now);
        await seedRoadshow(client, centre, now);
        await seedDelegations(client, centre, now);
        // Hours and plans refer to what stands in the costs.
        await seedCosts(client, centre, now);
        await seedTimesheets(client, centre, now);
        await seedTariffPlans(client, centre, now);
        await seedProcessing(client, storage, centre, now);
        await seedDuplicates(client, centre, now);
        await seedSimulations(client, centre, now);
        await seedDues(client, centre, now);
        await seedDossier(client, centre, now);
        await seedDocuments(client, storage, centre, now);
        await seedWorkingTables(client, storage, centre, now);
        await seedDeadlines(client, centre, now);
      }
      await seedSubscriptions(client, centre, now);
      await inbox.write(client);
    }
    await seedNetwork(client, storage, networkId, centres, personIds.get('alberto-desiati')!, now);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return true;
  } finally {
    await client.end();
  }
}

async function seedPeople(client: pg.Client, networkId: string, now: Date): Promise<Map<string, string>> {
  const ids = new Map(everybody.map(({ key }) => [key, newId()]));
  const passwordHash = await hash(DEMO_PASSWORD);
  await insertRows(
    client,
    'person',
    everybody.map(({ key, email, displayName }) => ({
      id: ids.get(key),
      email,
      display_name: displayName,
      created_at: now,
    })),
  );
  await insertRows(
    client,
    'credential',
    // Who was invited and has not come has no password yet.
    everybody
      .filter(({ invitedDaysAgo }) => invitedDaysAgo === undefined)
      .map(({ key }) => ({ person_id: ids.get(key), password_hash: passwordHash, updated_at: now })),
  );
  await insertRows(
    client,
    'network_membership',
    everybody
      .filter(({ centre }) => centre === null)
      .map(({ key, role }) => ({
        id: newId(),
        network_id: role === 'platform_admin' ? null : networkId,
        person_id: ids.get(key),
        role,
        valid_from: '2026-01-01',
      })),
  );
  return ids;
}

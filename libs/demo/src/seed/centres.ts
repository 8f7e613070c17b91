import type { Client } from 'pg';
import { describeHours, newId } from '#app/kernel';
import type { FileStorage } from '#app/platform';
import {
  centreSettings,
  municipalitiesBrescia,
  municipalitiesLecce,
  servicesBrescia,
  servicesLecce,
  type DemoCentre,
  type MunicipalityFact,
  type ServiceSheetData,
} from '../data/index.js';
import { seedBodies } from './bodies.js';
import { Files } from './files.js';
import { seedMembers, type Member } from './members.js';
import { houseLogo } from './png.js';
import { seedPublicSite } from './public-site.js';
import { insertRows } from './rows.js';
import { sheetColumns } from './sheet-rows.js';

/** A centre of the demonstration while it is being filled: what later rows refer to. */
export interface SeededCentre {
  key: DemoCentre;
  slug: string;
  tenantId: string;
  /** Memberships by the key of the person. */
  members: Map<string, Member>;
  /** Body ids by ISTAT code or key. */
  bodies: Map<string, string>;
  /** Service ids by code. */
  services: Map<string, string>;
}

interface CentreData {
  key: DemoCentre;
  slug: string;
  name: string;
  ownerName: string;
  province: string;
  address: string;
  /** The person who made the settings. */
  head: string;
  lines: [code: string, name: string][];
  municipalities: readonly MunicipalityFact[];
  services: readonly ServiceSheetData[];
}

const CENTRES: CentreData[] = [
  {
    key: 'brescia',
    slug: 'provincia-di-brescia',
    name: 'Centro innovazione e tecnologie',
    ownerName: 'Provincia di Brescia',
    province: 'BS',
    address: 'Palazzo Broletto, piazza Paolo VI 29, 25121 Brescia',
    head: 'laura-bonomelli',
    lines: [
      ['CIT', 'Innovazione e tecnologie'],
      ['SUA', 'Stazione unica appaltante'],
      ['SAPE', 'Politiche europee'],
      ['SIT', 'Sistema informativo territoriale'],
    ],
    municipalities: municipalitiesBrescia,
    services: servicesBrescia,
  },
  {
    key: 'lecce',
    slug: 'provincia-di-lecce',
    name: 'Centro servizi territoriali',
    ownerName: 'Provincia di Lecce',
    province: 'LE',
    address: 'Palazzo dei Celestini, via Umberto I 13, 73100 Lecce',
    head: 'antonio-spedicato',
    lines: [['CIT', 'Innovazione e tecnologie']],
    municipalities: municipalitiesLecce,
    services: servicesLecce,
  },
];

/** Fills both centres with what stands before any adhesion or request: settings, services, bodies, people. */
export async function seedCentres(
  client: Client,
  storage: FileStorage,
  networkId: string,
  personIds: Map<string, string>,
  now: Date,
): Promise<SeededCentre[]> {
  const seeded: SeededCentre[] = [];
  for (const data of CENTRES) {
    const tenantId = newId();
    await insertRows(client, 'tenant', [tenantRow(tenantId, networkId, data, now)]);
    const services = await seedServices(client, tenantId, data, now);
    if (data.key === 'brescia') await seedPublicSite(client, { tenantId, services }, now);
    const bodies = await seedBodies(client, tenantId, data.key, data.municipalities, now);
    const members = await seedMembers(client, tenantId, data.key, bodies, personIds, now);
    await seedLogo(client, storage, tenantId, data, members, now);
    seeded.push({ key: data.key, slug: data.slug, tenantId, members, bodies, services });
  }
  return seeded;
}

function tenantRow(tenantId: string, networkId: string, data: CentreData, now: Date) {
  const { accent, hours, hoursNote, patron, welcome } = centreSettings[data.key];
  const domain = data.slug.replace('provincia-di-', 'provincia-');
  return {
    id: tenantId,
    network_id: networkId,
    slug: data.slug,
    name: data.name,
    owner_name: data.ownerName,
    province: data.province,
    email: `centro.servizi@${domain}.example.org`,
    pec: `centro.servizi@pec.${domain}.example.org`,
    phone: null,
    address: data.address,
    dpo: 'Ufficio protezione dati',
    dpo_email: `rpd@${domain}.example.org`,
    opening_hours: describeHours(hours),
    accent,
    hours,
    hours_note: hoursNote,
    patron_month: patron.month,
    patron_day: patron.day,
    patron_name: patron.name,
    welcome,
    is_demo: true,
    created_at: now,
    version: 1,
  };
}

async function seedLogo(
  client: Client,
  storage: FileStorage,
  tenantId: string,
  { key, head }: CentreData,
  members: Map<string, Member>,
  now: Date,
): Promise<void> {
  const { accent, logo } = centreSettings[key];
  if (!logo || !accent) return;
  const files = new Files();
  const id = files.add({
    tenantId,
    bodyId: null,
    ownerId: members.get(head)!.id,
    name: 'logo.png',
    mediaType: 'image/png',
    content: houseLogo(accent),
    at: now,
    isPublic: true,
  });
  const logoOf = 'UPDATE tenant SET logo_file_id = $2, logo_alt = $3 WHERE id = $1';
  await files.write(client, storage, () => client.query(logoOf, [tenantId, id, 'Una casa bianca su fondo blu']));
}

async function seedServices(
  client: Client,
  tenantId: string,
  data: CentreData,
  now: Date,
): Promise<Map<string, string>> {
  const ids = new Map(data.services.map((sheet) => [sheet.code, newId()]));
  const common = { tenant_id: tenantId, created_at: now, version: 1 };
  await insertRows(
    client,
    'service_line',
    data.lines.map(([code, name]) => ({ tenant_id: tenantId, id: newId(), code, name })),
  );
  await insertRows(
    client,
    'service',
    data.services.map(({ code, serviceLine }) => ({
      ...common,
      id: ids.get(code),
      code,
      service_line: serviceLine,
      status: 'published',
      updated_at: now,
    })),
  );
  await insertRows(
    client,
    'service_version',
    data.services.map((sheet) => ({
      ...common,
      ...sheetColumns(sheet),
      id: newId(),
      service_id: ids.get(sheet.code),
      number: 1,
      status: 'published',
      published_at: now,
    })),
  );
  return ids;
}

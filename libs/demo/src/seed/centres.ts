import type { Client } from 'pg';
import { newId } from '#app/kernel';
import {
  municipalitiesBrescia,
  municipalitiesLecce,
  otherBodies,
  people,
  populationSource,
  servicesBrescia,
  servicesLecce,
  threads,
  type DemoCentre,
  type MunicipalityFact,
  type ServiceSheetData,
} from '../data/index.js';
import { insertRows } from './rows.js';

/** A centre of the demonstration while it is being filled: what later rows refer to. */
export interface SeededCentre {
  key: DemoCentre;
  tenantId: string;
  /** Membership ids and names by the key of the person. */
  members: Map<string, { id: string; name: string }>;
  /** Body ids by ISTAT code. */
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
    lines: [['CIT', 'Innovazione e tecnologie']],
    municipalities: municipalitiesLecce,
    services: servicesLecce,
  },
];

const CONVENTION = { brescia: 'Convenzione 2026–2036', lecce: 'Convenzione 2026–2028' };
const ADHERING_MUNICIPALITIES = { brescia: 185, lecce: 6 };

/** Fills both centres with what stands before any request: services, bodies, adhesions, people. */
export async function seedCentres(
  client: Client,
  networkId: string,
  personIds: Map<string, string>,
  now: Date,
): Promise<SeededCentre[]> {
  const seeded: SeededCentre[] = [];
  for (const data of CENTRES) {
    const tenantId = newId();
    await insertRows(client, 'tenant', [
      {
        id: tenantId,
        network_id: networkId,
        slug: data.slug,
        name: data.name,
        owner_name: data.ownerName,
        province: data.province,
        email: `centro.servizi@${data.slug.replace('provincia-di-', 'provincia-')}.example.org`,
        pec: `centro.servizi@pec.${data.slug.replace('provincia-di-', 'provincia-')}.example.org`,
        phone: null,
        address: data.address,
        opening_hours: 'Dal lunedì al venerdì, 9–13 e 14–17',
        is_demo: true,
        created_at: now,
      },
    ]);
    const services = await seedServices(client, tenantId, data, now);
    const bodies = await seedBodies(client, tenantId, data, now);
    const members = await seedMembers(client, tenantId, data.key, bodies, personIds, now);
    seeded.push({ key: data.key, tenantId, members, bodies, services });
  }
  return seeded;
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
    data.services.map(({ code, serviceLine: _line, whoMayAsk, activationTime, legalBasis, ...sheet }) => ({
      ...common,
      ...sheet,
      id: newId(),
      service_id: ids.get(code),
      number: 1,
      status: 'published',
      who_may_ask: whoMayAsk,
      activation_time: activationTime,
      legal_basis: legalBasis,
      published_at: now,
    })),
  );
  return ids;
}

async function seedBodies(client: Client, tenantId: string, data: CentreData, now: Date): Promise<Map<string, string>> {
  const ids = new Map(data.municipalities.map(({ istatCode }) => [istatCode, newId()]));
  const common = { tenant_id: tenantId, created_at: now, version: 1 };
  const others = data.key === 'brescia' ? otherBodies.map((body) => ({ ...body, id: newId() })) : [];
  await insertRows(client, 'body', [
    ...data.municipalities.map(({ name, istatCode, cadastralCode, province }) => ({
      ...common,
      id: ids.get(istatCode),
      type: 'municipality',
      name: `Comune di ${name}`,
      province,
      istat_code: istatCode,
      cadastral_code: cadastralCode,
    })),
    ...others.map(({ id, type, name, province }) => ({ ...common, id, type, name, province })),
  ]);
  await insertRows(
    client,
    'body_figure',
    data.municipalities.map(({ istatCode, population, populationYear }) => ({
      tenant_id: tenantId,
      body_id: ids.get(istatCode),
      id: newId(),
      kind: 'population',
      year: populationYear,
      value: population,
      source: populationSource,
    })),
  );
  const adhering = [
    ...adheringMunicipalities(data).map((istatCode) => ids.get(istatCode)),
    ...others.map(({ id }) => id),
  ];
  await insertRows(
    client,
    'adhesion',
    adhering.map((bodyId) => ({
      ...common,
      id: newId(),
      body_id: bodyId,
      convention: CONVENTION[data.key],
      status: 'active',
      suspended_by_body: false,
      suspended_by_centre: false,
      suspended_by_system: false,
      active_from: '2026-01-01',
      is_demo: true,
    })),
  );
  return ids;
}

/** Those that appear in the demonstration, then others in the order of their codes. */
function adheringMunicipalities(data: CentreData): string[] {
  const codes = data.municipalities.map(({ istatCode }) => istatCode);
  const needed = new Set(
    [...threads.map(({ municipality }) => municipality), ...people.flatMap(({ bodies }) => bodies)].filter((code) =>
      codes.includes(code),
    ),
  );
  for (const code of codes) if (needed.size < ADHERING_MUNICIPALITIES[data.key]) needed.add(code);
  return [...needed];
}

async function seedMembers(
  client: Client,
  tenantId: string,
  centre: DemoCentre,
  bodies: Map<string, string>,
  personIds: Map<string, string>,
  now: Date,
): Promise<Map<string, { id: string; name: string }>> {
  const own = people.filter((person) => person.centre === centre);
  const members = new Map(own.map(({ key, displayName }) => [key, { id: newId(), name: displayName }]));
  await insertRows(
    client,
    'membership',
    own.map(({ key, role, displayName, email }) => ({
      tenant_id: tenantId,
      id: members.get(key)!.id,
      person_id: personIds.get(key),
      role,
      display_name: displayName,
      email,
      valid_from: '2026-01-01',
      created_at: now,
      version: 1,
    })),
  );
  await insertRows(
    client,
    'membership_body',
    own.flatMap(({ key, bodies: codes }) =>
      codes.map((code) => ({ tenant_id: tenantId, membership_id: members.get(key)!.id, body_id: bodies.get(code) })),
    ),
  );
  return members;
}

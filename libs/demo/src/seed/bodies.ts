import type { Client } from 'pg';
import { newId } from '#app/kernel';
import type { OfficeKind } from '#app/contracts';
import {
  elections,
  inventedSource,
  firstNames,
  otherBodies,
  people,
  populationSource,
  surnames,
  toldOffices,
  type DemoCentre,
  type DemoOffice,
  type MunicipalityFact,
} from '../data/index.js';
import { insertRegister, type RowValues } from './rows.js';

const ENTERPRISE_YEARS = [2023, 2024, 2025];

/** The bodies of a centre with their figures and, in Brescia, who holds their offices. */
export async function seedBodies(
  client: Client,
  tenantId: string,
  centre: DemoCentre,
  municipalities: readonly MunicipalityFact[],
  now: Date,
): Promise<Map<string, string>> {
  const others = centre === 'brescia' ? otherBodies : [];
  const ids = new Map([...municipalities.map((body) => body.istatCode), ...others.map(({ key }) => key)].map(withId));
  const common = { tenant_id: tenantId, created_at: now, version: 1 };
  await insertRegister(client, 'body', [
    ...municipalities.map(({ name, istatCode, cadastralCode, province }) => ({
      ...common,
      id: ids.get(istatCode),
      type: 'municipality',
      name: `Comune di ${name}`,
      province,
      istat_code: istatCode,
      cadastral_code: cadastralCode,
      // The index of public administrations gives every municipality this code.
      ipa_code: `c_${cadastralCode.toLowerCase()}`,
      ...addresses(domainOf(istatCode, name)),
    })),
    ...others.map(({ key, type, name, province }) => ({
      ...common,
      id: ids.get(key),
      type,
      name,
      province,
      ...addresses(domainOf(key, key)),
    })),
  ]);
  await insertRegister(
    client,
    'body_figure',
    municipalities.flatMap((body) => figures(body, tenantId, ids)),
  );
  await insertRegister(
    client,
    'body_address',
    municipalities.map(({ name, istatCode, province }) => ({
      ...common,
      id: newId(),
      body_id: ids.get(istatCode),
      kind: 'registered',
      street: 'Piazza del Municipio, 1',
      place: name,
      province,
      note: inventedSource,
    })),
  );
  if (centre === 'brescia')
    await insertRegister(
      client,
      'body_office',
      offices(municipalities).map((office) => officeRow(office, ids.get(office.body)!, common)),
    );
  return ids;
}

const withId = (key: string): [string, string] => [key, newId()];

/** The domain of the people who work there, else the name of the body; always under example.org. */
function domainOf(key: string, name: string): string {
  const employed = people.find(({ bodies }) => bodies[0] === key);
  if (employed) return employed.email.split('@')[1]!;
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z]+/g, '-')
    .toLowerCase();
  return /^\d/.test(key) ? `comune-${plain}.example.org` : `${plain}.example.org`;
}

const addresses = (domain: string) => ({
  email: `protocollo@${domain}`,
  pec: `protocollo@pec.${domain}`,
  website: `https://www.${domain}`,
});

function figures(body: MunicipalityFact, tenantId: string, ids: Map<string, string>): RowValues[] {
  const { istatCode, population, populationYear } = body;
  const row = (kind: string, year: number, value: number, source: string) => ({
    tenant_id: tenantId,
    body_id: ids.get(istatCode),
    id: newId(),
    kind,
    year,
    value,
    source,
  });
  const share = 0.07 + (Number(istatCode) % 13) / 400;
  return [
    row('population', populationYear, population, populationSource),
    ...ENTERPRISE_YEARS.map((year, index) =>
      row('enterprises', year, Math.round(population * share * (1 + index / 90)), inventedSource),
    ),
  ];
}

/** Those told of, then for each body a mayor or president, a secretary and who answers for the digital transition. */
function offices(municipalities: readonly MunicipalityFact[]): DemoOffice[] {
  const told = (body: string, ...kinds: OfficeKind[]) =>
    toldOffices.some((office) => office.body === body && kinds.includes(office.kind) && !office.endsOn);
  const composed = municipalities.flatMap(({ istatCode: body }, index): DemoOffice[] => {
    const elected = elections[index % elections.length]!;
    const admin = people.find(({ role, bodies }) => role === 'body_admin' && bodies.includes(body));
    const rtd = people.find(({ bodies }) => bodies.includes(body))?.displayName ?? invented(index * 5 + 3);
    return [
      ...(told(body, 'mayor', 'commissioner')
        ? []
        : [
            {
              body,
              kind: 'mayor' as const,
              person: admin?.displayName ?? invented(index),
              startsOn: elected,
              act: `Verbale di proclamazione del ${elected.split('-').reverse().join('.')}`,
            },
          ]),
      // One secretary for three municipalities, as in the valleys.
      { body, kind: 'secretary', person: invented(1000 + Math.floor(index / 3)), startsOn: '2024-09-01' },
      { body, kind: 'digital_transition_officer', person: rtd, startsOn: '2025-02-03', act: 'Decreto del sindaco' },
    ];
  });
  const presidents = otherBodies.map(({ key: body }, index): DemoOffice => ({
    body,
    kind: 'legal_representative',
    person: invented(2000 + index),
    startsOn: '2024-07-01',
    act: 'Elezione del presidente',
  }));
  return [...toldOffices, ...composed, ...presidents];
}

/** The number of first names and that of surnames share no divisor: all pairs come before one comes again. */
function invented(n: number): string {
  return `${firstNames[n % firstNames.length]!} ${surnames[(n * 7) % surnames.length]!}`;
}

function officeRow(office: DemoOffice, bodyId: string, common: RowValues): RowValues {
  return {
    ...common,
    body_id: bodyId,
    id: newId(),
    kind: office.kind,
    person_name: office.person,
    email: null,
    phone: null,
    acting: office.acting ?? false,
    starts_on: office.startsOn,
    // Who must sign was asked in their time.
    announced_on: office.startsOn,
    ends_on: office.endsOn ?? null,
    act: office.act ?? null,
  };
}

import { Injectable } from '@nestjs/common';
import type { SimulationParameters, TariffTerms } from '#app/contracts';
import type { Transaction } from '#app/platform';
import { centsOf, PriceList, type BodyInputs } from '../../domain/pricing/index.js';
import type { Setting } from '../../domain/simulation/index.js';
import { TariffInputs } from '../../plans/application/tariff-inputs.js';

interface Wanted {
  planId: string;
  conventionId: string;
  year: number;
  terms: TariffTerms;
  parameters: SimulationParameters;
  /** In euros, by service; null without a cost model. */
  costs: Readonly<Record<string, string>> | null;
}

/** Bodies that were there on some day of the year; of merged ones the successor stands here. */
const THERE = `SELECT id FROM body WHERE (valid_from IS NULL OR valid_from <= make_date($1, 12, 31))
    AND (valid_to IS NULL OR valid_to >= make_date($1, 12, 31)) AND successor_id IS NULL`;
const STORED = `SELECT s.year, s.parameters, s.costs, s.served, s.seed, v.terms,
    (SELECT json_agg(d.inputs ORDER BY d.body_id) FROM simulation_due d
      WHERE d.tenant_id = s.tenant_id AND d.simulation_id = s.id) AS bodies
  FROM simulation s JOIN tariff_plan_version v ON v.tenant_id = s.tenant_id AND v.plan_id = s.plan_id AND v.number = s.number
  WHERE s.id = $1`;

interface StoredRow {
  year: number;
  parameters: SimulationParameters;
  costs: Record<string, string> | null;
  served: number;
  seed: number;
  terms: TariffTerms;
  bodies: BodyInputs[] | null;
}

/** All that a simulation reckons with: gathered once, and later read as it was. */
@Injectable()
export class SimulationSettings {
  constructor(private readonly inputs: TariffInputs) {}

  /** As the database has it now; bodies in the order of their ids. */
  async gather(tx: Transaction, wanted: Wanted): Promise<Setting> {
    const { conventionId, year, terms, planId, parameters } = wanted;
    const of = { conventionId, year, terms, planId };
    const members = await this.inputs.gather(tx, of);
    const { bodies: who, bodyTypes, bodyIds } = parameters;
    const chosen = new Set(bodyIds);
    const served = members.length;
    let bodies = members;
    if (who !== 'members') {
      const known = new Set(members.map(({ bodyId }) => bodyId));
      const there = await tx.query<{ id: string }>(THERE, [year]);
      const including = there.map(({ id }) => id).filter((id) => !known.has(id) && (who === 'all' || chosen.has(id)));
      if (including.length) bodies = await this.inputs.gather(tx, { ...of, including });
    }
    if (who === 'chosen') bodies = bodies.filter(({ bodyId }) => chosen.has(bodyId));
    if (bodyTypes.length) bodies = bodies.filter(({ type }) => bodyTypes.includes(type));
    const plain = bodies
      .map(({ name: _name, ...body }): BodyInputs => body)
      .toSorted((a, b) => (a.bodyId < b.bodyId ? -1 : 1));
    return settingOf({ year, parameters, costs: wanted.costs, served, terms, bodies: plain });
  }

  /** As it was when the simulation was made, with its parameters and its seed; undefined where there is none any more. */
  async stored(
    tx: Transaction,
    simulationId: string,
  ): Promise<{ setting: Setting; parameters: SimulationParameters; seed: number } | undefined> {
    const [row] = await tx.query<StoredRow>(STORED, [simulationId]);
    return row && { setting: settingOf({ ...row, bodies: row.bodies ?? [] }), ...row };
  }
}

function settingOf(row: Omit<StoredRow, 'seed' | 'bodies'> & { bodies: readonly BodyInputs[] }): Setting {
  const { year, parameters, costs, served, terms, bodies } = row;
  return {
    terms,
    prices: new PriceList(terms),
    year,
    bodies,
    costs: costs && new Map(Object.entries(costs).map(([id, amount]) => [id, centsOf(amount)])),
    served,
    adhesionOrder: parameters.adhesionOrder,
  };
}

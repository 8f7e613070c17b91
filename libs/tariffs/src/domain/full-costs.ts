import Fraction from 'fraction.js';
import { absorbed } from './absorption.js';
import type { CostItem, CostModel, FullCosts } from './cost-model.js';
import { Proportion, type Quantities } from './proportion.js';
import { Uncomputable } from './uncomputable.js';

/**
 * The full cost of each service, to the cent, with the trail both ways: every item opens to the services that it
 * reached, every service to its items, and both sum to what was spent.
 * @throws Uncomputable where something cannot be divided, names what
 */
export function fullCosts(model: CostModel): FullCosts {
  const supports = absorbed(model);
  const services = new Map(
    model.objects
      .filter(({ passesOnBy }) => passesOnBy === undefined)
      .map(({ id }) => [id, { cents: 0n, items: new Map<string, bigint>() }]),
  );
  const items = new Map<string, ReadonlyMap<string, bigint>>();
  const ways = new Map<string, Proportion>();
  for (const item of model.items) {
    const way = wayOf(item);
    let proportion = ways.get(way);
    if (!proportion) ways.set(way, (proportion = onServices(Proportion.of(receivers(model, item), item.id), item.id)));
    const shares = proportion.divide(item.cents);
    items.set(item.id, shares);
    for (const [id, cents] of shares) {
      const service = services.get(id)!;
      service.cents += cents;
      service.items.set(item.id, cents);
    }
  }
  return { services, items };

  /** As far as it goes: what reaches a support goes on to services. */
  function onServices({ ids, weights }: Proportion, about: string): Proportion {
    const reached = new Map<string, bigint>();
    const add = (id: string, weight: bigint) => reached.set(id, (reached.get(id) ?? 0n) + weight);
    ids.forEach((id, at) => {
      const onward = supports.weights.get(id);
      if (!onward) add(id, weights[at]! * supports.whole);
      else for (const [service, part] of onward) add(service, weights[at]! * part);
    });
    return Proportion.ofWeights(reached, about);
  }
}

/** Items that go the same way are divided in the same proportion. */
const wayOf = ({ to }: CostItem) => ('object' in to ? `o ${to.object}` : `d ${to.driver}`);

function receivers({ objects, drivers }: CostModel, { id, to }: CostItem): Quantities {
  if ('object' in to) {
    if (!objects.some((object) => object.id === to.object)) throw new Uncomputable('unknown_object', [id, to.object]);
    return new Map([[to.object, new Fraction(1)]]);
  }
  const driver = drivers.find((each) => each.id === to.driver);
  if (!driver) throw new Uncomputable('unknown_driver', [id, to.driver]);
  const unknown = [...driver.quantities.keys()].filter((each) => !objects.some((object) => object.id === each));
  if (unknown.length) throw new Uncomputable('unknown_object', [driver.id, ...unknown]);
  return driver.quantities;
}

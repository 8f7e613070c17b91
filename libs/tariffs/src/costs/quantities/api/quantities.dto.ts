import { DRIVER_KINDS, LIMITS, QUANTITY_ORIGINS, type DriverKind, type QuantityOrigin } from '#app/contracts';
import { Bool, Code, Day, Int, NestedList, Text, Texts, Uuid, Uuids } from '#app/platform';

const DECIMAL = { max: 30, description: 'A decimal with a point' };

/** What stands for a service or an activity in a driver, beside what the system counts. */
export class CountedQuantity {
  @Uuid() objectId: string;
  @Text({ max: LIMITS.name }) name: string;
  @Text({ ...DECIMAL, nullable: true, description: 'What stands; null: none' }) standing: string | null;
  @Code(QUANTITY_ORIGINS, 'QuantityOrigin', { nullable: true }) origin: QuantityOrigin | null;
  @Text({ ...DECIMAL, nullable: true, description: 'What the system counts; null where it cannot' })
  counted: string | null;
  @Bool({ description: 'Whether both say different things' }) differs: boolean;
  @Int({ min: 0, max: 100_000, description: 'Bodies whose figure is missing: until they have one, nothing is counted' })
  lacking: number;
  @Texts({ max: LIMITS.name, maxItems: 5, description: 'The first of these bodies' }) lackingNames: string[];
}

/** A driver beside what the system counts for it. */
export class CountedDriver {
  @Uuid() id: string;
  @Code(DRIVER_KINDS, 'DriverKind') kind: DriverKind;
  @Text({ max: LIMITS.name }) name: string;
  @Bool({ description: 'Whether the system counts this kind; else people say how much it is' }) countable: boolean;
  @Day({ description: 'Of which day or, of what happens over the year, until which' }) on: string;
  @NestedList(() => CountedQuantity, { maxItems: LIMITS.timesheetObjects }) quantities: CountedQuantity[];
  @Int({ min: 0, max: 2_147_483_647 }) version: number;
}

export class CountedDrivers {
  @Int({ min: 2000, max: 2199 }) year: number;
  @Bool({ description: 'Whether quantities can be taken: the model is a draft, and the reader may edit it' })
  editable: boolean;
  @Int({
    min: 0,
    max: 12_000,
    description: 'Months of people that are over and not confirmed: their hours do not count',
  })
  openMonths: number;
  @NestedList(() => CountedDriver, { maxItems: 200 }) drivers: CountedDriver[];
}

export class QuantitiesToTake {
  @Uuids({
    optional: true,
    maxItems: LIMITS.timesheetObjects,
    description: 'Objects whose typed quantity gives way to that of the system; of others it stays',
  })
  overwrite?: string[];
}

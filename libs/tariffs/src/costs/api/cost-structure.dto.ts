import { PartialType } from '@nestjs/swagger';
import { DRIVER_KINDS, LIMITS, QUANTITY_ORIGINS, type DriverKind, type QuantityOrigin } from '#app/contracts';
import { Code, Day, Int, NestedList, Text, Uuid, Uuids } from '#app/platform';
import { DecimalText } from '../../api/decimal-fields.js';

const VERSION = { min: 1, max: 2_147_483_647 };
const QUANTITY = { whole: 14, places: 6 };

export class NewCostObjects {
  @Uuids({ maxItems: LIMITS.costObjects, description: 'Services of the catalogue' }) serviceIds: string[];
  @Uuids({ maxItems: LIMITS.costObjects }) activityIds: string[];
}

/** A merge patch. */
export class CostObjectChanges {
  @Int({ optional: true, min: 1, max: 1_000, description: 'Its place; of activities the order of step-down' })
  position?: number;
  @Uuid({ optional: true, nullable: true, description: 'Of an activity: the driver by which it passes its costs on' })
  passingDriverId?: string | null;
  @DecimalText({ optional: true, nullable: true, whole: 12, places: 4, description: 'What the unit cost is of' })
  outputQuantity?: string | null;
  @Text({ optional: true, nullable: true, max: LIMITS.unit, example: 'caselle' }) outputUnit?: string | null;
}

export class CostObjectView {
  @Uuid() id: string;
  @Uuid({ nullable: true, description: 'Null of an activity' }) serviceId: string | null;
  @Uuid({ nullable: true, description: 'Null of a service' }) activityId: string | null;
  @Text({ max: LIMITS.name }) name: string;
  @Int({ min: 1, max: 1_000 }) position: number;
  @Uuid({ nullable: true }) passingDriverId: string | null;
  @DecimalText({ nullable: true, whole: 12, places: 4 }) outputQuantity: string | null;
  @Text({ nullable: true, max: LIMITS.unit }) outputUnit: string | null;
  @Int(VERSION) version: number;
}

export class NewCostDriver {
  @Code(DRIVER_KINDS, 'DriverKind') kind: DriverKind;
  @Text({ max: LIMITS.subject, example: 'Caselle PEC al 31 dicembre' }) name: string;
  @Day({ nullable: true, description: 'Of which its quantities are' }) referenceOn: string | null;
  @Text({ max: LIMITS.reason, min: 0, description: 'Where its quantities come from' }) source: string;
}

/** A merge patch. */
export class CostDriverChanges extends PartialType(NewCostDriver, { skipNullProperties: false }) {}

export class DriverQuantityInput {
  @Uuid() objectId: string;
  @DecimalText(QUANTITY) quantity: string;
  @Text({ max: LIMITS.reason, min: 0 }) note: string;
}

/** All quantities of a driver: an object that is not named has none. */
export class DriverQuantities {
  @NestedList(() => DriverQuantityInput, { maxItems: LIMITS.costObjects }) quantities: DriverQuantityInput[];
}

export class DriverQuantityView extends DriverQuantityInput {
  @Code(QUANTITY_ORIGINS, 'QuantityOrigin') origin: QuantityOrigin;
}

export class CostDriverView extends NewCostDriver {
  @Uuid() id: string;
  @NestedList(() => DriverQuantityView, { maxItems: LIMITS.costObjects }) quantities: DriverQuantityView[];
  @Int({ min: 0, max: LIMITS.costItems, description: 'Items and activities that are divided by it' }) uses: number;
  @Int(VERSION) version: number;
}

export class CostStructure {
  @NestedList(() => CostObjectView, { maxItems: LIMITS.costObjects }) objects: CostObjectView[];
  @NestedList(() => CostDriverView, { maxItems: LIMITS.costDrivers }) drivers: CostDriverView[];
}

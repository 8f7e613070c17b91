import type { CostItemKind, CostModelKind, CostModelStatus, DriverKind, StaffHoursFrom } from '#app/contracts';
import type { AllocationMethod } from '../../domain/cost-model.js';

/** The rows of a cost model, as they are read; amounts, quantities and rates are decimal texts. */
export interface ModelRows {
  model: {
    id: string;
    year: number;
    kind: CostModelKind;
    status: CostModelStatus;
    method: AllocationMethod;
    rulesName: string;
    yearlyHours: string;
    /** Percent of the direct cost of staff. */
    overheadRate: string | null;
  };
  objects: ObjectRow[];
  drivers: { id: string; kind: DriverKind; name: string }[];
  quantities: { driverId: string; objectId: string; quantity: string }[];
  items: ItemRow[];
  parts: { itemId: string; objectId: string; hours: string | null; percentage: string | null }[];
}

export interface ObjectRow {
  id: string;
  /** Absent of an activity. */
  serviceId: string | null;
  /** The service's title, or the activity's name. */
  name: string;
  passingDriverId: string | null;
  outputQuantity: string | null;
  outputUnit: string | null;
}

export interface ItemRow {
  id: string;
  kind: CostItemKind;
  label: string;
  objectId: string | null;
  driverId: string | null;
  grossCost: string | null;
  hoursFrom: StaffHoursFrom | null;
  netAmount: string | null;
  vatRate: string | null;
  vatDeductible: boolean | null;
  durableYears: number | null;
  boughtYear: number | null;
  amount: string | null;
  reduces: boolean | null;
}

/** What of an item reached a service, in cents, by the object that it reached first: itself, or a support. */
export interface Share {
  itemId: string;
  objectId: string;
  firstId: string;
  cents: bigint;
}

/** A model with what it comes to: as it was frozen when it was closed, or reckoned now. */
export interface Reckoned {
  rows: ModelRows;
  shares: readonly Share[];
}

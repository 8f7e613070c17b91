import { COST_ITEM_KINDS, COST_MODEL_KINDS, LIMITS, STAFF_HOURS_FROM } from '#app/contracts';
import type { CostItemKind, CostModelKind, StaffHoursFrom } from '#app/contracts';
import { CellInt, Code, Email, Text, type ImportColumn, type Words } from '#app/platform';

const YES_NO = ['yes', 'no'] as const;
const words = (it: string, en: string): Words => ({ it, en });
const NUMBER = { optional: true, max: 30, description: 'As `cells.ts` reads numbers' } as const;

/** A row of a file with cost items; what a kind of item must have is asked when it is examined. */
export class CostItemImportRow {
  @CellInt({ min: 2000, max: 2199 }) year: number;
  @Code(COST_MODEL_KINDS, 'CostModelKind') model: CostModelKind;
  @Code(COST_ITEM_KINDS, 'CostItemKind') kind: CostItemKind;
  @Text({ max: LIMITS.subject }) label: string;
  @Text({ optional: true, max: LIMITS.subject, description: 'A service, an activity or a driver of the model' })
  destination?: string;
  @Text(NUMBER) amount?: string;
  @Text(NUMBER) vatRate?: string;
  @Code(YES_NO, 'YesNo', { optional: true }) vatDeductible?: (typeof YES_NO)[number];
  @CellInt({ optional: true, min: 1, max: 50 }) durableYears?: number;
  @CellInt({ optional: true, min: 1950, max: 2199 }) boughtYear?: number;
  @Email({ optional: true }) person?: string;
  @Code(STAFF_HOURS_FROM, 'StaffHoursFrom', { optional: true }) hoursFrom?: StaffHoursFrom;
  @Text({ optional: true, max: 4_000, description: 'As `cells.ts` reads parts' }) parts?: string;
  @Code(YES_NO, 'YesNo', { optional: true }) reduces?: (typeof YES_NO)[number];
  @Text({ optional: true, max: LIMITS.reason }) source?: string;
}

const yesNo = { yes: words('sì', 'yes'), no: words('no', 'no') };
const empty = words('', '');

export const COST_ITEM_COLUMNS: readonly ImportColumn[] = [
  { key: 'year', required: true, header: words('Anno', 'Year'), example: words('2026', '2026') },
  {
    key: 'model',
    required: true,
    header: words('Modello', 'Model'),
    example: words('consuntivo', 'actual'),
    codes: { budget: words('preventivo', 'budget'), actual: words('consuntivo', 'actual') },
  },
  {
    key: 'kind',
    required: true,
    header: words('Tipo', 'Kind'),
    example: words('acquisto', 'purchase'),
    codes: {
      staff: words('personale', 'staff'),
      purchase: words('acquisto', 'purchase'),
      overhead: words('spese generali', 'overheads'),
      income: words('entrata', 'income'),
    },
  },
  { key: 'label', required: true, header: words('Voce', 'Item'), example: words('Caselle PEC', 'Mailboxes') },
  {
    key: 'destination',
    header: words('Destinazione', 'Destination'),
    example: words('caselle-pec', 'caselle-pec'),
  },
  { key: 'amount', header: words('Importo', 'Amount'), example: words('1.234,50', '1234.50') },
  { key: 'vatRate', header: words('Aliquota IVA', 'VAT rate'), example: words('22', '22') },
  {
    key: 'vatDeductible',
    header: words('IVA detraibile', 'VAT deductible'),
    example: words('no', 'no'),
    codes: yesNo,
  },
  { key: 'durableYears', header: words('Anni di ammortamento', 'Years'), example: words('1', '1') },
  { key: 'boughtYear', header: words('Anno di acquisto', 'Year of purchase'), example: words('2026', '2026') },
  { key: 'person', header: words('E-mail della persona', 'E-mail of the person'), example: empty },
  {
    key: 'hoursFrom',
    header: words('Ore da', 'Hours from'),
    example: empty,
    codes: {
      entries: words('ore confermate', 'confirmed hours'),
      typed: words('ore indicate', 'typed hours'),
      percentage: words('percentuali', 'percentages'),
    },
  },
  { key: 'parts', header: words('Ripartizione', 'Shares'), example: empty },
  { key: 'reduces', header: words('Riduce i costi', 'Reduces the costs'), example: empty, codes: yesNo },
  { key: 'source', header: words('Fonte', 'Source'), example: words('Fattura 12/2026', 'Invoice 12/2026') },
];

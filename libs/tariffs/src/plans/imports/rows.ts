import { LIMITS, VOLUME_MEASURES, type VolumeMeasure } from '#app/contracts';
import { CellInt, Code, Text, type ImportColumn, type Words } from '#app/platform';
import { MEASURE_WORDS } from '../exports/plan-exports.js';
import { CellAmount } from './cell-decimal.js';

const YEARS = { min: 1990, max: 2199 };
const words = (it: string, en: string): Words => ({ it, en });
const same = (example: string): Words => ({ it: example, en: example });

export class PaidDueRow {
  @Text({ max: LIMITS.name }) body: string;
  @CellInt(YEARS) year: number;
  @CellAmount() amount: string;
  @Text({ max: LIMITS.name }) source: string;
}

export class ServiceVolumeRow {
  @Text({ max: LIMITS.name }) body: string;
  @Text({ max: LIMITS.slug }) service: string;
  @CellInt(YEARS) year: number;
  @Code(VOLUME_MEASURES, 'VolumeMeasure') measure: VolumeMeasure;
  @CellAmount() value: string;
  @Text({ max: LIMITS.name }) source: string;
}

const BODY: ImportColumn = {
  key: 'body',
  required: true,
  header: words('Ente (codice IPA, ISTAT o nome)', 'Body (IPA code, ISTAT code or name)'),
  example: same('Comune di Esempio'),
};
const YEAR: ImportColumn = { key: 'year', required: true, header: words('Anno', 'Year'), example: same('2025') };
const SOURCE: ImportColumn = {
  key: 'source',
  required: true,
  header: words('Fonte', 'Source'),
  example: words('Rendiconto 2025', 'Accounts of 2025'),
};

export const PAID_DUE_COLUMNS: readonly ImportColumn[] = [
  BODY,
  YEAR,
  {
    key: 'amount',
    required: true,
    header: words('Importo pagato', 'Amount paid'),
    example: words('1.250,00', '1250.00'),
  },
  SOURCE,
];

export const VOLUME_COLUMNS: readonly ImportColumn[] = [
  BODY,
  {
    key: 'service',
    required: true,
    header: words('Codice del servizio', 'Code of the service'),
    example: same('posta-elettronica-certificata'),
  },
  YEAR,
  {
    key: 'measure',
    required: true,
    header: words('Che cosa', 'What'),
    example: MEASURE_WORDS.quantity,
    codes: MEASURE_WORDS,
  },
  { key: 'value', required: true, header: words('Quantità', 'Quantity'), example: words('180', '180') },
  SOURCE,
];

import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import type { FigureKind } from '#app/contracts';
import { CellInt, Text, type ImportColumn, type Words } from '#app/platform';
import { NewBodyAddress } from '../addresses/addresses.dto.js';
import { NewBody } from '../api/bodies.dto.js';
import { TYPE_WORDS } from '../exports/body-export.js';

/** What every row says. */
export const NEEDED = ['name', 'type', 'province'] as const;
/** What a row may say: where the cell is empty a body that exists keeps what it has. */
export const OPTIONAL = [
  'istatCode',
  'ipaCode',
  'cadastralCode',
  'taxCode',
  'vatNumber',
  'officeCode',
  'pec',
  'email',
  'phone',
  'website',
] as const;

/** Of the seat; the street at least, where there is none yet. */
export const SEAT = ['street', 'postcode', 'place'] as const;

/** A figure is its value, its year and who published it: all three or none. */
export const FIGURES = [
  { kind: 'population', value: 'population', year: 'populationYear', source: 'populationSource' },
  { kind: 'enterprises', value: 'enterprises', year: 'enterprisesYear', source: 'enterprisesSource' },
] as const satisfies readonly { kind: FigureKind; value: string; year: string; source: string }[];

const VALUES = { optional: true, min: 0, max: 2_000_000_000 };
const YEARS = { optional: true, min: 1861, max: 2200 };
const SOURCE = { optional: true, max: 300 };

class Figures {
  @CellInt(VALUES) population?: number;
  @CellInt(YEARS) populationYear?: number;
  @Text(SOURCE) populationSource?: string;
  @CellInt(VALUES) enterprises?: number;
  @CellInt(YEARS) enterprisesYear?: number;
  @Text(SOURCE) enterprisesSource?: string;
}

export class BodyRow extends IntersectionType(
  PickType(NewBody, NEEDED),
  PartialType(PickType(NewBody, OPTIONAL)),
  PartialType(PickType(NewBodyAddress, SEAT)),
  Figures,
) {}

const words = (it: string, en: string): Words => ({ it, en });
const same = (example: string): Words => ({ it: example, en: example });

export const BODY_COLUMNS: readonly ImportColumn[] = [
  { key: 'name', required: true, header: words('Ente', 'Body'), example: same('Comune di Esempio') },
  {
    key: 'type',
    required: true,
    header: words('Tipo', 'Type'),
    example: TYPE_WORDS.municipality,
    codes: TYPE_WORDS,
  },
  { key: 'province', required: true, header: words('Provincia', 'Province'), example: same('BS') },
  { key: 'istatCode', header: words('Codice ISTAT', 'ISTAT code'), example: same('017999') },
  { key: 'ipaCode', header: words('Codice IPA', 'IPA code'), example: same('c_z999') },
  { key: 'cadastralCode', header: words('Codice catastale', 'Cadastral code'), example: same('Z999') },
  { key: 'taxCode', header: words('Codice fiscale', 'Tax code'), example: same('') },
  { key: 'vatNumber', header: words('Partita IVA', 'VAT number'), example: same('') },
  { key: 'officeCode', header: words('Codice univoco ufficio', 'Office code'), example: same('') },
  { key: 'pec', header: words('PEC', 'Certified mail'), example: same('protocollo@pec.esempio.example.org') },
  { key: 'email', header: words('E-mail', 'E-mail'), example: same('info@esempio.example.org') },
  { key: 'phone', header: words('Telefono', 'Phone'), example: same('030 000000') },
  { key: 'website', header: words('Sito', 'Site'), example: same('https://www.esempio.example.org') },
  { key: 'street', header: words('Indirizzo', 'Address'), example: same('piazza Roma 1') },
  { key: 'postcode', header: words('CAP', 'Postcode'), example: same('25040') },
  { key: 'place', header: words('Comune della sede', 'Place of the seat'), example: same('Esempio') },
  { key: 'population', header: words('Popolazione', 'Population'), example: same('1250') },
  { key: 'populationYear', header: words('Anno popolazione', 'Population year'), example: same('2024') },
  {
    key: 'populationSource',
    header: words('Fonte popolazione', 'Population source'),
    example: same('ISTAT, bilancio demografico'),
  },
  { key: 'enterprises', header: words('Imprese', 'Enterprises'), example: same('96') },
  { key: 'enterprisesYear', header: words('Anno imprese', 'Enterprises year'), example: same('2024') },
  {
    key: 'enterprisesSource',
    header: words('Fonte imprese', 'Enterprises source'),
    example: same('Registro delle imprese'),
  },
];

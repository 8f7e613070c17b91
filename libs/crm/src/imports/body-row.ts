import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import type { ImportColumn, Words } from '#app/platform';
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
  'address',
  'website',
] as const;

export class BodyRow extends IntersectionType(PickType(NewBody, NEEDED), PartialType(PickType(NewBody, OPTIONAL))) {}

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
  { key: 'address', header: words('Indirizzo', 'Address'), example: same('piazza Roma 1') },
  { key: 'website', header: words('Sito', 'Site'), example: same('https://www.esempio.example.org') },
];

import { identityServices } from './services-cit-identity.js';
import { platformServices } from './services-cit-platforms.js';
import { supportServices } from './services-cit-support.js';
import { europeanServices } from './services-sape.js';
import { territoryServices } from './services-sit.js';
import { contractingServices } from './services-sua.js';
import type { ServiceSheetData } from './types.js';

/** The whole catalogue of the centre of Brescia, by service line. */
export const servicesBrescia: ServiceSheetData[] = [
  ...supportServices,
  ...identityServices,
  ...platformServices,
  ...contractingServices,
  ...europeanServices,
  ...territoryServices,
];

import type { ComputerisationLevel } from '#app/contracts';

/** The namespaces that the documents use. They stand in each document: nothing is fetched to read it. */
export const NAMESPACES = {
  cpsv: 'https://w3id.org/italia/onto/CPSV/',
  cov: 'https://w3id.org/italia/onto/COV/',
  l0: 'https://w3id.org/italia/onto/l0/',
  ro: 'https://w3id.org/italia/onto/RO/',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  adms: 'http://www.w3.org/ns/adms#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const PUBLIC_SERVICES = 'https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services';
const EUROPE = 'http://publications.europa.eu/resource/authority';

/** Government and public sector. */
export const THEME = `${EUROPE}/data-theme/GOVE`;
/** A catalogue changes when there is something to change. */
export const IRREGULAR = `${EUROPE}/frequency/IRREG`;
export const fileType = (code: string) => `${EUROPE}/file-type/${code}`;

/** Creative Commons Attribution 4.0, in the controlled vocabulary of licences. */
export const LICENCE = 'https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40';
export const LICENCE_NAME = 'Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)';

/** The interactivity level of AgID's vocabulary that ours comes closest to, with the words that it has there. */
export const INTERACTIVITY: Record<ComputerisationLevel, { id: string; notation: string; label: string }> = {
  information: { id: `${PUBLIC_SERVICES}/interactivity-level/LEVEL1`, notation: 'LEVEL 1', label: 'Informazione' },
  downloadable_forms: {
    id: `${PUBLIC_SERVICES}/interactivity-level/LEVEL2`,
    notation: 'LEVEL 2',
    label: 'Interazione a una via',
  },
  online_request: {
    id: `${PUBLIC_SERVICES}/interactivity-level/LEVEL3`,
    notation: 'LEVEL 3',
    label: 'Interazione a due vie',
  },
  fully_online: { id: `${PUBLIC_SERVICES}/interactivity-level/LEVEL4`, notation: 'LEVEL 4', label: 'Transazione' },
};

const reference = { '@type': '@id' } as const;
const words = { '@container': '@language' } as const;

/** How the values of each property are read: as references, as texts in a language, as moments. */
export const CONTEXT = {
  ...NAMESPACES,
  'l0:name': words,
  'l0:description': words,
  'cpsv:serviceKeyword': words,
  'skos:prefLabel': words,
  'dct:title': words,
  'dct:description': words,
  'foaf:name': words,
  'dct:issued': { '@type': 'xsd:dateTime' },
  'dct:modified': { '@type': 'xsd:dateTime' },
  ...Object.fromEntries(
    [
      'cpsv:hasWebSiteCh',
      'cpsv:hasEmailCh',
      'cpsv:hasPhoneCh',
      'cpsv:hasInput',
      'cpsv:producesOutput',
      'cpsv:hasCost',
      'cpsv:hasProcessingTime',
      'cpsv:hasiInteractivityLevel',
      'cpsv:isCompliantWithRule',
      'cpsv:implementsFF',
      'cpsv:serviceTheme',
      'ro:hasRiT',
      'ro:isRoleInTimeOf',
      'ro:withRole',
      'foaf:page',
      'vcard:hasEmail',
      'vcard:hasTelephone',
      'dcat:theme',
      'dcat:distribution',
      'dcat:contactPoint',
      'dcat:accessURL',
      'dcat:downloadURL',
      'dcat:landingPage',
      'dct:accrualPeriodicity',
      'dct:conformsTo',
      'dct:format',
      'dct:license',
      'dct:publisher',
      'dct:rightsHolder',
      'dct:type',
    ].map((property) => [property, reference]),
  ),
} as const;

export type Node = Record<string, unknown> & { '@id': string; '@type': string | string[] };

export interface JsonLd {
  '@context': typeof CONTEXT;
  '@graph': Node[];
}

/** A text in Italian; left out where there is none. */
export function italian(property: string, ...texts: string[]): Record<string, { it: string }> {
  const text = texts.filter(Boolean).join('\n\n');
  return text ? { [property]: { it: text } } : {};
}

/** One value, several, or none. */
export function linked(property: string, nodes: readonly Node[]): Record<string, string | string[]> {
  const ids = nodes.map((node) => node['@id']);
  return ids.length ? { [property]: ids.length === 1 ? ids[0]! : ids } : {};
}

import type { Publisher } from './cpsv.js';
import {
  CONTEXT,
  IRREGULAR,
  LICENCE,
  LICENCE_NAME,
  NAMESPACES,
  THEME,
  fileType,
  italian,
  linked,
  type JsonLd,
  type Node,
} from './vocabulary.js';

const FORMATS = [
  ['jsonld', 'JSON_LD', 'JSON-LD secondo CPSV-AP_IT'],
  ['csv', 'CSV', 'CSV'],
  ['xlsx', 'XLSX', 'Foglio di calcolo XLSX'],
] as const;

/**
 * The open data of a centre as DCAT-AP_IT describes a dataset, for whoever harvests it.
 * @param modified when a service was published last
 */
export function datasetDocument(site: string, publisher: Publisher, modified: Date): JsonLd {
  const { slug, name, ownerName, email, phone } = publisher;
  const page = `${site}/${slug}/open-data`;
  const distributions = FORMATS.map(([format, type, title]): Node => ({
    '@id': `${page}#${format}`,
    '@type': ['dcatapit:Distribution', 'dcat:Distribution'],
    ...italian('dct:title', title),
    'dct:format': fileType(type),
    'dct:license': LICENCE,
    'dcat:accessURL': page,
    'dcat:downloadURL': `${site}/api/v1/centres/${slug}/open-data/services?format=${format}`,
  }));
  const contact: Node = {
    '@id': `${page}#contatto`,
    '@type': ['dcatapit:Organization', 'vcard:Organization'],
    'vcard:fn': name,
    'vcard:hasEmail': `mailto:${email}`,
    ...(phone && { 'vcard:hasTelephone': `tel:${phone.replace(/[^\d+]/g, '')}` }),
  };
  const owner: Node = {
    '@id': `${site}/${slug}#centro`,
    '@type': ['dcatapit:Agent', 'foaf:Agent'],
    'dct:identifier': slug,
    ...italian('foaf:name', ownerName),
  };
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': `${page}#dataset`,
        '@type': ['dcatapit:Dataset', 'dcat:Dataset'],
        'dct:identifier': `${slug}:catalogo-servizi`,
        ...italian('dct:title', `Catalogo dei servizi – ${name}`),
        ...italian('dct:description', `I servizi che ${ownerName} offre agli enti aderenti, scheda per scheda.`),
        'dct:modified': modified.toISOString(),
        'dct:accrualPeriodicity': IRREGULAR,
        'dct:conformsTo': NAMESPACES.cpsv.slice(0, -1),
        'dct:publisher': owner['@id'],
        'dct:rightsHolder': owner['@id'],
        'dcat:theme': THEME,
        'dcat:landingPage': page,
        'dcat:contactPoint': contact['@id'],
        ...linked('dcat:distribution', distributions),
      },
      ...distributions,
      contact,
      owner,
      {
        '@id': LICENCE,
        '@type': ['dcatapit:LicenseDocument', 'dct:LicenseDocument'],
        ...italian('foaf:name', LICENCE_NAME),
        'owl:versionInfo': '4.0',
        'dct:type': 'http://purl.org/adms/licencetype/Attribution',
      },
    ],
  };
}

import type { Publisher } from './cpsv.js';
import type { OpenDataset } from './dataset-source.js';
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

const catalogueOf = ({ name, ownerName }: Publisher, modified: Date): OpenDataset => ({
  name: 'catalogo-servizi',
  title: `Catalogo dei servizi – ${name}`,
  description: `I servizi che ${ownerName} offre agli enti aderenti, scheda per scheda.`,
  modified,
  page: 'open-data',
  distributions: FORMATS.map(([format, type, title]) => ({
    name: format,
    type,
    title,
    path: `open-data/services?format=${format}`,
  })),
});

/**
 * The open data of a centre as DCAT-AP_IT describes datasets, for whoever harvests them.
 * @param modified when a service was published last
 * @param others what modules publish beside the catalogue
 */
export function datasetDocument(
  site: string,
  publisher: Publisher,
  modified: Date,
  others: readonly OpenDataset[] = [],
): JsonLd {
  const { slug, name, ownerName, email, phone } = publisher;
  const contact: Node = {
    '@id': `${site}/${slug}/open-data#contatto`,
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
  const datasets = [catalogueOf(publisher, modified), ...others];
  return {
    '@context': CONTEXT,
    '@graph': [
      ...datasets.flatMap((dataset) => nodesOf(dataset, `${site}/${slug}`, `${site}/api/v1/centres/${slug}`, slug)),
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

/** A dataset with its files. */
function nodesOf(dataset: OpenDataset, home: string, api: string, slug: string): Node[] {
  const page = `${home}/${dataset.page}`;
  // The catalogue's own name is the oldest one: harvesters know it.
  const [id, prefix] = dataset.name === 'catalogo-servizi' ? ['dataset', ''] : [dataset.name, `${dataset.name}-`];
  const distributions = dataset.distributions.map(({ name, type, title, path }): Node => ({
    '@id': `${page}#${prefix}${name}`,
    '@type': ['dcatapit:Distribution', 'dcat:Distribution'],
    ...italian('dct:title', title),
    'dct:format': fileType(type),
    'dct:license': LICENCE,
    'dcat:accessURL': page,
    'dcat:downloadURL': `${api}/${path}`,
  }));
  return [
    {
      '@id': `${page}#${id}`,
      '@type': ['dcatapit:Dataset', 'dcat:Dataset'],
      'dct:identifier': `${slug}:${dataset.name}`,
      ...italian('dct:title', dataset.title),
      ...italian('dct:description', dataset.description),
      'dct:modified': dataset.modified.toISOString(),
      'dct:accrualPeriodicity': IRREGULAR,
      ...(id === 'dataset' && { 'dct:conformsTo': NAMESPACES.cpsv.slice(0, -1) }),
      'dct:publisher': `${home}#centro`,
      'dct:rightsHolder': `${home}#centro`,
      'dcat:theme': THEME,
      'dcat:landingPage': page,
      'dcat:contactPoint': `${home}/open-data#contatto`,
      ...linked('dcat:distribution', distributions),
    },
    ...distributions,
  ];
}

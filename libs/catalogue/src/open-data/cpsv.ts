import type { PublishedService } from '../api/services.dto.js';
import { CONTEXT, INTERACTIVITY, THEME, italian, linked, type JsonLd, type Node } from './vocabulary.js';

/** The centre as an open document tells of it. */
export interface Publisher {
  slug: string;
  name: string;
  ownerName: string;
  email: string;
  phone: string | null;
}

export type OpenService = Omit<PublishedService, 'origin'>;

/** What a service is part of, each an own node of the graph. */
interface Parts {
  channels: { property: string; node: Node }[];
  inputs: Node[];
  outputs: Node[];
  costs: Node[];
  times: Node[];
  rules: Node[];
  frameworks: Node[];
}

const CHANNELS = {
  portal: ['cpsv:hasWebSiteCh', 'cpsv:WebSiteChannel', 'Area riservata del portale'],
  email: ['cpsv:hasEmailCh', 'cpsv:EmailChannel', 'E-mail'],
  pec: ['cpsv:hasEmailCh', 'cpsv:EmailChannel', 'Posta elettronica certificata'],
  phone: ['cpsv:hasPhoneCh', 'cpsv:PhoneChannel', 'Telefono'],
} as const;

/**
 * The catalogue of a centre in the Italian application profile of the Core Public Service Vocabulary (CPSV-AP_IT 1.1).
 * Services are named by the addresses of their pages.
 * @param site address of the portal, without a slash at its end
 */
export function catalogueDocument(site: string, publisher: Publisher, services: readonly OpenService[]): JsonLd {
  const home = `${site}/${publisher.slug}`;
  const levels = new Set(services.map(({ computerisation }) => computerisation));
  return {
    '@context': CONTEXT,
    '@graph': [
      ...publisherNodes(home, publisher),
      ...[...levels].map(levelNode),
      ...services.flatMap((service) => serviceNodes(home, service)),
    ],
  };
}

const authority = (home: string) => `${home}#ente-competente`;

function publisherNodes(home: string, { slug, name, ownerName }: Publisher): Node[] {
  return [
    {
      '@id': `${home}#centro`,
      '@type': 'cov:PublicOrganization',
      'l0:identifier': slug,
      ...italian('l0:name', ownerName),
      ...italian('l0:description', name),
      'foaf:page': home,
    },
    { '@id': authority(home), '@type': 'ro:Role', ...italian('l0:name', 'Ente competente') },
  ];
}

function levelNode(level: keyof typeof INTERACTIVITY): Node {
  const { id, notation, label } = INTERACTIVITY[level];
  return {
    '@id': id,
    '@type': ['skos:Concept', 'cpsv:InteractivityLevel'],
    'skos:notation': notation,
    ...italian('skos:prefLabel', label),
  };
}

function serviceNodes(home: string, service: OpenService): Node[] {
  const page = `${home}/servizi/${service.code}`;
  const parts = partsOf(page, service);
  const role: Node = {
    '@id': `${page}#competenza`,
    '@type': 'ro:TimeIndexedRole',
    'ro:isRoleInTimeOf': `${home}#centro`,
    'ro:withRole': authority(home),
  };
  const ways = [...new Set(parts.channels.map(({ property }) => property))];
  return [
    {
      '@id': `${page}#servizio`,
      '@type': 'cpsv:PublicService',
      'l0:identifier': service.code,
      ...italian('l0:name', service.title),
      ...italian('l0:description', service.audience, service.context),
      ...italian('cpsv:serviceKeyword', service.serviceLine),
      'cpsv:serviceTheme': THEME,
      'cpsv:hasiInteractivityLevel': INTERACTIVITY[service.computerisation].id,
      'ro:hasRiT': role['@id'],
      ...Object.fromEntries(
        ways.flatMap((way) =>
          Object.entries(
            linked(
              way,
              parts.channels.filter(({ property }) => property === way).map(({ node }) => node),
            ),
          ),
        ),
      ),
      ...linked('cpsv:hasInput', parts.inputs),
      ...linked('cpsv:producesOutput', parts.outputs),
      ...linked('cpsv:hasCost', parts.costs),
      ...linked('cpsv:hasProcessingTime', parts.times),
      ...linked('cpsv:isCompliantWithRule', parts.rules),
      'owl:versionInfo': String(service.number),
      'dct:issued': new Date(service.publishedAt ?? 0).toISOString(),
      'foaf:page': page,
    },
    role,
    ...parts.channels.map(({ node }) => node),
    ...parts.inputs,
    ...parts.outputs,
    ...parts.costs,
    ...parts.times,
    ...parts.rules,
    ...parts.frameworks,
  ];
}

function partsOf(page: string, service: OpenService): Parts {
  const described = (name: string, type: string, ...texts: string[]): Node[] =>
    texts.some(Boolean) ? [{ '@id': `${page}#${name}`, '@type': type, ...italian('l0:description', ...texts) }] : [];
  const frameworks = described('riferimenti', 'cpsv:FormalFramework', service.legalBasis);
  const rules = described('regole', 'cpsv:Rule', service.whoMayAsk, service.obligations).map((rule) => ({
    ...rule,
    ...linked('cpsv:implementsFF', frameworks),
  }));
  return {
    channels: service.channels.flatMap((channel) => {
      // A desk is a place, and no channel of this vocabulary.
      if (channel === 'desk') return [];
      const [property, type, name] = CHANNELS[channel];
      return [{ property, node: { '@id': `${page}#canale-${channel}`, '@type': type, ...italian('l0:name', name) } }];
    }),
    inputs: service.documents.map(({ name, required }, index) => ({
      '@id': `${page}#documento-${index + 1}`,
      '@type': 'cpsv:Input',
      ...italian('l0:name', name),
      ...italian('l0:description', required ? 'Da presentare' : 'Facoltativo'),
    })),
    outputs: described('risultato', 'cpsv:Output', service.object),
    costs: described('costi', 'cpsv:Cost', service.costs),
    times: described('tempi', 'cpsv:ServiceProcessingTime', service.activationTime, service.answerTimes),
    rules,
    // Reached through a rule: without one it would stand alone.
    frameworks: rules.length ? frameworks : [],
  };
}

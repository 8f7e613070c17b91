import jsonld from 'jsonld';
import { NO_TERMS } from '../api/sheet.dto.js';
import { catalogueDocument, type OpenService, type Publisher } from './cpsv.js';
import { datasetDocument } from './dataset.js';
import { CONTEXT, LICENCE, NAMESPACES, type JsonLd } from './vocabulary.js';

const SITE = 'https://casa.example.org';
const PUBLISHER: Publisher = {
  slug: 'provincia',
  name: 'Centro servizi',
  ownerName: 'Provincia',
  email: 'cit@example.org',
  phone: '030 374 1',
};

const service = (code: string, changes: Partial<OpenService> = {}): OpenService => ({
  ...NO_TERMS,
  id: '0198b2f0-0000-7000-8000-000000000000',
  code,
  serviceLine: 'CIT',
  number: 3,
  publishedAt: '2026-03-01T10:00:00.000Z',
  title: 'Caselle «PEC» & firma',
  audience: 'Per i comuni.',
  inclusion: 'included',
  context: '',
  object: 'Una casella.',
  whoMayAsk: 'Il responsabile.',
  obligations: 'Rinnovarla.',
  forms: '',
  computerisation: 'online_request',
  costs: '',
  contact: 'c',
  hours: 'h',
  activationTime: 'Tre giorni.',
  legalBasis: 'CAD, art. 6',
  ...changes,
});

const SERVICES = [
  service('pec', {
    channels: ['portal', 'email', 'pec', 'phone', 'desk'],
    documents: [
      { name: 'Modulo', required: true },
      { name: 'Delega', required: false },
    ],
  }),
  service('bare', { computerisation: 'information', whoMayAsk: '', obligations: '', activationTime: '', object: '' }),
];
const DOCUMENTS: [string, JsonLd][] = [
  ['catalogue', catalogueDocument(SITE, PUBLISHER, SERVICES)],
  ['empty catalogue', catalogueDocument(SITE, PUBLISHER, [])],
  ['dataset', datasetDocument(SITE, PUBLISHER, new Date('2026-03-01T10:00:00Z'))],
];

/** Whatever would have to be fetched fails. */
const documentLoader = (url: string) => Promise.reject(new Error(`${url} is asked for`));
const options = { documentLoader, safe: true };

/** Of CPSV-AP_IT 1.1 (30 July 2018), as far as it is used: from the ontology that AgID publishes. */
const CPSV_CLASSES =
  'PublicService WebSiteChannel EmailChannel PhoneChannel Input Output Cost ServiceProcessingTime Rule FormalFramework InteractivityLevel';
const CPSV_PROPERTIES =
  'hasWebSiteCh hasEmailCh hasPhoneCh hasInput producesOutput hasCost hasProcessingTime isCompliantWithRule implementsFF serviceKeyword serviceTheme hasiInteractivityLevel';

interface Quad {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string; termType: string; language?: string };
}

/** One for each value of each property. */
const statementsOf = ({ '@graph': nodes }: JsonLd) =>
  nodes
    .flatMap((node) => Object.entries(node))
    .filter(([property]) => property !== '@id')
    .reduce((sum, [, value]) => sum + [value].flat().length, 0);

describe.each(DOCUMENTS)('the %s', (_name, document) => {
  it('comes back the same from its expanded form, with nothing fetched and nothing lost', async () => {
    const plain = JSON.parse(JSON.stringify(document)) as JsonLd;
    const expanded = await jsonld.expand(plain as object, options);
    expect(await jsonld.compact(expanded, CONTEXT as never, { ...options, graph: true })).toEqual(plain);
  });

  it('names everything by absolute addresses, and refers to nothing that is not there', async () => {
    const quads = (await jsonld.toRDF(document as object, options)) as unknown as Quad[];
    expect(quads).toHaveLength(statementsOf(document));
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    for (const { subject, object } of quads) {
      expect(subject.value).toMatch(/^https?:\/\//);
      if (object.termType === 'NamedNode') expect(object.value).toMatch(/^(https?:\/\/|mailto:|tel:)/);
      if (object.value.startsWith(`${SITE}/`) && object.value.includes('#')) expect(subjects).toContain(object.value);
    }
  });
});

describe('the catalogue as CPSV-AP_IT', () => {
  const read = async () => (await jsonld.toRDF(DOCUMENTS[0]![1] as object, options)) as unknown as Quad[];

  it('uses classes and properties that the ontology has, and no others', async () => {
    const quads = await read();
    const local = (iri: string) => iri.slice(NAMESPACES.cpsv.length);
    const types = quads.filter(({ predicate }) => predicate.value.endsWith('#type')).map(({ object }) => object.value);
    const ofCpsv = (iris: string[]) => [...new Set(iris.filter((iri) => iri.startsWith(NAMESPACES.cpsv)).map(local))];
    expect(ofCpsv(types).sort()).toEqual(
      CPSV_CLASSES.split(' ')
        .filter((name) => name !== 'Cost')
        .sort(),
    );
    const properties = ofCpsv(quads.map(({ predicate }) => predicate.value));
    expect(properties.filter((name) => !CPSV_PROPERTIES.split(' ').includes(name))).toEqual([]);
  });

  it('tells of each service what the ontology asks for', async () => {
    const quads = await read();
    const about = (code: string) =>
      quads.filter(({ subject }) => subject.value === `${SITE}/provincia/servizi/${code}#servizio`);
    for (const { code } of SERVICES) {
      const of = (property: string) => about(code).filter(({ predicate }) => predicate.value === property);
      expect(of(`${NAMESPACES.l0}identifier`).map(({ object }) => object.value)).toEqual([code]);
      expect(of(`${NAMESPACES.l0}name`)).toMatchObject([{ object: { value: SERVICES[0]!.title, language: 'it' } }]);
      expect(of(`${NAMESPACES.l0}description`)).toHaveLength(1);
      expect(of(`${NAMESPACES.ro}hasRiT`)).toHaveLength(1);
    }
    expect(about('pec').filter(({ predicate }) => predicate.value.endsWith('hasEmailCh'))).toHaveLength(2);
    expect(about('pec').filter(({ predicate }) => predicate.value.endsWith('hasInput'))).toHaveLength(2);
  });
});

describe('the dataset', () => {
  it('has three files, each under CC BY 4.0', () => {
    const files = DOCUMENTS[2]![1]['@graph'].filter((node) => [node['@type']].flat().includes('dcat:Distribution'));
    expect(files.map((file) => file['dct:license'])).toEqual([LICENCE, LICENCE, LICENCE]);
  });
});

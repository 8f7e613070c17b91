import { readFileSync } from 'node:fs';
import { openHouse, type House } from '../support/house.js';
import { DOCUMENT_CHECKS, type Document } from './support/openapi.js';

let house: House;
let document: Document;

beforeAll(async () => {
  house = await openHouse();
  document = (await house.http.get('/api/openapi.json').expect(200)).body as Document;
});
afterAll(() => house?.close());

describe('the OpenAPI document', () => {
  it.each(Object.entries(DOCUMENT_CHECKS))('%s', (_name, check) => {
    expect(check(document)).toEqual([]);
  });

  it('is the committed one (else: npm run openapi)', () => {
    expect(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).toEqual(document);
  });
});

/** The test of the test: the document with one thing spoilt. */
const PLANTS: [finding: string, spoil: (document: Document) => void][] = [
  [
    'NewTicket.subject has no maxLength',
    ({ components }) => delete components.schemas.NewTicket!.properties!.subject!.maxLength,
  ],
  [
    'NewTimeEntry.minutes has no minimum and maximum',
    ({ components }) => delete components.schemas.NewTimeEntry!.properties!.minutes!.maximum,
  ],
  [
    'NewMessage.fileIds has no maxItems',
    ({ components }) => delete components.schemas.NewMessage!.properties!.fileIds!.maxItems,
  ],
  [
    'NewMessage.fileIds[] has no maxLength',
    ({ components }) => delete components.schemas.NewMessage!.properties!.fileIds!.items!.maxLength,
  ],
  [
    'GET /api/v1/tickets/{id} id has no maxLength',
    ({ paths }) => delete paths['/api/v1/tickets/{id}']!.get!.parameters![0]!.schema!.maxLength,
  ],
  [
    'GET /api/v1/tickets answers 404 without problem+json',
    ({ paths }) => (paths['/api/v1/tickets']!.get!.responses['404'] = { content: { 'application/json': {} } }),
  ],
  [
    'GET /api/v1/tickets/{id} does not name 404',
    ({ paths }) => delete paths['/api/v1/tickets/{id}']!.get!.responses['404'],
  ],
  ['/api/v1/timeEntries is not in kebab-case', ({ paths }) => (paths['/api/v1/timeEntries'] = {})],
  [
    'new_ticket is not in PascalCase',
    ({ components }) => (components.schemas.new_ticket = { type: 'object', properties: {} }),
  ],
  ['GET /api/v1/tickets has no x-summary', ({ paths }) => delete paths['/api/v1/tickets']!.get!['x-summary']],
  ['info has no termsOfService', ({ info }) => delete info.termsOfService],
];

describe('the checks of the document catch', () => {
  it.each(PLANTS)('%s', (finding, spoil) => {
    const spoilt = structuredClone(document);
    spoil(spoilt);
    expect(Object.values(DOCUMENT_CHECKS).flatMap((check) => check(spoilt))).toContain(finding);
  });
});

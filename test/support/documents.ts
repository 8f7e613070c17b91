import type { TestPerson } from '#app/testing';
import type { Json } from '../e2e/support.js';
import type { House } from './house.js';

/** What tests of documents do again and again. */
export function libraryOf(house: House) {
  const upload = async (
    person: TestPerson,
    name = 'verbale.txt',
    content = `Verbale ${Math.random()}\n`,
  ): Promise<string> =>
    (await house.as(person).post('/files').attach('file', Buffer.from(content), name).expect(201)).body.id as string;
  const openSpace = async (person: TestPerson, fields: object = {}): Promise<Json> =>
    (
      await house
        .as(person)
        .post('/spaces')
        .send({ kind: 'project', title: 'Sportello in rete', visibility: 'centre', ...fields })
        .expect(201)
    ).body as Json;
  const add = async (person: TestPerson, spaceId: string, content?: string, name?: string): Promise<Json> => {
    const fileId = await upload(person, name, content);
    const { body } = await house
      .as(person)
      .post('/documents')
      .send({ spaceId, documents: [{ fileId }] })
      .expect(201);
    return read(person, (body as Json).documents[0].id as string);
  };
  const read = async (person: TestPerson, id: string): Promise<Json> =>
    (await house.as(person).get(`/documents/${id}`).expect(200)).body as Json;
  /** A change of a document or a space as it is now. */
  const change = async (
    person: TestPerson,
    method: 'patch' | 'put' | 'post' | 'delete',
    path: string,
    fields?: object,
    of = /^\/(documents|spaces|folders)\/[^/]+/.exec(path)![0],
  ) => {
    const { body } = await house.as(person).get(of);
    return house
      .as(person)
      [method](path)
      .set('If-Match', `"${(body as Json).version ?? 1}"`)
      .send(fields);
  };
  return { upload, openSpace, add, read, change };
}

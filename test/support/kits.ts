import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { TestPerson } from '#app/testing';
import type { House } from './house.js';

interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what the API answered
  body: any;
  etag: string;
}

const binary = (response: unknown, done: (error: Error | null, body: Buffer) => void) =>
  void buffer(response as IncomingMessage).then(
    (body) => done(null, body),
    (error: Error) => done(error, Buffer.alloc(0)),
  );

/** Makes a kit of these services. */
export async function makeKit(house: House, person: TestPerson, serviceIds: string[], fields = {}): Promise<Answer> {
  const { body, headers } = await house
    .as(person)
    .post('/kits')
    .send({ title: 'Servizi di base', description: '', serviceIds, ...fields })
    .expect(201);
  return { body, etag: headers.etag! };
}

/** The archive of a release. */
export async function packed(house: House, person: TestPerson, kitId: string, release = 1): Promise<Buffer> {
  const { body } = await house
    .as(person)
    .get(`/kits/${kitId}/releases/${release}/archive`)
    .buffer(true)
    .parse(binary)
    .expect(200);
  return body as Buffer;
}

export async function uploadKit(house: House, person: TestPerson, archive: Buffer): Promise<string> {
  const { body } = await house.as(person).post('/files').attach('file', archive, 'kit.zip').expect(201);
  return body.id as string;
}

/** Uploads a kit and opens it. */
export async function openKit(house: House, person: TestPerson, archive: Buffer): Promise<Answer> {
  const fileId = await uploadKit(house, person, archive);
  const { body, headers } = await house.as(person).post('/kit-imports').send({ fileId }).expect(201);
  return { body, etag: headers.etag! };
}

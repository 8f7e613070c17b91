import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { TEST_PASSWORD } from '#app/testing';
import { createApi } from '../../../apps/api/src/http.js';

type Json = Record<string, unknown>;

/** The present API on a database that is there already. */
export interface Api {
  app: Awaited<ReturnType<typeof createApi>>;
  /** Signs in with the password of all made-up people, and answers with a client. */
  signIn(email: string): Promise<Caller>;
  /** Asks for a link to sign in. */
  ask(email: string): Promise<void>;
  close(): Promise<void>;
}

export interface Caller {
  get(path: string): request.Test;
  post(path: string, body: Json): request.Test;
  upload(name: string, content: Buffer): request.Test;
}

/** @param folder of the files; one of its own, removed in the end, when absent */
export async function openApi(appUrl: string, folder?: string): Promise<Api> {
  const dataDir = folder ?? mkdtempSync(join(tmpdir(), 'cdc-recovery-'));
  Object.assign(process.env, {
    NODE_ENV: 'test',
    DATABASE_URL: appUrl,
    DATA_DIR: dataDir,
    RATE_LIMIT: '1000000',
    PUBLIC_URL: 'http://portal.test',
  });
  const app = await createApi();
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
  const http = request(`http://127.0.0.1:${port}/api/v1`);
  return {
    app,
    async signIn(email) {
      const { body } = await http.post('/auth/login').send({ email, password: TEST_PASSWORD }).expect(200);
      const authorised = (made: request.Test) => made.set('Authorization', `Bearer ${body.accessToken}`);
      return {
        get: (path) => authorised(http.get(path)),
        post: (path, content) => authorised(http.post(path)).set('Idempotency-Key', randomUUID()).send(content),
        upload: (name, content) => authorised(http.post('/files')).attach('file', content, name),
      };
    },
    async ask(email) {
      await http.post('/auth/sign-in-links').send({ email }).expect(204);
    },
    async close() {
      await app.close();
      if (!folder) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { createApi } from './http.js';
import { buildDocument } from './openapi.js';

/** Writes the committed OpenAPI document; a test fails when it differs from the controllers. */
const app = await createApi();
await app.init();
await writeFile('docs/openapi.json', `${JSON.stringify(buildDocument(app), null, 2)}\n`);
await app.close();

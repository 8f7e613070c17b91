import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from './api.module.js';
import { API_PREFIX, buildDocument } from './openapi.js';

/**
 * Writes the committed OpenAPI document; a test fails when it differs from the controllers. In a
 * preview Nest makes no providers, so neither settings nor a database are needed.
 */
const app = await NestFactory.create(ApiModule, { preview: true, logger: ['error'] });
app.setGlobalPrefix(API_PREFIX);
await writeFile('docs/openapi.json', `${JSON.stringify(buildDocument(app), null, 2)}\n`);

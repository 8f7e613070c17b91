import 'reflect-metadata';
import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Module,
  NotFoundException,
  Param,
  ForbiddenException,
  type INestApplication,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import request from 'supertest';
import type { TestDatabase } from '#app/testing';
import { createWorld, type World } from '#app/testing';
import { openDatabase } from '../support/house.js';
import { hasId, probe, unknownRoutes, type Send } from './support/probe.js';
import { ROUTES } from './support/routes.js';

/** The test of the test: a small application whose routes leak, each in its own way. */
let database: TestDatabase;
let world: World;
let app: INestApplication;
let document: OpenAPIObject;

const notFound = () => new NotFoundException({ code: 'not_found' });

@Controller('leaflets')
class LeafletsController {
  @Get(':id')
  open(@Param('id') id: string): object {
    return { id };
  }

  @Get(':id/content')
  refuse(): never {
    throw new ForbiddenException({ code: 'permission_denied' });
  }

  @Delete(':id')
  async changeAndDeny(@Param('id') id: string): Promise<never> {
    await database.owner.query("UPDATE tenant SET phone = '030' WHERE id = $1", [id]);
    throw notFound();
  }

  @Get(':id/summary')
  @HttpCode(404)
  tellUnder404(@Param('id') id: string): object {
    return { id, code: 'leaflet' };
  }

  @Get(':id/good')
  good(): never {
    throw notFound();
  }
}

@Module({ controllers: [LeafletsController] })
class LeakyModule {}

beforeAll(async () => {
  database = await openDatabase();
  world = await createWorld(database.owner);
  app = await NestFactory.create(LeakyModule, { logger: false });
  app.setGlobalPrefix('api/v1');
  await app.init();
  document = SwaggerModule.createDocument(app, new DocumentBuilder().build());
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

const send: Send = async (_person, method, { path }) => {
  const { status, text } = await request(app.getHttpServer())[method.toLowerCase() as 'get'](`/api/v1${path}`);
  return { status, text };
};

describe('the checks of the routes catch', () => {
  it('a route that nobody listed, and one that is gone', () => {
    const findings = unknownRoutes(document, [...Object.keys(ROUTES)]);
    expect(findings).toContain('GET /leaflets/{id} is not known to the test');
    expect(findings).toContain('DELETE /leaflets/{id} is not known to the test');
    expect(findings).toContain('GET /tickets/{id} is gone');
    expect(hasId('GET /leaflets/{id}')).toBe(true);
    expect(hasId('GET /centres/{slug}')).toBe(false);
  });

  it.each([
    ['GET /leaflets/{id}', '', ['GET /leaflets/{id}: body.clerk@beta.example.org (body_clerk) heard 200 ']],
    [
      'GET /leaflets/{id}/content',
      '/content',
      ['GET /leaflets/{id}/content: body.clerk@beta.example.org (body_clerk) heard 403 permission_denied'],
    ],
    [
      'DELETE /leaflets/{id}',
      '',
      ['audit_entry', 'audit_value', 'tenant'].map((table) => `DELETE /leaflets/{id}: ${table} changed`),
    ],
    [
      'GET /leaflets/{id}/summary',
      '/summary',
      ['GET /leaflets/{id}/summary: body.clerk@beta.example.org (body_clerk) heard 404 leaflet'],
    ],
    ['GET /leaflets/{id}/good', '/good', []],
  ])('%s', async (route, tail, findings) => {
    expect(
      await probe(send, database.owner, route, { path: `/leaflets/${world.alfa.id}${tail}` }, [
        world.beta.people.body_clerk,
      ]),
    ).toEqual(findings);
  });
});

import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import {
  NETWORK_ROLES,
  PERMISSIONS,
  ROLES,
  ROLE_DEFINITIONS,
  can,
  permissionsOf,
  type Permission,
} from '#app/contracts';
import { ACCESS, VERIFIED_WITHIN, type RouteAccess } from '#app/platform';
import { openHouse, type House } from '../support/house.js';
import { operationsOf, type Document } from './support/openapi.js';

/** Routes for everybody, each with its reason. */
const PUBLIC: Record<string, string> = {
  'GET /status': 'says whether the service works, and nothing else',
  'GET /status/live': 'says whether this process answers, and nothing else',
  'GET /status/ready': 'says whether this process can serve requests, and nothing else',
  'POST /auth/login': 'is how a program signs in',
  'POST /session': 'is how a person signs in',
  'POST /session/by-link': 'is how a person signs in by a link that came by mail',
  'POST /auth/sign-in-links': 'sends a link to an address, if it is somebody’s, and tells nothing',
  'POST /auth/password-resets': 'sends a link to an address, if it is somebody’s, and tells nothing',
  'POST /auth/links/inspect': 'tells who holds a link what it is good for',
  'POST /event-links/inspect': 'tells who holds a link what event it is for',
  'POST /event-links/registrations': 'who holds a link says who comes; nobody needs an account for that',
  'POST /event-links/declines': 'who holds a link says that nobody comes',
  'DELETE /session': 'signs out, also who is signed out already',
  'GET /calendars/{file}': 'its secret address is the way in, and calendar programs send nothing else',
  'GET /centres': 'what everybody may know of the centres',
  'GET /centres/{slug}': 'what everybody may know of a centre',
  'GET /centres/{slug}/adhering-bodies': 'who adheres is published',
  'GET /centres/{slug}/agreements': 'agreements between administrations are published by law',
  'GET /centres/{slug}/agreements/export': 'agreements between administrations are published by law',
  'GET /centres/{slug}/identity-providers': 'the buttons of the sign-in page',
  'GET /centres/{slug}/identity-providers/{id}/sign-in': 'sends a browser to sign in',
  'GET /centres/{slug}/sign-in-callback': 'where a browser comes back from signing in',
  'POST /session/provider-sign-out': 'signs out',
  'GET /centres/{slug}/logo': 'the picture on the public pages',
  'GET /centres/{slug}/theme': 'the colours of the public pages',
  'GET /centres/{slug}/services': 'the published catalogue',
  'GET /centres/{slug}/services/{code}': 'the published catalogue',
  'POST /centres/{slug}/services/{code}/feedback': 'says how clear a page was; nobody needs an account for that',
  'GET /centres/{slug}/news': 'the published news',
  'GET /centres/{slug}/news/{code}': 'the published news',
  'GET /centres/{slug}/open-data/services': 'the published catalogue, for programs',
  'GET /centres/{slug}/open-data/dataset': 'what the open data of the catalogue are',
  'GET /centres/{slug}/service-costs': 'what services cost is published by law',
  'GET /centres/{slug}/service-costs/export': 'what services cost is published by law',
  'GET /centres/{slug}/documents': 'what a centre shows to everybody',
  'GET /centres/{slug}/documents/{id}/content': 'what a centre shows to everybody',
  'GET /content/{token}': 'a link that names a session, by whose right it opens',
  'GET /centres/{slug}/tariffs': 'what an act has approved is public',
  'GET /centres/{slug}/open-data/tariffs': 'what an act has approved, for programs',
  'GET /demo-mails': 'the demonstration only: 404 elsewhere',
  'GET /demo-mails/{id}': 'the demonstration only: 404 elsewhere',
};

/** Permissions that no route asks for yet, each with the part that will. */
const NOT_YET: Partial<Record<Permission, string>> = {
  'adhesions.countersign':
    'one command of a route for all of them: a person who stands in for its holder may give it, too; asked in the service',
  'time_entries.read':
    'time stands inside a request, where the policies show it to the centre alone; the test below keeps the two together',
};

let house: House;
let routes: { route: string; access: RouteAccess | undefined; verifiedWithin: boolean }[];
let document: Document;

const join = (...parts: string[]) =>
  `/${parts
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/')}`.replace(/:(\w+)/g, '{$1}');

beforeAll(async () => {
  house = await openHouse();
  document = (await house.http.get('/api/openapi.json').expect(200)).body as Document;
  const discovery = new DiscoveryService(house.app.get(ModulesContainer));
  routes = discovery.getControllers().flatMap(({ metatype }) => {
    const controller = metatype as Type<object>;
    const prototype = controller.prototype as Record<string, object>;
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const path = join(
        Reflect.getMetadata(PATH_METADATA, controller) as string,
        Reflect.getMetadata(PATH_METADATA, handler) as string,
      );
      return [
        {
          route: `${RequestMethod[method]} ${path}`,
          access: (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as
            RouteAccess | undefined,
          verifiedWithin: Boolean(Reflect.getMetadata(VERIFIED_WITHIN, handler)),
        },
      ];
    });
  });
});
afterAll(() => house?.close());

describe('every route', () => {
  it('is in the document, and every one of the document is a route', () => {
    const documented = operationsOf(document).map(({ route }) => route.replace('/api/v1', ''));
    expect(routes.map(({ route }) => route).sort()).toEqual(documented.sort());
    expect(routes.length).toBeGreaterThan(30);
  });

  it('says who may call it', () => {
    expect(
      routes.filter(({ access }) => !access || (Array.isArray(access) && !access.length)).map(({ route }) => route),
    ).toEqual([]);
  });

  it('that is verified by its own transaction alone is one of these: each was read, and does nothing before it', () => {
    expect(routes.filter(({ verifiedWithin }) => verifiedWithin).map(({ route }) => route)).toEqual(['POST /tickets']);
  });

  it('is public only by name', () => {
    expect(
      routes
        .filter(({ access }) => access === 'public')
        .map(({ route }) => route)
        .sort(),
    ).toEqual(Object.keys(PUBLIC).sort());
  });

  it('that is not public answers 401 to nobody and to a wrong token, whatever is asked', async () => {
    for (const { route } of routes.filter(({ access }) => access !== 'public')) {
      const [method = '', path = ''] = route.split(' ');
      const url = path.replace(/\{\w+\}/g, '0190a6b0-0000-7000-8000-000000000000');
      for (const authorization of [undefined, `Bearer ${'a'.repeat(43)}`, 'Basic b3BlcmF0b3I6cGFzc3dvcmQ=']) {
        const call = house.http[method.toLowerCase() as 'get'](`/api/v1${url}`);
        const answer = await (authorization ? call.set('Authorization', authorization) : call);
        expect({ route, authorization, status: answer.status, code: answer.body.code, type: answer.type }).toEqual({
          route,
          authorization,
          status: 401,
          code: 'unauthenticated',
          type: 'application/problem+json',
        });
      }
    }
  });

  it('answers 403 to each role that has none of its permissions', async () => {
    const { people } = house.world.alfa;
    const everybody = { ...people, ...house.world.network };
    for (const { route, access } of routes) {
      if (!Array.isArray(access)) continue;
      const [method = '', path = ''] = route.split(' ');
      const url = path.replace(/\{\w+\}/g, '0190a6b0-0000-7000-8000-000000000000');
      for (const role of ROLES.filter(
        (candidate) => !(access as Permission[]).some((permission) => can(candidate, permission)),
      )) {
        const { status, body } = await house.as(everybody[role])[method.toLowerCase() as 'get'](url);
        expect({ route, role, status, code: body.code }).toEqual({
          route,
          role,
          status: 403,
          code: 'permission_denied',
        });
      }
    }
  });
});

describe('permissions', () => {
  it('to read requests and their time go together in the centre, since one route shows both', () => {
    const readers = (permission: Permission) =>
      ROLES.filter((role) => ROLE_DEFINITIONS[role].access === 'centre' && can(role, permission));
    expect(readers('tickets.read')).toEqual(readers('time_entries.read'));
  });

  it('are each asked for by a route, or are listed as not yet', () => {
    const asked = new Set(routes.flatMap(({ access }) => (Array.isArray(access) ? (access as Permission[]) : [])));
    expect(PERMISSIONS.filter((permission) => !asked.has(permission))).toEqual(Object.keys(NOT_YET));
  });

  it('are each held by a role; who stands above the centres holds none of a centre', () => {
    for (const permission of PERMISSIONS)
      expect({ permission, held: ROLES.some((role) => can(role, permission)) }).toEqual({ permission, held: true });
    for (const role of NETWORK_ROLES)
      expect(permissionsOf(role).every((permission) => /^(network|platform)\./.test(permission))).toBe(true);
  });
});

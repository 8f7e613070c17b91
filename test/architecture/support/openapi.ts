import { PROBLEM_CODES } from '#app/contracts';

export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  format?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  additionalProperties?: unknown;
}

interface Response {
  $ref?: string;
  content?: Record<string, { schema?: Schema }>;
}

export interface Operation {
  summary?: string;
  'x-summary'?: string;
  operationId?: string;
  tags?: string[];
  parameters?: { name: string; in: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, Response>;
}

export interface Document {
  info: Record<string, unknown>;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response> };
}

export const operationsOf = (document: Document) =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );

/** Every schema and what is inside it, each with the way to it. */
function walk(schema: Schema | undefined, way: string): [way: string, schema: Schema][] {
  if (!schema || schema.$ref) return [];
  return [
    [way, schema],
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => walk(property, `${way}.${name}`)),
    ...walk(schema.items, `${way}[]`),
    ...[...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((part) => walk(part, way)),
  ];
}

function schemasOf(document: Document): [string, Schema][] {
  return [
    ...Object.entries(document.components.schemas).flatMap(([name, schema]) => walk(schema, name)),
    ...operationsOf(document).flatMap(({ route, operation }) => [
      ...(operation.parameters ?? []).flatMap(({ name, schema }) => walk(schema, `${route} ${name}`)),
      ...Object.values(operation.requestBody?.content ?? {}).flatMap(({ schema }) => walk(schema, `${route} body`)),
      ...Object.values(operation.responses).flatMap(({ content }) =>
        Object.values(content ?? {}).flatMap(({ schema }) => walk(schema, `${route} answer`)),
      ),
    ]),
  ];
}

function limitOf({
  type,
  enum: codes,
  maxLength,
  minimum,
  maximum,
  maxItems,
  properties,
  allOf,
  oneOf,
  anyOf,
}: Schema): string | undefined {
  if (codes || allOf || oneOf || anyOf) return undefined;
  if (type === 'string') return maxLength === undefined ? 'has no maxLength' : undefined;
  if (type === 'integer' || type === 'number')
    return minimum === undefined || maximum === undefined ? 'has no minimum and maximum' : undefined;
  if (type === 'array') return maxItems === undefined ? 'has no maxItems' : undefined;
  if (type === 'object') return properties ? undefined : 'is an object of anything';
  return type === 'boolean' ? undefined : 'has no type';
}

/** A style sheet is named as one: proxies and browsers look at its ending. */
const KEBAB = /^\/api\/v1(\/([a-z]+(-[a-z]+)*|\{[a-z][A-Za-z]*\}))+$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;

/** Each check reads the document and says one sentence for each thing that is not as it must be. */
export const DOCUMENT_CHECKS: Record<string, (document: Document) => string[]> = {
  'every value has limits': (document) =>
    schemasOf(document).flatMap(([way, schema]) => (limitOf(schema) ? [`${way} ${limitOf(schema)}`] : [])),
  'every problem is problem+json': (document) =>
    operationsOf(document).flatMap(({ route, operation }) =>
      Object.entries(operation.responses)
        .filter(([status]) => !/^[23]/.test(status))
        .filter(([, response]) => {
          const named = response.$ref ? document.components.responses[response.$ref.split('/').pop()!] : response;
          return named?.content?.['application/problem+json']?.schema?.$ref !== '#/components/schemas/Problem';
        })
        .map(([status]) => `${route} answers ${status} without problem+json`),
    ),
  'every route names the problems that each can answer': (document) =>
    operationsOf(document).flatMap(({ route, path, operation }) =>
      [
        '400',
        '401',
        '403',
        '429',
        '500',
        '503',
        ...(path.includes('{') ? ['404'] : []),
        ...(operation.requestBody ? ['413', '415', '422'] : []),
      ]
        .filter((status) => !operation.responses[status])
        .map((status) => `${route} does not name ${status}`),
    ),
  'paths are in kebab-case': (document) =>
    Object.keys(document.paths)
      .filter((path) => !KEBAB.test(path))
      .map((path) => `${path} is not in kebab-case`),
  'schemas are in PascalCase': (document) =>
    Object.keys(document.components.schemas)
      .filter((name) => !PASCAL.test(name))
      .map((name) => `${name} is not in PascalCase`),
  'every operation says what it does': (document) =>
    operationsOf(document).flatMap(({ route, operation }) => [
      ...(operation.summary && operation['x-summary'] === operation.summary ? [] : [`${route} has no x-summary`]),
      ...(operation.tags?.length === 1 ? [] : [`${route} has no tag`]),
    ]),
  'operations have names of their own': (document) => {
    const names = operationsOf(document).map(({ operation }) => operation.operationId);
    return names
      .filter((name, index) => !name || names.indexOf(name) !== index)
      .map((name) => `operationId ${String(name)} is not unique`);
  },
  'the document says whose it is': ({ info }) =>
    ['x-api-id', 'x-summary', 'contact', 'termsOfService', 'license', 'version']
      .filter((field) => !info[field])
      .map((field) => `info has no ${field}`),
  'problems are the closed list': (document) =>
    JSON.stringify(document.components.schemas.ProblemCode?.enum) === JSON.stringify(PROBLEM_CODES)
      ? []
      : ['ProblemCode differs from the contracts'],
};

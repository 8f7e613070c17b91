import { readFileSync } from 'node:fs';

export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  nullable?: boolean;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** One route as the document describes it, and how it has to be driven. */
export interface Route {
  name: string;
  method: string;
  path: string;
  parameters: Parameter[];
  /** The kind of content that it takes. */
  mediaType?: string;
  body?: Schema;
  /** The statuses that the document names. */
  statuses: number[];
  /** Its good answer, where that is JSON. */
  answer?: Schema;
  isStream: boolean;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export const DOCUMENT = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document;

const TAKEN = new Set([
  'application/json',
  'application/merge-patch+json',
  'application/offset+octet-stream',
  'multipart/form-data',
]);
const GIVEN = new Set(['application/json', 'application/octet-stream', 'text/event-stream']);

function routeOf(path: string, method: string, operation: Operation): Route {
  const name = `${method.toUpperCase()} ${path}`;
  const [[mediaType, content] = []] = Object.entries(operation.requestBody?.content ?? {});
  const [, good] = Object.entries(operation.responses).find(([status]) => status.startsWith('2')) ?? [];
  const given = Object.keys(good?.content ?? {});
  const unknown = [...(mediaType && !TAKEN.has(mediaType) ? [mediaType] : []), ...given.filter((t) => !GIVEN.has(t))];
  if (unknown.length)
    throw new Error(`${name}: the fuzz does not know how to drive ${unknown.join(', ')}: teach test/fuzz/support`);
  return {
    name,
    method: method.toUpperCase(),
    path,
    parameters: operation.parameters ?? [],
    mediaType,
    body: content?.schema,
    statuses: Object.keys(operation.responses).map(Number),
    answer: good?.content?.['application/json']?.schema,
    isStream: given.includes('text/event-stream'),
  };
}

export const ROUTES: Route[] = Object.entries(DOCUMENT.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => routeOf(path, method, operation)),
);

/** The schema itself: references followed, a reference in an `allOf` of one taken out. */
export function resolved(schema: Schema): Schema {
  if (schema.$ref) return resolved(DOCUMENT.components.schemas[schema.$ref.split('/').pop()!]!);
  if (schema.allOf?.length === 1) return { ...resolved(schema.allOf[0]!), nullable: schema.nullable };
  return schema;
}

import type { Client } from 'pg';
import type { TestPerson } from '#app/testing';
import type { Call } from './attacks.js';
import { changes } from '../../support/changes.js';

export interface Answer {
  status: number;
  text: string;
}
export type Send = (person: TestPerson | undefined, method: string, call: Call) => Promise<Answer>;

/** The routes of an OpenAPI document that a table does not know, and those of the table that are gone. */
export function unknownRoutes(document: { paths: Record<string, object> }, known: readonly string[]): string[] {
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  );
  return [
    ...routes.filter((route) => !known.includes(route)).map((route) => `${route} is not known to the test`),
    ...known.filter((route) => !routes.includes(route)).map((route) => `${route} is gone`),
  ];
}

export function hasId(route: string): boolean {
  return /\{(?!slug|code)\w+\}/.test(route);
}

/**
 * Makes one call as everybody who must not: each answer has to be a 404 that says nothing else,
 * and nothing may have changed.
 */
export async function probe(
  send: Send,
  owner: Client,
  route: string,
  call: Call,
  attackers: readonly TestPerson[],
): Promise<string[]> {
  const method = route.split(' ')[0]!;
  const findings = [];
  const before = await changes(owner);
  for (const attacker of attackers) {
    const { status, text } = await send(attacker, method, call);
    const code = (JSON.parse(text.startsWith('{') ? text : '{}') as { code?: string }).code;
    if (status !== 404 || code !== 'not_found')
      findings.push(`${route}: ${attacker.email} (${attacker.role}) heard ${status} ${code ?? ''}`);
  }
  const after = await changes(owner);
  for (const [table, count] of Object.entries(after))
    if (before[table] !== count) findings.push(`${route}: ${table} changed`);
  return findings;
}

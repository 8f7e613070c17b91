import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Reports } from '#app/crm';
import { newId } from '#app/kernel';
import { Clock, TenantDatabase, relayContext, systemContext } from '#app/platform';

/**
 * Writes the yearly report of a centre, and that of each of its bodies, into a folder.
 * @returns how many files; null where there is no such centre
 * @throws DomainError not_found on a year to come
 */
export async function writeReports(
  context: INestApplicationContext,
  { slug, year, folder }: { slug: string; year: number; folder: string },
): Promise<number | null> {
  const find = { strict: false };
  const [reports, now] = [context.get(Reports, find), context.get(Clock, find).now()];
  const [centre] = await context
    .get(TenantDatabase, find)
    .read<{ id: string }>(relayContext(now, newId()), 'SELECT id FROM tenant WHERE slug = $1', [slug]);
  if (!centre) return null;
  const ctx = systemContext(centre.id, now, newId());
  const bodies = await reports.bodiesOf(ctx, year);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${slug}-${year}.pdf`), await reports.report(ctx, year, null));
  const written = new Set<string>();
  for (const { id, fileName } of bodies) {
    // Two bodies may have one name.
    const name = written.has(fileName) ? fileName.replace(/\.pdf$/, `-${id}.pdf`) : fileName;
    written.add(name);
    await writeFile(join(folder, name), await reports.report(ctx, year, id));
  }
  return bodies.length + 1;
}

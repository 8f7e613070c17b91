import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AuditChain, Clock, PlatformModule, TenantDatabase, relayContext } from '#app/platform';

/**
 * `npm run audit:verify -- [--centre slug] [--head hash]…`: compares the registers with their chains
 * (docs/en/audit.md). Ends with 1 where one is broken, with 2 where it is called wrongly.
 */
const { values } = parseArgs({
  options: { centre: { type: 'string' }, head: { type: 'string', multiple: true, default: [] } },
});
if (values.head.length && !values.centre) usage('--head is a seal of one centre: say which with --centre.');
if (values.head.some((head) => !/^[0-9a-f]{64}$/i.test(head))) usage('--head is a hash of 64 hexadecimal digits.');

function usage(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(2);
}

const context = await NestFactory.createApplicationContext(PlatformModule, { logger: ['error'] });
const clock = context.get(Clock);
const chain = context.get(AuditChain);
try {
  const centres = await context
    .get(TenantDatabase)
    .read<{ id: string; slug: string }>(
      relayContext(clock.now(), 'audit-verify'),
      'SELECT id, slug FROM tenant WHERE $1::text IS NULL OR slug = $1 ORDER BY slug',
      [values.centre ?? null],
    );
  if (values.centre && !centres.length) usage(`There is no centre ${values.centre}.`);
  for (const { id, slug } of centres) {
    const { seals, entries, waiting, erased, head, problem } = await chain.verify(id, clock.now(), values.head);
    const counts = `${entries} entries in ${seals} seals, ${waiting} waiting, ${erased} values erased`;
    process.stdout.write(`${slug}: ${problem ? 'BROKEN' : 'whole'}; ${counts}\n`);
    if (head) process.stdout.write(`  head ${head.hash} (seal ${head.number} of ${head.sealedAt})\n`);
    if (!problem) continue;
    process.exitCode = 1;
    const where = [problem.seal && `seal ${problem.seal}`, problem.seq && `entry ${problem.seq}`].filter(Boolean);
    process.stdout.write(`  first broken: ${[...where, problem.code].join(', ')}\n`);
  }
} finally {
  await context.close();
}

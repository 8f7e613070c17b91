import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CrmModule } from '#app/crm';
import { PlatformModule } from '#app/platform';
import { writeReports } from './report-files.js';

/** `npm run report -- --centre slug --year 2025 --out folder`: the centre's yearly report, and each body's. */
const { values } = parseArgs({
  options: { centre: { type: 'string' }, year: { type: 'string' }, out: { type: 'string' } },
});
const { centre: slug, year = '', out: folder } = values;
if (!slug || !folder || !/^20\d{2}$/.test(year)) {
  process.stderr.write('report.js --centre SLUG --year YYYY --out FOLDER\n');
  process.exit(2);
}

@Module({ imports: [PlatformModule, CrmModule] })
class ReportModule {}

const context = await NestFactory.createApplicationContext(ReportModule, { logger: ['error'] });
try {
  const files = await writeReports(context, { slug, year: Number(year), folder });
  if (files === null) process.exitCode = 2;
  process.stdout.write(files === null ? `There is no centre ${slug}.\n` : `${files} reports are in ${folder}.\n`);
} finally {
  await context.close();
}

import { parseArgs } from 'node:util';
import { loadSettings, openStorage } from '#app/platform';
import { checkFiles } from './files-check.js';

/**
 * `node dist/apps/api/src/check-files.js [--quick]`: whether the rows of files and the storage agree, after a restore
 * and from time to time. Reads and hashes every file; `--quick` only sees whether it is there, in its size. Changes nothing.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const settings = loadSettings(process.env);
if (!settings.DATABASE_OWNER_URL)
  throw new Error('DATABASE_OWNER_URL is missing: the files of all centres are checked as cdc_migrator.');
const report = await checkFiles(settings.DATABASE_OWNER_URL, openStorage(settings), values.quick);
for (const key of report.missing) process.stdout.write(`missing    ${key}\n`);
for (const key of report.different) process.stdout.write(`different  ${key}\n`);
for (const key of report.leftover) process.stdout.write(`leftover   ${key}\n`);
for (const key of report.unknown) process.stdout.write(`unknown    ${key}\n`);
process.stdout.write(
  `${report.files} files: ${report.missing.length} missing, ${report.different.length} different; ${report.unknown.length} in the storage that no row knows, ${report.leftover.length} that never arrived whole.\n`,
);
// What nobody knows takes up room and harms nobody: a restore to a moment leaves the files of after it.
if (report.missing.length || report.different.length) process.exitCode = 1;

import { parseArgs } from 'node:util';
import { ArchiveRefused, loadSettings, openStorage } from '#app/platform';
import { ImportRefused } from './centre-archive/about.js';
import { exportCentre } from './centre-archive/export.js';
import { importCentre } from './centre-archive/import.js';

/** One centre alone, for who runs the system (docs/en/backup.md). */
const USAGE = `centre-archive.js export --centre SLUG --to FILE
centre-archive.js import --from FILE [--as SLUG] [--replace]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    centre: { type: 'string' },
    to: { type: 'string' },
    from: { type: 'string' },
    as: { type: 'string' },
    replace: { type: 'boolean' },
  },
});
const settings = loadSettings(process.env);
const storage = openStorage(settings);

try {
  const [command] = positionals;
  if (command === 'export' && values.centre && values.to) {
    const { parts, about } = await exportCentre(settings.DATABASE_URL, storage, {
      slug: values.centre,
      file: values.to,
      now: new Date(),
    });
    report(`${values.centre} is in ${values.to}`, parts.length, about);
  } else if (command === 'import' && values.from) {
    if (!settings.DATABASE_OWNER_URL)
      throw new ImportRefused('DATABASE_OWNER_URL is missing: a centre is brought in as cdc_migrator.');
    const { parts, about } = await importCentre(settings.DATABASE_OWNER_URL, storage, {
      file: values.from,
      as: values.as,
      replace: values.replace ?? false,
    });
    report(`${values.from} is brought in`, parts.length, about);
  } else {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof ArchiveRefused || error instanceof ImportRefused)) throw error;
  process.stderr.write(`Refused, nothing was changed: ${error.message}\n`);
  process.exitCode = 1;
}

function report(what: string, parts: number, about: Record<string, unknown>): void {
  process.stdout.write(`${what}: ${parts} parts, ${String(about.people)} people, ${String(about.files)} files.\n`);
}

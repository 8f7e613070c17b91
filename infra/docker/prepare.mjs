/** What must have happened before the services start: the migrations, and with DEMO=1 the demo data. Does nothing twice. */
await import('../../dist/apps/api/src/migrate.js');
if (process.env['DEMO'] === '1') await import('../../dist/libs/demo/src/seed.js');

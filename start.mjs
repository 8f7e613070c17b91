/**
 * `npm start`: the whole house on one machine that has only Node. Installs and builds what changed, starts the
 * embedded PostgreSQL, migrates, loads the demo data, runs api and worker until ctrl-C. See infra/README.md.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  console.error(`Casa dei Comuni needs Node 20.19, 22.12 or newer; this is ${process.version}.`);
  process.exit(1);
}
const { launch } = await import('./infra/dev/launch.mjs');
await launch(import.meta.dirname, { watch: process.argv.includes('--watch') });
export {};

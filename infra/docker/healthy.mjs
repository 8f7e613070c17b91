/** A container's healthcheck: exit code 0 where the address answers 2xx within two seconds. */
const [, , address = ''] = process.argv;
const well = await fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
  (response) => response.ok,
  () => false,
);
process.exit(well ? 0 : 1);

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { TEST_PASSWORD, createWorld, type TestDatabase, type World } from '#app/testing';
import { eventually } from '../e2e/support.js';
import { MailServer } from '../support/mail-server.js';
import { freePort } from '../support/free-port.js';
import { openDatabase } from '../support/house.js';
import { Collector, Program } from '../support/observed.js';

/** What people write and are: whatever holds one of these in a log, a measure or a trace tells of somebody. */
const MARK = 'zqxmark';
const TAX_CODE = 'ZQXMRK85T10A562S';
const CORRELATION = 'browser-0123456789abcdef';

let database: TestDatabase;
let world: World;
let api: Program;
let worker: Program;
let url: string;
let metrics: { api: string; worker: string };
const mail = new MailServer();
const collector = new Collector();
const dataDir = mkdtempSync(join(tmpdir(), 'cdc-observed-'));

beforeAll(async () => {
  database = await openDatabase();
  world = await createWorld(database.owner);
  await Promise.all([mail.start(), collector.start()]);
  const [port, apiMetrics, workerMetrics] = [await freePort(), await freePort(), await freePort()];
  url = `http://127.0.0.1:${port}`;
  metrics = { api: `http://127.0.0.1:${apiMetrics}`, worker: `http://127.0.0.1:${workerMetrics}` };
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    SECRETS_KEY: 'uYb0v6m1wq3Z8fT5kN2rJ7xD4cG9hL6p',
    DATABASE_URL: database.appUrl,
    DATA_DIR: dataDir,
    PORT: String(port),
    PUBLIC_URL: url,
    SMTP_URL: mail.url,
    RATE_LIMIT: '100000',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  };
  api = new Program('api', { ...env, METRICS_PORT: String(apiMetrics) });
  worker = new Program('worker', { ...env, METRICS_PORT: String(workerMetrics) });
  await Promise.all([api.answers(`${url}/status/ready`), worker.answers(`${metrics.worker}/status/ready`)]);
  await theWork();
}, 300_000);
afterAll(async () => {
  await Promise.all([api?.stop(), worker?.stop()]);
  await Promise.all([mail.stop(), collector.stop(), database?.drop()]);
  rmSync(dataDir, { recursive: true, force: true });
});

const as = (token: string, made: request.Test) => made.set('Authorization', `Bearer ${token}`).ok(() => true);
const status = async (expected: number, call: request.Test) => {
  const answer = await call;
  if (answer.status !== expected) throw new Error(`${answer.status} instead of ${expected}: ${answer.text}`);
  return answer;
};
let session: string;

/** The main job and all that can go wrong in it, with a mark in everything that a person can write. */
async function theWork(): Promise<void> {
  const http = request(url);
  const { owner } = database;
  const { people, serviceId } = world.alfa;
  const v1 = '/api/v1';
  const email = `${MARK}.person@comune.example.org`;
  await owner.query(`UPDATE membership SET email = $1, display_name = $2 WHERE id = $3`, [
    email,
    `${MARK} Nome`,
    people.body_clerk.membershipId,
  ]);
  const wrong = { email, password: `${MARK} password` };
  await status(
    401,
    http
      .post(`${v1}/auth/login`)
      .send(wrong)
      .ok(() => true),
  );
  const right = { email: people.body_clerk.email, password: TEST_PASSWORD };
  session = (
    await status(
      200,
      http
        .post(`${v1}/auth/login`)
        .send(right)
        .ok(() => true),
    )
  ).body.accessToken;

  const ticket = { serviceId, subject: `${MARK} oggetto`, text: `${MARK} testo di ${TAX_CODE}` };
  const post = (body: object | string) => as(session, http.post(`${v1}/tickets`).type('json').send(body));
  await status(201, post(ticket).set('X-Request-Id', CORRELATION));
  const file = Buffer.from(`${MARK} contenuto`);
  await status(201, as(session, http.post(`${v1}/files`).attach('file', file, `${MARK}.txt`)));
  await status(200, as(session, http.get(`${v1}/tickets?q=${MARK}`)));
  await status(400, as(session, http.get(`${v1}/tickets?${MARK}=1`)));
  await status(404, as(session, http.get(`${v1}/${MARK}?q=${MARK}`)));
  await status(400, post(`{"subject": "${MARK}`));
  await status(422, post({ ...ticket, [MARK]: MARK }));
  await http
    .get(`/${MARK}?nome=${MARK}`)
    .set('Accept', 'text/html')
    .ok(() => true);
  await status(401, as(`${MARK}${'x'.repeat(40)}`, http.get(`${v1}/tickets`)));
  await eventually('the mail of the request', () => mail.to(email)[0]);

  // A key that is there already, a row that the database refuses, an error that quotes all it was given.
  const service = { code: `${MARK}-1`, name: MARK };
  const manager = world.alfa.people.centre_admin.token;
  for (let round = 0; round < 2; round++) await as(manager, http.post(`${v1}/services`).send(service));
  const invitation = { email: `${MARK}.nuovo@comune.example.org`, displayName: `${MARK} Nuovo`, role: 'operator' };
  for (let round = 0; round < 2; round++) await as(manager, http.post(`${v1}/memberships`).send(invitation));
  await owner.query(`ALTER TABLE ticket ADD CONSTRAINT no_mark CHECK (subject NOT LIKE '%refused%') NOT VALID`);
  await owner.query(`CREATE FUNCTION telling() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'not this: %', to_jsonb(NEW) USING DETAIL = to_jsonb(NEW)::text, HINT = '${MARK}'; END $$`);
  await owner.query(
    `CREATE TRIGGER telling BEFORE INSERT ON ticket FOR EACH ROW WHEN (NEW.subject LIKE '%told%') EXECUTE FUNCTION telling()`,
  );
  for (const subject of [`${MARK} refused`, `${MARK} told`]) await status(500, post({ ...ticket, subject }));

  // The worker: a consumer that fails, a server that refuses.
  await owner.query(`CREATE TRIGGER telling BEFORE INSERT ON mail FOR EACH ROW EXECUTE FUNCTION telling()`);
  await status(201, post({ ...ticket, subject: `${MARK} ordinaria` }));
  await eventually('a delivery that fails', () => /ticket\.activity postponed|P0001/.test(worker.output));
  await owner.query('DROP TRIGGER telling ON mail');
  mail.refuses = (address) => ({ code: 550, text: `${MARK} does not know <${address}>` });
  await owner.query(`UPDATE outbox SET due_at = '2020-01-01' WHERE done_at IS NULL AND failed_at IS NULL`);
  await eventually('a mail that is given up', () => worker.output.includes('mail.ordered given_up'));
}

it('no line of a log tells of anybody, and each is an object', async () => {
  for (const { name, output, lines } of [api, worker].map((each) => ({
    name: each.name,
    output: each.output,
    lines: each.lines(),
  }))) {
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(line).toMatchObject({ timestamp: expect.stringMatching(/^2\d.*Z$/), process: name });
      expect(typeof line.message).toBe('string');
    }
    tellsNothing(`the log of ${name}`, output);
  }
  const failures = api.lines().filter(({ level }) => level === 'error');
  expect(failures.map(({ message }) => String(message)).join('\n')).toMatch(/23514 ticket no_mark[\s\S]*P0001/);
  expect(failures[0].stack).toMatch(/^ +at /m);
});

it('one id goes from the browser to the mail', () => {
  const opened = api.lines().find(({ requestId, status }) => requestId === CORRELATION && status === 201);
  expect(opened).toMatchObject({
    context: 'Access',
    method: 'POST',
    route: '/api/v1/tickets',
    status: 201,
    ms: expect.any(Number),
    bytes: expect.any(Number),
    tenantId: world.alfa.id,
    membershipId: world.alfa.people.body_clerk.membershipId,
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  const delivered = worker.lines().filter(({ requestId }) => requestId === CORRELATION);
  expect(new Set(delivered.map(({ queue }) => queue))).toEqual(new Set(['ticket-notifications', 'mail']));
  for (const line of delivered) expect(line).toMatchObject({ tenantId: world.alfa.id, traceId: opened.traceId });
  const [confirmation] = mail.to(`${MARK}.person@comune.example.org`);
  expect(confirmation!.headers.find(({ key }) => key === 'x-request-id')?.value).toBe(CORRELATION);
});

it('one trace spans request, outbox, queue, worker and mail, and tells of nobody', async () => {
  const isMail = ({ name, traceId }: { name: string; traceId: string }) =>
    name === 'send mail' && traceId === api.lines().find(({ requestId }) => requestId === CORRELATION).traceId;
  const sent = await eventually('the span of the mail', () => collector.spans.find(isMail), 30_000);
  await eventually(
    'the span of the request',
    () => collector.spans.some(({ name }) => name === 'POST /api/v1/tickets'),
    30_000,
  );
  const path = collector.ancestry(sent);
  expect(path.map(({ name, service }) => `${service.replace('casa-dei-comuni-', '')}: ${name}`)).toEqual([
    'worker: send mail',
    'worker: deliver mail.ordered',
    'worker: queue',
    'worker: outbox',
    'worker: emit mail.ordered',
    'worker: transaction write',
    'worker: deliver ticket.activity',
    'worker: queue',
    'worker: outbox',
    'api: emit ticket.activity',
    'api: transaction write',
    'api: POST /api/v1/tickets',
  ]);
  expect(new Set(path.map(({ traceId }) => traceId)).size).toBe(1);
  expect(path.at(-1)!.attributes).toMatchObject({ 'cdc.request_id': CORRELATION, 'http.route': '/api/v1/tickets' });
  expect(path.at(-1)!.parentSpanId).toBeFalsy();
  tellsNothing('the traces', collector.raw);
});

it('the metrics tell what happened, on their own port only, and of nobody', async () => {
  const [ofApi, ofWorker] = await Promise.all(
    [metrics.api, metrics.worker].map(async (each) => (await fetch(`${each}/metrics`)).text()),
  );
  for (const [name, text] of Object.entries({ ofApi, ofWorker })) tellsNothing(name, text!);
  expect(ofApi).toMatch(
    /cdc_http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/tickets",status="201"\} 2/,
  );
  expect(ofApi).toMatch(/cdc_sign_in_failures_total 1/);
  expect(ofApi).toMatch(/cdc_database_pool_connections\{pool="read",state="idle"\} [1-9]/);
  expect(ofApi).toMatch(/cdc_dependency_up\{dependency="database"\} 1/);
  expect(ofWorker).toMatch(/cdc_mails_total\{outcome="sent"\} [1-9]/);
  expect(ofWorker).toMatch(/cdc_mails_total\{outcome="refused"\} [1-9]/);
  expect(ofWorker).toMatch(/cdc_outbox_failed\{queue="mail"\} [1-9]/);
  expect(ofWorker).toMatch(
    /cdc_delivery_duration_seconds_count\{queue="ticket-notifications",outcome="postponed"\} [1-9]/,
  );
  expect(ofWorker).toMatch(/cdc_queue_jobs\{queue="mail",state="wait"\} \d/);
  for (const text of [ofApi, ofWorker]) expect(text).toMatch(/process_cpu_seconds_total|nodejs_eventloop_lag/);
  const outside = await fetch(`${url}/metrics`);
  expect(await outside.text()).not.toContain('cdc_http_request');
});

/** Fails where a text holds a mark, an address, a token or a tax code; says where. */
function tellsNothing(what: string, text: string): void {
  const people = [...Object.values(world.alfa.people), ...Object.values(world.beta.people)];
  const secrets = [
    MARK,
    TAX_CODE,
    TEST_PASSWORD,
    session,
    ...people.flatMap(({ email, token, name }) => [email, token, name]),
  ];
  for (const secret of secrets) {
    const at = text.toLowerCase().indexOf(secret.toLowerCase());
    if (at >= 0) throw new Error(`${what} holds "${secret}": …${text.slice(Math.max(0, at - 300), at + 200)}…`);
  }
}

it('what is documented is what is measured', async () => {
  const text = (
    await Promise.all([metrics.api, metrics.worker].map(async (each) => (await fetch(`${each}/metrics`)).text()))
  ).join('\n');
  const measured = new Set([...text.matchAll(/^# TYPE (cdc_\w+)/gm)].map(([, name]) => name));
  const documented = new Set(
    [...readFileSync('docs/en/observability.md', 'utf8').matchAll(/^\| `(cdc_\w+)`/gm)].map(([, name]) => name),
  );
  expect(documented).toEqual(measured);
});

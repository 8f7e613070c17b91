import { Jobs } from '#app/platform';
import { eventually, type Json } from '../../e2e/support.js';
import { WORKER, endProcess, startProcess } from '../../support/processes.js';
import { queueOf, type Site, type Worker } from '../support.js';

const HEADER = 'Codice;Ambito;Titolo;A chi serve;Quota;Come si ottiene';

/**
 * Long work, shown by an import of services: each of its rows is a step.
 * @param emptyQueues what is left in the queues is lost
 */
export function longWorkCases(site: () => Site, emptyQueues: (worker: Worker) => Promise<void>): void {
  const head = () => site().as(site().world.alfa.people.centre_admin);
  const operator = () => site().as(site().world.alfa.people.operator);

  /** Asks for long work of so many steps. @returns its id */
  async function ask(name: string, steps: number): Promise<string> {
    const lines = Array.from(
      { length: steps },
      (_, at) => `${name}-${at};CIT;Servizio;Serve ai comuni.;included;information`,
    );
    const file = Buffer.from([HEADER, ...lines].join('\n'));
    const { body } = await operator().post('/files').attach('file', file, `${name}.csv`).expect(201);
    const { body: batch } = await operator().post('/imports').send({ target: 'services', fileId: body.id }).expect(201);
    const { body: confirmed } = await operator().post(`/imports/${batch.id}/confirmation`).expect(200);
    return confirmed.jobId as string;
  }
  const read = async (id: string): Promise<Json> => (await head().get(`/jobs/${id}`).expect(200)).body;
  const ended = (id: string) =>
    eventually(
      'the long work has ended',
      async () => {
        const job = await read(id);
        return job.finishedAt ? job : null;
      },
      30_000,
    );
  const figures = (job: Json) => Object.fromEntries(job.figures.map(({ name, value }: Json) => [name, value]));
  /** How often each row was written: a service has one event for its one draft. */
  const written = async (name: string) =>
    (
      await site().rows(
        `SELECT count(*)::int AS services, count(DISTINCT v.service_id)::int AS once FROM service s
         JOIN service_version v ON v.tenant_id = s.tenant_id AND v.service_id = s.id WHERE s.code LIKE $1`,
        [`${name}-%`],
      )
    )[0];

  it('long work of several turns goes on where its last step ended', async () => {
    const worker = await site().startWorker();
    worker.get(Jobs, { strict: false }).turnMs = 30;
    const id = await ask('turni', 12);
    expect(await ended(id)).toMatchObject({ status: 'succeeded', done: 12, total: 12 });
    expect(await written('turni')).toEqual({ services: 12, once: 12 });
    const [{ turns }] = await site().rows(
      `SELECT count(*)::int AS turns FROM outbox WHERE consumer = 'jobs' AND payload ->> 'jobId' = $1`,
      [id],
    );
    expect(turns).toBeGreaterThan(2);
  });

  it('long work whose worker is killed in the middle is ended by another, and no step is done twice', async () => {
    const steps = 150;
    const killed = startProcess(WORKER, { ...process.env, QUEUES: 'jobs' }, true);
    try {
      const id = await ask('ucciso', steps);
      await eventually('it has come some way', async () => (await read(id)).done > 5, 30_000);
      await endProcess(killed, 'SIGKILL');
      const left = await read(id);
      expect(left).toMatchObject({ status: 'running', finishedAt: null });
      expect(left.done).toBeLessThan(steps);
      const worker = await site().startWorker();
      // What the queue keeps of the dead, and the lease of its row, are over in minutes: here at once.
      await emptyQueues(worker);
      await site().dueNow();
      const job = await ended(id);
      expect(job).toMatchObject({ status: 'succeeded', done: steps, total: steps });
      expect(figures(job)).toEqual({ created: steps, updated: 0, same: 0, refused: 0 });
      expect(await written('ucciso')).toEqual({ services: steps, once: steps });
      expect((await site().rows('SELECT run FROM job WHERE id = $1', [id]))[0].run).toBeGreaterThan(1);
    } finally {
      await endProcess(killed, 'SIGKILL');
    }
  });

  it('long work of a person who has left meanwhile fails, and says why', async () => {
    const id = await ask('partito', 3);
    const { membershipId } = site().world.alfa.people.operator;
    await site().rows(`UPDATE membership SET valid_to = '2020-01-02', valid_from = '2020-01-01' WHERE id = $1`, [
      membershipId,
    ]);
    try {
      await site().startWorker();
      expect(await ended(id)).toMatchObject({ status: 'failed', error: 'permission_denied', done: 0, figures: [] });
      expect(await written('partito')).toEqual({ services: 0, once: 0 });
    } finally {
      await site().rows('UPDATE membership SET valid_to = NULL WHERE id = $1', [membershipId]);
    }
  });

  it('long work that is asked to end stops in the middle, before a worker has it, too', async () => {
    const waiting = await ask('annullato', 40);
    await operator().post(`/jobs/${waiting}/cancellation`).expect(200);
    const worker = await site().startWorker();
    expect(await ended(waiting)).toMatchObject({ status: 'cancelled', done: 0 });
    const running = await ask('interrotto', 600);
    await eventually('it has begun', async () => (await read(running)).done > 0);
    await operator().post(`/jobs/${running}/cancellation`).expect(200);
    const job = await ended(running);
    expect(job).toMatchObject({ status: 'cancelled', cancelRequested: true });
    expect(await written('interrotto')).toEqual({ services: job.done, once: job.done });
    expect(await queueOf(worker, 'jobs').getFailedCount()).toBe(0);
  });
}

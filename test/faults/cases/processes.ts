import { endProcess } from '../../support/processes.js';
import { inTime } from '../support/plant.js';
import type { Grounds } from './outages.js';

/** Processes that end in order, begin again, and are more than one. */
export function describeProcesses(grounds: () => Grounds): void {
  it('a worker asked to end finishes what it has begun and begins nothing; the next one does the rest', async () => {
    const { plant, load } = grounds();
    const { server } = plant;
    const api = await plant.startApi();
    const first = plant.startWorker();
    const held: (() => void)[] = [];
    const before = server.mails.length;
    server.judges = () => new Promise<void>((resolve) => held.push(resolve));
    await load.wish(api);
    await inTime('the server has both mails in hand', () => held.length === 2);
    const ended = endProcess(first);
    await load.wish(api);
    await load.wish(api);
    for (const accept of held) accept();
    await ended;
    // Nest ends the process with the signal it got, once all is finished.
    expect(first.signalCode).toBe('SIGTERM');
    expect(server.mails).toHaveLength(before + 2);
    expect(await plant.rows(`SELECT FROM mail WHERE status <> 'sent'`)).toEqual([]);
    server.judges = () => 'accept';
    const second = plant.startWorker();
    await plant.settled();
    await load.expectFulfilled();
    await endProcess(api.process);
    expect(api.process.signalCode).toBe('SIGTERM');
    await endProcess(second);
  });

  it('two API and two worker processes do the same as one of each', async () => {
    const { plant, load } = grounds();
    const apis = await Promise.all([plant.startApi(), plant.startApi()]);
    const workers = [plant.startWorker(), plant.startWorker()];
    await Promise.all(Array.from({ length: 60 }, (_one, index) => load.wish(apis[index % 2]!)));
    // On a busy machine some of so many at once are told to come again.
    await load.insist(apis[0]!);
    await plant.settled();
    await load.expectFulfilled();
    await Promise.all([...apis.map(({ process }) => process), ...workers].map((child) => endProcess(child)));
  });
}

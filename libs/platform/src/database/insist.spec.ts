import { insist } from './insist.js';

describe('insist', () => {
  const away = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

  it('does it again while the database is away', async () => {
    const failures = [away(), new Error('Connection terminated unexpectedly')];
    const work = () => (failures.length ? Promise.reject(failures.shift()!) : Promise.resolve('written'));
    await expect(insist(work, 60_000)).resolves.toBe('written');
  });

  it('gives up at once where trying again makes no sense', async () => {
    let attempts = 0;
    const work = () => Promise.reject(Object.assign(new Error('duplicate'), { code: `2350${++attempts}` }));
    await expect(insist(work, 60_000)).rejects.toThrow('duplicate');
    expect(attempts).toBe(1);
  });

  it('gives up with the last failure once its patience is over', async () => {
    await expect(insist(() => Promise.reject(away()), 0)).rejects.toThrow('ECONNREFUSED');
  });
});

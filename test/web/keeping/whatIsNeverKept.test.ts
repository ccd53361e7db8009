import { describe, expect, it } from '@jest/globals';
import { aLiveSite } from '../../support/liveSite.js';

describe('what is never kept', () => {
  it.each([
    '/readyz',
    '/healthz',
    '/api/v1/show',
    '/nothing',
    '/episodes/999',
    '/lookup?text=secret',
    '/episodes/%30',
    '/search?q=a&q=b',
  ])('is %s', async (address) => {
    const { get, counts } = await aLiveSite();
    await get(address);
    await get(address);
    expect(counts).toMatchObject({ hits: 0, misses: 0, entries: 0 });
  });

  it('is an error: whoever asks next has it tried again', async () => {
    let fails = true;
    const files = () => (fails ? Promise.reject(new Error('no disk')) : Promise.resolve(new Map()));
    const { get, counts, logged } = await aLiveSite({ files });
    expect((await get('/')).status).toBe(500);
    expect(logged.join()).toContain('no disk');
    expect(counts).toMatchObject({ misses: 0, entries: 0 });
    fails = false;
    expect((await get('/')).status).toBe(200);
  });

  it('is what somebody asks for with credentials', async () => {
    const { get, counts } = await aLiveSite();
    await get('/');
    await get('/', { headers: { authorization: 'Basic YTpi' } });
    expect(counts.hits).toBe(0);
  });

  it('fills no memory, however many addresses somebody makes up', async () => {
    const keptRoom = { pages: 200_000, questions: 100_000 };
    const { get, counts } = await aLiveSite({ keptRoom });
    await get('/');
    for (let i = 0; i < 100; i++) {
      await get(`/nothing/${i}`);
      await get(`/search?q=word${i}`);
      await get(`/?x=${i}`);
    }
    expect(counts.bytes).toBeLessThanOrEqual(300_000);
    expect(counts.evictions).toBeGreaterThan(50);
    // Home was made once: what is made up pushes out only its like.
    expect(counts.misses).toBe(101);
  });
});

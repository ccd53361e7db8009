import { describe, expect, it } from '@jest/globals';
import { aSite } from '../../support/aSite.js';

const { get } = await aSite();

describe('/changes of a version that nothing is known of', () => {
  it('says so and names the nearest, in whatever form it was asked for', async () => {
    const { status, text } = await get('/changes?version=9,9');
    expect(status).toBe(200);
    expect(text).toContain(
      'Nothing is known of a version 9.9 yet: the nearest are 2.210 and 2.212.',
    );
    expect(text).toContain('Show all changes');
  });

  it('is not said of a version that is there', async () => {
    expect((await get('/changes?version=2.210.0')).text).not.toContain('Nothing is known');
  });
});

describe('/changes with words that nothing has', () => {
  it('leads to the search, which offers what comes near', async () => {
    const { text } = await get('/changes?q=invoicces+zzz');
    expect(text).toContain('<a href="/search?q=invoicces+zzz">Search for “invoicces zzz”</a>');
  });
});

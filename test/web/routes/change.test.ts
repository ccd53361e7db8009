import { describe, expect, it } from '@jest/globals';
import { aSite } from '../../support/aSite.js';

describe('a change that no episode has discussed', () => {
  it('can be followed before an episode discusses it', async () => {
    const { get } = await aSite();
    const { status, text } = await get('/changes/9999999');
    expect(status).toBe(404);
    expect(text).toContain('No episode has discussed #9999999, and no list of changes names it.');
    expect(text).toContain('href="/subscribe?change=9999999#chosen"');
  });
});

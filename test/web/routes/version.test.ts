import { describe, expect, it } from '@jest/globals';
import { aSite } from '../../support/aSite.js';

describe('a version that no episode covers', () => {
  it('can be followed before it is out', async () => {
    const { get } = await aSite();
    const { status, text } = await get('/versions/v9.999');
    expect(status).toBe(404);
    expect(text).toContain('No episode covers version 9.999 yet.');
    expect(text).toContain('href="/subscribe?version=9.999#chosen"');
  });
});

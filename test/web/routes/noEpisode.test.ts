import { describe, expect, it } from '@jest/globals';
import { aLibrary } from '../../support/aLibrary.js';
import { aSite } from '../../support/aSite.js';

const { get } = await aSite(aLibrary({}), { isDamaged: (name) => name === 'episodes/21' });

describe('an episode that is not there', () => {
  it.each(['/episodes/21', '/episodes/21/chapters.json', '/api/v1/episodes/21'])(
    'is damaged and cannot be read just now: %s',
    async (address) => {
      const { status, text } = await get(address);
      expect(status).toBe(503);
      expect(text).toContain('Episode 21 is here, but its file is damaged');
    },
  );

  it.each(['/episodes/22', '/episodes/22/chapters.json', '/api/v1/episodes/22'])(
    'is not known: %s',
    async (address) => {
      expect((await get(address)).status).toBe(404);
    },
  );
});

import { expect, it } from '@jest/globals';
import { pastEndInWords } from '../../src/listening/pastEnd.js';

it('says which second is past the end, and where the end is', () => {
  expect(pastEndInWords(3723.9, 83.6)).toBe('1:02:03 is past the end: this episode lasts 1:24.');
});

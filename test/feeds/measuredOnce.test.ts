import { describe, expect, it } from '@jest/globals';
import { measuredOnce } from '../../src/feeds/measuredOnce.js';

describe('what is measured once', () => {
  it('is measured again for another thing and under another address only', () => {
    const asked: string[] = [];
    const bytesOf = measuredOnce(({ name }: { name: string }, baseUrl) =>
      asked.push(`${baseUrl}/${name}`),
    );
    const one = { name: 'one' };
    expect([bytesOf(one, 'https://a.example'), bytesOf(one, 'https://a.example')]).toEqual([1, 1]);
    expect(bytesOf({ name: 'one' }, 'https://a.example')).toBe(2);
    expect(bytesOf(one, 'https://b.example')).toBe(3);
    expect(asked).toEqual([
      'https://a.example/one',
      'https://a.example/one',
      'https://b.example/one',
    ]);
  });
});

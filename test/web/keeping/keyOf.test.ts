import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../../src/web/keeping/keyOf.js';

const key = (path: string, ...meant: [string, string][]) => keyOf({ path, meant });

describe('what an answer is kept under', () => {
  it.each(['/', '/episodes/21', '/changes.xml', '/versions/2.210'])('is the path %s', (path) => {
    expect(key(path)).toBe(path);
  });

  it('holds what was asked, in its order, and cannot be mistaken for another', () => {
    expect(key('/a', ['q', 'b&c=d'], ['page', '2'])).toBe('/a?q=b%26c%3Dd&page=2');
    expect(key('/a', ['page', '2'], ['q', 'b'])).not.toBe(key('/a', ['q', 'b'], ['page', '2']));
  });

  it.each(['/episodes/%32%31', '/Episodes/21', '//evil', '/a//b', '/a/', '/ä', ''])(
    'is nothing for %j, of which there are too many ways to write it',
    (path) => {
      expect(key(path)).toBeNull();
    },
  );

  it('is nothing for what is very long', () => {
    expect(key('/a', ['q', 'x'.repeat(1000)])).toBeNull();
  });
});

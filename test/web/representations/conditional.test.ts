import { describe, expect, it } from '@jest/globals';
import { unchangedTag, type Validators } from '../../../src/web/representations/conditional.js';

const CHANGED = Date.parse('2026-04-01T12:00:00Z');
const NOW = CHANGED + 60_000;
const HERE: Validators = { etags: ['"abc-br"', '"abc-br11"'], lastModified: CHANGED };

const tag = (ifNoneMatch?: string, ifModifiedSince?: string, here = HERE) =>
  unchangedTag({ ifNoneMatch, ifModifiedSince }, here, NOW);

const unchanged = (...given: Parameters<typeof tag>) => tag(...given) !== null;

describe('by its tag, a text', () => {
  it.each(['"abc-br"', 'W/"abc-br"', '"x", "abc-br"', '"x",W/"abc-br" , "y"', '*', ' * '])(
    'is what holds %s already',
    (tags) => {
      expect(unchanged(tags)).toBe(true);
    },
  );

  it.each(['"abc"', '"abc-gz"', 'abc-br', '"x, abc-br"', '', '"*"'])('is new to %p', (tags) => {
    expect(unchanged(tags)).toBe(false);
  });

  it('is known by the tag that the client has, of several for the same', () => {
    expect(tag('"abc-br11"')).toBe('"abc-br11"');
    expect(tag('"abc-br11", "abc-br"')).toBe('"abc-br"');
    expect(tag('*')).toBe('"abc-br"');
  });

  it('is new even where the date says otherwise', () => {
    expect(unchanged('"other"', 'Wed, 01 Apr 2026 12:00:30 GMT')).toBe(false);
  });
});

describe('by its date, a text', () => {
  it.each([
    'Wed, 01 Apr 2026 12:00:00 GMT',
    'Wed, 01 Apr 2026 12:00:30 GMT',
    'Wednesday, 01-Apr-26 12:00:00 GMT',
    'Wed Apr  1 12:00:00 2026',
  ])('has not changed since %s', (date) => {
    expect(unchanged(undefined, date)).toBe(true);
  });

  it.each([
    'Wed, 01 Apr 2026 11:59:59 GMT',
    'Wed, 01 Apr 2026 12:01:01 GMT',
    'Wed, 01 Apr 2099 12:00:00 GMT',
    '2026-04-01T12:00:30Z',
    'Xyz, 99 Abc 2026 12:00:30 GMT',
    'yesterday',
    '',
  ])('may have changed since %p', (date) => {
    expect(unchanged(undefined, date)).toBe(false);
  });

  it('says nothing while it has none', () => {
    const here: Validators = { etags: ['"abc"'], lastModified: null };
    expect(unchanged(undefined, 'Wed, 01 Apr 2026 12:00:30 GMT', here)).toBe(false);
  });
});

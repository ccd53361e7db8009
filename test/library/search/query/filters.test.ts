import { describe, expect, it } from '@jest/globals';
import { readFilters } from '../../../../src/library/search/query/filters.js';
import { queryParts } from '../../../../src/library/search/query/queryParts.js';
import { aShow } from '../../../support/builders.js';

const { areas, versionAliases } = aShow();
const known = {
  areas,
  aliases: versionAliases,
  versions: () => ['2.212', '2.210'],
  episodes: () => [12, 15, 16],
};
const read = (query: string) =>
  readFilters(
    queryParts(query).flatMap((part) => (part.kind === 'filter' ? [part] : [])),
    known,
  );

describe('a filter', () => {
  it.each([
    ['area:billing', 'area', 'billing', 'Billing'],
    ['area:Invoices', 'area', 'billing', 'Billing'],
    ['AREA:"sla"', 'area', 'slas', 'SLAs'],
    ['version:v2.21', 'version', '2.210', '2.210'],
    ['episode:016', 'episode', '16', 'Episode 16'],
    ['version:2,210', 'version', '2.210', '2.210'],
    ['version:2.210.0', 'version', '2.210', '2.210'],
    ['version:2.210.x', 'version', '2.210', '2.210'],
    ['has:time', 'has', 'time', 'With a time'],
    ['is:cautions', 'is', 'caution', 'Cautions'],
    ['kind:Changes', 'kind', 'change', 'Changes'],
  ])('%s is followed', (written, name, value, label) => {
    expect(read(written)).toEqual({
      filters: [{ name, value, label, isExcluded: false, written }],
      problems: [],
    });
  });

  it.each([
    ['version:2.209-v2.21', '2.209-2.210', '2.209 to 2.210', ['2.210']],
    ['version:2.212..2.210', '2.210-2.212', '2.210 to 2.212', ['2.212', '2.210']],
    ['version:>=2.21', '>=2.210', '2.210 and newer', ['2.212', '2.210']],
    ['version:>2.210', '>2.210', '2.210 and newer, without itself', ['2.212']],
    ['version:<=2.211', '<=2.211', '2.211 and older', ['2.210']],
    ['version:<2.212', '<2.212', '2.212 and older, without itself', ['2.210']],
  ])('%s is a span of versions', (written, value, label, values) => {
    expect(read(written)).toEqual({
      filters: [{ name: 'version', value, values, label, isExcluded: false, written }],
      problems: [],
    });
  });

  it('says when a span has no version yet, which may still come', () => {
    expect(read('version:2.300-2.310')).toMatchObject({
      filters: [{ value: '2.300-2.310', values: [] }],
      problems: [{ message: 'There is no version in `2.300-2.310` here yet.' }],
    });
  });

  it('leaves out what a minus stands before', () => {
    expect(read('-area:billing').filters).toMatchObject([{ value: 'billing', isExcluded: true }]);
  });

  it.each([
    [
      'colour:red',
      'There is no filter `colour:`: there are area, version, episode, has, is and kind.',
    ],
    ['area:gardening', 'There is no area `gardening`: there are billing, ai and slas.'],
    ['version:new', '`new` cannot be a version: write it as version:2.210.'],
    ['episode:last', '`last` is not the number of an episode: write it as episode:16.'],
    ['has:sound', 'There is no `has:sound`: there are has:time and has:id.'],
    ['is:__proto__', 'There is no `is:__proto__`: there are is:caution and is:highlight.'],
  ])('%s is answered in words', (written, message) => {
    expect(read(written)).toEqual({ filters: [], problems: [{ written, message }] });
  });

  it.each([
    [
      'version:2.999',
      '2.999',
      'There is no version 2.999 here yet: the nearest are 2.210 and 2.212.',
    ],
    [
      'version:2.211',
      '2.211',
      'There is no version 2.211 here yet: the nearest are 2.210 and 2.212.',
    ],
    ['episode:13', '13', 'There is no episode 13 here yet: the nearest are 12, 15 and 16.'],
  ])(
    '%s is said to be missing, and lets nothing through until it comes',
    (written, value, message) => {
      const { filters, problems } = read(written);
      expect(filters).toMatchObject([{ value, written }]);
      expect(problems).toMatchObject([{ written, message }]);
    },
  );

  it.each([
    ['area:biling', 'area:billing'],
    ['-area:biling', '-area:billing'],
    ['aera:"custom fields"', 'area:"custom fields"'],
    ['colour:red', undefined],
  ])('%s offers what was probably meant', (written, meant) => {
    expect(read(written).problems.map((problem) => problem.meant)).toEqual([meant]);
  });

  it('of an area that is near is answered with all that there are', () => {
    expect(read('area:biling').problems).toMatchObject([
      { message: 'There is no area `biling`: there are billing, ai and slas.' },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Segment } from '../../src/domain/episode.js';
import { allSubjects, subjectsOf } from '../../src/library/subjects.js';
import { aLibrary } from '../support/aLibrary.js';
import { anEpisode, aSegment } from '../support/builders.js';

const about = (...ids: string[]) => ids.map((id) => ({ id, version: null }));

/** A library of an episode 16 and an episode 17 with these segments. */
function of(first: Segment[], second: Segment[] = []) {
  const library = aLibrary({
    episodes: [
      anEpisode({ number: 16, segments: first }),
      anEpisode({ number: 17, segments: second }),
    ],
  });
  const inWords = ({ change, moments }: ReturnType<typeof allSubjects>[number]) =>
    `${change?.id ?? 'no ID'}: ${moments.map(({ segment }) => segment.id).join(' ')}`;
  return {
    all: allSubjects(library).map(inWords),
    of: (id: string) => {
      const placed = library
        .episodes()
        .flatMap(({ segments }) => segments)
        .filter(({ segment }) => segment.id === id);
      return placed.flatMap((one) => subjectsOf(one, library)).map(inWords);
    },
  };
}

describe('what was discussed', () => {
  it('is each change once, and each segment that names none', () => {
    const { all } = of(
      [aSegment({ id: 'a1', changes: about('1050001') }), aSegment({ id: 'a2' })],
      [aSegment({ id: 'b1', changes: about('1050001') })],
    );
    expect(all).toEqual(['1050001: a1 b1', 'no ID: a2']);
  });

  it('is one subject where segments were accepted as speaking of the same thing', () => {
    const { all, of: subjects } = of(
      [aSegment({ id: 'a1' }), aSegment({ id: 'a2' })],
      [aSegment({ id: 'b1', related: ['a2'] })],
    );
    expect(all.sort()).toEqual(['no ID: a1', 'no ID: a2 b1']);
    expect(subjects('a2')).toEqual(['no ID: a2 b1']);
    expect(subjects('b1')).toEqual(['no ID: a2 b1']);
  });

  it('belongs to the change that a related segment names, also from one to the next', () => {
    const { all, of: subjects } = of(
      [aSegment({ id: 'a1', changes: about('1050001') }), aSegment({ id: 'a2', related: ['a1'] })],
      [aSegment({ id: 'b1', related: ['a2'] })],
    );
    expect(all).toEqual(['1050001: a1 a2 b1']);
    expect(subjects('b1')).toEqual(all);
  });

  it('stays two changes where related segments name different ones', () => {
    const { all } = of([
      aSegment({ id: 'a1', changes: about('1050001') }),
      aSegment({ id: 'a2', changes: about('1050002'), related: ['a1'] }),
    ]);
    expect(all).toEqual(['1050001: a1', '1050002: a2']);
  });
});

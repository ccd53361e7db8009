import { describe, expect, it } from '@jest/globals';
import { alsoViews } from '../../../src/web/pages/alsoView.js';
import { aLibrary } from '../../support/aLibrary.js';
import { anEpisode, aSegment, at } from '../../support/builders.js';

const library = aLibrary({
  episodes: [
    anEpisode({
      number: 16,
      segments: [
        aSegment({ id: 'aa22', time: at(1529.5) }),
        aSegment({ id: 'bb33', title: 'It rounds.' }),
      ],
    }),
    anEpisode({ number: 17, segments: [aSegment({ id: 'cc44', related: ['aa22', 'bb33'] })] }),
  ],
});
const related = library.related('cc44');

describe('where the same thing is spoken of', () => {
  it('is another episode, at its time when that is known', () => {
    expect(alsoViews(related, 17)).toEqual([
      { text: 'episode 16 at 25:29', href: '/episodes/16?t=25:29.5#s-aa22' },
      { text: 'episode 16', href: '/episodes/16#s-bb33' },
    ]);
  });

  it('is this episode, without loading it again', () => {
    expect(alsoViews(related, 16)).toEqual([
      { text: 'this episode at 25:29', href: '#s-aa22' },
      { text: 'this episode: It rounds', href: '#s-bb33' },
    ]);
  });
});

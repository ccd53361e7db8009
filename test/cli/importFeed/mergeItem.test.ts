import { describe, expect, it } from '@jest/globals';
import { mergeItem } from '../../../src/cli/importFeed/mergeItem.js';
import { emptyDraft } from '../../../src/domain/draft.js';
import { anEpisode, aSegment, at } from '../../support/builders.js';

const FILE = { url: 'https://files.example/1.mp3', type: 'audio/mpeg', lengthBytes: 5 };
const isTaken = () => false;

describe('mergeItem', () => {
  const stored = anEpisode({
    title: 'Ours',
    media: { videoUrl: null, enclosure: FILE },
    segments: [aSegment({ id: 'aa11', title: 'Rounding per line' })],
  });
  const draft = {
    ...emptyDraft(),
    number: stored.number,
    title: 'Of the feed',
    duration: 90,
    segments: [{ ...aSegment({ title: 'Rounding per line', time: at(5) }), id: null }],
  };

  it('leaves what is here, fills what is not, and tells that the feed differs', () => {
    const { episode, updated, isDifferent } = mergeItem(stored, draft, { update: false, isTaken });
    expect(episode).toMatchObject({ title: 'Ours', duration: 90 });
    expect(episode.segments).toEqual([{ ...stored.segments[0], time: at(5) }]);
    expect({ updated, isDifferent }).toEqual({ updated: 1, isDifferent: true });
  });

  it('takes the texts of the feed when it is told to', () => {
    const { episode, isDifferent } = mergeItem(stored, draft, { update: true, isTaken });
    expect(episode.title).toBe('Of the feed');
    expect(isDifferent).toBe(false);
  });

  it('sees no difference in a feed that says the same or less', () => {
    const lengthless = { videoUrl: null, enclosure: { ...FILE, lengthBytes: null } };
    const less = { ...draft, title: 'Ours', segments: [], media: lengthless };
    const { episode, isDifferent } = mergeItem(stored, less, { update: false, isTaken });
    expect(episode).toEqual({ ...stored, duration: 90 });
    expect(isDifferent).toBe(false);
  });

  it('keeps segments of which the feed knows little, and says so', () => {
    const other = { ...draft, segments: [{ ...aSegment({ title: 'Sport' }), id: null }] };
    const segments = ['a', 'b', 'c', 'd'].map((id) =>
      aSegment({ id: `${id}${id}11`, title: `Something of its own: ${id.repeat(9)}` }),
    );
    const many = anEpisode({ segments });
    for (const update of [false, true]) {
      const merged = mergeItem(many, other, { update, isTaken });
      expect(merged.episode.segments).toEqual(segments);
      expect(merged.problems[0]?.message).toContain('which keeps its segments');
    }
  });
});

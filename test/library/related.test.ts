import { describe, expect, it } from '@jest/globals';
import { createLibrary } from '../../src/library/createLibrary.js';
import { NOW } from '../support/aLibrary.js';
import { anEpisode, aSegment } from '../support/builders.js';
import { episodeDocument } from '../support/documents.js';

const one = anEpisode({
  number: 15,
  segments: [aSegment({ id: 'aa22' }), aSegment({ id: 'bb33', related: ['cc44', 'gone'] })],
});
const other = anEpisode({
  number: 16,
  segments: [aSegment({ id: 'cc44' }), aSegment({ id: 'dd55', related: ['cc44'] })],
});

const ids = (library: ReturnType<typeof createLibrary>, id: string) =>
  library.related(id).map(({ episode, segment }) => `${episode.number} ${segment.id}`);

describe('segments that speak of the same thing', () => {
  it('are known at both, whichever of them says so', () => {
    const library = createLibrary([episodeDocument(one), episodeDocument(other)], NOW);
    expect(ids(library, 'bb33')).toEqual(['16 cc44']);
    expect(ids(library, 'cc44')).toEqual(['15 bb33', '16 dd55']);
    expect(ids(library, 'aa22')).toEqual([]);
    expect(ids(library, 'gone')).toEqual(['15 bb33']);
  });

  it('are shown once both can be read, and no longer', () => {
    const hidden = episodeDocument({ ...one, status: 'draft' });
    const library = createLibrary([hidden, episodeDocument(other)], NOW);
    expect(ids(library, 'cc44')).toEqual(['16 dd55']);
    library.apply([{ name: hidden.name, after: episodeDocument(one) }], NOW);
    expect(ids(library, 'cc44')).toEqual(['15 bb33', '16 dd55']);
    library.apply([{ name: hidden.name, after: null }], NOW);
    expect(ids(library, 'cc44')).toEqual(['16 dd55']);
  });

  it('follow what is said of them', () => {
    const library = createLibrary([episodeDocument(one), episodeDocument(other)], NOW);
    const apart = { ...other, segments: other.segments.map((s) => ({ ...s, related: ['aa22'] })) };
    library.apply([{ name: 'episodes/16', after: episodeDocument(apart) }], NOW);
    expect(ids(library, 'cc44')).toEqual(['15 aa22', '15 bb33']);
    expect(ids(library, 'aa22')).toEqual(['16 cc44', '16 dd55']);
  });
});

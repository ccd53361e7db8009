import { describe, expect, it } from '@jest/globals';
import { feedInput, opmlInput } from '../../src/feeds/feedInput.js';
import { aUsualLibrary } from '../support/aSite.js';

const library = aUsualLibrary();
const surroundings = {
  baseUrl: 'https://runbook.example',
  files: new Map([['/media/tour.mp3', 1000]]),
  hubs: ['https://hub.example/'],
};

describe('what feeds are built of', () => {
  it('is what the library holds, our picture, and what stands around it', () => {
    expect(feedInput(library, surroundings)).toEqual({
      ...surroundings,
      show: library.show(),
      showUpdatedAt: library.showUpdatedAt(),
      episodes: library.episodes(),
      builtInArtwork: '/artwork.png',
    });
  });

  it('is for the list of feeds all areas and versions besides', () => {
    const { areas, versions, ...rest } = opmlInput(library, surroundings);
    expect(rest).toEqual(feedInput(library, surroundings));
    expect(areas).toEqual(library.show().areas);
    expect(versions).toEqual(['2.212', '2.210']);
  });
});

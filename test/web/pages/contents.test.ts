import { describe, expect, it } from '@jest/globals';
import { areaPage } from '../../../src/web/pages/areaPage.js';
import { versionPage } from '../../../src/web/pages/versionPage.js';
import type { Library } from '../../../src/library/entries.js';
import { aLibrary } from '../../support/aLibrary.js';
import { aUsualLibrary } from '../../support/aSite.js';
import { anEpisode, aSegment } from '../../support/builders.js';

const versionOf = (library: Library, version: string) => {
  const entry = library.version(version);
  if (!entry) throw new Error(`no version ${version}`);
  return versionPage(entry, library);
};

describe('what a long page says at its top', () => {
  it('names each part of a version, what it holds and what each episode gave', () => {
    expect(versionOf(aUsualLibrary(), '2.212').contents).toEqual([
      {
        text: '2 segments on 2.212',
        href: '#stated',
        episodes: [{ text: 'Episode 21', href: '#stated-episode-21', count: 2 }],
      },
      { text: '1 change not discussed', href: '#undiscussed', episodes: [] },
      {
        text: '2 segments with no version stated',
        href: '#unstated',
        episodes: [{ text: 'Episode 20', href: '#unstated-episode-20', count: 2 }],
      },
    ]);
  });

  it('leads to places that are on the page', () => {
    const page = versionOf(aUsualLibrary(), '2.212');
    const anchors = [...page.discussed, ...page.unstated].map(({ anchor }) => `#${anchor}`);
    const places = page.contents.flatMap((part) => part.episodes.map(({ href }) => href));
    expect(places).toEqual(anchors);
  });

  it('says nothing when there is one place only', () => {
    expect(versionOf(aUsualLibrary(), '2.210').contents).toEqual([]);
  });

  it('lists the episodes of an area, newest first', () => {
    const segments = (id: string) => [aSegment({ id, areas: ['billing'] })];
    const library = aLibrary({
      episodes: [
        anEpisode({ number: 1, segments: segments('a1') }),
        anEpisode({ number: 2, segments: segments('b1') }),
      ],
    });
    const entry = library.area('billing');
    const page = entry && areaPage(entry, library, 1);
    expect(page?.contents[0]?.episodes.map(({ href, count }) => [href, count])).toEqual([
      ['#episode-2', 1],
      ['#episode-1', 1],
    ]);
  });
});

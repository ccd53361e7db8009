import { describe, expect, it } from '@jest/globals';
import { showAnswer } from '../../src/api/showAnswer.js';
import { UNNAMED_SHOW } from '../../src/domain/show.js';
import { aShow } from '../support/builders.js';

describe('showAnswer', () => {
  it('gives the show with absolute addresses', () => {
    const show = aShow({
      description: 'By *version*.',
      links: [{ title: 'Subscribe', url: '/subscribe' }],
      artwork: '/media/cover.png',
    });
    expect(showAnswer(show, 'https://runbook.example/')).toMatchObject({
      title: 'By the [run]Book',
      descriptionHtml: '<p>By <em>version</em>.</p>\n',
      url: 'https://runbook.example/',
      feedUrl: 'https://runbook.example/feed.xml',
      links: [{ title: 'Subscribe', url: 'https://runbook.example/subscribe' }],
      artworkUrl: 'https://runbook.example/media/cover.png',
      versionAliases: { '2.21': '2.210' },
    });
  });

  it('names areas by their pages, without the words that assign them', () => {
    expect(showAnswer(aShow(), 'https://runbook.example').areas[0]).toEqual({
      slug: 'billing',
      title: 'Billing',
      url: 'https://runbook.example/areas/billing',
    });
  });

  it('makes nothing up for a bare installation', () => {
    expect(showAnswer(UNNAMED_SHOW, 'http://localhost:3000')).toMatchObject({
      title: 'Untitled show',
      description: '',
      people: [],
      releaseTracker: null,
      artworkUrl: null,
    });
  });
});

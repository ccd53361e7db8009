import { describe, expect, it } from '@jest/globals';
import { searchAnswer } from '../../src/api/searchAnswer.js';

describe('searchAnswer', () => {
  it('gives hits in their order, each with an absolute address', () => {
    const hit = {
      title: 'T',
      snippet: 's',
      segmentId: null,
      changeId: null,
      version: null,
      start: null,
    };
    const answer = searchAnswer(
      {
        query: 'round',
        total: 7,
        items: [
          {
            ...hit,
            kind: 'segment',
            path: '/episodes/18?t=1:01#s-k3f9',
            episode: 18,
            segmentId: 'k3f9',
            start: 61,
          },
          { ...hit, kind: 'article', path: '/articles/msp-business-model', episode: null },
        ],
      },
      'https://runbook.example',
    );
    expect(answer).toMatchObject({ query: 'round', total: 7 });
    expect(answer.items.map(({ kind, url, startSeconds }) => [kind, url, startSeconds])).toEqual([
      ['segment', 'https://runbook.example/episodes/18?t=1:01#s-k3f9', 61],
      ['article', 'https://runbook.example/articles/msp-business-model', null],
    ]);
  });
});

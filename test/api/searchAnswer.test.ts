import { describe, expect, it } from '@jest/globals';
import { searchAnswer } from '../../src/api/searchAnswer.js';
import { aHit, aSearchAnswer } from '../support/found.js';

describe('searchAnswer', () => {
  it('gives hits in their order, each with an absolute address', () => {
    const answer = searchAnswer(
      aSearchAnswer({
        query: 'round',
        total: 7,
        items: [
          aHit({
            kind: 'segment',
            path: '/episodes/18?t=1:01#s-k3f9',
            episode: 18,
            segmentId: 'k3f9',
            start: 61,
          }),
          aHit({ kind: 'article', path: '/articles/msp-business-model' }),
        ],
      }),
      'https://runbook.example',
    );
    expect(answer).toMatchObject({ query: 'round', total: 7 });
    expect(answer.items.map(({ kind, url, startSeconds }) => [kind, url, startSeconds])).toEqual([
      ['segment', 'https://runbook.example/episodes/18?t=1:01#s-k3f9', 61],
      ['article', 'https://runbook.example/articles/msp-business-model', null],
    ]);
  });
});

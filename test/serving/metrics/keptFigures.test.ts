import { describe, expect, it } from '@jest/globals';
import { exposition } from '../../../src/gate/metrics/exposition.js';
import { keptFigures } from '../../../src/serving/metrics/keptFigures.js';

describe('the figures of kept answers', () => {
  it('say how answers were given, and what is kept', () => {
    const counts = { hits: 7, misses: 2, shaped: 3, bytes: 4096, entries: 5, evictions: 1 };
    expect(
      exposition(keptFigures(counts))
        .split('\n')
        .filter((line) => !line.startsWith('#')),
    ).toEqual([
      'runbook_kept_answers_total{how="kept"} 7',
      'runbook_kept_answers_total{how="shaped"} 3',
      'runbook_kept_answers_total{how="made"} 2',
      'runbook_kept_evictions_total 1',
      'runbook_kept_bytes 4096',
      'runbook_kept_entries 5',
      '',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { exposition } from '../../../src/gate/metrics/exposition.js';

describe('the text that Prometheus reads', () => {
  it('escapes what labels and help hold, and writes numbers that are none', () => {
    const text = exposition([
      {
        name: 'runbook_things_total',
        help: 'Two\nlines, and a \\.',
        kind: 'counter',
        samples: [
          { labels: { route: 'a"b\\c\nd' }, value: 2 },
          { suffix: '_sum', value: Infinity },
          { value: NaN },
        ],
      },
    ]);
    expect(text).toBe(
      [
        '# HELP runbook_things_total Two\\nlines, and a \\\\.',
        '# TYPE runbook_things_total counter',
        'runbook_things_total{route="a\\"b\\\\c\\nd"} 2',
        'runbook_things_total_sum +Inf',
        'runbook_things_total NaN',
        '',
      ].join('\n'),
    );
  });
});

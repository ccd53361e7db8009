import type { Family } from '../../gate/metrics/exposition.js';
import type { KeptCounts } from '../../web/keeping/counts.js';

/** What the memory of answers does. */
export function keptFigures({
  hits,
  misses,
  shaped,
  bytes,
  entries,
  evictions,
}: KeptCounts): Family[] {
  const answers =
    'Published answers: from memory as they were, in a form that was new, or made anew.';
  return [
    {
      name: 'runbook_kept_answers_total',
      help: answers,
      kind: 'counter',
      samples: [
        { labels: { how: 'kept' }, value: hits },
        { labels: { how: 'shaped' }, value: shaped },
        { labels: { how: 'made' }, value: misses },
      ],
    },
    {
      name: 'runbook_kept_evictions_total',
      help: 'Kept answers that had to make room.',
      kind: 'counter',
      samples: [{ value: evictions }],
    },
    {
      name: 'runbook_kept_bytes',
      help: 'What kept answers take up.',
      kind: 'gauge',
      samples: [{ value: bytes }],
    },
    {
      name: 'runbook_kept_entries',
      help: 'Answers that are kept.',
      kind: 'gauge',
      samples: [{ value: entries }],
    },
  ];
}

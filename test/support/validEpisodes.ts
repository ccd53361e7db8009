import fc from 'fast-check';
import { anchorOf, type Episode, type Segment } from '../../src/domain/episode.js';
import { markdownBlock } from '../../src/domain/markdownBlock.js';
import { oneLine } from '../../src/domain/oneLine.js';

/** Arbitrary valid episodes (see validEpisode.ts), rich in what could get lost on the way. */

const HOSTILE = [
  '|',
  ' | ',
  '\\',
  '#',
  '{',
  '}',
  '{#s-x1}',
  '.highlight',
  ' | 25:29',
  '#1050001',
  'v2.210',
  '~',
  '-',
  '---',
  ': ',
  ' #',
  '- ',
  '&',
  '*',
  '!',
  '%',
  '@',
  '`',
  '"',
  "'",
  '>',
  '?',
  '[',
  ']',
  ',',
  'null',
  'true',
  '2.210',
  '1:02:33',
  '**',
  '_',
  '<b>',
  '&amp;',
  '[a](b)',
  'שלום',
  'مرحبا',
  '\u202E',
  'e\u0301',
  '👩‍👩‍👧',
  '🇩🇪',
  '⚠️',
  '\u00A0',
  '\uFEFF',
  '\u200B',
];
const words = fc.array(
  fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  { maxLength: 6 },
);

/** Texts of one line, maybe empty. */
export const lines = words.map((parts) => oneLine(parts.join('')));
const texts = lines.filter((line) => line !== '');

const NOTE_LINES = [
  '',
  '  ',
  '# One',
  '## Two',
  '### Three | 25:29 {#s-x1}',
  '#### Four',
  '#',
  '##',
  '###',
  '\\### Escaped',
  '\\\\## Twice',
  '#1050001',
  ' ### indented',
  '\t## tab',
  '##\ttab',
  '---',
  '===',
  'Title\n---',
  '- item',
  '  - inner',
  '1. one',
  '```',
  '```js',
  '````',
  '~~~',
  '~~~~ ``` ~~~',
  '    ```',
  '   ```',
  '> quote',
  '| a | b |',
  '|---|---|',
  '<div>',
  '[link](https://example.org "t")',
  '![i](x.png)',
  'two spaces  ',
  'back\\',
  '⚠️ Off by default',
  '\u00A0',
  '\u2028',
  '\uFEFF',
];
/** Markdown, maybe empty. */
export const blocks = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...NOTE_LINES) },
      lines,
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => markdownBlock(parts.join('\n')));

const seconds = fc.oneof(
  fc.integer({ min: 0, max: 359_999 }),
  fc.integer({ min: 0, max: 359_999_999 }).map((ms) => ms / 1000),
);
const versions = fc.constantFrom('2.98', '2.104.1', '2.204', '2.208', '2.210', '2.212');
const ids = fc.integer({ min: 100_000, max: 9_999_999 }).map(String);
const slugs = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const segmentIds = fc.stringMatching(/^[a-z0-9]{2,10}$/);
const paths = fc
  .stringMatching(/^([a-z0-9_,-]|%20|%25|%23|%2C|%C3%BC){1,6}(\/[a-z]{1,3})?\.(mp3|m4a|vtt|xyz)$/)
  .map((name) => `/media/${name}`);
const addresses = fc.webUrl({ withFragments: true, withQueryParameters: true });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const segment: fc.Arbitrary<Segment> = fc
  .record({
    id: segmentIds,
    section: maybe(texts),
    title: texts,
    notes: blocks,
    time: maybe(
      fc.record({ start: seconds, end: maybe(seconds), proposed: fc.boolean() }).map((time) => ({
        ...time,
        end: time.end !== null && time.end > time.start ? time.end : null,
      })),
    ),
    version: maybe(versions),
    changes: fc.uniqueArray(fc.record({ id: ids, version: maybe(versions) }), {
      maxLength: 5,
      selector: (ref) => ref.id,
    }),
    areas: fc.uniqueArray(slugs, { maxLength: 3 }),
    highlight: fc.boolean(),
    related: fc.uniqueArray(segmentIds, { maxLength: 3 }),
    refused: fc.uniqueArray(fc.oneof(ids, segmentIds.map(anchorOf)), { maxLength: 3 }),
  })
  .map((one) => ({
    ...one,
    related: one.related.filter((id) => id !== one.id),
    version: one.version ?? one.changes.find((ref) => ref.version !== null)?.version ?? null,
  }));

export const validEpisodes: fc.Arbitrary<Episode> = fc.record({
  number: fc.nat(100_000),
  type: fc.constantFrom('full', 'trailer', 'bonus'),
  season: fc.option(fc.integer({ min: 1, max: 9999 })),
  guid: fc.option(texts),
  explicit: fc.option(fc.boolean()),
  title: lines,
  summary: blocks,
  status: fc.constantFrom('draft', 'scheduled', 'published'),
  published: maybe(
    fc.constantFrom('2026-03-31', '2024-02-29', '2026-03-31T10:00:00+02:00', '2026-03-31T08:00Z'),
  ),
  complete: fc.boolean(),
  people: fc.array(
    fc.record({
      name: texts,
      role: texts
        .map((text) => text.toLowerCase())
        .filter((text) => text === oneLine(text.toLowerCase())),
    }),
    { maxLength: 3 },
  ),
  versions: fc.uniqueArray(versions, { maxLength: 3 }),
  media: fc.record({
    videoUrl: maybe(addresses),
    enclosure: maybe(
      fc.record({
        url: fc.oneof(paths, addresses),
        type: fc.constantFrom('audio/mpeg', 'audio/x-m4a', 'video/mp4'),
        lengthBytes: maybe(fc.integer({ min: 1, max: 2 ** 40 })),
      }),
    ),
  }),
  duration: maybe(seconds),
  transcript: maybe(fc.oneof(paths, addresses)),
  notesUrl: maybe(addresses),
  segments: fc.uniqueArray(segment, { maxLength: 4, selector: (one) => one.id }),
  retiredIds: fc.uniqueArray(segmentIds, { maxLength: 3 }),
});

import { describe, expect, it } from '@jest/globals';
import type { EpisodeDraft } from '../../../src/domain/draft.js';
import { emptyDraft } from '../../../src/domain/draft.js';
import { readFrontMatter } from '../../../src/notes/canonical/readFrontMatter.js';

const ALIASES = { '2.21': '2.210' };

/** Reads entries that begin on line 2, as they do in a file. */
function read(...lines: string[]) {
  return readFrontMatter(lines, 2, ALIASES);
}

const audio = (url: string, type: string, lengthBytes: number | null = null) => ({
  media: { videoUrl: null, enclosure: { url, type, lengthBytes } },
});
const host = (name: string) => ({ name, role: 'host' });

describe('front matter', () => {
  it('clears what it does not state', () => {
    const { draft, problems } = read();
    expect(problems).toEqual([]);
    expect(draft).toEqual({ ...emptyDraft(), type: 'full', status: 'draft', complete: false });
  });

  it.each<[string, Partial<EpisodeDraft>]>([
    ['number: 0', { number: 0 }],
    ['number: 016', { number: 16 }],
    ['title: 2.210', { title: '2.210' }],
    ['title: "Rounding: at last"', { title: 'Rounding: at last' }],
    ['title: true', { title: 'true' }],
    ['title: null', { title: 'null' }],
    ['title:', { title: '' }],
    ['title: >-\n  folded\n  text', { title: 'folded text' }],
    ['type: Trailer', { type: 'trailer' }],
    ['status: scheduled', { status: 'scheduled' }],
    ['published: 2026-03-31', { published: '2026-03-31' }],
    ['published: 2026-03-31T10:00:00+02:00', { published: '2026-03-31T10:00:00+02:00' }],
    ['number: 3 # a comment', { number: 3 }],
    ['complete: true', { complete: true }],
    ['people: Mendy, Connor', { people: [host('Mendy'), host('Connor')] }],
    ['people: [Mendy, Connor]', { people: [host('Mendy'), host('Connor')] }],
    [
      'people:\n  - Mendy\n  - name: Robbie\n    role: Guest',
      { people: [host('Mendy'), { name: 'Robbie', role: 'guest' }] },
    ],
    ['people:\n- {name: "Copeland, El"}', { people: [host('Copeland, El')] }],
    ['versions: 2.210', { versions: ['2.210'] }],
    ['versions: [2.208, v2.21, 2.210]', { versions: ['2.208', '2.210'] }],
    ['versions: 2.208, 2.210', { versions: ['2.208', '2.210'] }],
    ['versions:\n  - 2.98\n  - 2.104.1', { versions: ['2.98', '2.104.1'] }],
    [
      'video: https://youtu.be/x?t=1',
      { media: { videoUrl: 'https://youtu.be/x?t=1', enclosure: null } },
    ],
    ['audio: tour.mp3', audio('/media/tour.mp3', 'audio/mpeg')],
    ['audio: my tour.mp3', audio('/media/my%20tour.mp3', 'audio/mpeg')],
    ['audio: /media/tour.m4a', audio('/media/tour.m4a', 'audio/x-m4a')],
    ['audio: https://example.org/a.mp3', audio('https://example.org/a.mp3', 'audio/mpeg')],
    [
      'audio: {url: tour.bin, type: audio/mpeg, bytes: 1234}',
      audio('/media/tour.bin', 'audio/mpeg', 1234),
    ],
    ['audio:\n  url: tour.mp3\n  bytes: 1234', audio('/media/tour.mp3', 'audio/mpeg', 1234)],
    ['duration: 48:05', { duration: 2885 }],
    ['duration: 1:02:33', { duration: 3753 }],
    ['duration: 88', { duration: 88 }],
    ['transcript: tour.vtt', { transcript: '/media/tour.vtt' }],
    ['notes: https://example.org/16', { notesUrl: 'https://example.org/16' }],
    ['retired: [k3f9, s-x2, k3f9]', { retiredIds: ['k3f9', 'x2'] }],
    ['# a comment\n\nnumber: 3', { number: 3 }],
  ])('%j', (text, over) => {
    const { draft, problems, uses } = read(...text.split('\n'));
    expect(problems).toEqual([]);
    expect(draft).toMatchObject(over);
    expect(uses).not.toContain('unread');
  });

  it.each([
    [
      'number: x',
      2,
      '`number: x` is not a whole number from 0 to 999999: write it like `number: 15`',
    ],
    ['title: A\nnumber: 1000000', 3, '`number: 1000000` is not a whole number from 0 to 999999'],
    ['number: -1', 2, 'is not a whole number'],
    ['number: 1.5', 2, 'is not a whole number'],
    [
      '\ncomplete: maybe',
      3,
      '`complete: maybe` is not known: write `complete: true` or `complete: false`',
    ],
    [
      'published: yesterday',
      2,
      '`published: yesterday` is not a date: write the day like `published: 2026-03-31`',
    ],
    ['published: 2026-02-30', 2, 'is not a date'],
    ['status: live', 2, 'write `status: draft` or `status: scheduled` or `status: published`'],
    ['type: teaser', 2, '`type: teaser` is not known'],
    ['duration: 12:75', 2, '`duration: 12:75` is not a duration: write it like `duration: 48:05`'],
    ['versions: [2.208, two]', 2, '"two" in `versions` is not a version'],
    ['versions:\n  - 2.208\n  - two', 4, '"two" in `versions` is not a version'],
    ['versions: {a: 1}', 2, '`versions` takes a list of plain values'],
    ['title: [a]', 2, '`title` takes one value'],
    ['video: youtu.be/x', 2, '`video: youtu.be/x` is not an address'],
    ['audio: my/../tour.mp3', 2, 'is neither the name of a file in the media folder'],
    ['audio: ../tour.mp3', 2, 'is neither the name of a file'],
    [
      'audio: tour',
      2,
      'The type of tour is not known: write `audio: {url: tour, type: audio/mpeg}`',
    ],
    ['audio:\n  type: audio/mpeg', 3, '`audio` has no url'],
    ['audio:\n  url: a.mp3\n  bytes: many', 4, '`bytes: many` is not a length'],
    ['audio: {url: a.mp3, size: 3}', 2, '`size` is not a key of `audio`'],
    ['people:\n  - Mendy\n  - role: host', 4, 'A person has no name'],
    ['people:\n  - name: Mendy\n    job: host', 4, '`job` is not a key of a person'],
    ['retired: [K3F9]', 2, '"K3F9" in `retired` is not the id of a segment'],
    ['number: 3\nnumber: 4', 3, 'This key stands here a second time'],
    ['number: 3\n  title: x', 2, '`number` takes one value'],
    ['number 3', 2, 'This line cannot be read: write `key: value`'],
    ['number: 3\nstatus draft', 3, 'Something is missing up to here: a colon'],
    [
      'title: a: b',
      2,
      '`title` takes one value: write it on one line, in double quotes when it holds ": "',
    ],
    ['title: "a', 2, 'Something is missing up to here'],
    ['- number: 3', 2, 'This line cannot be read'],
    ['number: 3\n...\ntitle: x', 3, 'This line cannot be read'],
    ['notes: *nothing', 2, '`notes` takes one value'],
    ['title: &a x\nnotes: *a', 3, '`notes` takes one value'],
  ])('refuses %j', (text, line, message) => {
    const { problems } = read(...text.split('\n'));
    expect(problems[0]).toEqual({
      line,
      severity: 'error',
      message: expect.stringContaining(message),
    });
  });

  it.each([
    ['foo: 1', ['unread'], 'the keys are number, title'],
    ['Titel: x', ['unread'], 'write `title`'],
    ['tags:\n  - a\n  - b\nnumber: 3', ['unread', 'unread', 'unread', 'episode'], 'the keys are'],
    ['tags: [a,\n  b]', ['unread', 'unread'], 'the keys are'],
  ])('leaves out %j with a warning', (text, uses, message) => {
    const reading = read(...text.split('\n'));
    expect(reading.uses).toEqual(uses);
    expect(reading.problems).toEqual([
      { line: 2, severity: 'warning', message: expect.stringContaining(message) },
    ]);
  });

  it('warns of a value that a # cut short', () => {
    const { draft, problems } = read('title: Fixes #3 and more');
    expect(draft.title).toBe('Fixes');
    expect(problems).toEqual([
      { line: 2, severity: 'warning', message: expect.stringContaining('`#3 and more` was taken') },
    ]);
  });

  it.each(['['.repeat(100_000), '{a: '.repeat(50_000), '- '.repeat(50_000), '? '.repeat(50_000)])(
    'refuses what nests without end: %.5s',
    (hostile) => {
      const { problems, uses } = read(`title: ${hostile}`, hostile);
      expect(problems).not.toEqual([]);
      expect(uses).toEqual(['unread', 'unread']);
    },
  );
});

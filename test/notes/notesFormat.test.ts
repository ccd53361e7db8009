import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { isValidEpisode } from '../../src/domain/validEpisode.js';
import type { Episode } from '../../src/domain/episode.js';
import { KEYS } from '../../src/notes/canonical/frontMatter.js';
import { readNotes } from '../../src/notes/readNotes.js';
import { writeNotes } from '../../src/notes/writeNotes.js';
import { aContext } from '../support/builders.js';

const page = await readFile('docs/notes-format.md', 'utf8');
const [example = '', shapes = ''] = [...page.matchAll(/^```text\n([^]*?)^```$/gm)].map(
  ([, text]) => text ?? '',
);

describe('docs/notes-format.md', () => {
  it('shows an example that is read without an error, a warning or an unread line', () => {
    const { form, problems, unread, draft } = readNotes(example, aContext());
    expect(form).toBe('canonical');
    expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(unread).toEqual([]);
    expect(draft.segments).toHaveLength(5);
  });

  it('shows an example that is written as it stands, but for what the companion adds', () => {
    const { draft } = readNotes(example, aContext());
    const segments = draft.segments.map((segment, i) => ({ ...segment, id: `x${i}` }));
    const episode = { ...draft, segments } as Episode;
    expect(isValidEpisode(episode)).toBe(true);
    const withoutIds = writeNotes(episode).replace(/ ?\{#s-x\d\}|#s-x\d /g, '');
    expect(withoutIds).toBe(example.replace('  - Mendy\n', '  - name: Mendy\n    role: host\n'));
  });

  it('shows other shapes that are each a segment, also when they are pasted as one text', () => {
    const { form, problems, unread, draft } = readNotes(shapes, aContext());
    expect(form).toBe('loose');
    expect({ problems, unread }).toEqual({ problems: [], unread: [] });
    expect(draft.segments.map(({ title }) => title)).toEqual([
      'Invoices can round per line',
      'Quotes expire by themselves',
      'Tickets can be merged from the list',
      'Portals can hide their footer',
      'You can now sort assets by colour.',
      'Goodbye',
    ]);
  });

  it.each(KEYS)('explains the key %s', (key) => {
    expect(page).toMatch(new RegExp(`^\\| \`${key}\` `, 'm'));
  });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { isValidEpisode } from '../../src/domain/validEpisode.js';
import type { Episode } from '../../src/domain/episode.js';
import { KEYS } from '../../src/notes/canonical/frontMatter.js';
import { readNotes } from '../../src/notes/readNotes.js';
import { writeNotes } from '../../src/notes/writeNotes.js';
import { aContext } from '../support/builders.js';

const page = await readFile('docs/notes-format.md', 'utf8');
const example = /^```text\n([^]*?)^```$/m.exec(page)?.[1] ?? '';

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

  it.each(KEYS)('explains the key %s', (key) => {
    expect(page).toMatch(new RegExp(`^\\| \`${key}\` `, 'm'));
  });
});

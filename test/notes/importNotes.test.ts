import { describe, expect, it } from '@jest/globals';
import { importNotes, type ImportOptions } from '../../src/notes/importNotes.js';
import { anEpisode, aSegment, aShow, at } from '../support/builders.js';

const options = (over: Partial<ImportOptions> = {}): ImportOptions => ({
  number: null,
  replace: false,
  context: { ...aShow(), knownVersions: ['2.210'] },
  episodes: [],
  ...over,
});

const NOTES = '---\nnumber: 21\n---\n\n### Invoices can round per line {#s-aa22}\n';

describe('importing notes', () => {
  it('gives the episode as it will be, and as it was', () => {
    const stored = anEpisode({ segments: [aSegment({ id: 'aa22' })] });
    const fresh = importNotes(NOTES, options());
    expect(fresh).toMatchObject({ stored: null, added: 1, problems: [] });
    expect(fresh.episode?.segments[0]?.id).toBe('aa22');
    expect(importNotes(NOTES, options({ episodes: [stored] })).stored).toBe(stored);
  });

  it('needs a number, and takes the one that is given over the one that is written', () => {
    const unknown = importNotes('You can now round invoices per line.', options());
    expect(unknown.episode).toBeNull();
    expect(unknown.problems[0]?.message).toContain('Which episode is this?');
    const given = importNotes(NOTES, options({ number: 22 }));
    expect(given.episode?.number).toBe(22);
    expect(given.problems).toEqual([
      {
        line: null,
        severity: 'notice',
        message: expect.stringContaining('of episode 21') as unknown,
      },
    ]);
  });

  it('shows what was understood of notes that have an error', () => {
    const { episode, problems } = importNotes(
      NOTES.replace('###', '### Before | 12:75\n\n###'),
      options(),
    );
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'error' }));
    expect(episode?.segments).toHaveLength(2);
  });

  it('refuses every id that another episode has, each with its line', () => {
    const other = anEpisode({
      number: 1,
      segments: [aSegment({ id: 'aa22' }), aSegment({ id: 'bb33' })],
    });
    const notes = `${NOTES}\n### Reminders can wait {#s-bb33}\n`;
    const { problems } = importNotes(notes, options({ episodes: [other] }));
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
      [5, 'error'],
      [7, 'error'],
    ]);
  });

  it('tells, with its line, where a proposed time gives way to a confirmed one', () => {
    const stored = anEpisode({ number: 21, segments: [aSegment({ id: 'aa22', time: at(60) })] });
    const read = (time: string) =>
      importNotes(NOTES.replace(' {', ` | ${time} {`), options({ episodes: [stored] }));
    const older = read('~1:30');
    expect(older.problems).toContainEqual({
      line: 5,
      severity: 'notice',
      message: expect.stringContaining('so ~1:30 does not take its place') as unknown,
    });
    expect(older.episode?.segments[0]?.time).toEqual(at(60));
    expect(read('1:30').episode?.segments[0]?.time).toEqual(at(90));
  });

  it('tells which stored segments the notes do not mention', () => {
    const titles = ['You can now round invoices per line.', 'Quotes now expire by themselves.'];
    const segments = titles.map((title, i) => aSegment({ id: `k${i}${i}`, title }));
    const stored = anEpisode({ number: 21, segments });
    const { problems } = importNotes(titles[0] ?? '', options({ number: 21, episodes: [stored] }));
    expect(problems.map(({ message }) => message).join()).toContain(
      'Kept, although not in these notes: “Quotes now expire by themselves.”',
    );
  });

  it('refuses an id that another episode has or had, with its line', () => {
    const others = [
      anEpisode({ number: 1, segments: [aSegment({ id: 'aa22' })] }),
      anEpisode({ number: 2, retiredIds: ['aa22'] }),
    ];
    for (const other of others) {
      const { episode, problems } = importNotes(NOTES, options({ episodes: [other] }));
      expect(episode).toBeNull();
      expect(problems).toContainEqual(expect.objectContaining({ line: 5, severity: 'error' }));
    }
  });

  it.each([
    ['abc', 'abc'],
    [null, 'urn:runbook:episode:2'],
  ])('refuses the guid of another episode, stated there or made of its number', (owned, guid) => {
    const notes = `---\nnumber: 21\nguid: ${guid}\n---\n`;
    const other = anEpisode({ number: 2, guid: owned });
    const { problems } = importNotes(notes, options({ episodes: [other] }));
    expect(problems).toEqual([
      {
        line: null,
        severity: 'error',
        message: expect.stringContaining(`The guid ${guid} is that of episode 2`) as unknown,
      },
    ]);
    expect(importNotes(notes, options()).problems).toEqual([]);
  });

  it('keeps the guid that subscribers know, when notes do not name it', () => {
    const stored = anEpisode({ number: 21, guid: 'abc' });
    const guidOf = (notes: string) =>
      importNotes(notes, options({ episodes: [stored] })).episode?.guid;
    expect(guidOf('---\nnumber: 21\n---\n')).toBe('abc');
    expect(guidOf('---\nnumber: 21\nguid: xyz\n---\n')).toBe('xyz');
  });
});

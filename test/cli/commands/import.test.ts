import { describe, expect, it } from '@jest/globals';
import { anInstallation, NOTES_21 } from '../../support/installation.js';

interface Answer {
  episodes: { number: number; segments: { id: string; title: string; changes: string[] }[] }[];
  problems: { file: string; line: number | null; severity: string; message: string }[];
  unread: { file: string; line: number; text: string }[];
}

describe('import', () => {
  it('saves notes and says what to do next', async () => {
    const { run, write } = await anInstallation();
    await write('21.md', NOTES_21);
    const { code, out, err } = await run('import', '21.md');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      'Episode 21: 2 segments, 1 with IDs; 2 added; draft. Next: npm run -s runbook -- publish 21\n',
    );
  });

  it('says of an episode without segments that it is new, and then what became of it', async () => {
    const { runWith } = await anInstallation();
    const notes = (title: string) => `---\nnumber: 21\ntitle: ${title}\n---\n`;
    const fresh = await runWith(notes('Rounding'), 'import', '-');
    expect(fresh.out).toContain('Episode 21: 0 segments, 0 with IDs; the episode added; draft.');
    const renamed = await runWith(notes('Rounding again'), 'import', '-');
    expect(renamed.out).toContain('its own fields updated;');
  });

  it('says when the file of an episode looks cut off', async () => {
    const { runWith } = await anInstallation({ 'seeds/media/ep.mp3': 'ID3 sound' });
    const notes = NOTES_21.replace('title:', 'audio: ep.mp3\nduration: 1:10:00\ntitle:');
    const { err } = await runWith(notes, 'import', '-');
    expect(err).toContain(
      'warning: ep.mp3 looks cut off: it has 9 bytes, too few for 1:10:00. Put',
    );
  });

  it('changes nothing the second time, and export gives back every byte', async () => {
    const { run, runWith } = await anInstallation();
    await runWith(NOTES_21, 'import', '-');
    const exported = (await run('export', '21')).out;
    const again = await runWith(exported, 'import', '-');
    expect(again.out).toBe('Episode 21: 2 segments, 1 with IDs; nothing changed.\n');
    expect((await run('export', '21')).out).toBe(exported);
  });

  it('reads plain text from standard input, and needs its number', async () => {
    const { runWith } = await anInstallation();
    const notes = '25:29 Invoices can round per line #1050001\n1:02:03 Reminders can wait\n';
    const refused = await runWith(notes, 'import', '-');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('stdin: error: Which episode is this?');
    const { code, out } = await runWith(notes, 'import', '-', '--number', '22');
    expect(code).toBe(0);
    expect(out).toContain('Episode 22: 2 segments, 1 with IDs; 2 added');
  });

  it('saves nothing with --dry-run, but says what it would', async () => {
    const { run, runWith } = await anInstallation();
    const { code, out } = await runWith(NOTES_21, 'import', '-', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('2 added if it were saved (--dry-run)');
    expect((await run('export', '21')).code).toBe(1);
  });

  it('prints the contract with --json and nothing else', async () => {
    const { runWith } = await anInstallation();
    const { code, out, err } = await runWith(
      `${NOTES_21}\n### No time | 12:75\n`,
      'import',
      '-',
      '--json',
    );
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const answer = JSON.parse(out) as Answer;
    expect(Object.keys(answer)).toEqual(['episodes', 'problems', 'unread']);
    expect(answer.episodes).toHaveLength(1);
    expect(answer.problems).toContainEqual({
      file: 'stdin',
      line: 17,
      severity: 'error',
      message: expect.stringContaining('12:75') as unknown,
    });
    const sound = await runWith(NOTES_21, 'import', '-', '--json');
    const [episode] = (JSON.parse(sound.out) as Answer).episodes;
    expect(episode?.segments.map(({ id, changes }) => [id, changes])).toEqual([
      ['aa22', ['1050001']],
      ['bb33', []],
    ]);
  });

  it('names files that cannot be read in the same shape with --json', async () => {
    const { run } = await anInstallation();
    const { code, out, err } = await run('import', 'nowhere.md', '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const message = 'nowhere.md cannot be read: there is no such file.';
    expect(JSON.parse(out)).toEqual({
      episodes: [],
      problems: [{ file: 'nowhere.md', line: null, severity: 'error', message }],
      unread: [],
    });
  });

  it('shows a dry run segment by segment, and saves nothing', async () => {
    const { run, write } = await anInstallation();
    await write('notes.md', NOTES_21);
    const { code, out } = await run('import', 'notes.md', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('1.  Invoices can round per line');
    expect(out).toContain('v2.210 · #1050001');
    expect((await run('export', '21')).code).toBe(1);
  });

  it('measures local media, and warns when they are not there', async () => {
    const { run, runWith, write } = await anInstallation();
    const notes = NOTES_21.replace('title:', 'audio: ep.mp3\ntitle:');
    const first = await runWith(notes, 'import', '-');
    expect(first.code).toBe(0);
    expect(first.err).toContain('stdin: warning: ep.mp3 is not in DATA_DIR/media');
    await write('data/media/ep.mp3', 'sound');
    expect((await runWith(notes, 'import', '-')).err).toBe('');
    const exported = JSON.parse((await run('export', '21', '--json')).out) as {
      media: { enclosure: { lengthBytes: number } };
    };
    expect(exported.media.enclosure.lengthBytes).toBe(5);
  });

  it('warns of a transcript that is not there', async () => {
    const { runWith, write } = await anInstallation();
    const notes = NOTES_21.replace('title:', 'transcript: ep.vtt\ntitle:');
    const { code, err } = await runWith(notes, 'import', '-');
    expect(code).toBe(0);
    expect(err).toContain('stdin: warning: ep.vtt is not in DATA_DIR/media, or is empty: put it');
    await write('data/media/ep.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n');
    expect((await runWith(notes, 'import', '-')).err).toBe('');
  });

  it.each(['ep 19.mp3', 'ep%2019.mp3'])('finds the file ep 19.mp3 as %s', async (name) => {
    const { run, runWith, write } = await anInstallation();
    await write('data/media/ep 19.mp3', 'sound');
    const { code, err } = await runWith(
      NOTES_21.replace('title:', `audio: ${name}\ntitle:`),
      'import',
      '-',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { out } = await run('export', '21', '--json');
    expect(out).toContain('/media/ep%2019.mp3"');
    const exported = (await run('export', '21')).out;
    expect(exported).toContain('url: ep 19.mp3\n');
    expect((await runWith(exported, 'import', '-')).out).toContain('nothing changed');
  });

  it('lists lines that it could not read', async () => {
    const { runWith } = await anInstallation();
    const { err } = await runWith(
      NOTES_21.replace('### Invoices', '## Billing\n\nLost words.\n\n### Invoices'),
      'import',
      '-',
    );
    expect(err).toContain('stdin:13: unread: Lost words.');
  });

  it.each([
    [['import', 'nowhere.txt'], 1, 'nowhere.txt cannot be read: there is no such file.'],
    [['import', '.'], 1, '. is a folder: name the files in it.'],
    [['import', 'binary.md'], 1, 'binary.md is not text in UTF-8'],
    [['import'], 2, "missing required argument 'file'"],
    [['import', 'a', 'b', '--number', '3'], 2, '--number goes with one file'],
    [['import', '-', '-'], 2, 'standard input can be read once'],
    [['import', 'a', '--number', 'x'], 2, 'An episode has a whole number'],
    [['import', 'a', '--frobnicate'], 2, "unknown option '--frobnicate'"],
  ])('ends %j with %i and one clear sentence', async (argv, code, sentence) => {
    const { run, write } = await anInstallation();
    await write('binary.md', Buffer.from([0x80, 0xff, 0x00]));
    const ran = await run(...argv);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toContain(sentence);
  });

  it.each([
    ['canonical', (text: string) => `---\nnumber: 21\n---\n\n${text}`, 5, '"'],
    ['loose', (text: string) => `# Episode 21\n\n${text}`, 3, '[“]'],
  ])('tells unknown areas of %s notes by area, a line each', async (_form, notes, first, quote) => {
    const { runWith } = await anInstallation();
    const heading = (title: string, slugs: string) => `### ${title} {areas=${slugs}}\n\n`;
    const text = heading('Rounding', 'billing,slas') + heading('Reminders', 'billing');
    const { err } = await runWith(notes(text), 'import', '-', '--dry-run');
    const lines = err.split('\n').filter((line) => line.includes('is not an area'));
    expect(lines).toEqual([
      expect.stringMatching(
        `^stdin:${first}: warning: 2 segments, in lines ${first}, ${first + 2}: ${quote}billing`,
      ),
      expect.stringMatching(`^stdin:${first}: warning: ${quote}slas`),
    ]);
  });

  it('reads UTF-16 with its mark, as Windows writes it', async () => {
    const { run, write } = await anInstallation();
    await write('21.md', Buffer.from(`\uFEFF${NOTES_21}`, 'utf16le'));
    expect((await run('import', '21.md')).out).toContain('Episode 21: 2 segments');
  });
});

import { describe, expect, it } from '@jest/globals';
import { formatTimecode } from '../../../src/domain/timecode.js';
import { anInstallation, type TestInstallation } from '../../support/installation.js';
import { aMadeUpEpisode, asNotes, asVtt } from '../../support/placing.js';

const { segments, cues, starts } = aMadeUpEpisode();
const VTT = asVtt(cues);
const NOTES = asNotes(segments);

const anEpisode = (files: Record<string, string> = {}) =>
  anInstallation({ 'seeds/episodes/21.md': NOTES, 'ep21.vtt': VTT, ...files });

/** The time field of each segment in the notes as they are exported, such as `~0:45`; null without one. */
async function timesOf({ run }: TestInstallation): Promise<(string | null)[]> {
  const { out } = await run('export', '21');
  return out
    .split('\n')
    .filter((line) => line.startsWith('### '))
    .map((line) => /\| (~?[\d:.]+(?:-[\d:.]+)?)/.exec(line)?.[1] ?? null);
}
const NO_TIMES = segments.map(() => null);
const PROPOSED = /^~\d+:\d\d$/;

async function withProposals(): Promise<TestInstallation> {
  const installation = await anEpisode();
  await installation.run('timestamps', '21', '--captions', 'ep21.vtt', '--apply');
  return installation;
}

interface Printed {
  episode: number;
  confidence: number;
  applied: number;
  segments: { id: string; startSeconds: number | null; confidence: number; heard: string }[];
}

describe('timestamps', () => {
  it('prints the start of each segment, how sure it is and the words heard, and saves nothing', async () => {
    const installation = await anEpisode();
    const { code, out, err } = await installation.run('timestamps', '21', '--captions', 'ep21.vtt');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^ +\d+:\d\d {2}0\.\d\d {2}Calendars show public holidays\n +“.*holidays/m);
    expect(out).toContain('5 segments: 0 set by hand, 5 found in the captions (5 at 0.8 or more)');
    expect(out).toContain('Nothing was saved: --apply proposes those');
    expect(await timesOf(installation)).toEqual(NO_TIMES);
  });

  it('finds them near where they are', async () => {
    const { run } = await anEpisode();
    const { out } = await run('timestamps', '21', '--captions', 'ep21.vtt', '--json');
    const printed = JSON.parse(out) as Printed;
    expect(printed).toMatchObject({ episode: 21, applied: 0 });
    for (const [i, { id, startSeconds, confidence, heard }] of printed.segments.entries()) {
      expect(id).toBe(`seg${i + 1}`);
      expect(Math.abs((startSeconds ?? Infinity) - (starts[i] ?? 0))).toBeLessThanOrEqual(5);
      expect(confidence > 0.8 && confidence <= 1).toBe(true);
      expect(heard).not.toBe('');
    }
  });

  it('saves those that are sure enough, as proposed', async () => {
    const installation = await anEpisode();
    const args = ['timestamps', '21', '--captions', 'ep21.vtt', '--apply'];
    const unsure = await installation.run(...args, '--min-confidence', '1');
    expect(unsure.out).toContain('Nothing was sure enough to propose for episode 21.');
    expect(await timesOf(installation)).toEqual(NO_TIMES);
    const { code, out } = await installation.run(...args);
    expect(code).toBe(0);
    expect(out).toContain('5 times are proposed for episode 21. Confirm them:');
    expect(out).not.toContain('Nothing was saved');
    for (const time of await timesOf(installation)) expect(time).toMatch(PROPOSED);
  });

  it('keeps JSON clean while it saves', async () => {
    const { run } = await anEpisode();
    const { out, err } = await run(
      'timestamps',
      '21',
      '--captions',
      'ep21.vtt',
      '--apply',
      '--json',
    );
    expect((JSON.parse(out) as Printed).applied).toBe(5);
    expect(err).toContain('5 times are proposed');
  });

  it('never moves a time that a person set', async () => {
    const installation = await anEpisode({
      'seeds/episodes/21.md': NOTES.replace('holidays {#', 'holidays | 1:11-1:20 {#'),
    });
    const args = ['--captions', 'ep21.vtt', '--apply', '--min-confidence', '0'];
    const { out } = await installation.run('timestamps', '21', ...args);
    expect(out).toMatch(/^ +1:11 {2}set {3}Calendars show public holidays$/m);
    const times = await timesOf(installation);
    expect(times[2]).toBe('1:11-1:20');
    await installation.run('timestamps', '21', '--accept');
    expect((await timesOf(installation))[2]).toBe('1:11-1:20');
  });

  it('reads standard input, and the transcript that the episode has', async () => {
    const installation = await anEpisode();
    const piped = await installation.runWith(VTT, 'timestamps', '21', '--captions', '-');
    expect(piped.code).toBe(0);
    const without = await installation.run('timestamps', '21');
    expect(without).toEqual({
      code: 1,
      out: '',
      err: 'Episode 21 has no transcript: name its captions with --captions FILE.\n',
    });
    await installation.run('transcript', '21', 'ep21.vtt');
    expect((await installation.run('timestamps', '21')).out).toBe(piped.out);
  });

  it('asks for captions when the transcript lies elsewhere', async () => {
    const { run } = await anEpisode({
      'seeds/episodes/21.md': NOTES.replace(
        'status:',
        'transcript: https://host.example/a.vtt\nstatus:',
      ),
    });
    expect((await run('timestamps', '21')).err).toBe(
      'Episode 21 has its transcript elsewhere: name its captions with --captions FILE.\n',
    );
  });

  it.each([
    [['99'], 1, 'There is no episode 99'],
    [['21', '--captions', 'gone.vtt'], 1, 'gone.vtt cannot be read: there is no such file.'],
    [['x'], 2, 'An episode has a whole number'],
    [[], 2, "missing required argument 'number'"],
    [['21', '--min-confidence', '2'], 2, 'A confidence is a number from 0 to 1, such as 0.8.'],
    [['21', '--min-confidence', 'high'], 2, 'A confidence is a number from 0 to 1'],
    [['21', '--accept', '--apply'], 2, '--accept stands alone'],
    [['21', '--accept', '--review'], 2, '--accept stands alone'],
    [['21', '--review', '--apply'], 2, '--review asks on the terminal'],
    [['21', '--review', '--json'], 2, '--review asks on the terminal'],
    [['21', '--review', '--captions', '-'], 2, 'name the captions as a file'],
  ])('says what is wrong with %j', async (args, code, words) => {
    const installation = await anEpisode();
    const ran = await installation.run('timestamps', ...args);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(words);
    expect(await timesOf(installation)).toEqual(NO_TIMES);
  });
});

describe('timestamps with captions that are not right', () => {
  const OTHER = cues.map((cue) => ({
    ...cue,
    text: 'tonight we cook a soup with leeks and bread',
  }));
  const GERMAN = cues.map((cue) => ({
    ...cue,
    text: 'und dann werden Rechnungen je Zeile gerundet',
  }));

  it.each([
    ['of another episode', asVtt(OTHER)],
    ['in another language', asVtt(GERMAN)],
  ])('says that those %s hardly fit, and proposes nothing', async (_, vtt) => {
    const installation = await anEpisode({ 'other.vtt': vtt });
    const args = ['timestamps', '21', '--captions', 'other.vtt', '--apply'];
    const { code, out, err } = await installation.run(...args);
    expect(code).toBe(0);
    expect(err).toContain('These captions hardly fit the notes (0.0');
    expect(out).toContain('Nothing was sure enough to propose for episode 21.');
    expect(await timesOf(installation)).toEqual(NO_TIMES);
  });

  it.each([
    ['empty', ''],
    ['a header alone', 'WEBVTT\n'],
    ['a web page', '<!doctype html>\n<title>Not found</title>\n'],
    ['a letter', 'Dear Ada,\n\nhere they are.\n'],
    ['bytes', '\u0000\u0001\u0002PNG\u0003\n\n'],
    ['captions that all end before they start', 'WEBVTT\n\n00:09.000 --> 00:02.000\nhello\n'],
  ])('refuses a file that is %s', async (_, text) => {
    const { run } = await anEpisode({ 'bad.vtt': text });
    const { code, out, err } = await run('timestamps', '21', '--captions', 'bad.vtt');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('bad.vtt holds no captions that can be read');
  });

  it('names the first lines that it cannot read, counts the others and takes the rest', async () => {
    const broken = Array.from({ length: 7 }, () => '00:75.000 --> 00:80.000\nno\n').join('\n');
    const { run } = await anEpisode({ 'broken.vtt': `${VTT}\n${broken}` });
    const { code, out, err } = await run('timestamps', '21', '--captions', 'broken.vtt');
    expect(code).toBe(0);
    expect(err.match(/^broken\.vtt:\d+: warning/gm)).toHaveLength(5);
    expect(err).toContain('broken.vtt: 2 more could not be read and were left out.');
    expect(out).toContain('5 found in the captions');
  });

  it('says that the times go back when two files stand in one', async () => {
    const { run } = await anEpisode({ 'two.vtt': `${VTT}\n${VTT.replace('WEBVTT\n\n', '')}` });
    const { err } = await run('timestamps', '21', '--captions', 'two.vtt');
    expect(err).toMatch(/The times of these captions go back 1 time, first from \d+:\d\d to 0:00/);
  });

  it('says that the captions end early', async () => {
    const { run } = await anEpisode({
      'half.vtt': asVtt(cues.slice(0, cues.length / 2)),
      'seeds/episodes/21.md': NOTES.replace('status:', 'duration: 7:50\nstatus:'),
    });
    const { err } = await run('timestamps', '21', '--captions', 'half.vtt');
    expect(err).toContain('The captions end at 3:55, and the episode lasts 7:50');
  });
});

describe('proposed times', () => {
  it('are confirmed by taking the ~ away in the notes', async () => {
    const installation = await withProposals();
    const { out: notes } = await installation.run('export', '21');
    const [first = '', second = ''] = await timesOf(installation).then((times) =>
      times.map(String),
    );
    await installation.write('21.md', notes.replace(first, first.slice(1)));
    expect((await installation.run('import', '21.md')).code).toBe(0);
    const times = await timesOf(installation);
    expect(times.slice(0, 2)).toEqual([first.slice(1), second]);
    const { out } = await installation.run('timestamps', '21', '--captions', 'ep21.vtt');
    expect(out).toContain('5 segments: 1 set by hand');
  });

  it('come through export and import as they are', async () => {
    const installation = await withProposals();
    const { out: notes } = await installation.run('export', '21');
    await installation.write('21.md', notes);
    await installation.run('import', '21.md');
    expect((await installation.run('export', '21')).out).toBe(notes);
  });

  it('are all confirmed by --accept, and then there are none', async () => {
    const installation = await withProposals();
    const before = await timesOf(installation);
    expect(await installation.run('timestamps', '21', '--accept')).toEqual({
      code: 0,
      err: '',
      out: '5 times of episode 21 confirmed: listeners see them now.\n',
    });
    expect(await timesOf(installation)).toEqual(before.map((time) => time?.slice(1)));
    expect((await installation.run('timestamps', '21', '--accept')).out).toBe(
      'Episode 21 has no proposed times.\n',
    );
  });

  it('are named by check, and by no list of chapters', async () => {
    const { run } = await withProposals();
    const { out } = await run('check', '21');
    expect(out).toContain('notice: 5 segments (1, 2, 3, 4, 5):');
    expect(out).toContain('was proposed and is not shown to listeners');
    const chapters = await run('chapters', '21', '--format', 'json');
    expect(chapters.out).not.toContain('startTime');
  });
});

describe('timestamps --review', () => {
  it('walks through what was proposed: accept, another time, skip, none, and quit', async () => {
    const installation = await withProposals();
    const before = await timesOf(installation);
    const { code, out } = await installation.runWith(
      '\n2:22\ns\nn\nq\n',
      'timestamps',
      '21',
      '--review',
    );
    expect(code).toBe(0);
    expect(out).toContain('5 segments to go through. Enter accepts');
    expect(out).toContain('[3 of 5] Calendars show public holidays');
    expect(out).toContain('3 times decided and saved, 2 left as they were.');
    expect(await timesOf(installation)).toEqual([
      before[0]?.slice(1),
      '2:22',
      before[2],
      null,
      before[4],
    ]);
  });

  it('shows the words heard around each when the captions are given or the transcript is there', async () => {
    const installation = await anEpisode();
    const given = await installation.runWith(
      '',
      'timestamps',
      '21',
      '--review',
      '--captions',
      'ep21.vtt',
    );
    expect(given.out).toContain('“first up is rounding so invoices can now round per line');
    await installation.run('transcript', '21', 'ep21.vtt');
    await installation.run('timestamps', '21', '--apply');
    const own = await installation.runWith('', 'timestamps', '21', '--review');
    expect(own.out).toMatch(/“first up is rounding .*”/);
  });

  it('saves what was decided before the input ended', async () => {
    const installation = await withProposals();
    const before = await timesOf(installation);
    const { code, out } = await installation.runWith('y\n', 'timestamps', '21', '--review');
    expect(code).toBe(0);
    expect(out).toContain('1 time decided and saved, 4 left as they were.');
    expect(await timesOf(installation)).toEqual([before[0]?.slice(1), ...before.slice(1)]);
  });

  it('asks again after an answer that it does not understand', async () => {
    const installation = await withProposals();
    const { out } = await installation.runWith(
      'later\n0:99\n1:23\nq\n',
      'timestamps',
      '21',
      '--review',
    );
    expect(out).toContain('“later” is not a time such as 25:29.');
    expect(out).toContain('“0:99” is not a time such as 25:29.');
    expect((await timesOf(installation))[0]).toBe('1:23');
  });

  it('lets a time be typed where nothing was found', async () => {
    const vague = NOTES.replace(/### Calendars[^\n]*\n\n[^\n]*/, '### More {#s-seg3}');
    const installation = await anEpisode({
      'seeds/episodes/21.md': vague,
      'ep21.vtt': asVtt(cues.slice(0, 1)),
    });
    const { out } = await installation.runWith(
      '\n\n3:35\nq\n',
      'timestamps',
      '21',
      '--review',
      '--captions',
      'ep21.vtt',
    );
    expect(out).toContain('  not found in the captions');
    expect(await timesOf(installation)).toEqual([null, null, '3:35', null, null]);
  });

  it('asks nothing about what a person set', async () => {
    const installation = await anEpisode();
    const timed = starts.map(formatTimecode);
    const lines = timed.join('\n');
    await installation.runWith(
      `${lines}\n`,
      'timestamps',
      '21',
      '--review',
      '--captions',
      'ep21.vtt',
    );
    expect(await timesOf(installation)).toEqual(timed);
    const again = await installation.run('timestamps', '21', '--review', '--captions', 'ep21.vtt');
    expect(again.out).toBe('Episode 21 has no proposed times to go through.\n');
  });
});

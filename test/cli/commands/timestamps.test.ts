import { describe, expect, it } from '@jest/globals';
import { anEpisodeToTime, NO_TIMES, NOTES, starts, timesOf, VTT } from '../../support/timing.js';

const PROPOSED = /^~\d+:\d\d$/;

interface Printed {
  episode: number;
  confidence: number;
  applied: number;
  segments: { id: string; startSeconds: number | null; confidence: number; heard: string }[];
}

describe('timestamps', () => {
  it('prints the start of each segment, how sure it is and the words heard, and saves nothing', async () => {
    const installation = await anEpisodeToTime();
    const { code, out, err } = await installation.run('timestamps', '21', '--captions', 'ep21.vtt');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^ +\d+:\d\d {2}0\.\d\d {2}Calendars show public holidays\n +“.*holidays/m);
    expect(out).toContain('5 segments: 0 set by hand, 5 found in the captions (5 at 0.8 or more)');
    expect(out).toContain('Nothing was saved: --apply proposes those');
    expect(await timesOf(installation)).toEqual(NO_TIMES);
  });

  it('finds them near where they are', async () => {
    const { run } = await anEpisodeToTime();
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
    const installation = await anEpisodeToTime();
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
    const { run } = await anEpisodeToTime();
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
    const installation = await anEpisodeToTime({
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
    const installation = await anEpisodeToTime();
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
    const { run } = await anEpisodeToTime({
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
    const installation = await anEpisodeToTime();
    const ran = await installation.run('timestamps', ...args);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(words);
    expect(await timesOf(installation)).toEqual(NO_TIMES);
  });
});

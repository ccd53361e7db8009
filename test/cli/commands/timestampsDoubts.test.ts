import { describe, expect, it } from '@jest/globals';
import { asVtt } from '../../support/placing.js';
import { anEpisodeToTime, cues, NO_TIMES, NOTES, timesOf, VTT } from '../../support/timing.js';

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
    const installation = await anEpisodeToTime({ 'other.vtt': vtt });
    const args = ['timestamps', '21', '--captions', 'other.vtt', '--apply'];
    const { code, out, err } = await installation.run(...args);
    expect(code).toBe(0);
    expect(err).toContain('These captions hardly fit the notes (0.0');
    expect(out).toContain('Nothing is proposed for episode 21 by these captions');
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
    const { run } = await anEpisodeToTime({ 'bad.vtt': text });
    const { code, out, err } = await run('timestamps', '21', '--captions', 'bad.vtt');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('bad.vtt holds no captions that can be read');
  });

  it('names the first lines that it cannot read, counts the others and takes the rest', async () => {
    const broken = Array.from({ length: 7 }, () => '00:75.000 --> 00:80.000\nno\n').join('\n');
    const { run } = await anEpisodeToTime({ 'broken.vtt': `${VTT}\n${broken}` });
    const { code, out, err } = await run('timestamps', '21', '--captions', 'broken.vtt');
    expect(code).toBe(0);
    expect(err.match(/^broken\.vtt:\d+: warning/gm)).toHaveLength(5);
    expect(err).toContain('broken.vtt: 2 more could not be read and were left out.');
    expect(out).toContain('5 found in the captions');
  });

  it('says that the times go back when two files stand in one', async () => {
    const { run } = await anEpisodeToTime({
      'two.vtt': `${VTT}\n${VTT.replace('WEBVTT\n\n', '')}`,
    });
    const { err } = await run('timestamps', '21', '--captions', 'two.vtt');
    expect(err).toMatch(/The times of these captions go back 1 time, first from \d+:\d\d to 0:00/);
  });

  it('says that the captions end early', async () => {
    const { run } = await anEpisodeToTime({
      'half.vtt': asVtt(cues.slice(0, cues.length / 2)),
      'seeds/episodes/21.md': NOTES.replace('status:', 'duration: 7:50\nstatus:'),
    });
    const { err } = await run('timestamps', '21', '--captions', 'half.vtt');
    expect(err).toContain('The captions end at 3:55, and the episode lasts 7:50');
  });
});

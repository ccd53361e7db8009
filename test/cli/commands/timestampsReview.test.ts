import { describe, expect, it } from '@jest/globals';
import { formatTimecode } from '../../../src/domain/timecode.js';
import { asVtt } from '../../support/placing.js';
import {
  anEpisodeToTime,
  cues,
  NOTES,
  starts,
  timesOf,
  withProposals,
} from '../../support/timing.js';

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
    expect(out).toContain('5 segments to go through. Enter or a accepts');
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

  it('keeps what was answered none to, so that --apply proposes no time there', async () => {
    const installation = await withProposals();
    await installation.runWith('\nn\nq\n', 'timestamps', '21', '--review');
    const [first, second, ...others] = await timesOf(installation);
    expect([first, second]).toEqual([expect.stringMatching(/^\d/), null]);
    const { out: notes } = await installation.run('export', '21');
    expect(notes).toMatch(/### Reminders wait for approval \{#s-seg2 not=\d+:\d\d\}/);
    await installation.write('21.md', notes);
    expect((await installation.run('import', '21.md')).code).toBe(0);

    await installation.run('timestamps', '21', '--captions', 'ep21.vtt', '--apply');
    expect(await timesOf(installation)).toEqual([first, null, ...others]);
    const again = ['timestamps', '21', '--review', '--captions', 'ep21.vtt'];
    const { out } = await installation.runWith('q\n', ...again);
    expect(out).toMatch(/other than where it was refused \(\d+:\d\d\)/);
  });

  it('shows the words heard around each when the captions are given or the transcript is there', async () => {
    const installation = await anEpisodeToTime();
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
    const installation = await anEpisodeToTime({
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
    const installation = await anEpisodeToTime();
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

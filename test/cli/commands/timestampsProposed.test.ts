import { describe, expect, it } from '@jest/globals';
import { asVtt } from '../../support/placing.js';
import { cues, starts, timesOf, withProposals } from '../../support/timing.js';

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

  it('give way to those of other captions, and go where there is none; a confirmed one stays', async () => {
    const installation = await withProposals();
    const { out: notes } = await installation.run('export', '21');
    const before = await timesOf(installation);
    await installation.write('21.md', notes.replace(`| ${before[0]} `, '| 0:07 '));
    await installation.run('import', '21.md');
    const silent = cues.map((cue, i) => {
      const isSaid = cue.start < (starts[4] ?? 0) || i === cues.length - 1;
      const text = isSaid ? cue.text : 'so there is more where that came from';
      return { start: cue.start + 60, end: cue.end + 60, text };
    });
    await installation.write('later.vtt', asVtt(silent));
    const args = ['--captions', 'later.vtt', '--apply'];
    const { out } = await installation.run('timestamps', '21', ...args);
    expect(out).toContain('1 older proposal was taken away.');
    const [first, second, , , last] = await timesOf(installation);
    expect([first, last]).toEqual(['0:07', null]);
    expect(second).toMatch(/^~/);
    expect(second).not.toBe(before[1]);
  });

  it('stay when the captions are of another episode', async () => {
    const installation = await withProposals();
    const before = await timesOf(installation);
    const other = cues.map((cue) => ({ ...cue, text: 'tonight we cook a soup with leeks' }));
    await installation.write('other.vtt', asVtt(other));
    const args = ['--captions', 'other.vtt', '--apply', '--min-confidence', '0'];
    const { out } = await installation.run('timestamps', '21', ...args);
    expect(out).toContain('Nothing is proposed for episode 21 by these captions');
    expect(await timesOf(installation)).toEqual(before);
  });

  it('in older notes do not take the place of those that were confirmed, which import says', async () => {
    const installation = await withProposals();
    const { out: notes } = await installation.run('export', '21');
    await installation.run('timestamps', '21', '--accept');
    const confirmed = await timesOf(installation);
    await installation.write('21.md', notes);
    const { code, err } = await installation.run('import', '21.md');
    expect(code).toBe(0);
    expect(err.match(/^21\.md:\d+: notice: The time of this segment was confirmed/gm)).toHaveLength(
      5,
    );
    expect(await timesOf(installation)).toEqual(confirmed);
  });
});

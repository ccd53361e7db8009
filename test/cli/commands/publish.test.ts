import { describe, expect, it } from '@jest/globals';
import { anInstallation, NOTES_21, type TestInstallation } from '../../support/installation.js';

const SEEDS = { 'seeds/episodes/21.md': NOTES_21 };

async function statusOf({ run }: TestInstallation): Promise<unknown> {
  const { status, publishedAt } = JSON.parse((await run('export', '21', '--json')).out) as Record<
    string,
    unknown
  >;
  return { status, publishedAt };
}

describe('publish and unpublish', () => {
  it('show an episode and hide it; no date is made up', async () => {
    const installation = await anInstallation(SEEDS);
    expect((await installation.run('publish', '21')).out).toBe(
      'Episode 21 is published: http://localhost:3000/episodes/21\n',
    );
    expect(await statusOf(installation)).toEqual({ status: 'published', publishedAt: null });
    expect((await installation.run('publish', '21')).out).toContain('was published already');
    expect((await installation.run('unpublish', '21')).out).toContain('is a draft again');
    expect((await installation.run('unpublish', '21')).out).toContain('was a draft already');
  });

  it('tell what apps will not take of it, and do it all the same', async () => {
    const installation = await anInstallation(SEEDS);
    const { code, err } = await installation.run('publish', '21', '--at', '2026-05-01');
    expect(code).toBe(0);
    expect(err).toContain(
      'recommended: Episode 21 has no file: podcast apps such as Apple Podcasts will not show it. Add `audio:`',
    );
    expect(err).not.toContain('The show');
    expect(await statusOf(installation)).toMatchObject({ status: 'scheduled' });
  });

  it('name a file that is not there before what is only recommended', async () => {
    const { run } = await anInstallation({
      'seeds/episodes/21.md': NOTES_21.replace('title:', 'audio: lost.mp3\ntitle:'),
    });
    const { code, err } = await run('publish', '21');
    expect(code).toBe(0);
    expect(err).toMatch(/^required: Episode 21: "lost\.mp3" is not in DATA_DIR\/media/);
    expect(err).not.toContain('has no file');
  });

  it('schedule a moment to come, and date one that has been', async () => {
    const installation = await anInstallation(SEEDS);
    const later = '2026-03-31T15:00+02:00';
    expect((await installation.run('publish', '21', '--at', later)).out).toContain(
      `Episode 21 will appear on ${later}: http`,
    );
    expect(await statusOf(installation)).toEqual({ status: 'scheduled', publishedAt: later });
    await installation.run('publish', '21', '--at', '2026-03-30');
    expect(await statusOf(installation)).toEqual({
      status: 'published',
      publishedAt: '2026-03-30',
    });
  });

  it('ask which is meant when the date of an episode is still to come', async () => {
    const installation = await anInstallation(SEEDS);
    await installation.run('publish', '21', '--at', '2026-05-01');
    const { code, out, err } = await installation.run('publish', '21');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('the date 2026-05-01, which is still to come');
    expect(err).toContain('publish 21 --at 2026-05-01. ');
    expect(err).toContain('publish 21 --at now\n');
    expect(await statusOf(installation)).toEqual({
      status: 'scheduled',
      publishedAt: '2026-05-01',
    });
  });

  it('date an episode with the present moment, in UTC', async () => {
    const installation = await anInstallation(SEEDS);
    await installation.run('publish', '21', '--at', '2026-05-01');
    expect((await installation.run('publish', '21', '--at', 'now')).out).toContain(
      'Episode 21 is published: http',
    );
    expect(await statusOf(installation)).toEqual({
      status: 'published',
      publishedAt: '2026-03-31T12:00:00Z',
    });
  });

  it.each(['tomorrow', '2026-02-30', '2026-03-31T09:00', '31.03.2026'])(
    'refuse --at %s as wrong usage',
    async (date) => {
      const { run } = await anInstallation(SEEDS);
      expect(await run('publish', '21', '--at', date)).toMatchObject({
        code: 2,
        err: expect.stringContaining('Write a day (2026-03-31)') as unknown,
      });
    },
  );

  it.each(['publish', 'unpublish', 'remove', 'export', 'check'])(
    '%s says when there is no such episode, and which there are',
    async (command) => {
      const { run } = await anInstallation(SEEDS);
      const { code, err } = await run(command, '99');
      expect({ code, err }).toEqual({
        code: 1,
        err: 'There is no episode 99. Those that there are: 21.\n',
      });
    },
  );
});

describe('remove', () => {
  it('lets the same segments have their addresses again, and no others', async () => {
    const { run, runWith } = await anInstallation();
    const idsOf = async (notes: string): Promise<string[]> => {
      await runWith(notes, 'import', '-', '--number', '19');
      const { segments } = JSON.parse((await run('export', '19', '--json')).out) as {
        segments: { id: string }[];
      };
      await run('remove', '19');
      return segments.map(({ id }) => id);
    };
    const first = await idsOf('Reminders can wait #1050001\nQuotes can expire #1050002\n');
    const others = await idsOf('Tickets can sleep #1050001\nPortals can shine #1050003\n');
    expect(first).toHaveLength(2);
    expect(others.filter((id) => first.includes(id))).toEqual([]);
    expect(await idsOf('Quotes can expire #1050002\nReminders can wait #1050001\n')).toEqual(
      [...first].reverse(),
    );
  });

  it('takes an episode away for good, and says where its files are', async () => {
    const { run } = await anInstallation({
      'seeds/episodes/21.md': NOTES_21.replace('title:', 'audio: ep.mp3\ntitle:'),
      'seeds/media/ep.mp3': 'sound',
    });
    expect((await run('remove', '21')).out).toBe(
      'Episode 21 is removed. Its files stay where they are: DATA_DIR/media/ep.mp3.\n',
    );
    expect((await run('remove', '21')).code).toBe(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { anInstallation, damage, NOTES_21 } from '../../support/installation.js';

describe('check', () => {
  it('has nothing to say of sound notes', async () => {
    const { run } = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    expect(await run('check')).toEqual({
      code: 0,
      err: '',
      out: '1 episode checked: nothing to report.\n',
    });
  });

  it('puts many findings of one kind together', async () => {
    const segments = 'abcdefghij'
      .split('')
      .map((letter) => `### This improves ${letter}${letter} a lot.\n`);
    const { run } = await anInstallation({
      'seeds/episodes/21.md': `---\nnumber: 21\n---\n\n${segments.join('\n')}`,
    });
    const { code, out } = await run('check', '21');
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 2)).toEqual([
      'Episode 21 (10 segments)',
      expect.stringContaining(
        '  notice: 10 segments (1, 2, 3, 4, 5, 6, 7, 8, 9, 10): This segment has no subject',
      ),
    ]);
    expect(out).toContain('1 episode checked: 0 errors, 0 warnings, 10 notices.');
  });

  it('warns of missing media, unknown areas and versions that disagree with the catalogue', async () => {
    const { run } = await anInstallation({
      'seeds/changes.json': '[{"id": "1050001", "title": "A", "version": "2.208"}]',
      'seeds/episodes/21.md': NOTES_21.replace('title:', 'audio: lost.mp3\ntitle:').replace(
        '{#s-aa22}',
        '{#s-aa22 areas=billing}',
      ),
    });
    const { code, out } = await run('check');
    expect(code).toBe(0);
    expect(out).toContain('warning: "lost.mp3" is not in DATA_DIR/media');
    expect(out).toContain('#1050001 is stated to be of 2.210, but the catalogue says 2.208');
    expect(out).toContain('"billing" is not an area of the show');
  });

  it('no longer warns of a version once the show has the alias that it advised', async () => {
    const { run, runWith, write } = await anInstallation();
    const notes = 'Rounding | v2.21 #1050001\n\nYou can now round each line of an invoice.\n';
    await runWith(notes, 'import', '-', '--number', '21');
    expect((await run('check')).out).toContain('Version 2.21 is not known here');
    await write('show.yaml', 'title: A\nversionAliases:\n  2.21: 2.210\n');
    await run('show', 'import', 'show.yaml');
    expect((await run('check')).out).not.toContain('2.21 is not known');

    const exported = (await run('export', '21')).out;
    expect(exported).toContain('### Rounding | v2.210 #1050001 {');
    await runWith(exported, 'import', '-');
    expect((await run('export', '21')).out).toBe(exported);
  });

  it('puts unknown areas together by area, a line each, and counts a segment once', async () => {
    const areas = ['billing,slas', 'billing,slas', 'billing,slas', 'billing', 'lone'];
    const segments = areas.map((slugs, i) => `### Thing ${'abcde'[i]} {areas=${slugs}}\n`);
    const { run } = await anInstallation({
      'seeds/episodes/21.md': `---\nnumber: 21\n---\n\n${segments.join('\n')}`,
    });
    const { code, out } = await run('check', '21');
    const advice = 'is not an area of the show: correct it, or add the area with `show import`.';
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Episode 21 (5 segments)',
      `  warning: 4 segments (1, 2, 3, 4): "billing" ${advice}`,
      `  warning: 3 segments (1, 2, 3): "slas" ${advice}`,
      `  warning: segment 5, "Thing e": "lone" ${advice}`,
      '1 episode checked: 0 errors, 8 warnings, 0 notices.',
      '',
    ]);
  });

  it('names each change whose version the catalogue contradicts', async () => {
    const ids = ['1050001', '1050002', '1050003', '1050004', '1050005'];
    const changes = ids.map((id) => ({ id, title: `Thing ${id}`, version: '2.208' }));
    const segments = ids.map((id) => `### Title of ${id} | v2.210 #${id}\n`);
    const { run } = await anInstallation({
      'seeds/changes.json': JSON.stringify(changes),
      'seeds/episodes/21.md': `---\nnumber: 21\nversions: [2.210]\n---\n\n${segments.join('\n')}`,
    });
    const { out } = await run('check', '21');
    expect(out.split('\n').slice(1, 6)).toEqual(
      ids.map(
        (id, i) =>
          `  warning: segment ${i + 1}, "Title of ${id}": #${id} is stated to be of 2.210, but the catalogue says 2.208: correct one of them.`,
      ),
    );
  });

  it('looks at the picture of the show and the bytes of files', async () => {
    const { run } = await anInstallation({
      'seeds/show.yaml': 'title: A\nartwork: cover.png\n',
      'seeds/media/cover.png': 'no picture',
      'seeds/media/ep.mp3': 'OggS and more',
      'seeds/episodes/21.md': NOTES_21.replace('title:', 'audio: ep.mp3\ntitle:'),
    });
    const { code, out } = await run('check');
    expect(code).toBe(1);
    expect(out).toContain('The show\n  error: The artwork "cover.png" is no PNG or JPEG');
    expect(out).toContain('warning: "ep.mp3" is an Ogg file, which Apple Podcasts does not play');
  });

  it('asks whether the date of a published episode is right when it is still to come', async () => {
    const dated = (date: string, status = 'published') =>
      NOTES_21.replace('title:', `status: ${status}\npublished: ${date}\ntitle:`);
    const { run, runWith } = await anInstallation({ 'seeds/episodes/21.md': dated('2062-03-31') });
    const { code, out } = await run('check');
    expect(code).toBe(0);
    expect(out).toContain(
      '  warning: The episode is published, but its date, 2062-03-31, is still to come: is the year right? Correct `published:` in its notes and import them again; or let it appear on that day: npm run -s runbook -- publish 21 --at 2062-03-31\n',
    );
    expect((await run('feed', 'check', '--offline')).out).toContain(
      '  - Episode 21 is published, but its date, 2062-03-31, is still to come',
    );
    for (const notes of [dated('2026-03-31'), dated('2026-04-01', 'scheduled')]) {
      await runWith(notes, 'import', '-');
      expect((await run('check')).out).toContain('nothing to report');
    }
  });

  it('asks the servers of files elsewhere when it is told to', async () => {
    const { run } = await anInstallation({
      'seeds/episodes/21.md': NOTES_21.replace(
        'title:',
        'transcript: http://127.0.0.1:1/a.vtt\ntitle:',
      ),
    });
    expect((await run('check')).out).toBe('1 episode checked: nothing to report.\n');
    expect((await run('check', '--online')).out).toContain('is not on the public internet');
    const { code, out } = await run('check', '--online', '--allow-private');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('warning: http://127') });
  });

  it('ends with 1 for a damaged document, names it, and checks the rest', async () => {
    const installation = await anInstallation({
      'seeds/episodes/21.md': NOTES_21,
      'seeds/show.yaml': 'title: A',
    });
    await installation.run('check');
    await damage(installation, 'show.json');
    const { code, out } = await installation.run('check');
    expect(code).toBe(1);
    expect(out).toMatch(/^The store\n {2}error: .*show\.json: show /);
    expect(out).toContain('1 episode checked: 1 error');
  });
});

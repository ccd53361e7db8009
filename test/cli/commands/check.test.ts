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

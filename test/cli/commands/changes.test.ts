import { describe, expect, it } from '@jest/globals';
import { truncate } from 'node:fs/promises';
import { anInstallation, damage } from '../../support/installation.js';

const SEEDS = { 'seeds/show.yaml': 'title: A\nversionAliases:\n  2.21: 2.210\n' };

describe('changes import', () => {
  it('adds and updates, and says how many', async () => {
    const { runWith } = await anInstallation(SEEDS);
    const first = await runWith(
      'id,title,version\n1050001,A,2.21\n1050002,B,\n',
      'changes',
      'import',
      '-',
    );
    expect(first).toEqual({
      code: 0,
      err: '',
      out: '2 changes read: 2 added, 0 updated, 0 as before.\n',
    });
    const again = await runWith('id,title\n1050001,A\n1050002,Better\n', 'changes', 'import', '-');
    expect(again.out).toBe('2 changes read: 0 added, 1 updated, 1 as before.\n');
  });

  it.each(['show.json', 'catalogue.json'])('is refused while %s is damaged', async (file) => {
    const installation = await anInstallation(SEEDS);
    await installation.run('check');
    await damage(installation, file);
    const csv = 'id,title,version\n1050001,A,2.21\n';
    const { code, out, err } = await installation.runWith(csv, 'changes', 'import', '-');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${file}: error: `);
    expect(err).toContain('is not valid JSON');
    expect(err).toMatch(/\nNothing was saved\.\n$/);
  });

  it('takes the file whole or not at all', async () => {
    const { runWith } = await anInstallation(SEEDS);
    const file =
      '[{"id": "1050001", "title": "A"},\n{"id": "1050002", "title": "B", "version": 2.210}]';
    const { code, out, err } = await runWith(file, 'changes', 'import', '-');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('stdin:2: error: The version 2.210 is a number');
    const good = await runWith('id,title\n1050001,A\n', 'changes', 'import', '-');
    expect(good.out).toContain('1 added');
  });

  it('says what it would do, and does not, with --dry-run', async () => {
    const { runWith } = await anInstallation(SEEDS);
    const csv = 'id,title\n1050001,A\n';
    const dry = await runWith(csv, 'changes', 'import', '-', '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      out: '1 change read: 1 added, 0 updated, 0 as before if it were saved (--dry-run).\n',
    });
    expect((await runWith(csv, 'changes', 'import', '-')).out).toContain('1 added');
  });

  it('saves the good rows and names the others, with --skip-bad', async () => {
    const { runWith } = await anInstallation(SEEDS);
    const csv = 'id,title\n1050001,A\nx,B\n1050003,\n1050004,"C\n';
    const refused = await runWith(csv, 'changes', 'import', '-');
    expect(refused.err).toMatch(/\nNothing was saved: 3 bad rows\. .* --skip-bad\.\n$/);
    const taken = await runWith(csv, 'changes', 'import', '-', '--skip-bad');
    expect(taken).toMatchObject({
      code: 1,
      out: '1 change read: 1 added, 0 updated, 0 as before, 3 bad rows left out.\n',
    });
    for (const line of [3, 4, 5]) expect(taken.err).toContain(`stdin:${line}: error: `);
  });

  it('does not skip what is bad as a whole', async () => {
    const { runWith } = await anInstallation(SEEDS);
    const { code, out, err } = await runWith('a,b\n1,2\n', 'changes', 'import', '-', '--skip-bad');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('stdin:1: error: The columns `id` and `title` are missing');
  });

  it('reports to scripts with --json', async () => {
    const { runWith } = await anInstallation(SEEDS);
    const report = async (csv: string, ...options: string[]) => {
      const { code, out, err } = await runWith(csv, 'changes', 'import', '-', '--json', ...options);
      return { code, err, ...(JSON.parse(out) as object) };
    };
    const problem = { file: 'stdin', line: 3, severity: 'error' };
    const bad = 'id,title\n1050001,A\nx,B\n';
    expect(await report(bad)).toMatchObject({ code: 1, err: '', saved: false, badRows: 1 });
    expect(await report(bad, '--skip-bad')).toMatchObject({
      code: 1,
      source: 'stdin',
      saved: true,
      added: 1,
      problems: [problem],
    });
    expect(await report('PK\x03\x04')).toMatchObject({
      code: 1,
      saved: false,
      problems: [{ line: null, message: expect.stringContaining('is an Excel workbook') }],
    });
  });

  it('refuses 500 MB without reading them, and a folder, and what is not there', async () => {
    const { write, run } = await anInstallation(SEEDS);
    const large = await write('large.csv', 'id,title\n');
    await truncate(large, 500 * 1024 * 1024);
    const before = process.memoryUsage.rss();
    expect(await run('changes', 'import', 'large.csv')).toEqual({
      code: 1,
      out: '',
      err: 'large.csv is larger than 20 MB: is it the right file?\nNothing was saved.\n',
    });
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
    expect((await run('changes', 'import', 'seeds')).err).toContain('is a folder');
    expect((await run('changes', 'import', 'none.csv')).err).toContain('there is no such file');
  });

  it('names areas that the show does not have once, with their rows', async () => {
    const { runWith } = await anInstallation(SEEDS);
    const csv = 'id,title,areas\n1050001,A,assets\n1050002,B,assets\n';
    const { err } = await runWith(csv, 'changes', 'import', '-');
    expect(err).toContain('stdin:2: warning: 2 rows, in lines 2, 3: "assets" is not an area');
  });
});

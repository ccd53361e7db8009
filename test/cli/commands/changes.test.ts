import { describe, expect, it } from '@jest/globals';
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
});

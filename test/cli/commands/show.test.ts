import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { anInstallation } from '../../support/installation.js';

const GUID = 'a055fa83-f78f-5653-8107-334cb3b0549a';
const SHOW = `title: By the [run]Book\nversionAliases:\n  2.21: 2.210\nfeed:\n  guid: ${GUID}\n`;

describe('show export and show import', () => {
  it('lose nothing: what was exported changes nothing', async () => {
    const { run, runWith, folder } = await anInstallation({ 'seeds/show.yaml': SHOW });
    const { out } = await run('show', 'export');
    expect(out).toContain('  2.21: 2.210\n');
    expect((await runWith(out, 'show', 'import', '-')).out).toBe('The show: nothing changed.\n');
    expect((await run('show', 'export', 'copy.yaml')).out).toBe('The show is in copy.yaml.\n');
    expect(await readFile(path.join(folder, 'copy.yaml'), 'utf8')).toBe(out);
  });

  it('keep the guid when the file does not name it', async () => {
    const { run, runWith } = await anInstallation({ 'seeds/show.yaml': SHOW });
    expect((await runWith('title: New name', 'show', 'import', '-')).out).toBe(
      'The show is saved: New name; 0 areas, 0 links.\n',
    );
    expect((await run('show', 'export')).out).toContain(GUID);
  });

  it('save nothing when the file has errors, each with its line', async () => {
    const { run, runWith } = await anInstallation({ 'seeds/show.yaml': SHOW });
    const { code, err } = await runWith('title: A\nversions: [x]\n', 'show', 'import', '-');
    expect(code).toBe(1);
    expect(err).toBe(
      'stdin:2: error: "x" is not a version: write it as 2.210.\nNothing was saved.\n',
    );
    expect((await run('show', 'export')).out).toContain('title: By the [run]Book\n');
  });
});

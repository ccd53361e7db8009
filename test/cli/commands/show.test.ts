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

  const OTHER = '11111111-2222-5333-8444-555555555555';

  it('refuse another guid than the one that directories know, unless it is asked for', async () => {
    const { run, runWith } = await anInstallation({ 'seeds/show.yaml': SHOW });
    const other = SHOW.replace(GUID, OTHER);
    const { code, err } = await runWith(other, 'show', 'import', '-');
    expect(code).toBe(1);
    expect(err).toBe(
      `stdin:5: error: The show has the guid ${GUID}, which is kept for ever, since directories know it by that: take the line out. If no directory knows it yet, give \`--new-guid\`.\nNothing was saved.\n`,
    );
    expect((await run('show', 'export')).out).toContain(GUID);
    const asked = await runWith(other, 'show', 'import', '--new-guid', '-');
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect((await run('show', 'export')).out).toContain(OTHER);
    expect((await runWith('title: A', 'show', 'import', '--new-guid', '-')).code).toBe(0);
    expect((await run('show', 'export')).out).toContain(OTHER);
  });

  it('take the guid of a file when the show has none, and the same one in capitals', async () => {
    const { run, runWith } = await anInstallation({ 'seeds/show.yaml': 'title: A\n' });
    expect((await runWith(SHOW, 'show', 'import', '-')).code).toBe(0);
    const capitals = SHOW.replace(GUID, GUID.toUpperCase());
    expect((await runWith(capitals, 'show', 'import', '-')).out).toContain('nothing changed');
    expect((await run('show', 'export')).out).toContain(GUID);
  });

  it('refuse addresses of the feed that lead nowhere, by the address of this site', async () => {
    const { env, runWith } = await anInstallation();
    env.BASE_URL = 'https://runbook.example';
    const addresses = 'oldAddresses:\n    - /feed.xml\n    - /podcast.rss\n';
    const text = `title: A\nfeed:\n  ${addresses}  movedTo: https://runbook.example/feed.xml\n`;
    const { code, err } = await runWith(text, 'show', 'import', '-');
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^stdin:4: error: \/feed\.xml is an address of this site/),
      expect.stringMatching(/^stdin:6: error: `movedTo` is the address of this feed itself/),
      'Nothing was saved.',
      '',
    ]);
  });
});

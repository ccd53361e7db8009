import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { remember, remembered, syncFile } from '../../../src/cli/catalogue/remembered.js';

const aFile = async () => syncFile(await mkdtemp(path.join(tmpdir(), 'sync-')));
const KNOWN = { etag: '"1"', lastModified: null, revision: 3 };

describe('what addresses sent last', () => {
  it('is kept for each, and nothing else is left behind', async () => {
    const file = await aFile();
    expect(await remember(file, 'https://a.example/', KNOWN)).toBeNull();
    expect(await remember(file, 'https://b.example/', { ...KNOWN, etag: null })).toBeNull();
    expect(await remembered(file, 'https://a.example/')).toEqual(KNOWN);
    expect(await remembered(file, 'https://c.example/')).toBeNull();
    expect(await readdir(path.dirname(file))).toEqual(['catalogue-sync.json']);
  });

  it('is for its owner alone, since an address may hold a key', async () => {
    const file = await aFile();
    await remember(file, 'https://a.example/?key=1', KNOWN);
    const { mode } = await stat(file);
    // Windows has no such bits.
    expect(process.platform === 'win32' ? 0 : mode & 0o077).toBe(0);
  });

  it.each(['', '[]', '{"format":2}', '{"format":1,"addresses":{"https://a.example/":{}}}'])(
    'is nothing when the file holds %j',
    async (text) => {
      const file = await aFile();
      await writeFile(file, text);
      expect(await remembered(file, 'https://a.example/')).toBeNull();
      expect(await remember(file, 'https://a.example/', KNOWN)).toBeNull();
      expect(await remembered(file, 'https://a.example/')).toEqual(KNOWN);
    },
  );

  it('is never sent when it is no header', async () => {
    const file = await aFile();
    await remember(file, 'https://a.example/', { ...KNOWN, etag: 'a\r\nb' });
    expect(await remembered(file, 'https://a.example/')).toMatchObject({ etag: null });
  });

  it('says in a sentence when it cannot be kept', async () => {
    const file = path.join(await aFile(), 'no', 'folder.json');
    expect(await remember(file, 'https://a.example/', KNOWN)).toContain(
      'the next sync reads everything again.',
    );
  });
});

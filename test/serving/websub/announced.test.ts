import { describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAnnounced, writeAnnounced } from '../../../src/serving/websub/announced.js';

const aFile = async () => path.join(await mkdtemp(path.join(tmpdir(), 'websub-')), 'websub.json');

describe('what was announced', () => {
  it('is read back as it was written, and nothing else is left behind', async () => {
    const file = await aFile();
    const announced = new Map([
      ['https://hub.example/', new Map([['https://a.example/feed.xml', 'digest']])],
      ['https://__proto__/', new Map<string, string>()],
    ]);
    await writeAnnounced(file, announced);
    await writeAnnounced(file, announced);
    expect(await readAnnounced(file)).toEqual({ announced, problem: null });
    expect(await readdir(path.dirname(file))).toEqual(['websub.json']);
  });

  it('is nothing yet when there is no file', async () => {
    expect(await readAnnounced(await aFile())).toEqual({ announced: new Map(), problem: null });
  });

  it.each([
    '',
    '{"format": 1, "hubs": {"htt',
    'null',
    '[]',
    '{}',
    '{"format":2,"hubs":{}}',
    '{"format":1,"hubs":{"a":1}}',
  ])('is nothing, with a sentence, when the file holds %j', async (text) => {
    const file = await aFile();
    await writeFile(file, text);
    const { announced, problem } = await readAnnounced(file);
    expect(announced).toEqual(new Map());
    expect(problem).toContain(file);
    expect(problem).toMatch(/: every feed is announced once more\.$/);
  });

  it('is nothing, with a sentence, when a folder is in its place', async () => {
    const file = await aFile();
    await mkdir(file);
    expect((await readAnnounced(file)).problem).toContain('it is a folder, not a file');
  });
});

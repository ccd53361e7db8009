import { afterEach, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { syncCatalogue } from '../../../src/cli/catalogue/syncCatalogue.js';
import { anInstallation, NOON, type TestInstallation } from '../../support/installation.js';
import { aLoopback, type Asked, type Loopback } from '../../support/loopback.js';

const SEEDS = { 'seeds/show.yaml': 'title: A\n' };
const GOOD = 'id,title\n1050001,A\n1050002,B\n';
const open: Loopback[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function serving(answer: (response: ServerResponse, asked: Asked) => void) {
  const loopback = await aLoopback(answer);
  open.push(loopback);
  return loopback;
}

/** A tracker whose file can be changed, and which knows what it sent. */
async function aTracker(text: string) {
  const tracker = { text, edition: 1 };
  const loopback = await serving((response, { headers }) => {
    const etag = `"${tracker.edition}"`;
    response.setHeader('ETag', etag);
    if (headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.end(tracker.text);
  });
  return { tracker, ...loopback };
}

const sync = ({ run }: TestInstallation, address: string, ...options: string[]) =>
  run('changes', 'sync', address, '--allow-private', ...options);

describe('changes sync', () => {
  it('saves what is there, and asks next time only for what is new', async () => {
    const installation = await anInstallation(SEEDS);
    const { tracker, address, asked } = await aTracker(GOOD);
    expect((await sync(installation, address)).out).toBe(
      '2 changes read: 2 added, 0 updated, 0 as before.\n',
    );
    expect(await sync(installation, address)).toEqual({
      code: 0,
      err: '',
      out: `Nothing new at ${address} since its rows were last saved.\n`,
    });
    tracker.text = GOOD.replace('B', 'Better');
    tracker.edition = 2;
    expect((await sync(installation, address)).out).toContain('1 updated');
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"', '"1"']);
  });

  it('reads it all when told to, when nothing was saved, and when an older library was put back', async () => {
    const installation = await anInstallation(SEEDS);
    const { address, asked } = await aTracker(GOOD);
    await sync(installation, address, '--dry-run');
    await sync(installation, address);
    await sync(installation, address, '--again');
    const state = path.join(installation.env.DATA_DIR ?? '', 'catalogue-sync.json');
    const kept = JSON.parse(await readFile(state, 'utf8')) as {
      addresses: Record<string, { revision: number }>;
    };
    (kept.addresses[address] ?? { revision: 0 }).revision = 999;
    await writeFile(state, JSON.stringify(kept));
    await sync(installation, address);
    expect(asked.filter(({ headers }) => 'if-none-match' in headers)).toEqual([]);
    expect(asked).toHaveLength(4);
  });

  it('saves the good rows when told to, and comes back to the bad ones until they are mended', async () => {
    const installation = await anInstallation(SEEDS);
    const { address, asked } = await aTracker(`${GOOD}x,C\n`);
    expect(await sync(installation, address)).toMatchObject({ code: 1, out: '' });
    const { code, out, err } = await sync(installation, address, '--skip-bad');
    expect({ code, out }).toEqual({
      code: 1,
      out: '2 changes read: 2 added, 0 updated, 0 as before, 1 bad row left out.\n',
    });
    expect(err).toContain(`${address}:4: error: "x" is not an ID`);
    await sync(installation, address, '--skip-bad');
    expect(asked.at(-1)?.headers).not.toHaveProperty('if-none-match');
  });

  it('goes by what the file is, whatever its type is said to be', async () => {
    const installation = await anInstallation(SEEDS);
    const { address } = await serving((response, { path: asked }) => {
      response.setHeader('Content-Type', 'application/octet-stream');
      response.end(asked === '/book' ? 'PK\x03\x04' : '[{"id": "1050001", "title": "A"}]');
    });
    expect((await sync(installation, address)).out).toContain('1 added');
    expect(await sync(installation, `${address}/book`)).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/\/book is an Excel workbook .*\nNothing was saved\.\n$/),
    });
  });

  it('stops at 20 MB', async () => {
    const installation = await anInstallation(SEEDS);
    const piece = 'x'.repeat(1024 * 1024);
    const { address } = await serving((response) => {
      for (let i = 0; i <= 20; i += 1) response.write(piece);
      response.end();
    });
    const { code, err } = await sync(installation, address);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('which is the most that is read here'),
    });
  });

  it('does not ask machines of this network, nor lets itself be led there', async () => {
    const installation = await anInstallation(SEEDS);
    const inside = await aTracker(GOOD);
    const refused = await installation.run('changes', 'sync', inside.address);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('leads to 127.0.0.1, which is not on the public internet');

    const outside = await serving((response) =>
      response.writeHead(302, { Location: inside.address }).end(),
    );
    let err = '';
    const io = {
      env: installation.env,
      cwd: installation.folder,
      userFolder: installation.folder,
      stdin: (async function* () {})(),
      stdout: { write: () => undefined },
      stderr: { write: (text: string) => (err += text) },
      now: () => NOON,
      random: () => Math.random(),
    };
    const options = {
      dryRun: false,
      skipBad: false,
      json: false,
      allowPrivate: false,
      again: false,
    };
    let answers = 0;
    // The first address counts as public, as a server elsewhere is; what it leads to does not.
    const network = { isPublic: () => (answers += 1) === 1 };
    expect(await syncCatalogue(outside.address, options, io, network)).toBe(1);
    expect(err).toContain(`redirects to ${inside.address}/, and that leads to 127.0.0.1`);
    expect(err).toContain('Nothing was saved.');
    expect(inside.asked).toEqual([]);
  });

  it('prints the same report for scripts', async () => {
    const installation = await anInstallation(SEEDS);
    const { address } = await aTracker(GOOD);
    const reports = [];
    for (let i = 0; i < 2; i += 1) {
      reports.push(JSON.parse((await sync(installation, address, '--json')).out));
    }
    const none = { updated: 0, unchanged: 0, badRows: 0, problems: [] };
    expect(reports).toEqual([
      { source: address, saved: true, read: true, added: 2, ...none },
      { source: address, saved: false, read: false, added: 0, ...none },
    ]);
  });
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeBackup } from '../../src/backup/keptBackups.js';
import { withRemedies } from '../../src/mending/remedies.js';
import type { Store } from '../../src/store/port.js';
import { copyReader, DOCUMENT_FORMAT } from '../../src/wiring.js';
import { anEpisode } from '../support/builders.js';
import { HOUR, NOON, openStore, saveIn, temporaryFolders } from '../support/stores.js';

const folders = temporaryFolders();
let dataDir: string;
let time: number;

beforeEach(() => {
  dataDir = folders.make();
  time = NOON;
});
afterEach(folders.clear);

async function save(title: string, number = 1): Promise<void> {
  time += HOUR;
  const store = await openStore(dataDir, { now: () => time });
  await saveIn(store, (transaction) => {
    transaction.put(`episodes/${number}`, anEpisode({ number, title }));
  });
  await store.close();
}

async function backUp(): Promise<string> {
  time += HOUR;
  const request = { dataDir, keep: 9, documents: DOCUMENT_FORMAT, now: time, random: 0.5 };
  return path.basename(await makeBackup({ ...request, occasion: 'daily' }));
}

function spoil(revision: number): void {
  writeFileSync(
    path.join(dataDir, 'commits', String(revision).padStart(10, '0'), 'episode-1.json'),
    '{',
  );
}

async function opened(): Promise<Store> {
  return withRemedies(await openStore(dataDir, { now: () => time }), dataDir, copyReader);
}

async function remedy(): Promise<string> {
  const damages = await (await opened()).damages();
  return damages.map(({ message }) => message).join('\n');
}

const RESTORE = 'npm run -s runbook -- restore';

describe('what is said of a damaged document', () => {
  it('names the newest backup that holds what was lost, whole', async () => {
    await save('First');
    await save('Last');
    const backup = await backUp();
    spoil(2);
    await save('Other', 2);
    // This one holds the document as it is now, damaged.
    await backUp();
    expect(await remedy()).toMatch(/^episodes\/1 is not valid JSON .* It is left as it lies/);
    expect(await remedy()).toContain(
      `To bring it back as it was saved last, on 2026-04-01T14:00:00.000Z: ${RESTORE} ${backup} --only episodes/1`,
    );
  });

  it('prefers the state before to a backup that is older still', async () => {
    await save('First');
    await backUp();
    await save('Second');
    await save('Last');
    spoil(3);
    expect(await remedy()).toContain(
      `To bring it back as it was before, on 2026-04-01T15:00:00.000Z: ${RESTORE} --only episodes/1`,
    );
  });

  it('names an older copy when nothing else is whole, and passes over what cannot be read', async () => {
    await save('First');
    const backup = await backUp();
    await save('Other', 2);
    writeFileSync(path.join(dataDir, 'backups', await backUp()), 'no archive');
    await save('Second');
    spoil(1);
    spoil(3);
    expect(await remedy()).toContain(
      `as it was before, on 2026-04-01T13:00:00.000Z: ${RESTORE} ${backup} --only episodes/1`,
    );
  });

  it('does not take another state of the same revision for it, from before a restore', async () => {
    await save('Of another past');
    await backUp();
    const file = path.join(dataDir, 'commits', '0000000001', 'commit.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('T13:00', 'T13:30'));
    spoil(1);
    expect(await remedy()).toContain('as it was before, on 2026-04-01T13:00:00.000Z');
  });

  it('says so when there is no copy, and finds one that is put there', async () => {
    await save('Only');
    const backup = await backUp();
    const place = path.join(dataDir, 'backups', backup);
    const archive = readFileSync(place);
    spoil(1);
    writeFileSync(place, 'no archive');
    const store = await opened();
    const said = async () => (await store.damages())[0]?.message;
    expect(await said()).toContain(
      `Nothing in DATA_DIR/backups holds a whole copy: mend the file, or take it from a backup that lies elsewhere: ${RESTORE} FILE --only episodes/1`,
    );
    writeFileSync(path.join(dataDir, 'backups', backup.replace('daily', 'before-format')), archive);
    expect(await said()).toContain(`before-format.tar.gz --only episodes/1`);
  });

  it('is nothing more where no copy helps', async () => {
    await save('Only');
    await backUp();
    const file = path.join(dataDir, 'commits', '0000000001', 'episode-1.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"format": \d/, '"format": 99'));
    expect(await remedy()).toBe(
      'episodes/1 was written by a newer version of the companion; update it.',
    );
    expect(readdirSync(path.join(dataDir, 'backups'))).toHaveLength(1);
  });
});

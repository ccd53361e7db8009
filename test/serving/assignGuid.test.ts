import { describe, expect, it } from '@jest/globals';
import { assignGuid } from '../../src/serving/assignGuid.js';
import { openLowdbStore } from '../../src/store/lowdb/open.js';
import { anInstallation, NOON } from '../support/installation.js';

describe('the guid of the show', () => {
  it('is assigned when the public origin is set for the first time, and stays', async () => {
    const { env } = await anInstallation();
    const folder = env.DATA_DIR ?? '';
    const store = await openLowdbStore({ folder, now: () => NOON, random: () => Math.random() });
    const guid = async () => (await store.get('show'))?.value.feed.guid;

    expect(await assignGuid(store, null)).toBeNull();
    expect(await guid()).toBeUndefined();

    expect(await assignGuid(store, 'https://runbook.example.org')).toBeNull();
    const first = await guid();
    expect(first).toBe('a055fa83-f78f-5653-8107-334cb3b0549a');

    await assignGuid(store, 'https://elsewhere.example.org');
    await assignGuid(store, null);
    expect(await guid()).toBe(first);
    await store.close();
  });
});

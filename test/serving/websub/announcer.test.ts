import { describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FormAccepted, FormFailure } from '../../../src/net/postForm.js';
import { startAnnouncer } from '../../../src/serving/websub/announcer.js';
import { fakeTimers } from '../../support/fakeTimers.js';
import { NOON } from '../../support/installation.js';

type Outcome = FormAccepted | FormFailure;

const HUB = 'https://hub.example/';
const RSS = 'https://a.example/feed.xml';
const ATOM = 'https://a.example/atom.xml';
const TAKEN: Outcome = { ok: true, status: 204 };
const down = (retryAfter: string | null = null): Outcome => {
  return { ok: false, message: 'It is down.', passing: true, retryAfter };
};
const REFUSED: Outcome = { ok: false, message: 'No such feed.', passing: false, retryAfter: null };

async function aPlace(): Promise<string> {
  return path.join(await mkdtemp(path.join(tmpdir(), 'websub-')), 'websub.json');
}

/** An announcer over a made-up show, whose hubs answer as the test says: TAKEN when it says nothing. */
async function announcing(given: { file?: string; hubs?: string[]; answers?: Outcome[] } = {}) {
  const file = given.file ?? (await aPlace());
  const answers = given.answers ?? [];
  const says = new Map([
    [RSS, 'one'],
    [ATOM, 'one'],
  ]);
  const pings: string[] = [];
  const logged: string[] = [];
  const timers = fakeTimers();
  let hanging = false;
  let dropped = false;
  const held: (() => void)[] = [];
  const announcer = await startAnnouncer({
    hubs: given.hubs ?? [HUB],
    file,
    topics: () => Promise.resolve(new Map(says)),
    ping: (hub, topic, signal) => {
      pings.push(hub === HUB ? topic : `${hub} ${topic}`);
      if (!hanging) return Promise.resolve(answers.shift() ?? TAKEN);
      return new Promise((resolve) => {
        held.push(() => {
          resolve(TAKEN);
        });
        signal.addEventListener('abort', () => {
          dropped = true;
          resolve(down());
        });
      });
    },
    timers,
    now: () => NOON,
    random: () => 0.999,
    log: (message) => logged.push(message),
  });
  /** Lets time pass, and everything that needs no more time than that happen. */
  const pass = async (ms: number) => {
    timers.advance(ms);
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    return pings.splice(0);
  };
  return {
    ...announcer,
    file,
    says,
    logged,
    timers,
    pass,
    /** Has hubs leave everything unanswered from now on, until `answerAll`. */
    hang: () => (hanging = true),
    answerAll: () => {
      hanging = false;
      for (const answer of held.splice(0)) answer();
    },
    wasDropped: () => dropped,
  };
}

describe('announcing to hubs', () => {
  it('tells each hub of each feed at the first start, after a moment of quiet', async () => {
    const other = 'https://other.example/';
    const { pass, logged, stop, file } = await announcing({ hubs: [HUB, other] });
    expect(await pass(1999)).toEqual([]);
    const told = [RSS, ATOM, `${other} ${RSS}`, `${other} ${ATOM}`];
    expect((await pass(1)).sort()).toEqual(told.sort());
    expect(logged).toContain(`WebSub: ${HUB} was told that ${RSS} changed.`);
    expect(logged).toHaveLength(4);
    await stop();
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      format: 1,
      hubs: { [HUB]: { [RSS]: 'one', [ATOM]: 'one' }, [other]: { [RSS]: 'one', [ATOM]: 'one' } },
    });
  });

  it('tells nothing after a start at which nothing is new', async () => {
    const first = await announcing();
    await first.pass(2000);
    await first.stop();
    const second = await announcing({ file: first.file });
    expect(await second.pass(60_000)).toEqual([]);
    expect(second.logged).toEqual([]);
    await second.stop();
  });

  it('tells after the start what changed while it was stopped, and a hub that is new of everything', async () => {
    const first = await announcing();
    await first.pass(2000);
    await first.stop();
    const hubs = [HUB, 'https://new.example/'];
    const second = await announcing({ file: first.file, hubs });
    second.says.set(ATOM, 'two');
    expect((await second.pass(2000)).sort()).toEqual(
      [ATOM, `https://new.example/ ${ATOM}`, `https://new.example/ ${RSS}`].sort(),
    );
    await second.stop();
  });

  it('tells only of what changed, and once for many changes in a row', async () => {
    const { pass, says, changed, stop } = await announcing();
    await pass(2000);
    for (const text of ['two', 'three', 'four']) {
      says.set(RSS, text);
      changed();
      expect(await pass(1500)).toEqual([]);
    }
    expect(await pass(500)).toEqual([RSS]);
    changed();
    expect(await pass(60_000)).toEqual([]);
    await stop();
  });

  it('does not wait for ever for a producer who does not rest', async () => {
    const { pass, says, changed, stop } = await announcing();
    await pass(2000);
    const told: string[] = [];
    for (let second = 1; second <= 40; second += 1) {
      says.set(RSS, `text ${second}`);
      changed();
      told.push(...(await pass(1000)));
    }
    expect(told).toEqual([RSS, RSS]);
    await stop();
  });

  it('comes again after a failure, later each time, with the other feed first', async () => {
    const { pass, timers, logged, stop } = await announcing({ answers: [down(), down()] });
    expect(await pass(2000)).toEqual([RSS]);
    expect(timers.waits()).toEqual([1999]);
    expect(await pass(1999)).toEqual([ATOM]);
    expect(timers.waits()).toEqual([3998]);
    expect(await pass(3998)).toEqual([RSS, ATOM]);
    expect(logged).toEqual([
      `WebSub: It is down. The next try for ${RSS} is in 2 s.`,
      `WebSub: It is down. The next try for ${ATOM} is in 4 s.`,
      `WebSub: ${HUB} was told that ${RSS} changed.`,
      `WebSub: ${HUB} was told that ${ATOM} changed.`,
    ]);
    await stop();
  });

  it('waits as long as the hub asks for, whatever changes meanwhile', async () => {
    const { pass, says, changed, timers, stop } = await announcing({ answers: [down('600')] });
    await pass(2000);
    expect(timers.waits()).toEqual([600_000]);
    says.set(RSS, 'two');
    changed();
    expect(await pass(599_999)).toEqual([]);
    expect((await pass(1)).sort()).toEqual([ATOM, RSS]);
    await stop();
  });

  it('gives up what is refused until it changes, and tells the rest', async () => {
    const { pass, says, changed, logged, file, stop } = await announcing({ answers: [REFUSED] });
    expect(await pass(2000)).toEqual([RSS, ATOM]);
    expect(logged[0]).toBe(
      `WebSub: No such feed. Given up for ${RSS} until it changes, or the server is started again.`,
    );
    changed();
    expect(await pass(60_000)).toEqual([]);
    says.set(RSS, 'two');
    changed();
    expect(await pass(2000)).toEqual([RSS]);
    await stop();
    expect(await readFile(file, 'utf8')).toContain('"two"');
  });

  it('gives up a hub that is down for half a day, and tries it anew with the next change', async () => {
    const { pass, says, changed, timers, logged, stop } = await announcing({
      answers: Array.from({ length: 24 }, () => down()),
    });
    await pass(2000);
    let waited = 0;
    for (let [wait] = timers.waits(); wait !== undefined; [wait] = timers.waits()) {
      waited += wait;
      await pass(wait);
    }
    expect(logged).toHaveLength(24);
    expect(logged.at(-1)).toContain('Given up for ');
    expect(waited / 3_600_000).toBeCloseTo(13.1, 0);
    says.set(ATOM, 'two');
    changed();
    expect(await pass(2000)).toEqual([ATOM]);
    await stop();
  });

  it('drops what is under way when it stops, and the next start takes it up', async () => {
    const first = await announcing();
    first.hang();
    expect(await first.pass(2000)).toEqual([RSS]);
    await first.stop();
    await first.pass(0);
    expect(first.wasDropped()).toBe(true);
    first.changed();
    expect(await first.pass(3_600_000)).toEqual([]);
    expect(first.logged).toEqual([]);
    const second = await announcing({ file: first.file });
    expect(await second.pass(2000)).toEqual([RSS, ATOM]);
    await second.stop();
  });

  it('announces everything once more when the file is damaged, and says so', async () => {
    const file = await aPlace();
    await writeFile(file, '{"format": 1, "hu');
    const { pass, logged, stop } = await announcing({ file });
    expect(await pass(2000)).toEqual([RSS, ATOM]);
    expect(logged[0]).toContain(`${file} cannot be read`);
    await stop();
  });

  it('goes on when the file cannot be written, and says so once', async () => {
    const file = await aPlace();
    await mkdir(`${file}.tmp`);
    const { pass, logged, stop } = await announcing({ file });
    await pass(2000);
    await stop();
    expect(logged.filter((line) => line.includes('cannot be written'))).toHaveLength(1);
  });

  it('tells a change that comes while the hub is being told, once that is done', async () => {
    const { pass, says, changed, hang, answerAll, file, stop } = await announcing();
    hang();
    expect(await pass(2000)).toEqual([RSS]);
    says.set(RSS, 'two');
    changed();
    expect(await pass(20_000)).toEqual([]);
    answerAll();
    expect(await pass(0)).toEqual([RSS, ATOM]);
    await stop();
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      format: 1,
      hubs: { [HUB]: { [RSS]: 'two', [ATOM]: 'one' } },
    });
  });
});

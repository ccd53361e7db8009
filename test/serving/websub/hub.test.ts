import { describe, expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import type { FormAccepted, FormFailure } from '../../../src/net/postForm.js';
import { Hub } from '../../../src/serving/websub/hub.js';
import { fakeTimers } from '../../support/fakeTimers.js';
import { NOON } from '../../support/installation.js';

type Outcome = FormAccepted | FormFailure;

const HUB = 'https://hub.example/';
const RSS = 'https://a.example/feed.xml';
const ATOM = 'https://a.example/atom.xml';
const TAKEN: Outcome = { ok: true, status: 204 };
const DOWN: Outcome = { ok: false, message: 'It is down.', passing: true, retryAfter: null };
const REFUSED: Outcome = { ok: false, message: 'No such feed.', passing: false, retryAfter: null };

/** A hub each of whose pings is held until the test answers it. */
function aHub(told: Record<string, string> = {}) {
  const held: { topic: string; signal: AbortSignal; answer: (outcome: Outcome) => void }[] = [];
  const timers = fakeTimers();
  const logged: string[] = [];
  const known = new Map(Object.entries(told));
  const saved: Record<string, string>[] = [];
  const hub = new Hub({
    address: HUB,
    told: known,
    save: () => saved.push(Object.fromEntries(known)),
    ping: (address, topic, signal) => {
      expect(address).toBe(HUB);
      return new Promise((answer) => {
        held.push({ topic, signal, answer });
      });
    },
    timers,
    now: () => NOON,
    random: () => 0.999,
    log: (message) => logged.push(message),
  });
  return {
    timers,
    logged,
    told: known,
    saved,
    tell: (saying: Record<string, string>) => {
      hub.tell(new Map(Object.entries(saying)));
    },
    stop: () => {
      hub.stop();
    },
    /** The topics of the pings that are under way. */
    underWay: () => held.map(({ topic }) => topic),
    /** Whether what is under way was dropped. */
    areDropped: () => held.map(({ signal }) => signal.aborted),
    /** Answers the ping that is under way, and lets what follows from that happen. */
    answer: async (outcome: Outcome) => {
      held.shift()?.answer(outcome);
      await setImmediate();
    },
  };
}

describe('a hub', () => {
  it('is told of one topic after the other, never of two at once, and each is saved', async () => {
    const { tell, underWay, answer, saved } = aHub();
    tell({ [RSS]: 'one', [ATOM]: 'one' });
    expect(underWay()).toEqual([RSS]);
    await answer(TAKEN);
    expect(saved).toEqual([{ [RSS]: 'one' }]);
    expect(underWay()).toEqual([ATOM]);
    await answer(TAKEN);
    expect(saved.at(-1)).toEqual({ [RSS]: 'one', [ATOM]: 'one' });
    expect(underWay()).toEqual([]);
  });

  it('is told nothing that it was told before', () => {
    const { tell, underWay } = aHub({ [RSS]: 'one' });
    tell({ [RSS]: 'one' });
    expect(underWay()).toEqual([]);
  });

  it('is told again of what changes while it is being told, after that and not beside it', async () => {
    const { tell, underWay, answer, told, saved } = aHub();
    tell({ [RSS]: 'one' });
    tell({ [RSS]: 'two' });
    tell({ [RSS]: 'three' });
    expect(underWay()).toEqual([RSS]);
    await answer(TAKEN);
    expect(saved).toEqual([{ [RSS]: 'one' }]);
    expect(underWay()).toEqual([RSS]);
    await answer(TAKEN);
    expect(underWay()).toEqual([]);
    expect(Object.fromEntries(told)).toEqual({ [RSS]: 'three' });
  });

  it('is told of what is refused again when that changed while it was being refused', async () => {
    const { tell, underWay, answer } = aHub();
    tell({ [RSS]: 'one' });
    tell({ [RSS]: 'two' });
    await answer(REFUSED);
    expect(underWay()).toEqual([RSS]);
    await answer(REFUSED);
    expect(underWay()).toEqual([]);
  });

  it('is waited for longer each time, whatever changes meanwhile; a change makes the next waits short again', async () => {
    const { tell, underWay, answer, timers } = aHub();
    tell({ [RSS]: 'one' });
    const waits: number[] = [];
    for (let failure = 1; failure <= 3; failure += 1) {
      await answer(DOWN);
      waits.push(...timers.waits());
      if (failure < 3) timers.advance(timers.waits()[0] ?? 0);
    }
    expect(waits).toEqual([1999, 3998, 7996]);
    tell({ [RSS]: 'one' });
    tell({ [RSS]: 'two' });
    timers.advance(7995);
    expect(underWay()).toEqual([]);
    timers.advance(1);
    expect(underWay()).toEqual([RSS]);
    await answer(DOWN);
    expect(timers.waits()).toEqual([1999]);
  });

  it('is waited for longer still when nothing changed', async () => {
    const { tell, answer, timers } = aHub();
    tell({ [RSS]: 'one' });
    await answer(DOWN);
    tell({ [RSS]: 'one' });
    timers.advance(1999);
    await answer(DOWN);
    expect(timers.waits()).toEqual([3998]);
  });

  it('has forgotten a feed that there is no more, so that its return is told', async () => {
    const { tell, underWay, answer, told } = aHub({ [RSS]: 'one', [ATOM]: 'one' });
    tell({ [ATOM]: 'one' });
    expect([...told.keys()]).toEqual([ATOM]);
    tell({ [RSS]: 'one', [ATOM]: 'one' });
    expect(underWay()).toEqual([RSS]);
    await answer(TAKEN);
  });

  it('is left alone once it is stopped: what is under way is dropped, and what waits', async () => {
    const busy = aHub();
    busy.tell({ [RSS]: 'one' });
    busy.stop();
    expect(busy.areDropped()).toEqual([true]);
    await busy.answer(TAKEN);
    busy.tell({ [RSS]: 'two' });
    expect(busy.underWay()).toEqual([]);
    expect(busy.saved).toEqual([]);

    const waiting = aHub();
    waiting.tell({ [RSS]: 'one' });
    await waiting.answer(DOWN);
    waiting.stop();
    expect(waiting.timers.waits()).toEqual([]);
  });
});

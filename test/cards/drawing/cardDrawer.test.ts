import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { cardDrawer } from '../../../src/cards/drawing/cardDrawer.js';

const facts = (title: string) => ({ show: 'Show', name: 'Episode 1', title, versions: [] });

/** A thread that answers with the title, and ends at `end`. */
const thread = () =>
  new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', ({ title }) => {
       if (title === 'end') process.exit(1);
       if (title === 'throw') throw new Error('cannot draw');
       parentPort.postMessage(Buffer.from(title));
     });`,
    { eval: true },
  );

describe('the thread that draws', () => {
  it('draws one card after the other, in the order in which they were asked for', async () => {
    const drawer = cardDrawer({ start: thread });
    const all = await Promise.all(['a', 'b', 'c'].map((title) => drawer.draw(facts(title))));
    expect(all.map(String)).toEqual(['a', 'b', 'c']);
    await drawer.close();
  });

  it.each([
    ['end', 'ended'],
    ['throw', 'cannot draw'],
  ])('takes only the card with it that brought it down: %s', async (title, message) => {
    const drawer = cardDrawer({ start: thread });
    const [bad, good] = [drawer.draw(facts(title)), drawer.draw(facts('good'))];
    await expect(bad).rejects.toThrow(message);
    expect(String(await good)).toBe('good');
    await drawer.close();
  });

  it('starts again after it rested', async () => {
    const drawer = cardDrawer({ start: thread, idleMs: 0 });
    expect(String(await drawer.draw(facts('a')))).toBe('a');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(String(await drawer.draw(facts('b')))).toBe('b');
    await drawer.close();
  });

  it('gives up what is not drawn when the server stops', async () => {
    const drawer = cardDrawer({ start: thread });
    const waiting = drawer.draw(facts('a'));
    const told = expect(waiting).rejects.toThrow('The server stops.');
    await drawer.close();
    await told;
  });
});

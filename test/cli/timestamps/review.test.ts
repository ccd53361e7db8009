import { afterAll, describe, expect, it } from '@jest/globals';
import { review, type Question } from '../../../src/cli/timestamps/review.js';
import { anEpisode, aSegment, at } from '../../support/builders.js';
import { aCommandIo } from '../../support/commandIo.js';
import { openStore, saveIn, temporaryFolders } from '../../support/stores.js';

const folders = temporaryFolders();
afterAll(folders.clear);

const segments = ['a1', 'b2', 'c3'].map((id, i) =>
  aSegment({ id, title: `Segment ${id}`, time: { ...at(60 * (i + 1)), proposed: true } }),
);
const questions = segments.map((segment): Question => ({
  segment,
  proposed: segment.time?.start ?? null,
  confidence: 0.91,
  heard: 'first up is rounding',
  before: 'that was it',
}));

async function aStoreOfThem() {
  const store = await openStore(folders.make());
  await saveIn(store, (transaction) => {
    transaction.put('episodes/21', anEpisode({ number: 21, segments }));
  });
  return store;
}

async function walked(asked: readonly Question[], ...typed: string[]) {
  const store = await aStoreOfThem();
  const { io, written } = await aCommandIo(...typed);
  const code = await review(21, asked, store, io);
  const stored = await store.get('episodes/21');
  return { code, ...written, times: (stored?.value.segments ?? []).map(({ time }) => time) };
}

const [first, second, third] = segments.map(({ time }) => time);

describe('walking through proposed times', () => {
  it('shows the title, the time, how sure it is and the words, and asks', async () => {
    const { out } = await walked(questions, 'q\n');
    expect(out).toContain(
      '[1 of 3] Segment a1\n  1:00  0.91\n  … that was it\n  “first up is rounding”\n> ',
    );
  });

  it('accepts, takes another time, and takes the time away', async () => {
    const { code, times, out } = await walked(questions, '\n2:22\nn\n');
    expect(code).toBe(0);
    expect(times).toEqual([at(60), at(142), null]);
    expect(out).toContain('3 times decided and saved, 0 left as they were.');
  });

  it('leaves what is skipped, and all that comes after the end', async () => {
    expect((await walked(questions, 's\ny\nq\n')).times).toEqual([first, at(120), third]);
    expect((await walked(questions)).times).toEqual([first, second, third]);
  });

  it('has saved each decision before it asks for the next, whatever ends it then', async () => {
    const store = await aStoreOfThem();
    const { io } = await aCommandIo();
    const broken = {
      ...io,
      stdin: (async function* () {
        yield await Promise.resolve('\n');
        throw new Error('the terminal is gone');
      })(),
    };
    await expect(review(21, questions, store, broken)).rejects.toThrow('the terminal is gone');
    const stored = await store.get('episodes/21');
    expect(stored?.value.segments.map(({ time }) => time)).toEqual([at(60), second, third]);
  });

  it('asks again when it does not understand, and says what can be typed', async () => {
    const { out, times } = await walked(questions, 'later\n', '1:05\nq\n');
    expect(out).toContain('“later” is not a time such as 25:29.');
    expect(times[0]).toEqual(at(65));
  });

  it('says what was not found, and where a segment is gone meanwhile', async () => {
    const gone: Question = {
      segment: aSegment({ id: 'zz9', title: 'Gone' }),
      proposed: null,
      confidence: 0,
      heard: '',
      before: '',
    };
    const { out, err, times } = await walked([gone], '1:00\n');
    expect(out).toContain('  not found in the captions');
    expect(err).toContain('“Gone” was taken away meanwhile: nothing was saved for it.');
    expect(times).toEqual([first, second, third]);
  });

  it('asks nothing when there is nothing to ask', async () => {
    expect((await walked([])).out).toBe('Episode 21 has no proposed times to go through.\n');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { typedLines } from '../../src/cli/typedLines.js';

async function* inChunks(...chunks: (string | Uint8Array)[]): AsyncIterable<string | Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

async function linesOf(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const lines = typedLines({ stdin: inChunks(...chunks) });
  const read: string[] = [];
  for (let line = await lines.next(); line !== null; line = await lines.next()) read.push(line);
  await lines.close();
  return read;
}

describe('typed lines', () => {
  it('come one at a time, however the input is cut', async () => {
    expect(await linesOf('one\ntw', 'o\n\nthree')).toEqual(['one', 'two', '', 'three']);
    expect(await linesOf('one\r\n', 'two\r\n')).toEqual(['one', 'two']);
    expect(await linesOf()).toEqual([]);
  });

  it('hold letters that are cut in the middle', async () => {
    const bytes = Buffer.from('für\n');
    expect(await linesOf(bytes.subarray(0, 2), bytes.subarray(2))).toEqual(['für']);
  });

  it('go on being over once the input has ended', async () => {
    const lines = typedLines({ stdin: inChunks('one\n') });
    expect([await lines.next(), await lines.next(), await lines.next()]).toEqual([
      'one',
      null,
      null,
    ]);
  });

  it('let go of an input that has not ended', async () => {
    let isFree = false;
    async function* endless(): AsyncIterable<string> {
      try {
        for (;;) yield await Promise.resolve('more\n');
      } finally {
        isFree = true;
      }
    }
    const lines = typedLines({ stdin: endless() });
    expect(await lines.next()).toBe('more');
    await lines.close();
    expect(isFree).toBe(true);
  });

  it('are the lines of the text, wherever it is cut', async () => {
    const line = fc.stringMatching(/^[a-zü ]{0,6}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.nat({ max: 60 }),
        async (lines, cut) => {
          const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(''));
          expect(await linesOf(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(lines);
        },
      ),
    );
  });
});

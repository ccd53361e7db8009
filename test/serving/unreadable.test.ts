import { describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { listen } from '../../src/serving/listen.js';

/** Sends these bytes and takes what comes back until the connection ends. */
async function answerTo(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  let answer = '';
  for await (const piece of socket) answer += String(piece);
  return answer;
}

describe('a request that cannot be read', () => {
  it.each([
    [
      'an address of 300 KB',
      `GET /lookup?text=${'x'.repeat(300_000)} HTTP/1.1\r\n\r\n`,
      '431 ',
      '64 KB',
    ],
    ['no HTTP at all', 'hello\r\n\r\n', '400 ', 'not well-formed HTTP'],
  ])('gets its reason in words: %s', async (_what, bytes, status, words) => {
    const listening = await listen('127.0.0.1', 0);
    if (!listening.ok) throw new Error(listening.message);
    listening.server.on('request', (_request, response) => response.end('never'));
    const answer = await answerTo(listening.port, bytes);
    expect(answer.startsWith(`HTTP/1.1 ${status}`)).toBe(true);
    expect(answer).toContain(words);
    await listening.close({ graceMs: 100, quietMs: 10 });
  });
});

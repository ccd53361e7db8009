import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { listen, type Limits } from '../../src/serving/listen.js';

const HASTY: Limits = {
  headersMs: 100,
  requestMs: 200,
  idleMs: 100,
  connections: 3,
  pace: { bytes: 32 * 1024, withinMs: 100 },
  everyMs: 20,
};
const PIECE = Buffer.alloc(64 * 1024, 'x');
const PIECES = 500;

/** More than the buffers between two programs hold, piece by piece as files are sent. */
function large(): Readable {
  return Readable.from(Array<Buffer>(PIECES).fill(PIECE));
}

async function aServer(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const listening = await listen('127.0.0.1', 0, HASTY);
  if (!listening.ok) throw new Error(listening.message);
  listening.server.on('request', answer);
  const open = (...pieces: string[]): Socket => {
    const socket = connect(listening.port, '127.0.0.1');
    socket.on('error', () => undefined);
    for (const piece of pieces) socket.write(piece);
    return socket;
  };
  return { open, stop: () => listening.close({ graceMs: 1, quietMs: 1 }) };
}

const inTime = (_request: IncomingMessage, response: ServerResponse) => response.end('here');

describe('a client that only holds its connection', () => {
  it.each([
    ['says nothing', ''],
    ['sends its headers bit by bit', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-A: 1'],
    ['sends a body that does not end', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx'],
    ['keeps waiting after its answer', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ])('is dropped when it %s', async (_what, sent) => {
    const { open, stop } = await aServer(inTime);
    const socket = open(sent).resume();
    const dripping = setInterval(() => socket.write('y'), 30);
    if (!sent.includes('X-A')) clearInterval(dripping);
    await once(socket, 'close');
    clearInterval(dripping);
    await stop();
  });

  it('is dropped when it does not take its answer', async () => {
    const answers: ServerResponse[] = [];
    const { open, stop } = await aServer((_request, response) => {
      answers.push(response);
      large().pipe(response);
    });
    const socket = open('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n').pause();
    while (answers.length === 0) await pause(5);
    await Promise.all(answers.map((answer) => once(answer, 'close')));
    expect(answers.map(({ writableFinished }) => writableFinished)).toEqual([false]);
    socket.destroy();
    await stop();
  });

  it('is turned away when too many are there already', async () => {
    const { open, stop } = await aServer(inTime);
    const sockets = [open(), open(), open(), open()].map((socket) => socket.resume());
    await Promise.race(sockets.map((socket) => once(socket, 'close')));
    for (const socket of sockets) socket.destroy();
    await stop();
  });
});

describe('a reader who takes an answer as fast as it comes', () => {
  it('gets all of it, also when its making takes long', async () => {
    const { open, stop } = await aServer((_request, response) => {
      response.write('a');
      setTimeout(() => large().pipe(response), 500);
    });
    const socket = open('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    let taken = 0;
    for await (const piece of socket) taken += (piece as Buffer).length;
    expect(taken).toBeGreaterThan(PIECES * PIECE.length);
    await stop();
  });
});

import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headFor } from '../../src/cli/headFor.js';
import { onlineArtworkFindings, onlineFindings, type Head } from '../../src/cli/onlineFindings.js';
import { anEpisode, aShow } from '../support/builders.js';

const SOUND = 'https://cdn.example/a.mp3';
const CAPTIONS = 'https://cdn.example/a.vtt';

function answering(lengthBytes: number | null, type: string | null): Head {
  return (url) => Promise.resolve({ ok: true, lengthBytes, type, url });
}

function failing(message: string, passing: boolean): Head {
  return () => Promise.resolve({ ok: false, message, passing });
}

async function said(head: Head, over: Parameters<typeof anEpisode>[0] = {}) {
  const enclosure = { url: SOUND, type: 'audio/mpeg', lengthBytes: 9 };
  const episode = anEpisode({ media: { videoUrl: null, enclosure }, ...over });
  return (await onlineFindings(episode, head)).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );
}

describe('the server of a file elsewhere', () => {
  it('has nothing against what is stored when length and type are so', async () => {
    expect(await said(answering(9, 'audio/mpeg'))).toEqual([]);
    expect(await said(answering(null, null))).toEqual([]);
    expect(await said(answering(9, 'audio/mp3'))).toEqual([]);
    expect(await said(answering(9, 'application/octet-stream'))).toEqual([]);
  });

  it('tells another length, and which one feeds go by', async () => {
    expect(await said(answering(12, 'audio/mpeg'))).toEqual([
      `error: ${SOUND} has 12 bytes by its server, but 9 are stored, which feeds go by: write \`bytes: 12\` beside \`url:\` in \`audio:\` and import the notes again.`,
    ]);
  });

  it('tells another type; a page instead of a file is an error', async () => {
    expect(await said(answering(9, 'video/mp4'))).toEqual([
      expect.stringContaining(`warning: ${SOUND} is video/mp4 by its server`),
    ]);
    expect(await said(answering(88, 'text/html'))).toEqual([
      `error: ${SOUND} is a web page (text/html) by its server, no file that an app can play: give the address of the file itself.`,
    ]);
  });

  it('that does not answer is a warning, a file that is gone an error', async () => {
    expect(await said(failing('Nothing answers.', true))).toEqual(['warning: Nothing answers.']);
    expect(await said(failing('It answers 404.', false))).toEqual(['error: It answers 404.']);
    const nowhere: Head = () =>
      Promise.resolve({ ok: false, message: 'No such host.', passing: true, unknownHost: true });
    expect(await said(nowhere)).toEqual(['error: No such host.']);
  });

  it('is asked for transcripts and the artwork, too', async () => {
    const media = { videoUrl: null, enclosure: null };
    expect(await said(answering(9, 'text/vtt'), { media, transcript: CAPTIONS })).toEqual([]);
    expect(await said(answering(9, 'audio/mpeg'), { media, transcript: CAPTIONS })).toEqual([
      expect.stringContaining('which is no transcript'),
    ]);
    const show = aShow({ artwork: 'https://cdn.example/a.png' });
    expect(await onlineArtworkFindings(show, answering(9, 'image/png'))).toEqual([]);
    expect(await onlineArtworkFindings(show, answering(9, 'image/webp'))).toHaveLength(1);
    expect(await onlineArtworkFindings(show, failing('It answers 404.', false))).toHaveLength(1);
  });

  it('is not asked for files of this installation', async () => {
    const never: Head = () => Promise.reject(new Error('asked'));
    const enclosure = { url: '/media/a.mp3', type: 'audio/mpeg', lengthBytes: 9 };
    const media = { videoUrl: null, enclosure };
    expect(await said(never, { media, transcript: '/media/a.vtt' })).toEqual([]);
    expect(await onlineArtworkFindings(aShow({ artwork: '/media/a.png' }), never)).toEqual([]);
  });

  it('is really asked, by HEAD', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.writeHead(request.url === '/a.mp3' ? 200 : 404, {
        'Content-Type': 'audio/mpeg',
        'Content-Length': 12,
      });
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const enclosure = { url: `${origin}/a.mp3`, type: 'audio/mpeg', lengthBytes: 9 };
      const over = { media: { videoUrl: null, enclosure }, transcript: `${origin}/a.vtt` };
      expect(await said(headFor(true), over)).toEqual([
        expect.stringContaining('has 12 bytes by its server'),
        expect.stringContaining('answers 404'),
      ]);
      expect(asked.sort()).toEqual(['HEAD /a.mp3', 'HEAD /a.vtt']);
      expect(await said(headFor(false), over)).toEqual([
        expect.stringContaining('not on the public internet'),
        expect.stringContaining('not on the public internet'),
      ]);
    } finally {
      server.close();
    }
  });
});

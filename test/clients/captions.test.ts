import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebVTTParser } from 'webvtt-parser';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { apiEpisodes } from './support/api.js';
import { aHome, type Home } from './support/home.js';
import { startShow } from './support/installations.js';
import { oddShow } from './support/oddShow.js';
import { python } from './support/python.js';

interface Cue {
  start: number;
  end: number;
  text: string;
}

describe.each([
  ['the series', () => startServer()],
  ['a show with all that is rare', () => startShow(oddShow)],
])('the captions of %s', (_, start) => {
  let server: RunningServer;
  let home: Home;
  beforeAll(async () => {
    server = await start();
    home = aHome();
  });
  afterAll(async () => {
    home.remove();
    expect(await server.stop()).toBe(0);
  });

  /** The captions of a kind that there are, with the address of the episode. */
  async function captions(name: string): Promise<{ url: string; text: string }[]> {
    const episodes = await apiEpisodes(server.address);
    const answers = await Promise.all(episodes.map(({ url }) => fetch(`${url}/${name}`)));
    const found = episodes.flatMap(({ url }, i) => {
      const answer = answers[i];
      return answer?.ok ? [{ url, answer }] : [];
    });
    expect(found).not.toEqual([]);
    return Promise.all(found.map(async ({ url, answer }) => ({ url, text: await answer.text() })));
  }

  const readBy = (library: 'vtt' | 'srt', text: string): Promise<Cue[]> => {
    writeFileSync(home.place(`captions.${library}`), text);
    return python<Cue[]>(home, 'caption_cues.py', home.place(`captions.${library}`));
  };

  it('are chapters that the W3C parser takes, the same as in JSON', async () => {
    for (const { url, text } of await captions('chapters.vtt')) {
      const { cues, errors } = new WebVTTParser().parse(text, 'chapters');
      const { chapters } = (await (await fetch(`${url}/chapters.json`)).json()) as {
        chapters: { startTime: number; title: string }[];
      };
      expect(errors).toEqual([]);
      expect(cues.map(({ startTime }) => startTime)).toEqual(chapters.map((one) => one.startTime));
      const titles = (await readBy('vtt', text)).map((cue) => cue.text);
      expect(titles).toHaveLength(chapters.length);
    }
  });

  it('are transcripts that the W3C parser takes, the same in SRT', async () => {
    for (const { url, text } of await captions('transcript.vtt')) {
      const { cues, errors } = new WebVTTParser().parse(text, 'metadata');
      expect(errors).toEqual([]);
      const vtt = await readBy('vtt', text);
      const srt = await readBy('srt', await (await fetch(`${url}/transcript.srt`)).text());
      const times = (all: Cue[]) => all.map(({ start, end }) => [start, end]);
      expect(times(vtt)).toEqual(cues.map(({ startTime, endTime }) => [startTime, endTime]));
      expect(times(srt)).toEqual(times(vtt));
    }
  });
});

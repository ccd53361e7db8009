import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { RunningServer } from '../support/runningServer.js';
import { xmlTextsAt } from '../support/xml.js';
import { apiEpisodes } from './support/api.js';
import { aHome, type Home } from './support/home.js';
import { INSTALLATIONS } from './support/installations.js';

const schemas = path.resolve(import.meta.dirname, 'schemas');

/** What a JSON schema of `schemas/` has against a document; null when nothing. */
function faultsIn(document: unknown, schema: string): unknown {
  const ajv = new Ajv({ allErrors: true });
  addFormats.default(ajv);
  const text = readFileSync(path.join(schemas, schema), 'utf8');
  const isValid = ajv.compile(JSON.parse(text) as object);
  return isValid(document) ? null : isValid.errors;
}

describe.each(Object.entries(INSTALLATIONS))('the feeds of %s', (_, start) => {
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

  const answerTo = (address: string) => fetch(new URL(address, server.address));
  const textAt = async (address: string) => (await answerTo(address)).text();

  /** The documents of a feed that has pages. */
  async function pagesOf(address: string): Promise<string[]> {
    const pages = [await textAt(address)];
    const separator = address.includes('?') ? '&' : '?';
    for (;;) {
      const answer = await answerTo(`${address}${separator}page=${pages.length + 1}`);
      if (answer.status === 404) return pages;
      expect([answer.url, answer.status]).toEqual([answer.url, 200]);
      pages.push(await answer.text());
    }
  }

  it.each([
    '/feed.xml',
    '/atom.xml',
    '/changes.xml',
    '/changes.xml?q=%5D%5D%3E%3Cb%3E%EF%BF%BE',
    '/opml.xml',
  ])('are well-formed for xmllint at %s, every page', async (address) => {
    for (const page of address === '/opml.xml' ? [await textAt(address)] : await pagesOf(address)) {
      expect(await home.run('xmllint', ['--noout', '--nonet', '-'], page)).toBe('');
    }
  });

  it('keep to the grammar of Atom (RFC 4287)', async () => {
    for (const page of await pagesOf('/atom.xml')) {
      const grammar = path.join(schemas, 'atom.rng');
      await home.run('xmllint', ['--noout', '--nonet', '--relaxng', grammar, '-'], page);
      expect(xmlTextsAt(page, '/atom:feed/atom:author/atom:name')).not.toEqual([]);
      expect(xmlTextsAt(page, '/atom:feed/atom:link[@rel="self"]/@href')).toHaveLength(1);
      const ids = xmlTextsAt(page, '//atom:entry/atom:id');
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('keep to JSON Feed 1.1', async () => {
    for (const page of await pagesOf('/feed.json')) {
      expect(faultsIn(JSON.parse(page), 'jsonFeed.json')).toBeNull();
      expect(Buffer.byteLength(page)).toBeLessThanOrEqual(250_000);
    }
  });

  it('have chapters as the podcast namespace wants them, in their order', async () => {
    for (const { url } of await apiEpisodes(server.address)) {
      const answer = await fetch(`${url}/chapters.json`);
      if (answer.status === 404) continue;
      expect(answer.headers.get('content-type')).toContain('application/json+chapters');
      const document = (await answer.json()) as { chapters: { startTime: number }[] };
      expect(faultsIn(document, 'chapters.json')).toBeNull();
      const starts = document.chapters.map(({ startTime }) => startTime);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it('are OPML 2.0 in shape: a title, and outlines that are a feed or a folder', async () => {
    const opml = await textAt('/opml.xml');
    expect(xmlTextsAt(opml, '/opml/@version')).toEqual(['2.0']);
    expect(xmlTextsAt(opml, '/opml/head/title')).toHaveLength(1);
    expect(xmlTextsAt(opml, '//outline[not(@text)]')).toEqual([]);
    expect(xmlTextsAt(opml, '//outline[not(@xmlUrl) and not(outline)]')).toEqual([]);
    expect(xmlTextsAt(opml, '//outline[@xmlUrl and not(@type="rss")]')).toEqual([]);
  });

  it('have files that are as long as they say, with media that answer to HEAD', async () => {
    for (const page of await pagesOf('/feed.xml')) {
      const urls = xmlTextsAt(page, '//enclosure/@url');
      const lengths = xmlTextsAt(page, '//enclosure/@length');
      const types = xmlTextsAt(page, '//enclosure/@type');
      for (const [i, url] of urls.entries()) {
        if (!url.startsWith(server.address)) continue;
        const { status, headers } = await fetch(url, { method: 'HEAD' });
        const told = [status, headers.get('content-length'), headers.get('content-type')];
        expect([url, ...told]).toEqual([url, 200, lengths[i], types[i]]);
      }
    }
  });
});

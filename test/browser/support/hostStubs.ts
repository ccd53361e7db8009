import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

const stub = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'hosts', name), 'utf8');

/** What a page asked of the hosts of videos. */
export interface HostTraffic {
  /** Addresses outside of the site, in their order, without their queries. */
  asked: string[];
  /** The whole addresses of embedded players, with the Referer that came with each. */
  embedded: { url: URL; referer: string }[];
}

/**
 * Answers in place of YouTube and Vimeo, which cannot be reached where tests run, with pages that speak
 * the same messages. The video's id says what becomes of it: see `hosts/`.
 * @param own the address of the site itself; everything else that is asked is kept, and refused
 * @param blocked addresses that begin so are refused too, as by a network or an add-on
 */
export async function stubHosts(
  context: BrowserContext,
  own: string,
  blocked: readonly string[] = [],
): Promise<HostTraffic> {
  const traffic: HostTraffic = { asked: [], embedded: [] };
  await context.route(
    (url) => url.origin !== own,
    async (route) => {
      const url = new URL(route.request().url());
      const address = `${url.origin}${url.pathname}`;
      traffic.asked.push(address);
      if (blocked.some((beginning) => address.startsWith(beginning))) {
        await route.abort('blockedbyclient');
        return;
      }
      if (address === 'https://www.youtube.com/iframe_api') {
        await route.fulfill({ contentType: 'text/javascript', body: stub('youtubeApi.js') });
        return;
      }
      const embed = EMBEDS.find(([beginning]) => address.startsWith(beginning))?.[1];
      if (embed === undefined) {
        await route.abort('internetdisconnected');
        return;
      }
      traffic.embedded.push({ url, referer: route.request().headers().referer ?? '' });
      await route.fulfill({ contentType: 'text/html', body: stub(embed) });
    },
  );
  return traffic;
}

const EMBEDS = [
  ['https://www.youtube-nocookie.com/embed/', 'youtubeEmbed.html'],
  ['https://player.vimeo.com/video/', 'vimeoEmbed.html'],
] as const;

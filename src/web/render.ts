import { createHash } from 'node:crypto';
import type { BytesAnswer, FramedAnswer, PageAnswer, TextAnswer } from './answer.js';
import { contentSecurityPolicy } from './contentSecurityPolicy.js';
import { frameOf } from './frame.js';
import { FOR_OTHER_SITES } from './headers.js';
import type { Keeping } from './representations/cacheControl.js';
import { modifiedMemory } from './representations/modified.js';
import type { Rendering } from './representations/rendering.js';
import { digestOf } from './representations/sendBody.js';
import type { Site } from './site.js';
import type { Views } from './views.js';

/** Answers that have a body of their own. */
export type Renderable = PageAnswer | FramedAnswer | TextAnswer | BytesAnswer;

/**
 * Makes an answer into what is sent.
 * @param address what was asked for: of the same address it is known since when its bytes stand there
 */
export type Render = (answer: Renderable, address: string) => Rendering;

interface Html {
  status: number;
  html: string;
  policy: string;
  /** Further headers. */
  also?: Readonly<Record<string, string>>;
}

const MEMORY_ADDRESSES = 10_000;
const HTML = 'text/html; charset=utf-8';

/** @param assets the digest of styles and scripts */
export function renderer(
  site: Pick<Site, 'library' | 'baseUrl' | 'now' | 'changedAt'>,
  views: Views,
  assets: string,
): Render {
  const modifiedAt = modifiedMemory(MEMORY_ADDRESSES);

  return (answer, address) => {
    switch (answer.kind) {
      case 'page': {
        const frame = frameOf(answer.head, site.library(), { baseUrl: site.baseUrl, assets });
        const policy = contentSecurityPolicy(answer.kindOfDocument);
        const html = views.page(answer.view, frame, answer.page);
        return page(answer, { status: 200, html, policy }, address);
      }
      case 'framed': {
        const { status, policy } = answer;
        const html = views.framed(answer.view, assets, answer.page);
        return page(answer, { status, html, policy, also: FOR_OTHER_SITES }, address);
      }
      case 'text': {
        const headers = answer.self === undefined ? {} : webSubLinks(answer.self, answer.hubs);
        const body = bodyOf(Buffer.from(answer.body, 'utf8'), answer.type);
        return {
          ...body,
          status: 200,
          headers,
          keeping: answer.cacheable ? 'document' : 'own',
          modifiedAt: dated(address, body.digest),
        };
      }
      case 'bytes':
        return {
          ...bodyOf(answer.bytes, answer.type),
          isPacked: true,
          status: 200,
          headers: {},
          keeping: answer.isForEver ? 'for ever' : 'document',
          modifiedAt: null,
        };
    }
  };

  function page(
    { cacheable = false }: { cacheable?: boolean },
    { status, html, policy, also = {} }: Html,
    address: string,
  ): Rendering {
    const body = bodyOf(Buffer.from(html, 'utf8'), HTML);
    const keeping: Keeping = cacheable ? 'page' : 'own';
    return {
      ...body,
      status,
      headers: { 'Content-Security-Policy': policy, ...also },
      keeping,
      modifiedAt: cacheable ? dated(address, body.digest) : null,
    };
  }

  // An address can be as long as a header may be; its digest never is.
  function dated(address: string, digest: string): number {
    const key = createHash('sha256').update(address).digest('base64url');
    return modifiedAt(key, digest, { changedAt: site.changedAt(), now: site.now() });
  }
}

function bodyOf(bytes: Buffer, type: string) {
  return { bytes, digest: digestOf(bytes), type };
}

/** WebSub, 4: one `self`, which is the topic, and each hub that tells of it. */
function webSubLinks(self: string, hubs: readonly string[] = []): Record<string, string> {
  const links = [`<${self}>; rel="self"`, ...hubs.map((hub) => `<${hub}>; rel="hub"`)];
  return { Link: links.join(', ') };
}

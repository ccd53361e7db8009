import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response } from 'express';
import { BoundedMemory } from '../../memory/boundedMemory.js';
import type { Answer } from '../answer.js';
import type { Ask } from '../ask.js';
import type { Render } from '../render.js';
import { BOUNDED_BEFORE_MS } from '../representations/cacheControl.js';
import { codingFor } from '../representations/coding.js';
import type { Compressed } from '../representations/compressed.js';
import { unchangedTag } from '../representations/conditional.js';
import { lastModified } from '../representations/modified.js';
import type { SendRendering } from '../representations/rendering.js';
import type { Sent } from '../representations/sendBody.js';
import type { Send } from '../send.js';
import type { Site } from '../site.js';
import type { KeptCounts } from './counts.js';
import { formOf, headOf, unchangedHead, type Form } from './forms.js';
import { keyOf } from './keyOf.js';
import { Renderings, type Kept, type Room } from './renderings.js';
import { Standings } from './standing.js';

/** Of addresses as they were written, by which kept answers are found. */
const ADDRESSES_BYTES = 4 * 1024 * 1024;

/** What answers are made and sent with. */
export interface Means {
  send: Send;
  render: Render;
  sendRendering: SendRendering;
  compressed: Compressed;
  room: Room;
  counts: KeptCounts;
  /** Is told of each answer from the memory, when anybody wants to know. */
  heard?: ((request: IncomingMessage, status: number) => void) | undefined;
}

/** Published answers, made once and given out again without a detour through the framework. */
export class KeptAnswers {
  readonly #site: Site;
  readonly #means: Means;
  readonly #standings: Standings;
  readonly #renderings: Renderings;
  /** By host and address, letter by letter as they came: what the framework answered to those once. */
  readonly #addresses = new BoundedMemory<Kept>(ADDRESSES_BYTES);
  readonly #improved = new WeakSet<Kept>();

  constructor(site: Site, means: Means) {
    this.#site = site;
    this.#means = means;
    this.#standings = new Standings(site);
    this.#renderings = new Renderings(this.#standings, means.room, means.counts);
  }

  /**
   * Answers at once what was answered before.
   * @returns false when it cannot, and nothing was written
   */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, headers } = request;
    if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined)
      return false;
    const kept = this.#addresses.get(addressOf(request));
    if (kept === undefined || !this.#standings.holds(kept.standing)) return false;
    const { isPacked, bytes } = kept.rendering;
    const coding = isPacked ? 'identity' : codingFor(headers['accept-encoding'], bytes.length);
    const form = coding === null ? undefined : kept.forms.get(coding);
    const now = this.#site.now();
    if (form === undefined || !this.#isInTime(form.nextPublication, now)) return false;

    const status = write(response, form, request, now);
    if (status === null) return false;
    this.#renderings.touch(kept);
    this.#means.counts.hits += 1;
    this.#means.heard?.(request, status);
    if (coding === 'br') this.#improve(kept);
    return true;
  }

  /**
   * Answers by way of the framework, and remembers it for the next who asks, if it is published.
   * @param answerTo is called when nobody else had the same answered just now
   */
  async serve(
    request: Request,
    response: Response,
    ask: Ask,
    answerTo: () => Answer | Promise<Answer>,
  ): Promise<void> {
    const { send, render, sendRendering } = this.#means;
    const key = keyOf(ask);
    const own: { answer?: Answer } = {};
    const kept =
      key === null
        ? null
        : await this.#renderings.of(key, async () => {
            const answer = (own.answer = await answerTo());
            return 'cacheable' in answer && answer.cacheable ? render(answer, key) : null;
          });
    if (kept === null) {
      await send(request, response, own.answer ?? (await answerTo()));
      return;
    }
    const sent = await sendRendering(request, response, kept.rendering);
    if (sent !== null) this.#remember(request, response, kept, sent);
  }

  #remember(request: Request, response: Response, kept: Kept, sent: Sent): void {
    const now = this.#site.now();
    const { modifiedAt } = kept.rendering;
    const dates = {
      lastModified: modifiedAt === null ? null : lastModified(modifiedAt, now),
      nextPublication: this.#site.nextPublication(),
    };
    // In these moments the headers say something else each second.
    const isDateToCome = modifiedAt !== null && dates.lastModified === null;
    if (isDateToCome || !this.#isInTime(dates.nextPublication, now)) return;
    const head = headOf(response);
    if (head === null || kept.isForgotten) return;
    const form = withBody(formOf(head, sent, dates), kept.forms.get(sent.coding));
    this.#renderings.setForm(kept, sent.coding, form);
    const address = addressOf(request);
    this.#addresses.set(address, kept, 2 * address.length + 100);
  }

  /** Whether headers still say how long they may be kept, as they did when this episode was awaited. */
  #isInTime(nextPublication: number | null, now: number): boolean {
    if (nextPublication !== this.#site.nextPublication()) return false;
    return nextPublication === null || now < nextPublication - BOUNDED_BEFORE_MS;
  }

  /** What is asked for again is worth a body that is as small as can be. */
  #improve(kept: Kept): void {
    if (this.#improved.has(kept) || !this.#renderings.isPage(kept)) return;
    this.#improved.add(kept);
    const { digest, bytes } = kept.rendering;
    void this.#means.compressed.improve(digest, bytes).then((isThere) => {
      if (isThere) this.#renderings.dropForm(kept, 'br');
    });
  }
}

/** A form that somebody had already keeps the body that others needed. */
function withBody(form: Form, known: Form | undefined): Form {
  const isSame = known?.etags[0] === form.etags[0];
  return form.whole === null && isSame ? { ...form, whole: known.whole } : form;
}

/** @returns the status; null when the form is not finished, and nothing was written */
function write(
  response: ServerResponse,
  form: Form,
  { method, headers }: IncomingMessage,
  now: number,
): number | null {
  const conditions = {
    ifNoneMatch: headers['if-none-match'],
    ifModifiedSince: headers['if-modified-since'],
  };
  const had = unchangedTag(conditions, form, now);
  if (had !== null) {
    response.writeHead(304, unchangedHead(form, had) as string[]).end();
    return 304;
  }
  if (form.whole === null) return null;
  response.writeHead(200, form.whole.head as string[]);
  if (method === 'HEAD') response.end();
  else response.end(form.whole.body);
  return 200;
}

function addressOf({ headers, url }: IncomingMessage): string {
  return `${headers.host ?? ''} ${url ?? ''}`;
}

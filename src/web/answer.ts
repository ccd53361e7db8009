import type { PageHead } from './pages/head.js';
import type { DocumentKind } from './contentSecurityPolicy.js';
import type { NearLink } from './pages/problem.js';

/** What some answers can be: see `published`. */
interface Publishable {
  /** True when anyone may have this answer. */
  cacheable?: boolean;
}

/** A page: the view's name, what the frame around it shows, and the object that the view gets. */
export interface PageAnswer extends Publishable {
  kind: 'page';
  view: string;
  head: PageHead;
  page: object;
  /** What it may load and who may frame it. */
  kindOfDocument: DocumentKind;
}

/** A document of ours that stands inside other pages: its view is all of it, without the frame around pages. */
export interface FramedAnswer extends Publishable {
  kind: 'framed';
  view: string;
  page: object;
  /** Its Content-Security-Policy. */
  policy: string;
  status: 200 | 404;
}

/** What was asked cannot be given: an HTML page for readers, problem+json for machines. */
export interface ProblemAnswer {
  kind: 'problem';
  status: number;
  /** A short heading. */
  title: string;
  /** One or two sentences: what is wrong and what to do. */
  detail: string;
  /** Pages that the reader may have meant. */
  near: NearLink[];
  /** The ID that was asked for, when nothing is known of it here: it can be looked up elsewhere. */
  unknownId?: string;
  /** After how many seconds it is worth asking again. */
  retryAfterSeconds?: number;
}

/** A text for machines, which `representations/` sends so that it can be asked for again cheaply. */
export interface TextAnswer extends Publishable {
  kind: 'text';
  /** A media type with its charset. */
  type: string;
  body: string;
  /** Of a feed: its one address, absolute, which hubs know it by. */
  self?: string;
  /** Of a feed: the hubs that tell of it. */
  hubs?: readonly string[];
}

/** A file for machines that is packed by itself, such as a picture. */
export interface BytesAnswer {
  kind: 'bytes';
  /** A media type. */
  type: string;
  bytes: Buffer;
  /** Whether it was asked for under an address that will never name other bytes. */
  isForEver: boolean;
}

/** What a route answers. Routes never touch the response themselves. */
export type Answer =
  | PageAnswer
  | FramedAnswer
  | ProblemAnswer
  | { kind: 'redirect'; status: 301 | 302; to: string }
  | TextAnswer
  | BytesAnswer
  | { kind: 'json'; body: unknown; status: 200 | 503 };

/** A page of `views/`, named after the view. One that holds something to play holds the player. */
export function page(
  view: string,
  { head, ...rest }: { head: PageHead; listening?: object | null },
): PageAnswer {
  const kindOfDocument = rest.listening ? 'player' : 'page';
  return { kind: 'page', view, head, page: rest, kindOfDocument };
}

/**
 * Marks an answer that is the same for whoever asks: it may be kept, here and in caches, until the
 * library or a file of the media folder changes. What is not marked is for the one who asked alone.
 */
export function published<A extends PageAnswer | FramedAnswer | TextAnswer>(answer: A): A {
  return { ...answer, cacheable: true };
}

/** @param policy its Content-Security-Policy */
export function framed(
  view: string,
  page: object,
  policy: string,
  status: FramedAnswer['status'] = 200,
): FramedAnswer {
  return { kind: 'framed', view, page, policy, status };
}

/** The address names nothing; `near` lists what may have been meant. */
export function notFound(detail: string, near: NearLink[] = []): ProblemAnswer {
  return { kind: 'problem', status: 404, title: 'There is no such page', detail, near };
}

/** It is there, but cannot be had just now. */
export function unavailable(detail: string): ProblemAnswer {
  return { kind: 'problem', status: 503, title: 'This is not available now', detail, near: [] };
}

/** The question itself is malformed. */
export function badRequest(detail: string): ProblemAnswer {
  return { kind: 'problem', status: 400, title: 'This question cannot be read', detail, near: [] };
}

/** The same thing under its one right address. */
export function movedTo(path: string): Answer {
  return { kind: 'redirect', status: 301, to: path };
}

/** Where the answer to this question stands for now. */
export function seeThere(path: string): Answer {
  return { kind: 'redirect', status: 302, to: path };
}

export function json(body: unknown): Answer {
  return { kind: 'json', body, status: 200 };
}

/** @param type a media type with its charset */
export function text(type: string, body: string): TextAnswer {
  return { kind: 'text', type, body };
}

/** @param isForEver whether its address will never name other bytes */
export function bytes(type: string, content: Buffer, isForEver: boolean): BytesAnswer {
  return { kind: 'bytes', type, bytes: content, isForEver };
}

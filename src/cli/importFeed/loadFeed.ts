import type { FeedItem, FeedReading, FeedShow } from '../../exchange/feed/feedReading.js';
import { readFeed } from '../../exchange/feed/readFeed.js';
import { fetchText } from '../../net/fetchText.js';
import type { CommandIo } from '../io.js';
import type { FileProblem } from '../problemLines.js';
import { readInput } from '../readInput.js';
import { budgetOf, type Budget } from './budget.js';

/** An item with the document that it stands in: a file, or an address. */
export interface SourcedItem extends FeedItem {
  file: string;
}

/** A feed with all of its pages. */
export interface LoadedFeed {
  /** As the user named it. */
  name: string;
  /** Where subscribers have it: the address that was given, or the one that a file states. */
  address: string | null;
  show: FeedShow;
  /** In the order of the feed. */
  items: SourcedItem[];
  problems: FileProblem[];
}

export interface LoadOptions {
  allowPrivate: boolean;
  /** Told what is being done. */
  step: (text: string) => void;
  /** Milliseconds since 1970. */
  now: () => number;
}

interface Document {
  name: string;
  text: string;
  address: string | null;
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const MOST_BYTES = 20 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const MOST_PAGES = 200;
/** For all pages together: no show comes near, and a page may name ever new ones. */
const IN_ALL = { bytes: 50 * 1024 * 1024, ms: 5 * 60_000 };
const SPENT = {
  bytes: 'The pages of this feed are larger than 50 MB together: is it the feed of one show?',
  time: 'The pages of this feed took more than 5 minutes: try again when its host is faster.',
};
/** Schemes under which podcast apps hand feeds around: `feed://…`, `feed:https://…`. */
const FEED_SCHEME = /^(?:feed|itpc|pcast|podcast):(?:(?:\/\/)?(https?:\/\/)|\/\/)/i;

/**
 * Loads a feed from the web, a file or standard input (`-`), and follows its pages to the oldest.
 * @param given an address, or the name of a file
 * @returns the feed; or what is wrong. A page that cannot be had is an error where the feed comes from
 *   the web, since half a show would be taken for all of it, and a warning where it comes from a file.
 *   Refused as well: pages without end, larger or slower together than those of any show
 */
export async function loadFeed(
  given: string,
  io: CommandIo,
  options: LoadOptions,
): Promise<{ ok: true; feed: LoadedFeed } | { ok: false; problem: FileProblem }> {
  const name = given.replace(FEED_SCHEME, (_, web?: string) => web ?? 'https://');
  const isOnWeb = /^https?:\/\//i.test(name);
  const budget = budgetOf(IN_ALL, options.now);
  options.step(`Fetching ${name}`);
  const first = isOnWeb ? await fetched(name, options) : await readFile(name, io);
  if (!first.ok) return failed(given, first.message);
  budget.spend(first.document.text);
  const reading = readFeed(first.document.text, first.document.address);
  if (!reading.ok) return { ok: false, problem: { ...reading.problem, file: given } };

  const { show } = reading.reading;
  const problems: FileProblem[] = [];
  if (show.movedTo !== null && show.movedTo !== name) {
    const message = `The feed says that it has moved to ${show.movedTo}: what is newer may be there.`;
    problems.push({ file: given, line: null, severity: 'notice', message });
  }
  const items = take(reading.reading, first.document.name, problems);
  const seen = new Set([name, first.document.address]);
  let next = reading.reading.next;
  for (let pages = 1; next !== null && !seen.has(next); pages += 1) {
    if (pages === MOST_PAGES) return failed(next, `The feed has more than ${MOST_PAGES} pages.`);
    const spent = budget.spent();
    if (spent !== null) return failed(next, SPENT[spent]);
    seen.add(next);
    options.step(`Fetching page ${pages + 1} of ${given}`);
    const page = await pageAt(next, budget, options);
    if (!page.ok) {
      if (isOnWeb)
        return failed(next, `${page.message} Without this page, episodes would be missing.`);
      const message = `${page.message} The episodes on this page are not imported.`;
      problems.push({ file: given, line: null, severity: 'warning', message });
      break;
    }
    items.push(...take(page.reading, next, problems));
    next = page.reading.next;
  }
  const address = isOnWeb ? name : show.address;
  return { ok: true, feed: { name: given, address, show, items, problems } };
}

function take(reading: FeedReading, file: string, problems: FileProblem[]): SourcedItem[] {
  for (const problem of reading.problems) {
    // What the feed as a whole holds in vain is told once, not of each page.
    const isTold =
      problem.severity === 'notice' && problems.some(({ message }) => message === problem.message);
    if (!isTold) problems.push({ ...problem, file });
  }
  return reading.items.map((item) => ({ ...item, file }));
}

async function pageAt(address: string, budget: Budget, options: LoadOptions) {
  const page = await fetched(address, options);
  if (!page.ok) return page;
  budget.spend(page.document.text);
  const reading = readFeed(page.document.text, page.document.address);
  return reading.ok ? reading : { ok: false as const, message: reading.problem.message };
}

type Loading = { ok: true; document: Document } | { ok: false; message: string };

async function fetched(address: string, { allowPrivate }: LoadOptions): Promise<Loading> {
  const options = { accept: ACCEPT, maxBytes: MOST_BYTES, timeoutMs: TIMEOUT_MS, allowPrivate };
  const answer = await fetchText(address, options);
  if (!answer.ok) return answer;
  return { ok: true, document: { name: address, text: answer.text, address: answer.url } };
}

async function readFile(name: string, io: CommandIo): Promise<Loading> {
  const input = await readInput(name, io);
  if (!input.ok) return input;
  return { ok: true, document: { ...input.file, address: null } };
}

function failed(file: string, message: string): { ok: false; problem: FileProblem } {
  return { ok: false, problem: { file, line: null, severity: 'error', message } };
}

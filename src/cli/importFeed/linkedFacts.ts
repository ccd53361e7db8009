import { mapBounded } from '../../concurrency/mapBounded.js';
import { readChaptersFile } from '../../exchange/feed/chapterList.js';
import type { FeedChapter } from '../../exchange/feed/feedReading.js';
import { fetchText } from '../../net/fetchText.js';
import { headOf } from '../../net/headOf.js';
import type { FileProblem } from '../problemLines.js';
import { budgetOf, type Budget } from './budget.js';
import type { LoadOptions, SourcedItem } from './loadFeed.js';

const MOST_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MS = 15_000;
/** So many items are asked about at once. */
const AT_ONCE = 6;
/** A host that failed so often in a row is not asked again. */
const MOST_FAILURES = 3;
/** For all that is asked, of whatever hosts. */
const IN_ALL = { bytes: 50 * 1024 * 1024, ms: 20 * 60_000 };
const SPENT = {
  bytes: 'The chapters that this feed links to are larger than 50 MB together',
  time: 'What this feed links to took more than 20 minutes',
};

/**
 * Items with what the web knows beyond the feed: chapters from their own file, where the feed holds
 * none, and the length of a file whose length the feed does not state. What cannot be had is told as a
 * warning, and stays as it is. A few items are asked about at once.
 */
export async function withLinkedFacts(
  items: readonly SourcedItem[],
  options: LoadOptions,
): Promise<{ items: SourcedItem[]; problems: FileProblem[] }> {
  const told = items.map((): FileProblem[] => []);
  const failures = new Map<string, number>();
  const givenUp = new Set<string>();
  const budget = budgetOf(IN_ALL, options.now);
  let isSpent = false;
  let done = 0;

  /** Asks while there is budget, and unless the host has failed too often; tells of its failures. */
  const ask = async <T>(
    item: SourcedItem,
    problems: FileProblem[],
    address: string,
    lost: string,
    question: (address: string) => Promise<Answer<T>>,
  ): Promise<T | null> => {
    if (isSpent) return null;
    const spent = budget.spent();
    if (spent !== null) {
      isSpent = true;
      const message = `${SPENT[spent]}: from this episode on, linked chapters and lengths that the feed does not state are missing.`;
      problems.push(warning(item, message));
      return null;
    }
    const { host } = new URL(address);
    if (givenUp.has(host)) return null;
    const answer = await question(address);
    const failed = answer.ok ? 0 : (failures.get(host) ?? 0) + 1;
    failures.set(host, failed);
    if (answer.ok) return answer.value;
    problems.push(warning(item, `${answer.message} ${lost}`));
    if (failed >= MOST_FAILURES && !givenUp.has(host)) {
      givenUp.add(host);
      const message = `${host} failed ${MOST_FAILURES} times and is not asked again: what else it has, chapters or lengths, is missing. Import again later.`;
      problems.push(warning(item, message));
    }
    return null;
  };

  const complete = await mapBounded([...items.entries()], AT_ONCE, async ([i, item]) => {
    let { chapters, enclosure } = item;
    const { chaptersUrl } = item;
    const problems = told[i] ?? [];
    if (chapters.length === 0 && chaptersUrl !== null) {
      const lost = `“${item.title}” comes without its chapters.`;
      const fetched = await ask(item, problems, chaptersUrl, lost, (url) =>
        chaptersAt(url, budget, options),
      );
      chapters = fetched ?? [];
    }
    if (enclosure?.lengthBytes === null) {
      const lost = `The length of the file of “${item.title}” stays unknown: podcast apps are not offered a file without one.`;
      const lengthBytes = await ask(item, problems, enclosure.url, lost, (url) =>
        lengthAt(url, options),
      );
      enclosure = { ...enclosure, lengthBytes };
    }
    done += 1;
    options.step(`Fetching chapters and measuring files (${done} of ${items.length})`);
    return { ...item, chapters, enclosure };
  });
  return { items: complete, problems: told.flat() };
}

type Answer<T> = { ok: true; value: T } | { ok: false; message: string };

async function chaptersAt(
  address: string,
  budget: Budget,
  { allowPrivate }: LoadOptions,
): Promise<Answer<FeedChapter[]>> {
  const answer = await fetchText(address, {
    accept: 'application/json+chapters, application/json;q=0.9, */*;q=0.5',
    maxBytes: MOST_BYTES,
    timeoutMs: TIMEOUT_MS,
    allowPrivate,
  });
  if (!answer.ok) return answer;
  budget.spend(answer.text);
  const value = readChaptersFile(answer.text, answer.url);
  if (value !== null) return { ok: true, value };
  return { ok: false, message: `${address} is no file of JSON chapters.` };
}

async function lengthAt(address: string, { allowPrivate }: LoadOptions): Promise<Answer<number>> {
  const head = await headOf(address, { allowPrivate, timeoutMs: TIMEOUT_MS });
  if (!head.ok) return head;
  if (head.lengthBytes) return { ok: true, value: head.lengthBytes };
  return { ok: false, message: `${address} does not say how long it is.` };
}

function warning({ file, line }: SourcedItem, message: string): FileProblem {
  return { file, line, severity: 'warning', message };
}

import { readChaptersFile } from '../../exchange/feed/chapterList.js';
import type { FeedChapter } from '../../exchange/feed/feedReading.js';
import { fetchText } from '../../net/fetchText.js';
import { headOf } from '../../net/headOf.js';
import type { FileProblem } from '../problemLines.js';
import { budgetOf, type Budget } from './budget.js';
import type { LoadOptions, SourcedItem } from './loadFeed.js';

const MOST_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MS = 15_000;
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
 * warning, and stays as it is.
 */
export async function withLinkedFacts(
  items: readonly SourcedItem[],
  options: LoadOptions,
): Promise<{ items: SourcedItem[]; problems: FileProblem[] }> {
  const problems: FileProblem[] = [];
  const failures = new Map<string, number>();
  const budget = budgetOf(IN_ALL, options.now);
  let isSpent = false;
  const complete: SourcedItem[] = [];

  /** Asks while there is budget, and unless the host has failed too often; tells of its failures. */
  const ask = async <T>(
    item: SourcedItem,
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
    const failed = failures.get(host) ?? 0;
    if (failed >= MOST_FAILURES) return null;
    const answer = await question(address);
    failures.set(host, answer.ok ? 0 : failed + 1);
    if (answer.ok) return answer.value;
    problems.push(warning(item, `${answer.message} ${lost}`));
    if (failed + 1 === MOST_FAILURES) {
      const message = `${host} failed ${MOST_FAILURES} times and is not asked again: what else it has, chapters or lengths, is missing. Import again later.`;
      problems.push(warning(item, message));
    }
    return null;
  };

  for (const [i, item] of items.entries()) {
    let { chapters, enclosure } = item;
    const { chaptersUrl } = item;
    if (chapters.length === 0 && chaptersUrl !== null) {
      options.step(`Fetching chapters (${i + 1} of ${items.length})`);
      const lost = `“${item.title}” comes without its chapters.`;
      chapters =
        (await ask(item, chaptersUrl, lost, (url) => chaptersAt(url, budget, options))) ?? [];
    }
    if (enclosure?.lengthBytes === null) {
      options.step(`Measuring files (${i + 1} of ${items.length})`);
      const lost = `The length of the file of “${item.title}” stays unknown: podcast apps are not offered a file without one.`;
      const lengthBytes = await ask(item, enclosure.url, lost, (url) => lengthAt(url, options));
      enclosure = { ...enclosure, lengthBytes };
    }
    complete.push({ ...item, chapters, enclosure });
  }
  return { items: complete, problems };
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

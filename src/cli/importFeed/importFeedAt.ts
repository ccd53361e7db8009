import { absoluteUrl } from '../../domain/address.js';
import { baseUrlOf } from '../../config.js';
import { counted } from '../../domain/counted.js';
import { hasErrors } from '../../domain/problem.js';
import type { Installation } from '../../wiring.js';
import { importAnswer, summaryLine } from '../importReport.js';
import { complain, say, type CommandIo, type ExitCode } from '../io.js';
import { problemLines, type FileProblem } from '../problemLines.js';
import { progressOn } from '../progress.js';
import { withInstallation } from '../withInstallation.js';
import { importFeed, type FeedImport } from './importFeed.js';
import { withLinkedFacts } from './linkedFacts.js';
import { loadFeed, type LoadedFeed } from './loadFeed.js';

export interface FeedOptions {
  dryRun?: boolean;
  json?: boolean;
  move?: boolean;
  update?: boolean;
  allowPrivate?: boolean;
}

/** Imports the feed at an address, in a file, or on standard input (`-`), and says what became of it. */
export async function importFeedAt(
  given: string,
  options: FeedOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const progress = progressOn(io.stderr);
  const loading = { allowPrivate: options.allowPrivate ?? false, step: progress.step, now: io.now };
  const loaded = await loadFeed(given, io, loading);
  if (!loaded.ok) {
    progress.done();
    return refuse([loaded.problem], options, io);
  }
  const { items, problems } = await withLinkedFacts(loaded.feed.items, loading);
  progress.done();
  const feed = { ...loaded.feed, items, problems: [...loaded.feed.problems, ...problems] };
  if (feed.items.length === 0) {
    const message = 'This feed holds no episodes: is it the right one?';
    return refuse([{ file: given, line: null, severity: 'error', message }], options, io);
  }
  if (options.move === true && feed.address === null) {
    const message =
      'The feed does not say where it was, so --move has nothing to remember: import it from its address.';
    return refuse([{ file: given, line: null, severity: 'error', message }], options, io);
  }
  return withInstallation(io, (installation) => save(feed, options, installation, io));
}

function refuse(problems: FileProblem[], { json = false }: FeedOptions, io: CommandIo): ExitCode {
  if (json) say(io, JSON.stringify({ episodes: [], problems, unread: [] }, null, 2));
  else {
    complainOf(problems, io);
    complain(io, 'Nothing was saved.');
  }
  return 1;
}

async function save(
  feed: LoadedFeed,
  { dryRun = false, json = false, move = false, update = false }: FeedOptions,
  installation: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const progress = progressOn(io.stderr);
  const result = await importFeed(
    feed,
    { dryRun, move, update, step: progress.step },
    installation,
  );
  progress.done();
  const failed = hasErrors(result.found);
  const baseUrl = baseUrlOf(installation.config);
  if (json) {
    say(io, JSON.stringify(importAnswer(result, baseUrl), null, 2));
    return failed ? 1 : 0;
  }
  complainOf(result.found, io);
  if (failed) {
    complain(io, 'Nothing was saved: correct what is an error, and import the feed again.');
    return 1;
  }
  for (const outcome of result.outcomes.filter(({ isChanged }) => isChanged)) {
    say(io, summaryLine(outcome, dryRun, baseUrl));
  }
  say(io, totalLine(result, dryRun));
  if (!dryRun) for (const line of nextLines(feed, result, baseUrl)) say(io, line);
  return 0;
}

function complainOf(problems: readonly FileProblem[], io: CommandIo): void {
  for (const file of new Set(problems.map((problem) => problem.file))) {
    const own = problems.filter((problem) => problem.file === file);
    for (const line of problemLines(file, own)) complain(io, line);
  }
}

function totalLine({ outcomes, isShowChanged }: FeedImport, dryRun: boolean): string {
  const fresh = outcomes.filter(({ stored }) => stored === null).length;
  const updated = outcomes.filter(({ stored, isChanged }) => stored !== null && isChanged).length;
  const parts = [
    fresh > 0 ? `${fresh} new` : '',
    updated > 0 ? `${updated} updated` : '',
    isShowChanged ? 'the show updated' : '',
  ].filter((part) => part !== '');
  const what = parts.length === 0 ? 'nothing changed' : parts.join(', ');
  const unsaved = dryRun && parts.length > 0 ? ' if it were saved (--dry-run)' : '';
  return `The feed: ${counted(outcomes.length, 'episode')}; ${what}${unsaved}.`;
}

/** What is left to do for a feed that is to be followed here. */
function nextLines(
  { address, show }: LoadedFeed,
  { documents }: FeedImport,
  baseUrl: string,
): string[] {
  const own = absoluteUrl(baseUrl, '/feed.xml');
  if (address === null || address.startsWith(`${baseUrl}/`) || show.movedTo === own) return [];
  return documents.show.feed.oldAddresses.includes(address)
    ? [`Next, at the old host: let ${address} lead to ${own} for good (301).`]
    : ['When its subscribers are to follow it here, import it once more with --move.'];
}

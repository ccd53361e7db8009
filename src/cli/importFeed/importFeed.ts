import { isDeepStrictEqual } from 'node:util';
import type { EpisodeDraft } from '../../domain/draft.js';
import type { Episode } from '../../domain/episode.js';
import { mergeEpisode } from '../../domain/merge.js';
import { podcastGuid } from '../../domain/podcastGuid.js';
import { hasErrors, type Problem } from '../../domain/problem.js';
import { placeItems } from '../../exchange/feed/placeItems.js';
import { showFromFeed } from '../../exchange/feed/showFromFeed.js';
import { measureMedia } from '../../media/mediaFolder.js';
import type { Installation } from '../../wiring.js';
import { notesContext, readDocuments, type Documents } from '../documents.js';
import type { FileOutcome, ImportResult } from '../importFiles.js';
import { libraryProblems } from '../libraryProblems.js';
import type { FileProblem } from '../problemLines.js';
import { itemDraft, markdownOf } from './itemDraft.js';
import type { LoadedFeed, SourcedItem } from './loadFeed.js';
import { rememberedAddress } from './rememberedAddress.js';

export interface FeedRequest {
  dryRun: boolean;
  /** Whether the feed moves here for good: its address is remembered. */
  move: boolean;
  /** Told which episode is being read. */
  step: (text: string) => void;
}

export interface FeedImport extends ImportResult {
  isShowChanged: boolean;
}

/**
 * Brings a feed into the library, in one transaction: all of its episodes and what the show lacks, or
 * nothing when there is an error. None of it is read while anything here is damaged: of an episode that
 * cannot be read, nobody sees the guid, and subscribers would get it twice.
 */
export async function importFeed(
  feed: LoadedFeed,
  request: FeedRequest,
  { store, mediaFolder, config }: Installation,
): Promise<FeedImport> {
  const damaged = await libraryProblems(store);
  if (damaged.length > 0) {
    const documents = await readDocuments(store);
    const found = damaged.map((problem): FileProblem => ({ ...problem, severity: 'error' }));
    return { found, outcomes: [], documents, isShowChanged: false };
  }
  return store.transaction(async (transaction) => {
    const documents = await readDocuments(transaction);
    const origin = config.publicOrigin;
    const taking = {
      description: markdownOf(feed.show.description),
      ownGuid: origin === null ? null : podcastGuid(`${origin}/feed.xml`),
      oldAddress: rememberedAddress(feed.address, origin, request.move),
    };
    const { show, problems } = showFromFeed(documents.show, feed.show, taking);
    const place = { origin, mediaFolder, step: request.step };
    const { outcomes, found, episodes } = await takeItems(feed, documents, place);
    const all = [...feed.problems, ...named(feed.name, problems), ...found];
    const isShowChanged = !isDeepStrictEqual(show, documents.show);
    if (!request.dryRun && !hasErrors(all)) {
      if (isShowChanged) transaction.put('show', show);
      for (const { episode } of outcomes) {
        if (episode) transaction.put(`episodes/${episode.number}`, episode);
      }
    }
    const after = { ...documents, show, episodes };
    return { found: all, outcomes, documents: after, isShowChanged };
  });
}

interface Place {
  /** The public origin of this companion; null while it has none. */
  origin: string | null;
  mediaFolder: string;
  step: FeedRequest['step'];
}

async function takeItems(
  feed: LoadedFeed,
  documents: Documents,
  { origin, mediaFolder, step }: Place,
) {
  const { placed, problems } = placeItems(feed.items, documents.episodes, feed.show.title);
  const found: FileProblem[] = problems.map(({ item, severity, message }) => ({
    ...placeOf(item),
    severity,
    message,
  }));
  const episodes = new Map(documents.episodes.map((episode) => [episode.number, episode]));
  const owners = new Map(documents.episodes.flatMap(idsWithOwner));
  const context = notesContext(documents);
  const outcomes: FileOutcome[] = [];
  for (const [i, each] of placed.entries()) {
    const { stored, number, item } = each;
    step(`Reading episode ${number} (${i + 1} of ${placed.length})`);
    const isTaken = (id: string) => (owners.get(id) ?? number) !== number;
    const draft = withFreeIds(itemDraft(each, context, origin), isTaken);
    const merged = mergeItem(stored, draft, isTaken);
    found.push(...merged.problems.map((problem) => ({ ...problem, ...placeOf(item) })));
    const { episode } = await measureMedia(mediaFolder, merged.episode);
    for (const [id, owner] of idsWithOwner(episode)) owners.set(id, owner);
    episodes.set(number, episode);
    const isChanged = !isDeepStrictEqual(episode, stored);
    outcomes.push({
      ...merged,
      file: item.file,
      episode,
      stored,
      isChanged,
      problems: [],
      unread: [],
    });
  }
  return { outcomes, found, episodes: [...episodes.values()].sort((a, b) => a.number - b.number) };
}

/**
 * Merges as notes of any loose form are merged. Segments that are here and of which the feed knows
 * little stay as they are: they say more than a feed can.
 */
function mergeItem(
  stored: Episode | null,
  draft: EpisodeDraft & { number: number },
  isTaken: (id: string) => boolean,
) {
  const options = { authoritative: false, replace: false, isTaken };
  const kept = { ...draft, segments: stored?.segments ?? [] };
  if (draft.segments.length > 0) {
    const merged = mergeEpisode(stored, draft, options);
    if (merged.ok) return { ...merged, problems: [] };
  }
  const merged = mergeEpisode(stored, kept, options);
  if (!merged.ok) throw new Error(merged.refusals.map(({ message }) => message).join(' '));
  const message = `The chapters of the feed are not those of episode ${draft.number} here, which keeps its segments.`;
  const problems: Problem[] =
    draft.segments.length > 0 ? [{ line: null, severity: 'notice', message }] : [];
  return { ...merged, problems };
}

/** An id that another episode has is not this segment's: it gets one of its own. */
function withFreeIds<D extends EpisodeDraft>(draft: D, isTaken: (id: string) => boolean): D {
  const segments = draft.segments.map((segment) =>
    segment.id !== null && isTaken(segment.id) ? { ...segment, id: null } : segment,
  );
  return { ...draft, segments };
}

function idsWithOwner({ number, segments, retiredIds }: Episode): [string, number][] {
  return [...segments.map(({ id }) => id), ...retiredIds].map((id) => [id, number]);
}

function placeOf({ file, line }: SourcedItem): { file: string; line: number | null } {
  return { file, line };
}

function named(file: string, problems: readonly Problem[]): FileProblem[] {
  return problems.map((problem) => ({ ...problem, file }));
}

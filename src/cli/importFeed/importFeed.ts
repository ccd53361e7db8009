import { isDeepStrictEqual } from 'node:util';
import { counted } from '../../domain/counted.js';
import type { EpisodeDraft } from '../../domain/draft.js';
import type { Episode } from '../../domain/episode.js';
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
import { mergeItem } from './mergeItem.js';
import { filesToBring } from './ownFiles.js';
import { rememberedAddress } from './rememberedAddress.js';

export interface FeedRequest {
  dryRun: boolean;
  /** Whether the feed moves here for good: its address is remembered. */
  move: boolean;
  /** Whether the feed's texts and files replace those of episodes that are here. */
  update: boolean;
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
      description: markdownOf(feed.show.description, feed.address),
      ownGuid: origin === null ? null : podcastGuid(`${origin}/feed.xml`),
      oldAddress: rememberedAddress(feed.address, origin, request.move),
    };
    const { show, problems } = showFromFeed(documents.show, feed.show, taking);
    const explicit = [feed.show.explicit, show.feed.explicit];
    const place = { origin, explicit, mediaFolder, update: request.update, step: request.step };
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
  /** Whether the show is explicit, as the feed says and as it is here. */
  explicit: readonly (boolean | null)[];
  mediaFolder: string;
  update: boolean;
  step: FeedRequest['step'];
}

async function takeItems(
  feed: LoadedFeed,
  documents: Documents,
  { origin, explicit, mediaFolder, update, step }: Place,
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
  let different = 0;
  for (const [i, each] of placed.entries()) {
    const { stored, number, item } = each;
    step(`Reading episode ${number} (${i + 1} of ${placed.length})`);
    const isTaken = (id: string) => (owners.get(id) ?? number) !== number;
    const draft = withFreeIds(itemDraft(each, context, explicit, origin), isTaken);
    const merged = mergeItem(stored, draft, { update, isTaken });
    found.push(...merged.problems.map((problem) => ({ ...problem, ...placeOf(item) })));
    const { episode, missing } = await measureMedia(mediaFolder, merged.episode);
    for (const message of filesToBring(episode, missing, item.transcript, origin)) {
      found.push({ ...placeOf(item), severity: 'warning', message });
    }
    if (merged.isDifferent) different += 1;
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
  if (different > 0) {
    const stays =
      different === 1 ? 'differs from the feed and stays' : 'differ from the feed and stay';
    const message = `${counted(different, 'episode')} here ${stays} so: with --update, the feed's texts and files replace those here.`;
    found.push({ file: feed.name, line: null, severity: 'notice', message });
  }
  return { outcomes, found, episodes: [...episodes.values()].sort((a, b) => a.number - b.number) };
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

import type { ChangeId } from '../domain/changeId.js';
import { anchorOf, type Episode } from '../domain/episode.js';
import type { Version } from '../domain/version.js';
import { knownChanges, readingsOf, versionsOf, type Corpus, type KnownChange } from './corpus.js';
import type { ChangeProposal, Proposal, SegmentPlace, SegmentProposal } from './proposal.js';
import { WordIndex } from './wordIndex.js';

/** Below, proposals were not worth a look (docs/decisions/0004-proposals.md has the measurement). */
export const WORTH_A_LOOK = 0.47;
const MOST_PER_SEGMENT = 3;
const VERSION_UNKNOWN = 0.9;
const ANOTHER_VERSION = 0.7;

interface Likeness {
  score: number;
  words: string[];
}

/** A person said that two segments speak of the same thing: words and versions say nothing against it. */
const SAID: Likeness = { score: 1, words: [] };

interface Placed extends SegmentPlace {
  position: number;
  versions: Version[];
}

type Owner = { kind: 'change'; id: ChangeId } | { kind: 'segment'; placed: Placed };

/** Proposes what unlinked segments mean. */
export class Linker {
  readonly #known: Map<ChangeId, KnownChange>;
  readonly #placed = new Map<string, Placed>();
  readonly #related = new Map<string, Set<string>>();
  readonly #index: WordIndex<Owner>;

  constructor(corpus: Corpus) {
    this.#known = knownChanges(corpus);
    for (const episode of corpus.episodes) {
      for (const [i, segment] of episode.segments.entries()) {
        const versions = versionsOf(segment, episode, corpus.versionAliases);
        const placed = { episode: episode.number, segment, position: i + 1, versions };
        this.#placed.set(segment.id, placed);
        for (const other of segment.related) this.#relate(segment.id, other);
      }
    }
    const owners: { owner: Owner; text: { title: string; notes: string } }[] = [
      ...corpus.changes.map((text) => ({ owner: { kind: 'change' as const, id: text.id }, text })),
      ...[...this.#placed.values()].map((placed) => ({
        owner: { kind: 'segment' as const, placed },
        text: placed.segment,
      })),
    ];
    this.#index = new WordIndex(
      owners.flatMap(({ owner, text }) => readingsOf(text).map((words) => ({ owner, words }))),
    );
  }

  /**
   * What the unlinked segments of an episode of the corpus probably mean: at most three a segment,
   * without what was refused. Two segments of the episode that speak of the same thing are
   * proposed once, at the first.
   * @returns note order, then the highest score first
   */
  proposals(episode: Pick<Episode, 'segments'>): Proposal[] {
    return episode.segments.flatMap((segment) => {
      const placed = this.#placed.get(segment.id);
      return placed && segment.changes.length === 0 ? this.#proposalsFor(placed) : [];
    });
  }

  #proposalsFor(placed: Placed): Proposal[] {
    const best = new Map<string, Proposal>();
    const offer = (key: string, proposal: Proposal) => {
      if (proposal.score >= WORTH_A_LOOK && proposal.score > (best.get(key)?.score ?? 0)) {
        best.set(key, proposal);
      }
    };
    for (const id of this.#related.get(placed.segment.id) ?? []) {
      const said = this.#placed.get(id);
      for (const change of said?.segment.changes ?? []) {
        offer(change.id, this.#change(placed, change.id, said ?? null, SAID));
      }
    }
    for (const words of readingsOf(placed.segment)) {
      for (const { owner, score, shared } of this.#index.alike(words, WORTH_A_LOOK)) {
        const written = shared.map((stem) => words.get(stem) ?? stem);
        if (owner.kind === 'change') {
          offer(owner.id, this.#change(placed, owner.id, null, { score, words: written }));
        } else if (owner.placed.segment.changes.length > 0) {
          for (const { id } of owner.placed.segment.changes) {
            offer(id, this.#change(placed, id, owner.placed, { score, words: written }));
          }
        } else if (this.#mayRelate(placed, owner.placed)) {
          const key = anchorOf(owner.placed.segment.id);
          offer(key, this.#relation(placed, owner.placed, { score, words: written }));
        }
      }
    }
    for (const refused of placed.segment.refused) best.delete(refused);
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, MOST_PER_SEGMENT);
  }

  #change(
    { segment, position, versions }: Placed,
    changeId: ChangeId,
    said: SegmentPlace | null,
    likeness: Likeness,
  ): ChangeProposal {
    const { title, version } = this.#known.get(changeId) ?? { title: changeId, version: null };
    const trust = versionTrust(versions, version === null ? [] : [version]);
    const score = likeness === SAID ? 1 : rounded(likeness.score * trust);
    const by = said && { episode: said.episode, segment: said.segment };
    const { words } = likeness;
    return { kind: 'change', segment, position, score, words, changeId, title, version, said: by };
  }

  #relation(placed: Placed, other: Placed, { score: alike, words }: Likeness): SegmentProposal {
    const isOneEpisode = placed.episode === other.episode;
    const trust = isOneEpisode ? 1 : versionTrust(placed.versions, other.versions);
    const { segment, position } = placed;
    const there = { episode: other.episode, segment: other.segment };
    return {
      kind: 'segment',
      segment,
      position,
      score: rounded(alike * trust),
      words,
      other: there,
    };
  }

  #mayRelate(one: Placed, other: Placed): boolean {
    const isShownThere = one.episode === other.episode && other.position <= one.position;
    return (
      !isShownThere &&
      !this.#related.get(one.segment.id)?.has(other.segment.id) &&
      !other.segment.refused.includes(anchorOf(one.segment.id))
    );
  }

  #relate(one: string, other: string): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      this.#related.set(from, (this.#related.get(from) ?? new Set()).add(to));
    }
  }
}

function versionTrust(one: readonly Version[], other: readonly Version[]): number {
  if (one.length === 0 || other.length === 0) return VERSION_UNKNOWN;
  return one.some((version) => other.includes(version)) ? 1 : ANOTHER_VERSION;
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}

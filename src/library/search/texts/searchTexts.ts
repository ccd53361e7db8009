import type { Show } from '../../../domain/show.js';
import type { HitKind } from '../../searchEntries.js';
import type { Renewed } from '../../readModel.js';
import type { ReadState } from '../../readState.js';
import { TextIndex, type Slot } from '../index/textIndex.js';
import {
  textOfArticle,
  textOfChange,
  textsOfEpisode,
  type EntryText,
  type Subject,
} from './entryText.js';
import { Marks, type Mark } from './marks.js';
import type { SpokenLine } from './spoken.js';

/** What was said in each episode, as far as it was handed over. */
export type Spoken = ReadonlyMap<number, readonly SpokenLine[]>;

/**
 * The texts of what is published, in the index by the entries that they come from. Saving only notes
 * what must be read again; `prepare` reads it a slice at a time.
 */
export class SearchTexts {
  readonly index: TextIndex;
  readonly marks = new Marks();
  // By slot. A search asks thousands of texts for their group and their marks, so these lie apart.
  readonly #subjects: (Subject | null)[] = [];
  readonly #groupOf: number[] = [];
  readonly #marksOf: (readonly Mark[])[] = [];
  /** By group. */
  readonly #kinds: HitKind[] = [];
  /** The slots of each entry, by its owner: `episodes/16`, `changes/1050001`, `articles/one`. */
  readonly #slotsOf = new Map<string, Slot[]>();
  readonly #groups = new Map<string, number>();
  /** By owner: about how many texts there are to read. */
  readonly #outdated = new Map<string, number>();
  #unread = 0;

  constructor(
    private readonly state: ReadState,
    private readonly show: Show,
    private readonly spoken: Spoken,
  ) {
    this.index = new TextIndex(show.versionAliases);
  }

  /** What a text is of; null for a slot that is free. */
  subject(slot: Slot): Subject | null {
    return this.#subjects[slot] ?? null;
  }

  isSegment(slot: Slot): boolean {
    return this.subject(slot)?.kind === 'segment';
  }

  /** The number of the group of a text. */
  groupOf(slot: Slot): number {
    return this.#groupOf[slot] ?? 0;
  }

  marksOf(slot: Slot): readonly Mark[] {
    return this.#marksOf[slot] ?? [];
  }

  kindOfGroup(group: number): HitKind {
    return this.#kinds[group] ?? 'article';
  }

  /** Every slot that holds a text. */
  slots(): Slot[] {
    return [...this.#slotsOf.values()].flat();
  }

  /** Groups so far: the highest number is lower. */
  get groups(): number {
    return this.#groups.size;
  }

  group(name: string): number | null {
    return this.#groups.get(name) ?? null;
  }

  /** Notes which entries must be read again. */
  refresh({ episodes, changes, articles }: Renewed): void {
    for (const number of episodes) {
      const texts = 1 + (this.state.episodes.get(number)?.segments.length ?? 0);
      this.#outdate(`episodes/${number}`, texts);
    }
    for (const id of changes) this.#outdate(`changes/${id}`, 1);
    for (const slug of articles) this.#outdate(`articles/${slug}`, 1);
  }

  /** About how many texts must be read again. */
  get unread(): number {
    return this.#unread;
  }

  /**
   * Reads entries that must be read again, at least one; an entry is read whole.
   * @param isEnough asked after each
   * @returns whether some are left
   */
  prepare(isEnough: () => boolean): boolean {
    for (const [owner, texts] of this.#outdated) {
      this.#readAgain(owner);
      this.#outdated.delete(owner);
      this.#unread -= texts;
      if (this.#outdated.size > 0 && isEnough()) return true;
    }
    return false;
  }

  #outdate(owner: string, texts: number): void {
    this.#unread += texts - (this.#outdated.get(owner) ?? 0);
    this.#outdated.set(owner, texts);
  }

  #readAgain(owner: string): void {
    for (const slot of this.#slotsOf.get(owner) ?? []) this.#remove(slot);
    const now = this.#read(owner).map((text) => this.#add(text));
    if (now.length > 0) this.#slotsOf.set(owner, now);
    else this.#slotsOf.delete(owner);
  }

  #add({ subject, fields, group, marks }: EntryText): Slot {
    const slot = this.index.add(fields);
    const number = this.#groups.get(group) ?? this.#groups.size;
    this.#groups.set(group, number);
    this.#kinds[number] = group.slice(0, group.indexOf(' ')) as HitKind;
    const own = [...new Set(marks)].map((mark) => this.marks.of(mark));
    this.marks.count(own, 1);
    this.#subjects[slot] = subject;
    this.#groupOf[slot] = number;
    this.#marksOf[slot] = own;
    return slot;
  }

  #remove(slot: Slot): void {
    this.index.remove(slot);
    this.marks.count(this.marksOf(slot), -1);
    this.#subjects[slot] = null;
    this.#marksOf[slot] = [];
  }

  #read(owner: string): EntryText[] {
    const [kind, key = ''] = owner.split('/');
    if (kind === 'episodes') {
      const episode = this.state.episodes.get(Number(key));
      return episode ? textsOfEpisode(episode, this.show, this.spoken.get(Number(key)) ?? []) : [];
    }
    if (kind === 'changes') {
      const change = this.state.changes.get(key);
      return change ? [textOfChange(change, this.show)] : [];
    }
    const article = this.state.articles.get(key)?.article;
    return article ? [textOfArticle(article)] : [];
  }
}

import { BoundedMemory } from '../../memory/boundedMemory.js';
import type { Rendering } from '../representations/rendering.js';
import type { KeptCounts } from './counts.js';
import { sizeOfForm, type Form } from './forms.js';
import type { Coding } from '../representations/coding.js';
import { isSameStanding, type Standing, type Standings } from './standing.js';

/** A published answer that is remembered. */
export interface Kept {
  readonly key: string;
  readonly rendering: Rendering;
  standing: Standing;
  /** The forms that somebody needed so far. */
  readonly forms: Map<Coding, Form>;
  /** Once it had to make room, or another one took its place. */
  isForgotten: boolean;
}

/** How many bytes may be kept. */
export interface Room {
  /** Of what has an address without a query: as many as there are things in the library. */
  pages: number;
  /** Of what was asked with a query: there is no end to these, so that they only push out each other. */
  questions: number;
}

/** Makes published answers once, until what they were made of changes. */
export class Renderings {
  readonly #standings: Standings;
  readonly #counts: KeptCounts;
  readonly #pages: BoundedMemory<Kept>;
  readonly #questions: BoundedMemory<Kept>;
  readonly #underWay = new Map<string, { standing: Standing; made: Promise<Kept | null> }>();

  constructor(standings: Standings, room: Room, counts: KeptCounts) {
    const forget = (kept: Kept) => {
      kept.isForgotten = true;
      kept.forms.clear();
    };
    this.#standings = standings;
    this.#counts = counts;
    this.#pages = new BoundedMemory(room.pages, forget);
    this.#questions = new BoundedMemory(room.questions, forget);
  }

  /**
   * What is kept under this key. Whoever asks while it is being made waits for the same.
   * @param make gives null for what is not to be kept, nor shared
   * @returns null when this was made for somebody else and is not shared, or is not to be kept
   */
  async of(key: string, make: () => Promise<Rendering | null>): Promise<Kept | null> {
    const standing = await this.#standings.take();
    const known = this.#shelf(key).get(key);
    if (known && isSameStanding(known.standing, standing)) {
      this.#counts.shaped += 1;
      return known;
    }
    const waiting = this.#underWay.get(key);
    if (waiting && isSameStanding(waiting.standing, standing)) return waiting.made;
    const made = this.#make(key, standing, make).finally(() => {
      if (this.#underWay.get(key)?.made === made) this.#underWay.delete(key);
    });
    this.#underWay.set(key, { standing, made });
    return made;
  }

  /** Notes that an answer was given out: what is asked for longest ago goes first. */
  touch({ key }: Kept): void {
    this.#shelf(key).get(key);
  }

  setForm(kept: Kept, coding: Coding, form: Form): void {
    if (kept.isForgotten) return;
    kept.forms.set(coding, form);
    this.#put(kept);
  }

  /** Has a form made anew for the next who needs it. */
  dropForm(kept: Kept, coding: Coding): void {
    if (kept.forms.delete(coding)) this.#put(kept);
  }

  /** Whether it has an address without a query. */
  isPage({ key }: Kept): boolean {
    return this.#shelf(key) === this.#pages;
  }

  async #make(key: string, standing: Standing, make: () => Promise<Rendering | null>) {
    const rendering = await make();
    if (rendering === null) return null;
    this.#counts.misses += 1;
    const before = this.#shelf(key).get(key);
    if (before && isSameRendering(before.rendering, rendering)) {
      before.standing = standing;
      return before;
    }
    const kept: Kept = { key, rendering, standing, forms: new Map(), isForgotten: false };
    this.#put(kept);
    return kept;
  }

  #put(kept: Kept): void {
    const { key, rendering, forms } = kept;
    let bytes = OVERHEAD + key.length + rendering.bytes.length;
    for (const form of forms.values()) bytes += sizeOfForm(form, rendering.bytes);
    this.#shelf(key).set(key, kept, bytes);
    this.#counts.bytes = this.#pages.bytes + this.#questions.bytes;
    this.#counts.entries = this.#pages.size + this.#questions.size;
    this.#counts.evictions = this.#pages.evictions + this.#questions.evictions;
  }

  #shelf(key: string): BoundedMemory<Kept> {
    return key.includes('?') ? this.#questions : this.#pages;
  }
}

/** Of the objects around the bytes, about. */
const OVERHEAD = 1000;

function isSameRendering(a: Rendering, b: Rendering): boolean {
  return (
    a.digest === b.digest &&
    a.modifiedAt === b.modifiedAt &&
    a.type === b.type &&
    a.keeping === b.keeping &&
    JSON.stringify(a.headers) === JSON.stringify(b.headers)
  );
}

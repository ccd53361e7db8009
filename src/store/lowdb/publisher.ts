import { setTimeout as wait } from 'node:timers/promises';
import type { Damage } from '../port.js';
import type { Surroundings } from '../../surroundings.js';
import { faultOf } from '../../faults/systemFault.js';
import { commitPath, type Places } from './places.js';

/** A virus scanner may hold a fresh folder for a moment, which Windows reports as a failed rename. */
const RENAME_TRIES = 5;
/** Longest wait between them, in milliseconds. */
const PAUSE = 40;

/** Turns prepared folders into commits. */
export class Publisher {
  readonly #places: Places;
  readonly #outside: Surroundings;
  #unflushed: Damage | null = null;

  constructor(places: Places, outside: Surroundings) {
    this.#places = places;
    this.#outside = outside;
  }

  /**
   * Gives a prepared folder the name of a revision: the one step that commits.
   * @returns false when another writer has taken the name
   */
  async publish(folder: string, revision: number): Promise<boolean> {
    const taken = await this.#take(folder, revision);
    if (taken) await this.#flush(revision);
    return taken;
  }

  /** Deletes a prepared folder that will not be published. */
  async drop(folder: string): Promise<void> {
    try {
      await this.#places.files.removeFolder(folder);
    } catch {
      // A later start sweeps it away; why the save was refused matters more.
    }
  }

  /** Commits that may not survive a power cut, because the disk did not confirm them. */
  damages(): Damage[] {
    return this.#unflushed ? [this.#unflushed] : [];
  }

  async #take(folder: string, revision: number): Promise<boolean> {
    const { files } = this.#places;
    const target = commitPath(this.#places, revision);
    for (let attempt = 1; ; attempt += 1) {
      try {
        await files.rename(folder, target);
        return true;
      } catch (error) {
        // Platforms differ in what they call it when the name is taken, so look. A staging folder
        // that is gone was swept away as a leftover while this process was stopped.
        if (await files.exists(target)) return false;
        if (!(await files.exists(folder))) return false;
        if (attempt === RENAME_TRIES) throw error;
        await wait(this.#outside.random() * PAUSE);
      }
    }
  }

  /**
   * Flushes the name of a commit. Others may have built on the commit already, so that it stands even
   * when the disk does not confirm it; that it may be lost in a power cut is reported as a damage.
   */
  async #flush(revision: number): Promise<void> {
    try {
      await this.#places.files.flushFolder(this.#places.commits);
      this.#unflushed = null;
    } catch (error) {
      this.#unflushed = {
        name: `commit ${revision}`,
        place: this.#places.commits,
        message: `Saved, but a power cut may lose it: ${faultOf(error)}. Check the disk.`,
        lost: null,
      };
    }
  }
}

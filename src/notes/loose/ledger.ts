import { isBlank } from '../lines.js';
import type { LineUse, UnreadLine } from '../reading.js';
import { cleanLine } from './sourceLine.js';

/** A line that serves twice counts as what tells more: HTML may hold a whole page in one line. */
const WEIGHT: Record<LineUse, number> = { blank: 0, unread: 1, furniture: 2, episode: 3 };

/** Keeps account of what became of every line of the input: unread until something claims it. */
export class Ledger {
  readonly uses: LineUse[];
  private readonly leftovers = new Map<number, string>();

  constructor(private readonly lines: readonly string[]) {
    this.uses = lines.map((line) => {
      if (isBlank(line)) return 'blank';
      return isBlank(cleanLine(line)) ? 'furniture' : 'unread';
    });
  }

  mark(from: readonly number[], use: LineUse): void {
    for (const line of from) {
      const before = this.uses[line - 1];
      if (before !== undefined && before !== 'blank' && WEIGHT[use] > WEIGHT[before])
        this.uses[line - 1] = use;
    }
  }

  /** Notes that a piece of text was not understood, also when the rest of its line is. */
  leave(from: readonly number[], text: string): void {
    for (const line of from) {
      const before = this.leftovers.get(line);
      this.leftovers.set(line, before === undefined ? text : `${before} ${text}`);
    }
  }

  /** What was not understood, by line: the whole line, or the piece of it that was left. */
  unread(): UnreadLine[] {
    return this.lines.flatMap((text, i) => {
      if (this.uses[i] === 'unread') return [{ line: i + 1, text }];
      const left = this.leftovers.get(i + 1);
      return left === undefined ? [] : [{ line: i + 1, text: left }];
    });
  }
}

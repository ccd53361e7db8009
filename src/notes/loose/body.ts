import { cautionOf } from '../../domain/caution.js';
import type { Problem } from '../../domain/problem.js';
import { titleLineOf } from './furniture.js';
import { splitSentence, type Building } from './building.js';
import type { HeadingRole } from './headings.js';
import type { Ledger } from './ledger.js';
import { saysSomething, sectionNameOf, type Piece } from './piece.js';
import { endsSentence, wordCount } from './sentences.js';
import { titleText } from './titleText.js';

const MANY_BULLETS = 12;
const MOST_LINES_OF_BLOCK = 6;

/** What a block (lines without a blank one between them) holds. */
export interface BlockShape {
  heads: number;
  lines: number;
}

/** Gathers segments from the pieces of the body, in order. */
export class Body {
  readonly segments: Building[] = [];
  readonly problems: Problem[] = [];
  private current: Building | null = null;
  private section: { name: string; level: number; used: boolean } | null = null;
  private pending: Piece | null = null;
  private inTail = false;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly roles: ReadonlyMap<Piece, HeadingRole>,
    private readonly blocks: ReadonlyMap<number, BlockShape>,
    private readonly ledger: Ledger,
  ) {}

  take(piece: Piece, at: number): void {
    const { unit, furniture, head } = piece;
    if (furniture) this.takeFurniture(piece);
    else if (this.inTail && !head.headed) this.takeTail(piece);
    else if (unit.kind === 'heading' || this.roles.has(piece)) this.takeHeading(piece);
    else if (unit.kind === 'text' || unit.kind === 'bullet') this.takeLine(piece, at);
    else this.takeOpaque(piece);
  }

  /** Call once behind the last piece. */
  end(): void {
    this.close();
    this.dropPending();
  }

  private takeFurniture({ unit, furniture }: Piece): void {
    this.ledger.mark(unit.from, 'furniture');
    if (unit.kind === 'markup') return;
    if (furniture?.kind === 'watch' || furniture?.kind === 'pointer') {
      this.close();
      if (this.section?.used === true) this.section = null;
    } else if (furniture?.kind === 'tail') {
      this.close();
      this.section = null;
      this.inTail = this.segments.length > 0;
    } else if (unit.kind === 'rule') this.close();
  }

  /** Behind `Related posts` and the like, lines lead elsewhere. */
  private takeTail({ unit }: Piece): void {
    const short = wordCount(unit.plain) <= 8 && !endsSentence(unit.plain);
    if (short || titleLineOf(unit.plain)) this.ledger.mark(unit.from, 'furniture');
    else this.leave(unit.from, unit.plain || unit.text);
  }

  private takeHeading(piece: Piece): void {
    const { unit, head } = piece;
    const role = this.roles.get(piece);
    this.inTail = false;
    if (role?.role === 'title' && titleText(head.title) !== '') {
      if (
        unit.kind === 'heading' &&
        this.section &&
        this.section.level >= unit.level &&
        this.section.level < 7
      )
        this.section = null;
      const isHeading = unit.kind === 'heading';
      this.open(piece, {
        ownHeading: true,
        isHeading,
        paragraphs: role.paragraphs,
        bullets: role.bullets ? 'all' : 'none',
      });
    } else if (role?.role === 'section') {
      this.openSection(piece, unit.plain.replace(/\s*:$/, ''), unit.level);
    } else {
      this.close();
      this.leave(unit.from, unit.plain);
    }
  }

  private openSection(piece: Piece, name: string, level: number): void {
    this.close();
    this.dropPending();
    this.section = { name, level, used: false };
    this.ledger.mark(piece.unit.from, 'episode');
  }

  private takeLine(piece: Piece, at: number): void {
    const { unit, head } = piece;
    const warns = cautionOf(unit.text) !== null;
    if (warns && this.current && !head.headed) {
      this.add(piece);
      return;
    }
    if (head.headed && titleText(head.title) === '') {
      this.takeMeta(piece, at);
      return;
    }
    const name = head.headed ? null : sectionNameOf(piece);
    if (name !== null && !(this.current?.isHeading ?? false)) {
      if (this.isFollowed(at)) this.openSection(piece, name, 7);
      else this.leave(unit.from, unit.plain);
      return;
    }
    if (!warns && titleLineOf(unit.plain)) {
      this.ledger.mark(unit.from, 'furniture');
      return;
    }
    if (this.belongsToCurrent(piece)) {
      this.add(piece);
      return;
    }
    if (head.headed) this.openHeaded(piece, at);
    else if (saysSomething(unit.plain) || this.pending) this.openSentence(piece, at);
    else this.leave(unit.from, unit.plain || unit.text);
  }

  private belongsToCurrent(piece: Piece): boolean {
    const { unit, head } = piece;
    const current = this.current;
    if (!current || this.pending) return false;
    if (unit.kind === 'bullet') {
      if (current.bullets === 'none') return false;
      const nested = unit.indent >= current.piece.unit.indent + 2;
      if (current.bullets === 'nested') return nested;
      if (!head.headed || current.isHeading) return !head.timedFirst;
      return endsSentence(unit.plain) && current.head.changes.length > 0 && !head.timedFirst;
    }
    if (head.headed)
      return current.isHeading && !head.apart && !head.timedFirst && current.head.headed;
    if (current.textTaken >= current.paragraphs) return false;
    if (current.isHeading) return true;
    return this.isNextText(current, unit.block);
  }

  /** Without blank lines a title takes one line; with them its block, or the next when it stands alone. */
  private isNextText(current: Building, block: number): boolean {
    const own = current.piece.unit.block;
    const shape = this.blocks.get(block);
    const whole = this.blocks.size > 1 && (shape?.lines ?? 0) <= MOST_LINES_OF_BLOCK;
    if (block === own) {
      if (current.bulletsTaken > 0) return false;
      return (
        current.textTaken === 0 ||
        (whole && (shape?.heads ?? 0) === 1 && current.piece.unit.kind === 'text')
      );
    }
    if (current.textTaken === 0)
      return current.bulletsTaken === 0 && !this.isChapter(current.piece);
    return (
      current.lastBlock === block &&
      whole &&
      (shape?.heads ?? 0) === 0 &&
      current.bulletsTaken === 0
    );
  }

  /** One of several lines of a video's description, such as `25:29 Title`. */
  private isChapter({ head, unit }: Piece): boolean {
    return head.time !== null && !head.apart && (this.blocks.get(unit.block)?.heads ?? 0) > 1;
  }

  /** A line with nothing but references or a time completes the title beside it. */
  private takeMeta(piece: Piece, at: number): void {
    const { unit, head } = piece;
    const before = this.pieces[at - 1];
    const last = this.segments.at(-1);
    const behind =
      last !== undefined && last.piece === before && !last.head.headed && last.parts.length === 0;
    const adjacent = behind && (last.piece.unit.block === unit.block || last.isHeading);
    if (adjacent && !(head.timedFirst && this.pending)) {
      last.head = { ...last.head, ...stated(last.head, head) };
      last.paragraphs = Math.max(last.paragraphs, 1);
      last.ownHeading ||= head.apart || head.changes.length > 0 || head.version !== null;
      last.bullets = 'all';
      this.ledger.mark(unit.from, 'episode');
      this.complain(piece);
    } else {
      this.dropPending();
      this.close();
      this.pending = piece;
    }
  }

  private openHeaded(piece: Piece, at: number): void {
    const { unit, head } = piece;
    const takesText = head.notes === '' && (head.apart || !endsSentence(titleText(head.title)));
    const isChapter = this.isChapter(piece);
    const bullets = unit.kind === 'bullet' ? 'nested' : 'all';
    this.open(piece, {
      ownHeading: head.apart,
      isHeading: false,
      paragraphs: takesText ? Infinity : 0,
      bullets,
    });
    if (isChapter && this.current && this.pieces[at + 1]?.unit.block !== unit.block)
      this.current.bullets = 'none';
  }

  private openSentence(piece: Piece, at: number): void {
    const { unit } = piece;
    const next = this.pieces[at + 1];
    const introduces =
      unit.plain.endsWith(':') && next?.unit.kind === 'bullet' && !next.head.headed;
    const bullets =
      introduces && unit.kind === 'text' ? 'all' : unit.kind === 'bullet' ? 'nested' : 'none';
    const { title, notes } = splitSentence(unit.text);
    const labelled = titleText(title) !== '';
    const head = {
      ...piece.head,
      title: labelled ? title : unit.text,
      notes: labelled ? notes : '',
    };
    this.open(
      { ...piece, head },
      { ownHeading: false, isHeading: false, paragraphs: 0, bullets },
      piece,
    );
  }

  private open(
    piece: Piece,
    over: Pick<Building, 'ownHeading' | 'isHeading' | 'paragraphs' | 'bullets'>,
    original: Piece = piece,
  ): void {
    this.close();
    const head = this.pending
      ? { ...piece.head, ...stated(piece.head, this.pending.head) }
      : piece.head;
    if (this.pending) {
      this.ledger.mark(this.pending.unit.from, 'episode');
      this.complain(this.pending);
      this.pending = null;
    }
    const { unit } = piece;
    const parts = unit.more.length > 0 ? [unit.more.join('\n').trim()] : [];
    const section = this.section?.name ?? null;
    if (this.section) this.section.used = true;
    this.current = {
      ...over,
      head,
      piece: original,
      section,
      parts,
      textTaken: 0,
      bulletsTaken: 0,
      lastBlock: unit.block,
    };
    this.segments.push(this.current);
    this.ledger.mark(unit.from, 'episode');
    this.complain(piece);
  }

  private add({ unit }: Piece): void {
    const { current } = this;
    if (!current) return;
    current.parts.push(unit);
    if (unit.kind === 'bullet') current.bulletsTaken += 1;
    else if (unit.kind === 'text') current.textTaken += 1;
    current.lastBlock = unit.block;
    this.ledger.mark(unit.from, 'episode');
  }

  /** Code belongs to what it follows; tables and images only to a heading, under which all belongs. */
  private takeOpaque(piece: Piece): void {
    const { unit } = piece;
    if (this.current && (unit.kind === 'code' || this.current.isHeading)) this.add(piece);
    else {
      this.close();
      this.leave(unit.from, unit.text);
    }
  }

  private close(): void {
    const { current } = this;
    this.current = null;
    if (current && current.bulletsTaken > MANY_BULLETS)
      this.problems.push({
        line: current.piece.unit.from[0] ?? null,
        severity: 'notice',
        message: `This segment took the ${current.bulletsTaken} bullets that follow it as its notes: put a heading or a line such as “Other updates:” before those that are segments of their own.`,
      });
  }

  private dropPending(): void {
    if (!this.pending) return;
    this.leave(this.pending.unit.from, this.pending.unit.text);
    this.pending = null;
  }

  private leave(from: readonly number[], text: string): void {
    this.ledger.leave(from, text);
  }

  private complain({ head, unit }: Piece): void {
    const line = unit.from[0] ?? null;
    for (const complaint of head.complaints) this.problems.push({ line, ...complaint });
  }

  /** Whether a section's name has anything behind it before the next heading or the end. */
  private isFollowed(at: number): boolean {
    const next = this.pieces.slice(at + 1, at + 10).find(({ furniture }) => furniture === null);
    return (
      next !== undefined && (next.unit.kind !== 'heading' || this.roles.get(next)?.role === 'title')
    );
  }
}

/** What a line of references adds to a head that states less. */
function stated(
  head: Building['head'],
  meta: Building['head'],
): Pick<Building['head'], 'time' | 'version' | 'changes' | 'headed'> {
  return {
    time: head.time ?? meta.time,
    version: head.version ?? meta.version,
    changes: head.changes.length > 0 ? head.changes : meta.changes,
    headed: true,
  };
}

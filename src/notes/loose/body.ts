import type { Problem } from '../../domain/problem.js';
import { belongsTo, isAside, type BlockShapes } from './belonging.js';
import { titleLineOf } from './furniture.js';
import type { Building } from './building.js';
import type { HeadingRole } from './headings.js';
import type { Ledger } from './ledger.js';
import { completed, headedOpening, sentenceOpening, type Opening } from './opening.js';
import { saysSomething, sectionNameOf, type Piece } from './piece.js';
import { endsSentence, wordCount } from './sentences.js';
import { findRefRun } from './refs.js';
import { titleText } from './titleText.js';

const MANY_BULLETS = 12;
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
    private readonly blocks: BlockShapes,
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
    } else if (unit.kind === 'rule') {
      this.close();
      if (this.section?.used === true) this.section = null;
    }
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
        head,
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
    const aside = isAside(piece);
    if (aside && this.current) {
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
    if (!aside && titleLineOf(unit.plain)) {
      this.ledger.mark(unit.from, 'furniture');
      return;
    }
    if (this.current && !this.pending && belongsTo(this.current, piece, this.blocks)) {
      this.add(piece);
      return;
    }
    const next = this.pieces[at + 1];
    if (head.headed) this.open(piece, headedOpening(piece, next, this.blocks));
    else if (saysSomething(unit.plain) || this.pending)
      this.open(piece, sentenceOpening(piece, next));
    else if (unit.kind === 'bullet' && this.current?.lastBlock === unit.block) this.add(piece);
    else this.leave(unit.from, unit.plain || unit.text);
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
      last.head = completed(last.head, head);
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

  private open(piece: Piece, opening: Opening): void {
    this.close();
    const { unit } = piece;
    const { pending } = this;
    this.pending = null;
    if (this.section) this.section.used = true;
    this.current = {
      ...opening,
      head: pending ? completed(opening.head, pending.head) : opening.head,
      piece,
      section: this.section?.name ?? null,
      parts: unit.more.length > 0 ? [unit.more.join('\n').trim()] : [],
      textTaken: 0,
      bulletsTaken: 0,
      lastBlock: unit.block,
    };
    this.segments.push(this.current);
    for (const one of pending ? [pending, piece] : [piece]) {
      this.ledger.mark(one.unit.from, 'episode');
      this.complain(one);
    }
    this.tellOfIds(this.current, { ...piece, unit: { ...unit, text: '' } });
  }

  private add(piece: Piece): void {
    const { current } = this;
    if (!current) return;
    const { unit } = piece;
    current.parts.push(unit);
    if (unit.kind === 'bullet') current.bulletsTaken += 1;
    else if (unit.kind === 'text' && !isAside(piece)) current.textTaken += 1;
    current.lastBlock = unit.block;
    this.ledger.mark(unit.from, 'episode');
    this.tellOfIds(current, piece);
  }

  /** An ID in the notes is not linked, which may not have been meant. */
  private tellOfIds({ head }: Building, { unit }: Piece): void {
    if (unit.kind !== 'text' && unit.kind !== 'bullet') return;
    const linked = new Set(head.changes.map(({ id }) => id));
    const ids = [unit.text, ...unit.more].flatMap((line) => findRefRun(line)?.marks ?? []);
    const left = ids.find(({ kind, text }) => kind === 'id' && !linked.has(text));
    if (left === undefined) return;
    const message = `This line names #${left.text}, but was read as notes: put the ID behind a title, such as Title | #${left.text}, to link it.`;
    this.problems.push({ line: unit.from[0] ?? null, severity: 'warning', message });
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

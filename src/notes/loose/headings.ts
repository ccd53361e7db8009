import { isDottedSegment } from './belonging.js';
import { namesSection, type Piece } from './piece.js';
import { wordCount } from './sentences.js';

/** What a heading is: the title of a segment, the name of a section, or neither. */
export interface HeadingRole {
  role: 'title' | 'section' | 'none';
  /** How many paragraphs below it belong to it; Infinity: all until the next heading. */
  paragraphs: number;
  /** Whether the bullets below it are its notes. */
  bullets: boolean;
}

/** What stands between a heading and the next one, or the next line that ends a part of the page. */
interface Below {
  paragraphs: number;
  bullets: number;
  heads: number;
  /** Level of the heading that comes next; 0 when something else does. */
  next: number;
}

const MANY_BULLETS = 12;

/** Decides for each heading (and each line all in bold) what it is, from what stands around it. */
export function headingRoles(pieces: readonly Piece[], from: number): Map<Piece, HeadingRole> {
  const headings = pieces
    .map((piece, at) => ({ piece, at }))
    .filter(({ piece, at }) => at >= from && isHeading(piece));
  const below = new Map(headings.map(({ piece, at }) => [piece, whatIsBelow(pieces, at)]));
  const stating = headings.filter(({ piece }) => piece.head.headed).map(({ piece }) => piece);
  const levels = new Set(stating.map(({ unit }) => unit.level));

  const roles = new Map<Piece, HeadingRole>();
  for (const { piece } of headings) {
    const under = below.get(piece);
    if (under)
      roles.set(piece, { role: roleOf(piece, under, levels), paragraphs: Infinity, bullets: true });
  }
  const titles = headings
    .map(({ piece }) => piece)
    .filter((piece) => roles.get(piece)?.role === 'title');
  const last = titles.at(-1);
  const under = last && below.get(last);
  if (last && under) {
    const others = titles.slice(0, -1).flatMap((piece) => below.get(piece) ?? []);
    roles.set(last, { role: 'title', ...shareOfLast(under, others) });
  }
  for (const [piece, role] of roles)
    if (piece.unit.level === 7) role.paragraphs = Math.min(role.paragraphs, 1);
  return roles;
}

function isHeading({ unit, furniture }: Piece): boolean {
  return furniture === null && (unit.kind === 'heading' || unit.level === 7);
}

function whatIsBelow(pieces: readonly Piece[], at: number): Below {
  const below: Below = { paragraphs: 0, bullets: 0, heads: 0, next: 0 };
  for (const piece of pieces.slice(at + 1, at + 200)) {
    const { unit, furniture, head } = piece;
    if (isHeading(piece)) return { ...below, next: unit.level };
    if (furniture && furniture.kind !== 'plain') break;
    if (furniture) continue;
    if (head.headed && head.title !== '') below.heads += 1;
    else if (unit.kind === 'bullet') below.bullets += 1;
    else if (unit.kind === 'text') below.paragraphs += 1;
    if (isDottedSegment(piece)) break;
  }
  return below;
}

function roleOf(
  { unit, head }: Piece,
  below: Below,
  levels: ReadonlySet<number>,
): HeadingRole['role'] {
  if (head.headed) return 'title';
  const hasSiblings = levels.has(unit.level);
  const { paragraphs, bullets, heads, next } = below;
  if (namesSection(unit.plain) || heads > 0) return 'section';
  if (paragraphs + bullets === 0) {
    if (next > unit.level) return 'section';
    return wordCount(unit.plain) >= 3 ? 'title' : 'none';
  }
  if (hasSiblings) return paragraphs <= 3 && bullets <= MANY_BULLETS ? 'title' : 'section';
  return wordCount(unit.plain) >= 3 && paragraphs === 1 && bullets <= MANY_BULLETS
    ? 'title'
    : 'section';
}

/**
 * Behind the last title often stands the list of everything else, without a heading of its own.
 * What the other titles have below them tells how much the last one can claim.
 */
function shareOfLast(
  under: Below,
  others: readonly Below[],
): { paragraphs: number; bullets: boolean } {
  const most = Math.max(0, ...others.map((one) => one.paragraphs));
  const mostBullets = Math.max(0, ...others.map((one) => one.bullets));
  const tooMany = others.length === 0 ? under.paragraphs > 6 : under.paragraphs > 2 * most + 2;
  const listed =
    others.length > 1 && mostBullets <= MANY_BULLETS / 2 && under.bullets > MANY_BULLETS;
  return { paragraphs: tooMany ? Math.max(1, most) : Infinity, bullets: !listed };
}

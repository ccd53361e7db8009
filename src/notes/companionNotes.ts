import { areasIn } from '../domain/area.js';
import { parseChangeId } from '../domain/changeId.js';
import type { SegmentDraft } from '../domain/draft.js';
import { SEGMENT_ID } from '../domain/segmentId.js';
import { parseTimecode } from '../domain/timecode.js';
import { parseVersion } from '../domain/version.js';
import { parseUrl } from '../domain/parseUrl.js';
import type { NotesContext } from './reading.js';

/** `[25:29](https://…/episodes/18?t=25:29#s-k3f9) Title`, or the title itself as the link. */
const MOMENT = /^(?:#{1,6} )?\[((?:\\.|[^\\\]])*)\]\(<?([^\s()<>]+)>?\)(?: (.+))?$/;
const SECTION = /^### (?!\[)(.+)$/;
const WATCH = /^\[Watch (?:on .{1,40}|the video)\]\([^\s()]+\)$/;
const CAUTION = /^(\s*(?:(?:[-*+]|>|\d+\.)\s+)*)\*\*Caution\*\*:?\s+/;

/**
 * Reads the notes that the feed of a companion such as this one carries, in Markdown: what each segment
 * links to is its moment, and tells its id.
 * @param page the episode's page; null when it is not known
 * @returns null when these are no such notes
 */
export function readCompanionNotes(
  markdown: string,
  page: string | null,
  { areas }: Pick<NotesContext, 'areas'>,
): { summary: string; segments: SegmentDraft[] } | null {
  const home = page === null ? null : parseUrl(page);
  if (home === null) return null;
  const all = markdown.split('\n');
  const summary = partOf(null);
  const parts: Part[] = [];
  const ids = new Set<string>();
  let section: string | null = null;
  for (const [i, line] of all.entries()) {
    const segment = segmentAt(line, home, section, ids);
    const name = SECTION.exec(line)?.[1];
    const part = parts.at(-1) ?? summary;
    if (segment !== null) {
      if (segment.id !== null) ids.add(segment.id);
      parts.push(partOf(segment));
    } else if (name !== undefined && (part !== summary || isAhead(all, i, home))) {
      section = unescaped(name);
    } else if (part.isBegun || !takeFacts(line, part)) {
      part.lines.push(line);
      part.isBegun ||= line.trim() !== '';
    }
  }
  if (parts.length === 0) return null;
  return {
    summary: withoutWatch(textOf(summary.lines)),
    segments: parts.flatMap((part) => closed(part, areas) ?? []),
  };
}

/** A segment, or the summary before them, while its lines are gathered. */
interface Part {
  segment: SegmentDraft | null;
  lines: string[];
  /** Whether a line has a text: no facts follow then. */
  isBegun: boolean;
  changes: Set<string>;
}

function partOf(segment: SegmentDraft | null): Part {
  return { segment, lines: [], isBegun: false, changes: new Set() };
}

function segmentAt(
  line: string,
  home: URL,
  section: string | null,
  taken: ReadonlySet<string>,
): SegmentDraft | null {
  const [, label = '', address = '', behind] = MOMENT.exec(line) ?? [];
  const url = address === '' ? null : parseUrl(address);
  if (url === null || url.origin !== home.origin || url.pathname !== home.pathname) return null;
  if (!url.hash.startsWith('#s-')) return null;
  const start = behind === undefined ? null : parseTimecode(label);
  const title = unescaped(behind !== undefined && start !== null ? behind : label).trim();
  if (title === '' || (behind !== undefined && start === null)) return null;
  const id = url.hash.slice('#s-'.length);
  const isFree = SEGMENT_ID.test(id) && !taken.has(id);
  return {
    id: isFree ? id : null,
    section,
    title,
    notes: '',
    time: start === null ? null : { start, end: null, proposed: false },
    version: null,
    changes: [],
    areas: [],
    highlight: false,
    related: [],
    refused: [],
  };
}

/** Takes `**Highlight** · Version 2.212 · [#1003085](…)` into a segment; false when it is no such line. */
function takeFacts(line: string, { segment, changes }: Part): boolean {
  if (segment === null || line.trim() === '') return false;
  const facts = line.trim().split(' · ').map(factOf);
  if (facts.some((fact) => fact === null)) return false;
  for (const fact of facts) {
    if (fact === null) continue;
    if (fact.kind === 'highlight') segment.highlight = true;
    else if (fact.kind === 'version') segment.version = fact.text;
    else if (!changes.has(fact.text)) {
      changes.add(fact.text);
      segment.changes.push({ id: fact.text, version: null });
    }
  }
  return true;
}

function factOf(part: string): { kind: 'highlight' | 'version' | 'change'; text: string } | null {
  if (part === '**Highlight**') return { kind: 'highlight', text: '' };
  const version = parseVersion(/^Version (\S+)$/.exec(part)?.[1] ?? '');
  if (version !== null) return { kind: 'version', text: version };
  const id = parseChangeId(/^\[#(\d+)\]\([^\s()]+\)$/.exec(part)?.[1] ?? '');
  return id === null ? null : { kind: 'change', text: id };
}

/** The segment with the notes that were gathered below it; the areas follow from its words. */
function closed({ segment, lines }: Part, areas: NotesContext['areas']): SegmentDraft | null {
  if (segment === null) return null;
  const notes = textOf(lines.map((line) => line.replace(CAUTION, '$1⚠️ ')));
  return { ...segment, notes, areas: areasIn(`${segment.title}\n${notes}`, areas) };
}

/** Whether a heading stands right above the first segment, and is not one of the summary's. */
function isAhead(lines: readonly string[], heading: number, home: URL): boolean {
  let next = heading + 1;
  while (lines[next]?.trim() === '') next += 1;
  return segmentAt(lines[next] ?? '', home, null, new Set()) !== null;
}

function withoutWatch(summary: string): string {
  const lines = summary.split('\n');
  return WATCH.test(lines.at(-1) ?? '') ? textOf(lines.slice(0, -1)) : summary;
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function textOf(lines: readonly string[]): string {
  return lines.join('\n').trim();
}

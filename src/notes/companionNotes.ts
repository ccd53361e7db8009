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
  const summary: string[] = [];
  const segments: SegmentDraft[] = [];
  let section: string | null = null;
  let lines = summary;
  for (const line of markdown.split('\n')) {
    const segment: SegmentDraft | null = segmentAt(line, home, section, segments);
    const name = SECTION.exec(line)?.[1];
    const last = segments.at(-1);
    if (segment !== null) {
      close(last, lines, areas);
      segments.push(segment);
      lines = [];
    } else if (name !== undefined && (last !== undefined || isAhead(markdown, line, home))) {
      section = unescaped(name);
    } else if (last === undefined || !isBlank(lines) || !takeFacts(line, last)) {
      lines.push(line);
    }
  }
  if (segments.length === 0) return null;
  close(segments.at(-1), lines, areas);
  return { summary: withoutWatch(textOf(summary)), segments };
}

function segmentAt(
  line: string,
  home: URL,
  section: string | null,
  before: readonly SegmentDraft[],
): SegmentDraft | null {
  const [, label = '', address = '', behind] = MOMENT.exec(line) ?? [];
  const url = address === '' ? null : parseUrl(address);
  if (url === null || url.origin !== home.origin || url.pathname !== home.pathname) return null;
  if (!url.hash.startsWith('#s-')) return null;
  const start = behind === undefined ? null : parseTimecode(label);
  const title = unescaped(behind !== undefined && start !== null ? behind : label).trim();
  if (title === '' || (behind !== undefined && start === null)) return null;
  const id = url.hash.slice('#s-'.length);
  const isFree = SEGMENT_ID.test(id) && before.every((segment) => segment.id !== id);
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
  };
}

/** Takes `**Highlight** · Version 2.212 · [#1003085](…)` into a segment; false when it is no such line. */
function takeFacts(line: string, segment: SegmentDraft): boolean {
  if (line.trim() === '') return false;
  const facts = line.trim().split(' · ').map(factOf);
  if (facts.some((fact) => fact === null)) return false;
  for (const fact of facts) {
    if (fact === null) continue;
    if (fact.kind === 'highlight') segment.highlight = true;
    else if (fact.kind === 'version') segment.version = fact.text;
    else if (segment.changes.every(({ id }) => id !== fact.text)) {
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

/** Gives a segment the notes that were gathered below it; the areas follow from its words. */
function close(
  segment: SegmentDraft | undefined,
  lines: readonly string[],
  areas: NotesContext['areas'],
): void {
  if (segment === undefined) return;
  segment.notes = textOf(lines.map((line) => line.replace(CAUTION, '$1⚠️ ')));
  segment.areas = areasIn(`${segment.title}\n${segment.notes}`, areas);
}

/** Whether a heading stands right above the first segment, and is not one of the summary's. */
function isAhead(markdown: string, heading: string, home: URL): boolean {
  const behind = markdown.slice(markdown.indexOf(heading) + heading.length).trimStart();
  return segmentAt(behind.split('\n')[0] ?? '', home, null, []) !== null;
}

function withoutWatch(summary: string): string {
  const lines = summary.split('\n');
  return WATCH.test(lines.at(-1) ?? '') ? textOf(lines.slice(0, -1)) : summary;
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '');
}

function textOf(lines: readonly string[]): string {
  return lines.join('\n').trim();
}

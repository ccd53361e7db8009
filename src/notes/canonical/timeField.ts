import type { SegmentTime } from '../../domain/episode.js';
import { formatTimecode, parseTimecode } from '../../domain/timecode.js';
import { error, type Complaint } from './complaint.js';

/**
 * Reads the time field of a heading: `25:29`, `25:29-27:02`, either with `~` before it when it was
 * proposed and not yet confirmed.
 * @returns null when the text does not look like a time at all; otherwise the time, or what is wrong
 */
export function readTimeField(
  text: string,
): { time: SegmentTime } | { complaint: Complaint } | null {
  const proposed = text.startsWith('~');
  const parts = text.replace(/^~/, '').split(/[-–]/);
  const times = parts.map(parseTimecode);
  const [start = null, end = null] = times;
  const wrong = times.indexOf(null);

  if (start === null || wrong >= 0 || parts.length > 2) {
    if (!looksLikeATime(text)) return null;
    const part = (wrong < 0 ? text : (parts[wrong] ?? text)).trim() || text;
    return {
      complaint: error(
        `"${part}" is not a time: write minutes and seconds (25:29), from one hour on 1:02:33, and 25:29-27:02 for a start and an end.`,
      ),
    };
  }
  if (end !== null && end <= start) {
    const [from, to] = [formatTimecode(start), formatTimecode(end)];
    return {
      complaint: error(`The end ${to} does not lie behind the start ${from}: correct one of them.`),
    };
  }
  return { time: { start, end, proposed } };
}

export function writeTimeField({ start, end, proposed }: SegmentTime): string {
  const range = end === null ? '' : `-${formatTimecode(end)}`;
  return `${proposed ? '~' : ''}${formatTimecode(start)}${range}`;
}

function looksLikeATime(text: string): boolean {
  const bare = text.replace(/^~\s*/, '');
  const isDigitsAndSigns = /^[\d\s:.,–-]+$/.test(bare) && /\d/.test(bare);
  return isDigitsAndSigns || /^\d{1,3}:\d|^\d{1,5}\s?(?:h|m|s|min|sec)(?:\d|$)/i.test(bare);
}

import { startOf, type Segment } from './episode.js';
import type { Examined, Finding } from './finding.js';
import { timeOrder } from './order.js';
import { formatTimecode, type Seconds } from './timecode.js';

const SHORT_GAP: Seconds = 10;

type Timed = Pick<Segment, 'title' | 'time'>;

/** Times past the end of the media, out of time order, close together, or not yet confirmed. */
export function timeFindings(episode: Pick<Examined, 'segments' | 'duration'>): Finding[] {
  return [
    ...pastTheEnd(episode),
    ...outOfOrder(episode.segments),
    ...shortGaps(episode.segments),
    ...unconfirmed(episode.segments),
  ];
}

function pastTheEnd({ segments, duration }: Pick<Examined, 'segments' | 'duration'>): Finding[] {
  if (duration === null) return [];
  return segments.flatMap(({ time }, segment) => {
    const isPast = (second: Seconds | null) => second !== null && second > duration;
    if (time === null || !(isPast(time.start) || isPast(time.end))) return [];
    const what = isPast(time.start)
      ? `The start ${formatTimecode(time.start)}`
      : `The end ${formatTimecode(time.end ?? time.start)}`;
    const message = `${what} lies past the end of the episode, which lasts ${formatTimecode(duration)}: correct the time, or the duration.`;
    return [{ segment, severity: 'error', message }];
  });
}

function outOfOrder(segments: readonly Timed[]): Finding[] {
  let previous: Seconds | null = null;
  const findings: Finding[] = [];
  for (const [segment, timed] of segments.entries()) {
    const start = startOf(timed);
    if (start === null) continue;
    if (previous !== null && start < previous) {
      const message = `${formatTimecode(start)} stands behind ${formatTimecode(previous)}: fine when the notes are meant to be in this order, else check both times.`;
      findings.push({ segment, severity: 'notice', message });
    }
    previous = start;
  }
  return findings;
}

function shortGaps(segments: readonly Timed[]): Finding[] {
  const placed = segments.map((timed, segment) => ({ ...timed, segment }));
  const ordered = timeOrder(placed).filter((timed) => startOf(timed) !== null);
  return ordered.flatMap((timed, i) => {
    const start = startOf(timed);
    const next = ordered[i + 1];
    const nextStart = next ? startOf(next) : null;
    if (start === null || !next || nextStart === null) return [];
    const gap = Math.round((nextStart - start) * 1000) / 1000;
    if (gap === 0 || gap >= SHORT_GAP) return [];
    const message = `Only ${gap} s after ${formatTimecode(start)} begins "${next.title}", at ${formatTimecode(nextStart)}: check both times.`;
    return [{ segment: timed.segment, severity: 'notice', message }];
  });
}

function unconfirmed(segments: readonly Timed[]): Finding[] {
  return segments.flatMap(({ time }, segment) => {
    if (!time?.proposed) return [];
    const start = formatTimecode(time.start);
    const message = `${start} was proposed and is not shown to listeners: listen, then write ${start} without \`~\` to confirm it.`;
    return [{ segment, severity: 'notice', message }];
  });
}

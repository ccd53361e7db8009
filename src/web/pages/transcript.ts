import type { Cue } from '../../captions/cue.js';
import { episodePath } from '../../domain/address.js';
import { counted } from '../../domain/counted.js';
import { anchorOf } from '../../domain/episode.js';
import { formatTimecode, type Seconds } from '../../domain/timecode.js';
import type { EpisodeEntry } from '../../library/entries.js';
import { playingAt } from '../../listening/stretches.js';
import type { Transcript } from '../transcripts.js';
import { askedSecond } from './momentSegment.js';

/** What is said in one go. There may be thousands on a page: each is as short as it can be. */
export interface CueView {
  text: string;
  /** Its moment on the episode's page. */
  href: string;
  /** Where others speak at the same time; null while it lasts until the next one. */
  end: Seconds | null;
  /** Whether the address names it: `?t=`. */
  marked: boolean;
}

/** A stretch of speech that reads as one paragraph. */
export interface TranscriptParagraph {
  time: string;
  /** Who speaks, when it changed. */
  voice: string | null;
  cues: CueView[];
}

/** What was said. */
export interface ReadableTranscript {
  paragraphs: TranscriptParagraph[];
  /** One line about what of its file could not be read; null when all could. */
  unread: string | null;
  /** The file as it is stored. */
  file: string;
  vtt: string;
  srt: string;
}

/** What the page shows of a transcript: its text, or one line about why there is none. */
export type TranscriptView =
  { line: null; text: ReadableTranscript } | { line: string; text: null };

const LONGEST_SECONDS = 20;
const SENTENCE_END = /[.!?…]["”’)]?$/;

const LINES = {
  gone: 'The transcript of this episode is missing: its file is not here.',
  empty: 'The transcript of this episode cannot be shown: its file holds no captions.',
  withheld: 'The transcript of this episode cannot be read at the moment.',
};

/**
 * The transcript of an episode; null when it has none here.
 * @param t the moment of the address, as it was written; null when it names none
 */
export function transcriptView(
  entry: EpisodeEntry,
  transcript: Transcript | null,
  t: string | null,
): TranscriptView | null {
  if (transcript === null) return null;
  if (transcript.state !== 'read') return { line: LINES[transcript.state], text: null };
  const path = episodePath(entry.episode.number);
  const { cues, unread } = transcript;
  return {
    line: null,
    text: {
      paragraphs: paragraphs(cues, cueViews(cues, entry, askedSecond(entry.episode, t))),
      unread: unread === 0 ? null : `${counted(unread, 'cue')} could not be read.`,
      file: entry.episode.transcript ?? '',
      vtt: `${path}/transcript.vtt`,
      srt: `${path}/transcript.srt`,
    },
  };
}

function cueViews(
  cues: readonly Cue[],
  { episode, segments }: EpisodeEntry,
  moment: Seconds | null,
): CueView[] {
  const ends = endsAmid(cues);
  const said = moment === null ? -1 : cues.findLastIndex(({ start }) => tenth(start) <= moment);
  return cues.map(({ start, text }, i) => {
    const segment = playingAt(segments, tenth(start))[0]?.segment;
    const anchor = segment ? `#${anchorOf(segment.id)}` : '';
    return {
      text: text.replace(/\s+/g, ' '),
      href: `${episodePath(episode.number)}?t=${formatTimecode(tenth(start))}${anchor}`,
      end: ends[i] ?? null,
      marked: i === said,
    };
  });
}

/** Cues become paragraphs of up to 20 seconds that end with a sentence; a new voice begins a new one. */
function paragraphs(cues: readonly Cue[], views: readonly CueView[]): TranscriptParagraph[] {
  const all: TranscriptParagraph[] = [];
  let first: Cue | undefined;
  let last: Cue | undefined;
  for (const [i, cue] of cues.entries()) {
    const isLong = first !== undefined && cue.end - first.start > LONGEST_SECONDS;
    const endsHere = last !== undefined && SENTENCE_END.test(last.text);
    const isNewVoice = first?.voice !== cue.voice;
    if (first === undefined || isNewVoice || (endsHere && isLong) || isTooLong(first, cue)) {
      const time = formatTimecode(Math.floor(cue.start));
      all.push({ time, voice: isNewVoice ? (cue.voice ?? null) : null, cues: [] });
      first = cue;
    }
    all.at(-1)?.cues.push(...views.slice(i, i + 1));
    last = cue;
  }
  return all;
}

/** Captions made by machine have no full stops: their paragraphs end anyway. */
function isTooLong(first: Cue, cue: Cue): boolean {
  return cue.end - first.start > 2 * LONGEST_SECONDS;
}

/** The ends of cues that overlap others; of the rest, the next start says enough. */
function endsAmid(cues: readonly Cue[]): (Seconds | null)[] {
  let latest = -Infinity;
  return cues.map(({ start, end }, i) => {
    const isAmid = start < latest || end > (cues[i + 1]?.start ?? Infinity);
    latest = Math.max(latest, end);
    return isAmid ? end : null;
  });
}

/** A little early is heard whole; whole seconds would be too early for a cue, thousandths no shorter. */
function tenth(seconds: Seconds): Seconds {
  return Math.floor(seconds * 10 + 1e-6) / 10;
}

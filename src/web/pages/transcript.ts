import type { Cue } from '../../captions/cue.js';
import { episodePath } from '../../domain/address.js';
import type { Episode } from '../../domain/episode.js';
import { timeView, type TimeView } from './segmentView.js';
import { playHref } from './player.js';

/** A stretch of speech that reads as one paragraph. */
export interface TranscriptParagraph {
  time: TimeView;
  /** Who speaks, when it changed. */
  voice: string | null;
  text: string;
}

/** What was said. */
export interface TranscriptView {
  paragraphs: TranscriptParagraph[];
  vtt: string;
  srt: string;
}

const LONGEST_SECONDS = 20;
const SENTENCE_END = /[.!?…]["”’)]?$/;

/** Cues become paragraphs of up to 20 seconds that end with a sentence; a new voice begins a new one. */
export function transcriptParagraphs(
  cues: readonly Cue[],
  episode: Episode,
): TranscriptParagraph[] {
  const stretches: { cue: Cue; text: string }[] = [];
  for (const cue of cues) {
    const text = cue.text.replace(/\s+/g, ' ').trim();
    const last = stretches.at(-1);
    const endsHere = last !== undefined && SENTENCE_END.test(last.text);
    const isLong = last !== undefined && cue.end - last.cue.start > LONGEST_SECONDS;
    if (last?.cue.voice === cue.voice && last !== undefined && !(endsHere && isLong)) {
      last.text = `${last.text} ${text}`;
    } else {
      stretches.push({ cue, text });
    }
  }
  return stretches.map(({ cue, text }, i) => ({
    time: timeView(cue.start, playHref(episode, cue.start)),
    voice: cue.voice !== stretches[i - 1]?.cue.voice ? (cue.voice ?? null) : null,
    text,
  }));
}

/** The transcript of an episode; null when it has none that this page can offer. */
export function transcriptView(
  episode: Episode,
  cues: readonly Cue[] | null,
): TranscriptView | null {
  if (!cues) return null;
  const path = `${episodePath(episode.number)}/transcript`;
  return {
    paragraphs: transcriptParagraphs(cues, episode),
    vtt: `${path}.vtt`,
    srt: `${path}.srt`,
  };
}

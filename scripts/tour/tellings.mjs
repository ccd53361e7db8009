import { captionLines } from './captionLines.mjs';

/** The segments as chapters: `{ title, start, end }`, in whole seconds. */
export function chaptersOf(script, { starts, duration }) {
  return script.segments.map(({ title }, i) => ({
    title,
    start: starts[i],
    end: starts[i + 1] ?? duration,
  }));
}

/** The transcript: one cue a sentence, as src/captions/cue.ts has it. */
export function cuesOf(script, { cues }) {
  return script.segments.flatMap(({ spoken }, i) =>
    spoken.map((text, j) => ({
      start: cues[i][j].from,
      end: cues[i][j].to,
      text: captionLines(text),
      voice: script.speaker,
    })),
  );
}

/** The tour as src/domain/episode.ts has episodes. */
export function episodeOf(script, { starts, duration }, lengthBytes) {
  return {
    ...script.episode,
    type: 'trailer',
    status: 'published',
    published: null,
    complete: true,
    people: [],
    versions: [],
    media: {
      videoUrl: null,
      enclosure: { url: '/media/tour.mp3', type: 'audio/mpeg', lengthBytes },
    },
    duration,
    transcript: '/media/tour.vtt',
    notesUrl: null,
    segments: script.segments.map(({ id, title, notes }, i) => ({
      id,
      section: null,
      title,
      notes: notes.join('\n\n'),
      time: { start: starts[i], end: null, proposed: false },
      version: null,
      changes: [],
      areas: [],
      highlight: false,
      related: [],
      refused: [],
    })),
    retiredIds: [],
  };
}

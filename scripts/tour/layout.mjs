/** Silence in seconds: before a segment's first word, between sentences, at least between segments, at the end. */
const PAUSES = { lead: 0.15, sentence: 0.32, segment: 0.6, end: 0.9 };

/**
 * Places spoken sentences in time. Every segment starts on a whole second and its first word
 * follows `lead` later, so that a jump to the second never cuts a word.
 * @param {number[][]} lengths seconds of sound, by segment and sentence.
 * @returns {{ starts: number[], cues: { from: number, to: number }[][], duration: number }} seconds;
 *   the duration is whole too.
 */
export function layOut(lengths) {
  let end = 0;
  const starts = [];
  const cues = lengths.map((sentences, i) => {
    const start = i === 0 ? 0 : Math.ceil(end + PAUSES.segment);
    starts.push(start);
    let at = start + PAUSES.lead;
    return sentences.map((length) => {
      const from = at;
      end = from + length;
      at = end + PAUSES.sentence;
      return { from, to: end };
    });
  });
  return { starts, cues, duration: Math.ceil(end + PAUSES.end) };
}

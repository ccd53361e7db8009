/** What a cue's payload says: one part a voice, in order. */
export interface SpokenText {
  voice: string | null;
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
};
const VOICE = /<v(?:\.[^\s>]*)?[ \t]+([^>]*)>/i;
const VTT_TAG = /<\/?[^>]*>/g;
// SRT has no escapes: only what is surely a tag is taken away, so that "a < b" stays.
const SRT_TAG = /<\/?(?:b|i|u|s|v|c|font|ruby|rt|lang)(?:[\s.][^>]*)?>|\{\\[^}]*\}/gi;

/**
 * Reads the payload of a cue.
 * @param payload lines without line ends
 * @param escaped true for WebVTT, where `&lt;` stands for `<` and every `<...>` is a tag
 * @returns what is said, without tags; nothing for a payload that says nothing
 */
export function readPayload(payload: readonly string[], escaped: boolean): SpokenText[] {
  const [before = '', ...voiced] = payload.join('\n').split(VOICE);
  const parts: SpokenText[] = [{ voice: null, text: before }];
  for (let i = 0; i < voiced.length; i += 2) {
    parts.push({ voice: decode(voiced[i] ?? '').trim() || null, text: voiced[i + 1] ?? '' });
  }
  return parts
    .map(({ voice, text }) => ({
      voice,
      text: tidy(escaped ? decode(text.replace(VTT_TAG, '')) : text.replace(SRT_TAG, '')),
    }))
    .filter(({ text }) => text !== '');
}

/** Lines without blank ones and without white space at either side: a blank line would end the cue. */
export function tidy(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function decode(text: string): string {
  return text.replace(/&(\w+|#\d{1,7}|#x[\da-f]{1,6});/gi, (whole: string, name: string) => {
    const code = name.startsWith('#') ? codePoint(name.slice(1)) : undefined;
    return code ?? ENTITIES[name] ?? whole;
  });
}

function codePoint(digits: string): string | undefined {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

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
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};
const VOICE = /<v(?:\.[^\s<>]*)?[ \t]+([^<>]*)>/i;
const VTT_TAG = /<[^<>]*>/g;
// In SRT `<` is a letter too: only what is surely a tag is taken away, so that "a < b" stays.
const SRT_TAG =
  /<\/?(?:b|i|u|s|v|c|font|ruby|rt|lang)(?:[\s.][^<>]*)?>|<\d{1,3}:[\d:.]+>|\{\\[^{}]*\}/gi;

/**
 * Reads the payload of a cue.
 * @param payload lines without line ends
 * @param isVtt true for WebVTT, where every `<...>` is a tag
 * @returns what is said, without tags; nothing for a payload that says nothing
 */
export function readPayload(payload: readonly string[], isVtt: boolean): SpokenText[] {
  const [before = '', ...voiced] = payload.join('\n').split(VOICE);
  const parts: SpokenText[] = [{ voice: null, text: before }];
  for (let i = 0; i < voiced.length; i += 2) {
    parts.push({ voice: decode(voiced[i] ?? '').trim() || null, text: voiced[i + 1] ?? '' });
  }
  return parts
    .map(({ voice, text }) => ({
      voice,
      // SRT has no escapes, but files that come from web pages bring theirs along.
      text: tidy(decode(text.replace(isVtt ? VTT_TAG : SRT_TAG, ''))),
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
    return code ?? (Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined) ?? whole;
  });
}

function codePoint(digits: string): string | undefined {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  const isLetter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isLetter ? String.fromCodePoint(code) : undefined;
}

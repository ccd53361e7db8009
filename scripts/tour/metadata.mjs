/**
 * Tags and chapters as ffmpeg reads them; it writes them into the MP3 as ID3 frames.
 * @param {Record<string, string>} tags
 * @param {{ start: number, end: number, title: string }[]} chapters whole seconds.
 */
export function writeMetadata(tags, chapters) {
  const lines = Object.entries(tags).map(([name, value]) => `${name}=${escaped(value)}`);
  const blocks = chapters.map(
    ({ start, end, title }) =>
      `[CHAPTER]\nTIMEBASE=1/1\nSTART=${start}\nEND=${end}\ntitle=${escaped(title)}`,
  );
  return `${[';FFMETADATA1', ...lines, ...blocks].join('\n')}\n`;
}

function escaped(text) {
  return text.replace(/[=;#\\\n]/g, '\\$&');
}

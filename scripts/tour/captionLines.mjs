/** Longest line of a caption, in characters, as podcast apps advise. */
const LINE = 65;

/** A sentence in as few lines as fit, about equally long. */
export function captionLines(text) {
  const width = text.length / Math.ceil(text.length / LINE);
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === '' ? word : `${line} ${word}`;
    const fits = longer.length <= LINE && longer.length - word.length / 2 <= width + 1;
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** A place in a cue: its index, and an offset in UTF-16 units into its text. */
export interface CuePlace {
  cue: number;
  offset: number;
}

/** Found words, which may begin in one cue and end in another; `to` is behind the last letter. */
export interface Found {
  from: CuePlace;
  to: CuePlace;
}

/**
 * Prepares texts for searching. Case, diacritics, forms of letters and of apostrophes, and the amount of
 * white space make no difference; cues are read as if a space stood between them.
 * @param texts of the cues, in order
 * @returns finds words or a phrase: every place, in order, none overlapping; none for a blank query
 */
export function findInCues(texts: readonly string[]): (query: string) => Found[] {
  const all = new Folding();
  for (const [cue, text] of texts.entries()) {
    all.add(text, cue);
    all.addSpace(cue, text.length);
  }
  const text = all.letters.join('');

  return (query) => {
    const asked = new Folding();
    asked.add(query, 0);
    const words = asked.letters.join('').trim();
    const found: Found[] = [];
    if (words === '') return found;
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
      const from = all.places[at];
      const to = all.ends[at + words.length - 1];
      if (from && to) found.push({ from, to });
    }
    return found;
  };
}

/** A text as it is compared, in which every letter knows where it came from. */
class Folding {
  /** Single UTF-16 units. */
  readonly letters: string[] = [];
  readonly places: CuePlace[] = [];
  readonly ends: CuePlace[] = [];

  add(text: string, cue: number): void {
    let offset = 0;
    for (const letter of text) {
      const from = { cue, offset };
      offset += letter.length;
      const to = { cue, offset };
      const folded = fold(letter);
      // A mark belongs to the letter before it.
      if (folded === '') this.ends.splice(-1, 1, to);
      else if (folded === ' ') this.addSpace(cue, from.offset);
      else for (const unit of folded.split('')) this.push(unit, from, to);
    }
  }

  addSpace(cue: number, offset: number): void {
    if (this.letters.at(-1) !== ' ') this.push(' ', { cue, offset }, { cue, offset });
  }

  private push(unit: string, from: CuePlace, to: CuePlace): void {
    this.letters.push(unit);
    this.places.push(from);
    this.ends.push(to);
  }
}

const PLAIN = /^[a-z0-9.,!?'-]$/;

function fold(letter: string): string {
  if (PLAIN.test(letter)) return letter;
  if (/\s/.test(letter)) return ' ';
  if (/[’‘ʼ]/.test(letter)) return "'";
  // Upper case first: ß and the two small sigmas are the same as SS and Σ.
  return letter
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

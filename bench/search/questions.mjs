// What is asked in the bench: a fixed mix, the same on every run.
import { chance } from './shelf.mjs';

const QUESTIONS = 510;

/** @returns queries, each with its kind: for candidates without filters, those are left away */
export function questions({ words, changes, episodes }) {
  const random = chance(7);
  const common = () => words[Math.floor(random() ** 2 * 150)];
  const rare = () => words[200 + Math.floor(random() * (words.length - 200))];
  const any = () => (random() < 0.6 ? common() : rare());
  const ids = Object.keys(changes);
  const id = () => ids[Math.floor(random() * ids.length)];
  const version = () => `2.${100 + 2 * Math.floor(random() * 60)}`;
  const several = (count, word) => Array.from({ length: count }, word).join(' ');
  const titleWords = () => {
    const episode = episodes[Math.floor(random() * episodes.length)];
    const { title } = episode.segments[Math.floor(random() * episode.segments.length)];
    return title.toLowerCase().split(' ');
  };
  const slip = (word) => (word.length < 5 ? word : `${word.slice(0, 3)}${word.slice(4)}`);
  const kinds = [
    ['common word', common],
    ['rare word', rare],
    ['two common words', () => several(2, common)],
    ['three words', () => several(3, any)],
    ['four common words', () => several(4, common)],
    ['five words', () => several(5, any)],
    ['words of a title', () => titleWords().slice(0, 3).join(' ')],
    ['start of a word', () => any().slice(0, 4)],
    ['words with a start', () => `${common()} ${any().slice(0, 3)}`],
    ['slip', () => slip(rare())],
    ['slip among words', () => `${common()} ${slip(any())}`],
    ['ID', id],
    ['first digits', () => id().slice(0, 4)],
    ['version and words', () => `${version()} ${common()}`],
    ['phrase', () => `"${titleWords().slice(0, 2).join(' ')}"`],
    ['filter and word', () => `area:billing ${common()}`],
    ['filters and words', () => `version:${version()} has:time ${several(2, common)}`],
  ];
  return Array.from({ length: QUESTIONS }, (_, i) => {
    const [kind, make] = kinds[i % kinds.length];
    return { kind, query: make() };
  });
}

/** A query without its filters and quotation marks: what engines without our language are asked. */
export function bare(query) {
  return query.replace(/\w+:\S+\s?/g, '').replaceAll('"', '');
}

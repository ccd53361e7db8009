// The product's own search as the server uses it: through the library, with everything an answer holds.
import { createLibrary } from '../../dist/library/createLibrary.js';

const savedAt = '2026-04-01T10:00:00.000Z';
const BEST = 20;
const SUGGESTED = 8;

/** The same three steps as the candidates. Building is what a server does before the first answer. */
export function ours({ episodes, changes }, show) {
  const documents = [
    { name: 'show', value: show, savedAt },
    { name: 'catalogue', value: { changes }, savedAt },
    ...episodes.map((value) => ({ name: `episodes/${value.number}`, value, savedAt })),
  ];
  const library = createLibrary(documents, 0);
  return {
    build() {
      library.prepareSearch(() => false);
      return library;
    },
    ask: (_, query) => library.search(query, { limit: BEST, offset: 0 }),
    suggest: (_, text) => library.suggest(text, { limit: SUGGESTED, values: SUGGESTED }),
    update(_, round) {
      const episode = episodes[98];
      const segments = episode.segments.map((segment) => ({
        ...segment,
        notes: `${segment.notes} round ${round}`,
      }));
      const name = `episodes/${episode.number}`;
      library.apply([{ name, after: { name, value: { ...episode, segments }, savedAt } }], 0);
      library.prepareSearch(() => false);
    },
  };
}

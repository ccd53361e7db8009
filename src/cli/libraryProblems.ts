import type { Store } from '../store/port.js';
import type { FileProblem } from './problemLines.js';

/**
 * What in the store stands in the way of an import: without the show or the catalogue it would go
 * on as if there were no aliases, areas and changes (errors); the segment ids of a damaged episode
 * cannot be seen (warnings).
 */
export async function libraryProblems(store: Store): Promise<FileProblem[]> {
  return (await store.damages()).flatMap(({ name, place, message }): FileProblem[] => {
    const found = { file: place, line: null };
    if (name === 'show' || name === 'catalogue') {
      return [{ ...found, severity: 'error', message: message }];
    }
    const number = /^episodes\/(\d+)$/.exec(name)?.[1];
    if (number === undefined) return [];
    const unseen = `Episode ${number} is damaged: whether its segment ids are given out again cannot be seen.`;
    return [{ ...found, severity: 'warning', message: `${unseen} ${message}` }];
  });
}

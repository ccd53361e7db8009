import type { NotesContext } from '../../../src/notes/reading.js';
import { aShow } from '../../support/builders.js';

/** What the series knows when these notes come in. */
export const CONTEXT: NotesContext = {
  versionAliases: { '2.21': '2.210' },
  knownVersions: ['2.208', '2.210', '2.212'],
  areas: aShow().areas,
};

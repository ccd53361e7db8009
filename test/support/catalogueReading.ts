import {
  readCatalogue,
  type CatalogueReading,
} from '../../src/exchange/catalogue/readCatalogue.js';
import { aShow } from './builders.js';

const { versionAliases, areas } = aShow();

/** Reads a catalogue for the usual show. */
export function read(text: string): CatalogueReading {
  return readCatalogue(text, { versionAliases, areas, knownVersions: ['2.210', '2.98'] });
}

/** What a command takes when it is not told to skip bad rows: all of it or nothing. */
export const whole = (text: string) => {
  const { isCatalogue, badRows, rows } = read(text);
  return isCatalogue && badRows === 0 ? rows : null;
};
export const notice = (message: string) => ({ line: 1, severity: 'notice', message });
export const found = (text: string) =>
  read(text).problems.map((p) => [p.line, p.severity, p.message]);

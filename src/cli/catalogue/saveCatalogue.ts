import type { Catalogue } from '../../domain/change.js';
import { counted } from '../../domain/counted.js';
import { hasErrors, type Problem } from '../../domain/problem.js';
import { enterRows, type Entered } from '../../exchange/catalogue/enterRows.js';
import { readCatalogue } from '../../exchange/catalogue/readCatalogue.js';
import type { Installation } from '../../wiring.js';
import { notesContext, readDocuments, type Documents } from '../documents.js';
import { libraryProblems } from '../libraryProblems.js';
import type { FileProblem } from '../problemLines.js';

/** A catalogue as it came, from a file or an address. */
export interface CatalogueSource {
  /** As the user named it. */
  name: string;
  text: string;
  /** What reading its characters has to say; null when nothing. */
  notice: Problem | null;
}

export interface SavingOptions {
  /** Says what would be saved, and saves nothing. */
  dryRun: boolean;
  /** Takes the good rows of a catalogue that has bad ones. */
  skipBad: boolean;
  /** Told what is being done. */
  step: (text: string) => void;
}

/** What became of a catalogue. */
export interface CatalogueOutcome {
  name: string;
  /** What its rows did, or would do; null when none of them was taken. */
  counts: Omit<Entered, 'catalogue'> | null;
  badRows: number;
  problems: FileProblem[];
}

/**
 * Brings a catalogue into the library, in one save: whole or not at all, unless bad rows are to be
 * skipped. Nothing is taken while the show or the catalogue is damaged.
 */
export async function saveCatalogue(
  source: CatalogueSource,
  options: SavingOptions,
  { store }: Installation,
): Promise<CatalogueOutcome> {
  const { name } = source;
  const damages = (await libraryProblems(store)).filter(({ severity }) => severity === 'error');
  if (damages.length > 0) return { name, counts: null, badRows: 0, problems: damages };

  return store.transaction(async (transaction) => {
    const { catalogue, outcome } = entered(source, await readDocuments(transaction), options);
    const changed = (outcome.counts?.added ?? 0) + (outcome.counts?.updated ?? 0);
    if (catalogue !== null && changed > 0 && !options.dryRun) {
      options.step(`Saving ${counted(changed, 'change')}`);
      transaction.put('catalogue', catalogue);
    }
    return outcome;
  });
}

/** Apart from the save, so that rows that are entered need no memory while it goes on. */
function entered(
  { name, text, notice }: CatalogueSource,
  documents: Documents,
  { skipBad, step }: SavingOptions,
): { catalogue: Catalogue | null; outcome: CatalogueOutcome } {
  const reading = readCatalogue(text, notesContext(documents), (read) => {
    step(`Reading ${name}: ${counted(read, 'row')}`);
  });
  const found = [...(notice === null ? [] : [notice]), ...reading.problems];
  const problems = found.map((each) => ({ ...each, file: name }));
  const outcome = { name, badRows: reading.badRows, problems };
  if (!reading.isCatalogue || (hasErrors(found) && !skipBad)) {
    return { catalogue: null, outcome: { ...outcome, counts: null } };
  }
  const { catalogue, ...counts } = enterRows(documents.catalogue, reading.rows);
  return { catalogue, outcome: { ...outcome, counts } };
}

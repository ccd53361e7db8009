import { textOfFile } from '../../exchange/catalogue/textOfFile.js';
import type { CommandIo, ExitCode } from '../io.js';
import { progressOn } from '../progress.js';
import { readInputBytes } from '../readInput.js';
import { withInstallation } from '../withInstallation.js';
import { report, reportFailure } from './report.js';
import { saveCatalogue } from './saveCatalogue.js';

export interface CatalogueOptions {
  dryRun: boolean;
  skipBad: boolean;
  json: boolean;
}

/** Brings in the catalogue in a file, or on standard input (`-`), and says what became of it. */
export async function importCatalogue(
  given: string,
  options: CatalogueOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const input = await readInputBytes(given, io);
  if (!input.ok) return reportFailure(given, input.message, options, io);
  const { name, bytes } = input;
  const reading = textOfFile(bytes, null);
  if (!reading.ok) return reportFailure(name, `${name} ${reading.message}`, options, io);
  const { text, notice } = reading;
  return withInstallation(io, async (installation) => {
    const progress = progressOn(io.stderr);
    const saving = { ...options, step: progress.step };
    const outcome = await saveCatalogue({ name, text, notice }, saving, installation);
    progress.done();
    return report(outcome, options, io);
  });
}

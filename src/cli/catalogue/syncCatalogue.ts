import { textOfFile } from '../../exchange/catalogue/textOfFile.js';
import type { AskOptions } from '../../net/ask.js';
import { fetchFile } from '../../net/fetchFile.js';
import type { Installation } from '../../wiring.js';
import { complain, type CommandIo, type ExitCode } from '../io.js';
import { progressOn } from '../progress.js';
import { MOST_BYTES } from '../readInput.js';
import { withInstallation } from '../withInstallation.js';
import type { CatalogueOptions } from './importCatalogue.js';
import { remember, remembered, syncFile } from './remembered.js';
import { report, reportFailure, reportNothingNew } from './report.js';
import { saveCatalogue, type CatalogueOutcome } from './saveCatalogue.js';

export interface SyncOptions extends CatalogueOptions {
  /** Whether machines of this network may be asked. */
  allowPrivate: boolean;
  /** Reads it even when it says that nothing is new. */
  again: boolean;
}

const ACCEPT =
  'text/csv, application/json, text/tab-separated-values;q=0.9, text/plain;q=0.8, */*;q=0.5';
const TIMEOUT_MS = 60_000;

/** What a test may stand in for of the network: how names are looked up, and which addresses are public. */
export type Network = Pick<AskOptions, 'resolve' | 'isPublic'>;

/**
 * Brings in the catalogue at an address, unless it is the one that was saved last time, and says what
 * became of it.
 */
export function syncCatalogue(
  address: string,
  options: SyncOptions,
  io: CommandIo,
  network: Network = {},
): Promise<ExitCode> {
  return withInstallation(io, (installation) =>
    syncInto(installation, address, options, io, network),
  );
}

async function syncInto(
  installation: Installation,
  address: string,
  options: SyncOptions,
  io: CommandIo,
  network: Network,
): Promise<ExitCode> {
  const file = syncFile(installation.config.dataDir);
  const known = options.again ? null : await knownOf(file, address, installation);
  const progress = progressOn(io.stderr);
  progress.step(`Fetching ${address}`);
  const { allowPrivate } = options;
  const asking = { accept: ACCEPT, maxBytes: MOST_BYTES, timeoutMs: TIMEOUT_MS, allowPrivate };
  const fetched = await fetchFile(address, known, { ...asking, ...network });
  const reading = fetched.ok && fetched.isNew ? textOfFile(fetched.bytes, fetched.charset) : null;
  const outcome =
    reading?.ok === true
      ? await saveCatalogue(
          { ...reading, name: address },
          { ...options, step: progress.step },
          installation,
        )
      : null;
  progress.done();

  if (!fetched.ok) return reportFailure(address, fetched.message, options, io);
  if (reading?.ok === false) {
    return reportFailure(address, `${address} ${reading.message}`, options, io);
  }
  if (!fetched.isNew || outcome === null) return reportNothingNew(address, options, io);
  if (isWhole(outcome) && !options.dryRun) {
    const revision = await installation.store.revision();
    const fault = await remember(file, address, { ...fetched.validators, revision });
    if (fault !== null) complain(io, fault);
  }
  return report(outcome, options, io);
}

/** A library that is older than what was remembered came from a backup: its rows may be missing. */
async function knownOf(file: string, address: string, { store }: Installation) {
  const known = await remembered(file, address);
  return known !== null && known.revision <= (await store.revision()) ? known : null;
}

/** While rows are left out, every sync reads them again and says so, until they are mended there. */
function isWhole({ counts, badRows }: CatalogueOutcome): boolean {
  return counts !== null && badRows === 0;
}

import type { Command } from 'commander';
import { importCatalogue } from '../catalogue/importCatalogue.js';
import { syncCatalogue } from '../catalogue/syncCatalogue.js';
import type { CommandContext } from '../io.js';

interface Options {
  dryRun?: boolean;
  skipBad?: boolean;
  json?: boolean;
}

interface SyncOptions extends Options {
  allowPrivate?: boolean;
  again?: boolean;
}

const COLUMNS =
  '\nColumns: id, title, and as known version, areas (a;b), notes, url, released (2026-03-31).\n' +
  'An empty cell erases nothing. One bad row and nothing is saved, unless --skip-bad.\n';

export function changesCommand(program: Command, context: CommandContext): void {
  const changes = program
    .command('changes')
    .description("The catalogue: the entries of the product's release notes.");
  importInto(changes, context);
  syncInto(changes, context);
}

function importInto(changes: Command, { io, run }: CommandContext): void {
  withOptions(changes.command('import'))
    .description('Adds and updates changes from CSV or JSON; erases nothing.')
    .argument('<file>', 'CSV with a header row, or a JSON array of objects; - for standard input')
    .addHelpText(
      'after',
      `${COLUMNS}Example:\n  npm run -s runbook -- changes import changes.csv --dry-run`,
    )
    .action((name: string, options: Options) =>
      run(() => importCatalogue(name, settled(options), io)),
    );
}

function syncInto(changes: Command, { io, run }: CommandContext): void {
  withOptions(changes.command('sync'))
    .description('The same from an address, when something is new there.')
    .argument('<address>', 'where the CSV or JSON is, on the web')
    .option('--again', 'read it even when it says that nothing is new')
    .option('--allow-private', 'also ask machines of this network')
    .addHelpText(
      'after',
      `${COLUMNS}Example:\n  npm run -s runbook -- changes sync https://tracker.example.org/changes.csv`,
    )
    .action((address: string, options: SyncOptions) => {
      const { allowPrivate = false, again = false } = options;
      return run(() => syncCatalogue(address, { ...settled(options), allowPrivate, again }, io));
    });
}

function withOptions(command: Command): Command {
  return command
    .option('--dry-run', 'say what would be saved and save nothing')
    .option('--skip-bad', 'save the good rows and name the others')
    .option('--json', 'print what became of it as JSON and nothing else');
}

function settled({ dryRun = false, skipBad = false, json = false }: Options) {
  return { dryRun, skipBad, json };
}

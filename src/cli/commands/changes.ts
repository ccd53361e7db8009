import type { Command } from 'commander';
import { readCatalogue } from '../../exchange/catalogueFile.js';
import { enterRows } from '../../exchange/enterRows.js';
import type { Installation } from '../../wiring.js';
import { notesContext, readDocuments } from '../documents.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { libraryProblems } from '../libraryProblems.js';
import { counted } from '../../domain/counted.js';
import { problemLine, problemLines } from '../problemLines.js';
import { readInput, type InputFile } from '../readInput.js';
import { withInstallation } from '../withInstallation.js';

export function changesCommand(program: Command, { io, run }: CommandContext): void {
  program
    .command('changes')
    .description("The catalogue: the entries of the product's release notes.")
    .command('import')
    .description('Adds and updates changes from CSV or JSON; erases nothing.')
    .argument('<file>', 'CSV with a header row, or a JSON array of objects; - for standard input')
    .addHelpText(
      'after',
      '\nColumns: id, title, and as known version, areas (a;b), notes, url, released (2026-03-31).\n' +
        'The file is taken whole or not at all. Example:\n  npm run -s runbook -- changes import changes.csv',
    )
    .action((name: string) =>
      run(async () => {
        const input = await readInput(name, io);
        if (input.ok) return withInstallation(io, (own) => importChanges(input.file, own, io));
        complain(io, input.message);
        return 1;
      }),
    );
}

async function importChanges(
  { name, text }: InputFile,
  { store }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const damages = (await libraryProblems(store)).filter(({ severity }) => severity === 'error');
  if (damages.length > 0) {
    for (const damage of damages) complain(io, problemLine(damage));
    complain(io, 'Nothing was saved.');
    return 1;
  }
  const { problems, entered } = await store.transaction(async (transaction) => {
    const documents = await readDocuments(transaction);
    const reading = readCatalogue(text, notesContext(documents));
    const result = reading.rows && enterRows(documents.catalogue, reading.rows);
    if (result !== null) transaction.put('catalogue', result.catalogue);
    return { problems: reading.problems, entered: result };
  });
  for (const line of problemLines(name, problems)) complain(io, line);
  if (entered === null) {
    complain(io, 'Nothing was saved.');
    return 1;
  }
  const { added, updated, unchanged } = entered;
  const total = counted(added + updated + unchanged, 'change');
  say(io, `${total} read: ${added} added, ${updated} updated, ${unchanged} as before.`);
  return 0;
}

import { isDeepStrictEqual } from 'node:util';
import type { Command } from 'commander';
import { baseUrlOf } from '../../config.js';
import { UNNAMED_SHOW, type Show } from '../../domain/show.js';
import { readShow } from '../../exchange/readShow.js';
import { writeShow } from '../../exchange/writeShow.js';
import type { Installation } from '../../wiring.js';
import { complain, say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { counted } from '../../domain/counted.js';
import { problemLines } from '../problemLines.js';
import { readInput, type InputFile } from '../readInput.js';
import { withInstallation, withInstallationToRead } from '../withInstallation.js';
import { writeOutput } from '../writeOutput.js';

export function showCommand(program: Command, { io, run }: CommandContext): void {
  const show = program
    .command('show')
    .description('The show itself: title, people, areas, version aliases, links, feed.');

  show
    .command('export')
    .description('Writes the show as a YAML file, which import reads back without loss.')
    .argument('[file]', 'where to; standard output without it', '-')
    .addHelpText('after', '\nExample:\n  npm run -s runbook -- show export show.yaml')
    .action((name: string) =>
      run(() => withInstallationToRead(io, (installation) => exportShow(name, installation, io))),
    );

  show
    .command('import')
    .description('Takes the show from a YAML file. What the file does not state is cleared.')
    .argument('<file>', 'as show export writes it; - for standard input')
    .option('--new-guid', 'take the guid of the file, although the show has another')
    .addHelpText('after', '\nExample:\n  npm run -s runbook -- show import show.yaml')
    .action((name: string, { newGuid = false }: { newGuid?: boolean }) =>
      run(async () => {
        const input = await readInput(name, io);
        if (input.ok)
          return withInstallation(io, (own) => importShow(input.file, newGuid, own, io));
        complain(io, input.message);
        return 1;
      }),
    );
}

async function exportShow(name: string, { store }: Installation, io: CommandIo): Promise<ExitCode> {
  const text = writeShow((await store.get('show'))?.value ?? UNNAMED_SHOW);
  if (name === '-') {
    io.stdout.write(text);
    return 0;
  }
  const fault = await writeOutput(name, text, io);
  if (fault !== null) {
    complain(io, fault);
    return 1;
  }
  say(io, `The show is in ${name}.`);
  return 0;
}

async function importShow(
  { name, text }: InputFile,
  newGuid: boolean,
  { store, config }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const { show, problems, isChanged } = await store.transaction(async (transaction) => {
    const stored = (await transaction.get('show'))?.value ?? null;
    const guid = newGuid ? null : (stored?.feed.guid ?? null);
    const reading = readShow(text, { baseUrl: baseUrlOf(config), guid });
    if (reading.show === null) return { ...reading, isChanged: false };
    const next = withGuidOf(stored, reading.show);
    transaction.put('show', next);
    return { ...reading, isChanged: !isDeepStrictEqual(stored, next) };
  });
  for (const line of problemLines(name, problems)) complain(io, line);
  if (show === null) {
    complain(io, 'Nothing was saved.');
    return 1;
  }
  const holds = `${counted(show.areas.length, 'area')}, ${counted(show.links.length, 'link')}`;
  say(io, isChanged ? `The show is saved: ${show.title}; ${holds}.` : 'The show: nothing changed.');
  return 0;
}

/** Subscribers know the show by its guid: a file that does not name it does not take it away. */
function withGuidOf(stored: Show | null, show: Show): Show {
  return { ...show, feed: { ...show.feed, guid: show.feed.guid ?? stored?.feed.guid ?? null } };
}

import { Command, CommanderError } from 'commander';
import { changesCommand } from './commands/changes.js';
import { chaptersCommand } from './commands/chapters.js';
import { checkCommand } from './commands/check.js';
import { exportCommand } from './commands/export.js';
import { feedCommand } from './commands/feed.js';
import { importCommand } from './commands/import.js';
import { publishCommand } from './commands/publish.js';
import { removeCommand } from './commands/remove.js';
import { showCommand } from './commands/show.js';
import { timestampsCommand } from './commands/timestamps.js';
import { transcriptCommand } from './commands/transcript.js';
import { unpublishCommand } from './commands/unpublish.js';
import type { CommandContext, CommandIo } from './io.js';

const COMMANDS = [
  importCommand,
  exportCommand,
  checkCommand,
  publishCommand,
  unpublishCommand,
  removeCommand,
  showCommand,
  changesCommand,
  chaptersCommand,
  transcriptCommand,
  timestampsCommand,
  feedCommand,
];

/**
 * Runs one command.
 * @param argv what stands behind `npm run -s runbook --`
 * @returns the exit code: 0 done, 1 the input has problems, 2 wrong usage
 */
export async function runCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  let code = 0;
  const context: CommandContext = {
    io,
    run: async (work) => {
      code = await work();
    },
  };
  const program = new Command('npm run -s runbook --')
    .description('Writes, checks and publishes the episodes of this companion.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .showHelpAfterError('(--help says more)');
  for (const register of COMMANDS) register(program, context);

  try {
    await program.parseAsync(withoutIdleHelp(program, argv), { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

/**
 * Asked to help with a command that does not exist, commander would help in general and end well:
 * without `--help` it says that there is no such command.
 */
function withoutIdleHelp(program: Command, argv: readonly string[]): readonly string[] {
  let command = program;
  for (const name of argv) {
    if (command.commands.length === 0 || name === 'help' || name.startsWith('-')) return argv;
    const found = command.commands.find((each) => each.name() === name);
    if (!found) return argv.filter((each) => each !== '--help' && each !== '-h');
    command = found;
  }
  return argv;
}

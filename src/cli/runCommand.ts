import { Command, CommanderError } from 'commander';
import type { CommandContext, CommandIo } from './io.js';

/** Where each command is; what a command needs is loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  import: async () => (await import('./commands/import.js')).importCommand,
  export: async () => (await import('./commands/export.js')).exportCommand,
  check: async () => (await import('./commands/check.js')).checkCommand,
  link: async () => (await import('./commands/link.js')).linkCommand,
  unlink: async () => (await import('./commands/unlink.js')).unlinkCommand,
  publish: async () => (await import('./commands/publish.js')).publishCommand,
  unpublish: async () => (await import('./commands/unpublish.js')).unpublishCommand,
  remove: async () => (await import('./commands/remove.js')).removeCommand,
  show: async () => (await import('./commands/show.js')).showCommand,
  changes: async () => (await import('./commands/changes.js')).changesCommand,
  chapters: async () => (await import('./commands/chapters.js')).chaptersCommand,
  transcript: async () => (await import('./commands/transcript.js')).transcriptCommand,
  timestamps: async () => (await import('./commands/timestamps.js')).timestampsCommand,
  backup: async () => (await import('./commands/backup.js')).backupCommand,
  restore: async () => (await import('./commands/restore.js')).restoreCommand,
  feed: async () => (await import('./commands/feed.js')).feedCommand,
};

type Register = (program: Command, context: CommandContext) => void;

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
  for (const register of await registersFor(argv)) register(program, context);

  try {
    await program.parseAsync(withoutIdleHelp(program, argv), { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** The command that is called, or all of them when help is wanted or there is no such command. */
async function registersFor([name = '']: readonly string[]): Promise<Register[]> {
  const called = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const registers: Register[] = [];
  // One after the other: Jest's loader loses modules that two imports ask for at once.
  for (const load of called ? [called] : Object.values(COMMANDS)) registers.push(await load());
  return registers;
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

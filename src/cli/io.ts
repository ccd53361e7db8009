import type { Surroundings } from '../surroundings.js';

/** A stream that text is written to. */
export interface TextOutput {
  write(text: string): unknown;
  /** True when a person is looking. */
  isTTY?: boolean;
}

/** What a command may touch of the process around it. */
export interface CommandIo extends Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  /** Where DATA_DIR and SEEDS_DIR start from when they are relative. */
  cwd: string;
  /** Where the user stood when the command was called: files start from here. */
  userFolder: string;
  stdin: AsyncIterable<Uint8Array | string>;
  stdout: TextOutput;
  stderr: TextOutput;
}

/** How a command ended: 0 done, 1 the input has problems. Wrong usage, 2, is found by commander. */
export type ExitCode = 0 | 1;

/** What a command's registration is given. */
export interface CommandContext {
  io: CommandIo;
  /** Runs the command's work and keeps how it ended. */
  run: (work: () => Promise<ExitCode>) => Promise<void>;
}

export function say(io: CommandIo, line: string): void {
  io.stdout.write(`${line}\n`);
}

export function complain(io: CommandIo, line: string): void {
  io.stderr.write(`${line}\n`);
}

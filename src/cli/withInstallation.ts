import { readConfig } from '../config.js';
import { messageOfFault, openInstallation, type Installation } from '../wiring.js';
import { complain, type CommandIo, type ExitCode } from './io.js';

/** Opens the installation that the environment names, does the work, and closes it. */
export async function withInstallation(
  io: CommandIo,
  work: (installation: Installation) => Promise<ExitCode>,
): Promise<ExitCode> {
  const reading = readConfig(io.env, io.cwd);
  const opening = reading.ok ? await openInstallation(reading.config, io) : reading;
  if (!opening.ok) {
    complain(io, opening.message);
    return 1;
  }
  const { store } = opening.installation;
  try {
    return await work(opening.installation);
  } catch (error) {
    const message = messageOfFault(error);
    if (message === null) throw error;
    complain(io, message);
    return 1;
  } finally {
    await store.close();
  }
}

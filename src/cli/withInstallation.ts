import { readConfig } from '../config.js';
import { messageOfFault, openInstallation, type Installation } from '../wiring.js';
import { complain, type CommandIo, type ExitCode } from './io.js';

type Work = (installation: Installation) => Promise<ExitCode>;

/** Opens the installation that the environment names, does the work, and closes it. */
export function withInstallation(io: CommandIo, work: Work): Promise<ExitCode> {
  return withOpened(io, { writes: true }, work);
}

/** The same for work that saves nothing: DATA_DIR may be read-only. */
export function withInstallationToRead(io: CommandIo, work: Work): Promise<ExitCode> {
  return withOpened(io, { writes: false }, work);
}

async function withOpened(io: CommandIo, needs: { writes: boolean }, work: Work) {
  const reading = readConfig(io.env, io.cwd);
  const opening = reading.ok ? await openInstallation(reading.config, io, needs) : reading;
  if (!opening.ok) {
    complain(io, opening.message);
    return 1;
  }
  const { store, notices } = opening.installation;
  for (const notice of notices) complain(io, notice);
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

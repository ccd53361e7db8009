import { readSystem, writeSystem, type System } from '../../horizon/system.js';
import { keep, kept } from '../deviceStorage.js';

const SYSTEM = 'runbook.system';

/** The system that this device knows of. */
export function keptSystem(): System {
  return readSystem(kept(SYSTEM));
}

/** @returns whether it was kept: a private window may refuse */
export function keepSystem(system: System): boolean {
  const text = writeSystem(system);
  keep(SYSTEM, text);
  return kept(SYSTEM) === text;
}

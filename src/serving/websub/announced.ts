import { readFile, rename, writeFile } from 'node:fs/promises';
import { codeOf, faultOf } from '../../faults/systemFault.js';

/** Hub → topic → digest of what the feed said when the hub was last told of it. */
export type Announced = Map<string, Map<string, string>>;

const FORMAT = 1;

/**
 * Reads what was announced before the last stop.
 * @returns what is known of it, and one sentence when the file is damaged: nothing is known then, so
 * that everything is announced once more
 */
export async function readAnnounced(
  file: string,
): Promise<{ announced: Announced; problem: string | null }> {
  try {
    const announced = announcedIn(JSON.parse(await readFile(file, 'utf8')));
    return announced === null
      ? unknown(`${file} does not hold what was announced`)
      : { announced, problem: null };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { announced: new Map(), problem: null };
    return unknown(`${file} cannot be read (${faultOf(error)})`);
  }
}

/** Writes it beside its place and then into it, so that it is never there by half. */
export async function writeAnnounced(file: string, announced: Announced): Promise<void> {
  const hubs = Object.fromEntries(
    [...announced].map(([hub, topics]) => [hub, Object.fromEntries(topics)]),
  );
  const part = `${file}.tmp`;
  await writeFile(part, `${JSON.stringify({ format: FORMAT, hubs }, null, 2)}\n`);
  await rename(part, file);
}

function unknown(why: string): { announced: Announced; problem: string } {
  return { announced: new Map(), problem: `${why}: every feed is announced once more.` };
}

function announcedIn(parsed: unknown): Announced | null {
  if (!isRecord(parsed) || parsed.format !== FORMAT || !isRecord(parsed.hubs)) return null;
  const announced: Announced = new Map();
  for (const [hub, topics] of Object.entries(parsed.hubs)) {
    if (!isRecord(topics)) return null;
    const known = Object.entries(topics).flatMap(([topic, digest]) =>
      typeof digest === 'string' ? [[topic, digest] as const] : [],
    );
    announced.set(hub, new Map(known));
  }
  return announced;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, faultOf } from '../../faults/systemFault.js';
import type { Validators } from '../../net/fetchFile.js';

/** What an address sent when its rows were last saved. */
export interface Remembered extends Validators {
  /** The library's revision behind which those rows stand: an older library was put back from elsewhere. */
  revision: number;
}

const FORMAT = 1;
/** What may be sent as a header again, as RFC 9110, 5.5 writes it. */
const HEADER = /^[\x20-\x7e\x80-\xff]{1,1000}$/;

/** Where an installation keeps what `changes sync` knows of addresses. */
export function syncFile(dataDir: string): string {
  return path.join(dataDir, 'catalogue-sync.json');
}

/**
 * What is known of an address.
 * @returns null when nothing is, or the file is damaged: the address is then asked for all of it
 */
export async function remembered(file: string, address: string): Promise<Remembered | null> {
  const known = (await readAddresses(file))[address];
  if (!isRecord(known) || !Number.isSafeInteger(known.revision)) return null;
  return {
    etag: headerOf(known.etag),
    lastModified: headerOf(known.lastModified),
    revision: known.revision as number,
  };
}

/**
 * Keeps what an address sent; to be called when its rows were saved, not before. Written beside its
 * place and then into it, and for its owner alone, since an address may hold a key.
 * @returns null, or one sentence on why it could not be kept
 */
export async function remember(
  file: string,
  address: string,
  { etag, lastModified, revision }: Remembered,
): Promise<string | null> {
  const addresses = { ...(await readAddresses(file)), [address]: { etag, lastModified, revision } };
  const part = `${file}.tmp`;
  try {
    await writeFile(part, `${JSON.stringify({ format: FORMAT, addresses }, null, 2)}\n`, {
      mode: 0o600,
    });
    await rename(part, file);
    return null;
  } catch (error) {
    return `${file} cannot be written (${faultOf(error)}): the next sync reads everything again.`;
  }
}

async function readAddresses(file: string): Promise<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isRecord(parsed) && parsed.format === FORMAT && isRecord(parsed.addresses)) {
      return parsed.addresses;
    }
  } catch (error) {
    // Lost or spoiled, it costs one full answer; only a bug is worth stopping for.
    if (codeOf(error) === null && !(error instanceof SyntaxError)) throw error;
  }
  return {};
}

function headerOf(value: unknown): string | null {
  return typeof value === 'string' && HEADER.test(value) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

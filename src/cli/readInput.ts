import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, faultOf } from '../faults/systemFault.js';
import type { CommandIo } from './io.js';

/** Notes are a few kilobytes; a catalogue of everything is a few megabytes. */
export const MOST_BYTES = 20 * 1024 * 1024;

export interface InputFile {
  /** As the user named it; `stdin` for `-`. */
  name: string;
  text: string;
}

export type InputReading = { ok: true; file: InputFile } | { ok: false; message: string };
export type BytesReading =
  { ok: true; name: string; bytes: Buffer } | { ok: false; message: string };

/** Reads a file, or standard input for `-`, as text in UTF-8 (or UTF-16 with a byte order mark). */
export async function readInput(name: string, io: CommandIo): Promise<InputReading> {
  const reading = await readInputBytes(name, io);
  return reading.ok ? textOf(reading.name, reading.bytes) : reading;
}

/** Reads a file, or standard input for `-`, as it is; `name` comes out as `InputFile` has it. */
export async function readInputBytes(name: string, io: CommandIo): Promise<BytesReading> {
  if (name === '-') return bytesOf('stdin', await collect(io.stdin));
  const place = path.resolve(io.userFolder, name);
  try {
    const found = await stat(place);
    if (found.isDirectory()) return refused(`${name} is a folder: name the files in it.`);
    // Only what tells its length beforehand; pipes and devices are counted as they come.
    if (found.isFile() && found.size > MOST_BYTES) return tooLarge(name);
    const file = await open(place);
    try {
      return bytesOf(name, await collect(file.createReadStream({ autoClose: false })));
    } finally {
      await file.close();
    }
  } catch (error) {
    return refused(`${name} cannot be read: ${reasonOf(error)}.`);
  }
}

/** Why a file cannot be read; `file` as the user named it. */
export interface InputFault {
  file: string;
  message: string;
}

/** Reads every file; stops at none, so that all that cannot be read are named at once. */
export async function readInputs(
  names: readonly string[],
  io: CommandIo,
): Promise<{ ok: true; files: InputFile[] } | { ok: false; faults: InputFault[] }> {
  const files: InputFile[] = [];
  const faults: InputFault[] = [];
  for (const name of names) {
    const reading = await readInput(name, io);
    if (reading.ok) files.push(reading.file);
    else faults.push({ file: name === '-' ? 'stdin' : name, message: reading.message });
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, files };
}

/** Stops collecting behind the limit: a pipe may never end. */
async function collect(stream: AsyncIterable<Uint8Array | string>): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MOST_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function bytesOf(name: string, bytes: Buffer | null): BytesReading {
  return bytes === null ? tooLarge(name) : { ok: true, name, bytes };
}

function tooLarge(name: string): { ok: false; message: string } {
  return refused(`${name} is larger than ${MOST_BYTES / 1024 / 1024} MB: is it the right file?`);
}

function textOf(name: string, bytes: Buffer): InputReading {
  try {
    return {
      ok: true,
      file: { name, text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) },
    };
  } catch {
    return refused(`${name} is not text in UTF-8: save it as UTF-8 and try again.`);
  }
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function reasonOf(error: unknown): string {
  return codeOf(error) === 'ENOENT' ? 'there is no such file' : faultOf(error);
}

function refused(message: string): { ok: false; message: string } {
  return { ok: false, message };
}

import { codeOf } from '../faults/systemFault.js';
import { NotPublic } from './guardedLookup.js';
import { notPublic } from './target.js';

/** Why there is no answer that can be used, in one sentence that names the address. */
export interface Failure {
  ok: false;
  message: string;
  /** Whether it may go well at another time, with nothing changed on our side. */
  passing: boolean;
  /** Set when nobody knows the host: most likely its name is written wrong. */
  unknownHost?: boolean;
}

/** The time limit came first. */
export class TooSlow extends Error {
  readonly afterMs: number;

  constructor(afterMs: number) {
    super(`not finished within ${afterMs} ms`);
    this.afterMs = afterMs;
  }
}

/** The one who asked does not want the answer any more. */
export class Dropped extends Error {}

/** The connection ended without a word. */
export class CutOff extends Error {
  readonly code = 'ECONNRESET';
}

/** More came than was wanted. */
export class TooLarge extends Error {
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`more than ${maxBytes} bytes`);
    this.maxBytes = maxBytes;
  }
}

/** Content-Encoding names a packing that was not asked for. */
export class UnknownPacking extends Error {}

const SENTENCES: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'host names cannot be looked up at the moment: check the connection, and try again',
  ECONNREFUSED: 'nothing answers there: check the address, or try again later',
  ECONNRESET: 'the connection was cut: try again later',
  EPIPE: 'the connection was cut: try again later',
  ERR_STREAM_PREMATURE_CLOSE: 'the connection was cut: try again later',
  ETIMEDOUT: 'nothing answers there: check the address, or try again later',
  EHOSTUNREACH: 'that network cannot be reached from here: check the connection',
  ENETUNREACH: 'that network cannot be reached from here: check the connection',
  HPE_HEADER_OVERFLOW: 'its answer has too many headers: tell the one who runs it',
};

const OF_THE_CERTIFICATE = /CERT|ERR_TLS|ERR_SSL|EPROTO|UNABLE_TO|SELF_SIGNED/;
const OF_THE_PACKING = /^Z_|^ERR_(?:_|BROTLI|ZSTD)/;
const OF_HTTP = /^HPE_/;

/**
 * The sentence for what went wrong while `address` was asked. A bug is thrown again.
 * @param address without a name and a password
 */
export function failureOf(error: unknown, address: string): Failure {
  const fail = (why: string, passing: boolean): Failure => ({
    ok: false,
    message: `${address}: ${why}.`,
    passing,
  });
  if (error instanceof NotPublic) {
    return { ok: false, message: notPublic(address, error.address), passing: false };
  }
  if (error instanceof TooSlow) {
    return fail(`not finished after ${error.afterMs / 1000} s: try again later`, true);
  }
  if (error instanceof TooLarge) {
    return fail(`more than ${sizeOf(error.maxBytes)}, which is the most that is read here`, false);
  }
  if (error instanceof UnknownPacking) {
    return fail(`its answer is packed as ${error.message}, which is not read here`, false);
  }
  if (error instanceof Dropped) return fail('dropped before it was finished', true);
  const code = codeOf(error);
  if (code === null || isOurs(code)) throw error;
  if (code === 'ENOTFOUND') {
    return { ...fail('there is no such host: check the address', true), unknownHost: true };
  }
  if (Object.hasOwn(SENTENCES, code)) return fail(SENTENCES[code] ?? code, true);
  if (OF_THE_CERTIFICATE.test(code)) {
    return fail(`no safe connection can be made (${code}): tell the one who runs it`, true);
  }
  if (OF_THE_PACKING.test(code)) {
    return fail(`its answer is packed in a damaged way (${code}): tell the one who runs it`, true);
  }
  if (OF_HTTP.test(code)) return fail(`its answer is no HTTP (${code}): check the address`, true);
  return fail(`it cannot be asked (${code}): try again later`, true);
}

/** Node refuses what we put together wrongly: that is no fault of the other side. */
function isOurs(code: string): boolean {
  return /^ERR_(?:INVALID|HTTP|UNESCAPED|OUT_OF_RANGE|STREAM_DESTROYED|METHOD)/.test(code);
}

function sizeOf(bytes: number): string {
  return bytes >= 1e6 ? `${Math.round(bytes / 1e5) / 10} MB` : `${Math.round(bytes / 100) / 10} kB`;
}

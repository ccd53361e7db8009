/** Big-endian whole numbers and text, as ID3 and MPEG write them. */

export function uint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}

export function uint32Bytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Seven bits a byte, so that no size looks like the beginning of sound (ID3v2.4, 6.2). */
export function synchsafeBytes(value: number): Uint8Array {
  return Uint8Array.from([21, 14, 7, 0], (shift) => (value >> shift) & 0x7f);
}

/** @returns null when a byte has its eighth bit set: then it is no such number */
export function synchsafe(bytes: Uint8Array, at: number): number | null {
  const digits = bytes.subarray(at, at + 4);
  return digits.some((digit) => digit > 0x7f)
    ? null
    : digits.reduce((value, digit) => (value << 7) | digit, 0);
}

export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Array.from(bytes.subarray(from, to), (code) => String.fromCharCode(code)).join('');
}

/** Text whose signs all are below U+0100. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

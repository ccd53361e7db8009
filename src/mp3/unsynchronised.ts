/** Takes away the zeros that hide sound's beginning inside a tag: `FF 00` becomes `FF` (ID3v2.4, 6.1). */
export function resynchronised(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, i) => byte !== 0 || i === 0 || bytes[i - 1] !== 0xff);
}

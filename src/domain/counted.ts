/** `1 segment`, `52 segments`; numbers from 1000 on are grouped. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

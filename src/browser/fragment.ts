/** A fragment never reaches the server, which reads and marks moments: asks it for that of `#t=25:29`. */
export function readMomentOfFragment(): void {
  const moment = /^#t=(.+)$/.exec(location.hash)?.[1];
  if (moment !== undefined && /^\/episodes\/\d+$/.test(location.pathname)) {
    location.replace(`${location.pathname}?t=${moment}`);
  }
}

/**
 * Puts a moment of this page into its address, so that it can be copied from there; nothing is loaded.
 * @param t as it is written, `25:29`; null for none
 * @param hash empty, or with its `#`
 */
export function nameMoment(t: string | null, hash: string): void {
  // What else is asked stays as it is written: `25%3A29` and `billing%2Cslas` are hard to read.
  const others = location.search.slice(1).split('&');
  const kept = others.filter((asked) => asked !== '' && !/^t(?:=|$)/.test(asked));
  const query = [...kept, ...(t === null ? [] : [`t=${t}`])].join('&');
  const search = query === '' ? '' : `?${query}`;
  history.replaceState(history.state, '', `${location.pathname}${search}${hash}`);
}

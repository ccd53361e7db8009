/** How a body is written on the wire (RFC 9110, 8.4.1). */
export type Coding = 'br' | 'gzip' | 'identity';

/** The smallest first: what a client likes equally well is given in this order. */
const CODINGS: readonly Coding[] = ['br', 'gzip', 'identity'];

/**
 * The codings that a client takes, the one that it likes best first (RFC 9110, 12.5.3). The order in
 * which it names them says nothing, its weights do.
 * @param header the field Accept-Encoding as it came; undefined when there is none, which asks for
 * the plain bytes
 * @returns none when it refuses even those (`identity;q=0`, `*;q=0`)
 */
export function acceptedCodings(header: string | undefined): Coding[] {
  const named = namedWeights(header ?? '');
  const others = named.get('*');
  const weightOf = (coding: Coding): number => {
    const own = named.get(coding) ?? others;
    if (own !== undefined) return own;
    return coding === 'identity' ? LEAST : 0;
  };
  return CODINGS.filter((coding) => weightOf(coding) > 0).sort(
    (a, b) => weightOf(b) - weightOf(a) || CODINGS.indexOf(a) - CODINGS.indexOf(b),
  );
}

/** Headers that were read: there are few, and each comes with every request. */
const READ = new Map<string, Coding[]>();
const MOST_READ = 200;
const LONGEST_READ = 200;

/** Below this, a compressed body saves no packet. */
const SMALL_BYTES = 1024;

/**
 * The coding in which a body is given.
 * @param header see `acceptedCodings`
 * @param bytes its length
 * @returns null when the client refuses all that there is
 */
export function codingFor(header: string | undefined, bytes: number): Coding | null {
  const accepted = readOnce(header ?? '');
  if (bytes < SMALL_BYTES && accepted.includes('identity')) return 'identity';
  return accepted[0] ?? null;
}

function readOnce(header: string): Coding[] {
  const known = READ.get(header);
  if (known) return known;
  const read = acceptedCodings(header);
  if (READ.size >= MOST_READ) READ.clear();
  if (header.length <= LONGEST_READ) READ.set(header, read);
  return read;
}

/** Below every weight that can be written: plain bytes are for those who take nothing else. */
const LEAST = 0.0001;
const ENTRY = /^\s*(\*|[\w!#$%&'+.^`|~-]+)\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?$/i;

function namedWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const entry of header.split(',')) {
    const [, name = '', weight = '1'] = ENTRY.exec(entry) ?? [];
    if (name !== '') weights.set(name.toLowerCase().replace(/^x-gzip$/, 'gzip'), Number(weight));
  }
  return weights;
}

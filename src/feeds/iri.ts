// RFC 3987 in short: a scheme, then nothing that an address cannot hold as it is.
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}]+$/iu;

/**
 * A guid as Atom's `id`, which must be an IRI: itself when it is one, else a URN that holds it, so
 * that it is the same for ever.
 */
export function iriOf(guid: string): string {
  return IRI.test(guid) ? guid : `urn:runbook:guid:${encodeURIComponent(guid)}`;
}

import { createHash } from 'node:crypto';

// The namespace "podcast" of podcast:guid (Podcasting 2.0, tag `guid`).
const PODCAST_NAMESPACE = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/**
 * The podcast:guid of a feed: the UUID version 5 of its address without scheme and final slashes.
 * @param feedUrl such as `https://runbook.example.org/feed.xml`
 */
export function podcastGuid(feedUrl: string): string {
  const name = feedUrl.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/+$/, '');
  return uuidV5(name, PODCAST_NAMESPACE);
}

/**
 * A UUID version 5 (RFC 9562, 5.5): SHA-1 of the namespace's bytes and the name, cut to 16 bytes,
 * with version and variant set.
 */
function uuidV5(name: string, namespace: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

import type { DocumentKind } from '../port.js';

type Fields = Record<string, unknown>;
type Migration = (kind: DocumentKind, value: Fields) => Fields;

/**
 * What each format lacks that the next one has, oldest first: the first brings format 1 to 2. Written
 * out, not taken from the domain: what was stored then must not change when a default does.
 */
const MIGRATIONS: readonly Migration[] = [
  (kind, value) => {
    if (kind === 'episodes') return { season: null, guid: null, explicit: null, ...value };
    if (kind === 'show' && isFields(value.feed)) {
      return { ...value, feed: { ...FEED_OF_FORMAT_2, ...value.feed } };
    }
    return value;
  },
  (kind, value) => {
    if (kind !== 'episodes' || !Array.isArray(value.segments)) return value;
    const segments = value.segments.map((segment: unknown) =>
      isFields(segment) ? { related: [], refused: [], ...segment } : segment,
    );
    // Format 2 had `explicit` from its second hour on only.
    return { explicit: null, ...value, segments };
  },
  // Format 4 lets starts be refused, which the one before it could not read.
  (_kind, value) => value,
];

const FEED_OF_FORMAT_2: Fields = {
  email: null,
  type: 'episodic',
  medium: 'podcast',
  locked: true,
  updateFrequency: null,
  license: null,
  funding: [],
  txt: [],
  oldAddresses: [],
  movedTo: null,
};

/**
 * A stored value in the present format. It is not checked here: the schema does that afterwards.
 * @param format the one that it was written in, from 1 up to the present one
 */
export function broughtForward(kind: DocumentKind, value: unknown, format: number): unknown {
  if (!isFields(value)) return value;
  return MIGRATIONS.slice(format - 1).reduce((fields, migrate) => migrate(kind, fields), value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

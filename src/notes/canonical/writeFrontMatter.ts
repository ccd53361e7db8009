import { Document, isSeq } from 'yaml';
import type { Enclosure, Episode } from '../../domain/episode.js';
import { mediaName, mediaTypeOf } from '../../domain/mediaAddress.js';
import { formatTimecode } from '../../domain/timecode.js';
import type { Key } from './frontMatter.js';

type Scalars = Partial<Record<Key, unknown>>;

/** Writes an episode's front matter with its two lines of `---`; what is unknown or usual is left out. */
export function writeFrontMatter(episode: Episode): string {
  const { videoUrl, enclosure } = episode.media;
  const values: Scalars = {
    number: String(episode.number),
    title: episode.title || null,
    type: episode.type === 'full' ? null : episode.type,
    season: episode.season === null ? null : String(episode.season),
    guid: episode.guid,
    explicit: episode.explicit === null ? null : String(episode.explicit),
    status: episode.status,
    published: episode.published,
    complete: String(episode.complete),
    people: episode.people,
    versions: episode.versions,
    video: videoUrl,
    audio: enclosure && audioOf(enclosure),
    duration: episode.duration === null ? null : formatTimecode(episode.duration),
    transcript: episode.transcript === null ? null : mediaName(episode.transcript),
    notes: episode.notesUrl,
    retired: episode.retiredIds,
  };
  const stated = Object.entries(values).filter(([, value]) => isStated(value));
  const document = new Document(Object.fromEntries(stated), { schema: 'failsafe' });
  for (const key of ['versions', 'retired'] satisfies Key[]) {
    const list = document.get(key);
    if (isSeq(list)) list.flow = true;
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}

function isStated(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

function audioOf({ url, type, lengthBytes }: Enclosure): unknown {
  if (lengthBytes === null && type === mediaTypeOf(url)) return mediaName(url);
  return {
    url: mediaName(url),
    type,
    ...(lengthBytes === null ? {} : { bytes: String(lengthBytes) }),
  };
}

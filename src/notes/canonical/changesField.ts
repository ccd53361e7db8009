import { parseChangeId } from '../../domain/changeId.js';
import type { ChangeRef, Segment } from '../../domain/episode.js';
import {
  parseVersion,
  resolveAlias,
  type Version,
  type VersionAliases,
} from '../../domain/version.js';
import { error, warning, type Complaint } from './complaint.js';

/** The versions and changes of a segment, as the field holds them. */
export type StatedChanges = Pick<Segment, 'version' | 'changes'>;

const LIKE_A_CHANGE = /^(?:#\s*\d|v\s?\d|\(#?\d{5,})/i;

/**
 * Reads the versions and changes of a heading: groups separated by commas, each an optional version
 * and the IDs that it shipped. `v2.210 #1050001 #1050002, v2.212 #1050003, #1050004` states 2.210
 * for the segment and the first two, 2.212 for the third, and nothing for the last.
 * @returns null when the text does not look like such a field
 */
export function readChangesField(
  text: string,
  aliases: VersionAliases,
): (StatedChanges & { complaints: Complaint[] }) | null {
  const groups = text
    .replace(/#\s+(?=\d)/g, '#')
    .split(',')
    .map((group) => group.trim().split(/\s+/).filter(Boolean));
  const first = groups.flat()[0] ?? '';
  if (parseVersion(first) === null && parseChangeId(first) === null && !LIKE_A_CHANGE.test(first)) {
    return null;
  }
  const complaints: Complaint[] = [];
  const changes: ChangeRef[] = [];
  const seen = new Set<string>();
  let stated: Version | null = null;
  for (const group of groups) {
    let ofGroup: Version | null = null;
    for (const token of group) {
      const version = parseVersion(token);
      const id = parseChangeId(token);
      if (version !== null) {
        ofGroup = resolveAlias(version, aliases);
        stated ??= ofGroup;
      } else if (id === null) {
        complaints.push(neither(token));
      } else if (seen.has(id)) {
        complaints.push(twice(id));
      } else {
        seen.add(id);
        changes.push({ id, version: ofGroup });
      }
    }
  }
  return { version: stated, changes, complaints };
}

/** Writes the field; empty when nothing is stated. The first version in it is the segment's. */
export function writeChangesField({ version, changes }: StatedChanges): string {
  const groups: { version: Version | null; ids: string[] }[] = [];
  if (version !== (changes.find((ref) => ref.version !== null)?.version ?? null)) {
    groups.push({ version, ids: [] });
  }
  for (const ref of changes) {
    const last = groups.at(-1);
    if (last && last.ids.length > 0 && last.version === ref.version) last.ids.push(ref.id);
    else groups.push({ version: ref.version, ids: [ref.id] });
  }
  return groups.map(writeGroup).join(', ');
}

function writeGroup({ version, ids }: { version: Version | null; ids: readonly string[] }): string {
  return [...(version === null ? [] : [`v${version}`]), ...ids.map((id) => `#${id}`)].join(' ');
}

function neither(token: string): Complaint {
  return error(
    `"${token}" is neither a version (v2.210) nor an ID of six or seven digits (#1050001): correct it, or write \\| before it when it belongs to the title.`,
  );
}

function twice(id: string): Complaint {
  return warning(`#${id} stands here twice, and the second was left out: remove it.`);
}

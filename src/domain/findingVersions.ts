import type { SegmentDraft } from './draft.js';
import type { Examined, Finding, Knowledge } from './finding.js';
import { withTrailingZero, type Version } from './version.js';

/**
 * Versions that nobody knows: each is reported once, at the first segment that states it. A version
 * that the episode itself covers is known, unless it looks like one that lost its trailing zero.
 */
export function versionFindings(
  { versions, segments }: Pick<Examined, 'versions' | 'segments'>,
  { knownVersions, versionAliases }: Knowledge,
): Finding[] {
  const reported = new Set([...knownVersions, ...Object.values(versionAliases)]);
  const findings: Finding[] = [];

  for (const version of versions) {
    if (!reported.has(version) && withTrailingZero(version) !== null) {
      findings.push({ segment: null, severity: 'warning', message: unknown(version, '') });
    }
    reported.add(version);
  }
  for (const [segment, { version, changes }] of segments.entries()) {
    for (const stated of statedVersions({ version, changes })) {
      if (reported.has(stated)) continue;
      reported.add(stated);
      const others = segments
        .slice(segment + 1)
        .filter((s) => statedVersions(s).has(stated)).length;
      const also = others === 0 ? '' : ` (${others} more below state it too)`;
      findings.push({ segment, severity: 'warning', message: unknown(stated, also) });
    }
  }
  return findings;
}

function statedVersions({ version, changes }: Pick<SegmentDraft, 'version' | 'changes'>) {
  const versions = [version, ...changes.map((ref) => ref.version)];
  return new Set(versions.filter((stated) => stated !== null));
}

function unknown(version: Version, also: string): string {
  const longer = withTrailingZero(version);
  return longer === null
    ? `Version ${version} is not known here${also}: correct it, or add it to the versions that the episode covers.`
    : `Version ${version} is not known here${also}: ${longer}? If so, add an alias to the show; if ${version} is a version of its own, add it to the show's versions.`;
}

import type { Surroundings } from '../surroundings.js';
import type { Installation } from '../wiring.js';
import { checkEpisode } from './builtFeeds.js';
import { fileFinding } from './feedReport.js';
import { mediaFindings } from './mediaFindings.js';

/**
 * What apps will not take of a stored episode, or would take better: the sentences of `feed check`
 * for it alone, whether it is public already or still to come. No server is asked.
 * @returns lines, what is required first; empty when there is no such episode
 */
export async function preflight(
  number: number,
  installation: Installation,
  { now }: Pick<Surroundings, 'now'>,
): Promise<string[]> {
  const stored = await installation.store.get(`episodes/${number}`);
  if (stored === null) return [];
  const found = await mediaFindings(stored.value, installation.mediaFolder);
  const findings = [
    ...(await checkEpisode(stored, installation, now)),
    ...found.map((each) => fileFinding(number, each)),
  ];
  return (['required', 'recommended'] as const).flatMap((level) =>
    findings.filter((each) => each.level === level).map(({ sentence }) => `${level}: ${sentence}`),
  );
}

import { proposalAnswer } from '../../api/proposalAnswer.js';
import { baseUrlOf } from '../../config.js';
import { counted } from '../../domain/counted.js';
import type { Episode } from '../../domain/episode.js';
import type { Finding } from '../../domain/finding.js';
import type { Linker } from '../../linking/linker.js';
import type { Installation } from '../../wiring.js';
import { readDocuments } from '../documents.js';
import { complain, say, type CommandIo, type ExitCode } from '../io.js';
import { nothingAt } from '../withEpisode.js';
import { proposalLines } from './proposalLines.js';
import { linkerFor } from './proposalsOf.js';

/** One notice for an episode in which something is proposed: a line a segment would drown the rest. */
export function proposalFindings(episode: Episode, linker: Linker): Finding[] {
  const segments = new Set(linker.proposals(episode).map(({ segment }) => segment));
  if (segments.size === 0) return [];
  const what = `${counted(segments.size, 'unlinked segment')} may mean something known here`;
  const message = `${what}: npm run -s runbook -- link ${episode.number} lists what, --review asks about each.`;
  return [{ segment: null, severity: 'notice', message }];
}

/** Lists what unlinked segments probably mean, of one episode or of all. */
export async function listProposals(
  number: number | null,
  json: boolean,
  { store, config }: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const documents = await readDocuments(store);
  const episodes = documents.episodes.filter((each) => number === null || each.number === number);
  if (number !== null && episodes.length === 0) {
    complain(io, await nothingAt(store, number));
    return 1;
  }
  const linker = linkerFor(documents);
  const proposed = episodes.map((episode) => ({
    number: episode.number,
    proposals: linker.proposals(episode),
  }));
  const total = proposed.reduce((sum, { proposals }) => sum + proposals.length, 0);
  if (json) {
    const baseUrl = baseUrlOf(config);
    const items = proposed.flatMap((each) =>
      each.proposals.map((proposal) => proposalAnswer(proposal, each.number, baseUrl)),
    );
    say(io, JSON.stringify({ items, total }, null, 2));
    return 0;
  }
  for (const each of proposed) {
    if (each.proposals.length === 0) continue;
    say(io, `Episode ${each.number}`);
    for (const line of proposalLines(each.proposals)) say(io, line);
  }
  say(io, `${counted(total, 'proposal')} in ${counted(episodes.length, 'episode')}.`);
  return 0;
}

import { parseChangeId } from '../../domain/changeId.js';
import { counted } from '../../domain/counted.js';
import type { Segment } from '../../domain/episode.js';
import { planLink, planUnlink, type Plan } from '../../linking/plans.js';
import type { Proposal } from '../../linking/proposal.js';
import type { Store } from '../../store/port.js';
import { say, type CommandIo } from '../io.js';
import { inputLines } from './inputLines.js';
import { proposalLine, segmentLine } from './proposalLines.js';
import { bySegment, targetOf } from './proposalsOf.js';
import { savePlan } from './savePlan.js';

const KEYS =
  'A number accepts that one, an ID links that change instead, n never proposes these again, Enter skips, q ends.';

/**
 * Walks through proposals: a person decides, and each decision is saved at once, so that ending early
 * loses nothing.
 */
export async function review(
  number: number,
  proposals: readonly Proposal[],
  store: Store,
  io: CommandIo,
): Promise<void> {
  const groups = [...bySegment(proposals)];
  const answers = inputLines(io.stdin);
  let decisions = 0;
  say(io, KEYS);
  walk: for (const [i, [segment, own]] of groups.entries()) {
    say(io, `\n(${i + 1} of ${groups.length}) ${segmentLine(segment, own[0]?.position ?? 0)}`);
    for (const [n, proposal] of own.entries()) say(io, `  ${n + 1}  ${proposalLine(proposal)}`);
    for (;;) {
      io.stdout.write('> ');
      const answer = await answers.next();
      const text = answer.done ? 'q' : answer.value.trim();
      if (text === 'q') break walk;
      if (text === '') break;
      const plans = plansFor(text, number, segment, own);
      if (plans === null) {
        say(io, KEYS);
        continue;
      }
      let isDone = true;
      for (const make of plans) {
        const plan = await savePlan(store, make);
        say(io, plan.message);
        isDone &&= plan.ok;
      }
      if (!isDone) continue;
      decisions += 1;
      break;
    }
  }
  say(io, `\n${counted(decisions, 'decision')} saved.`);
}

type Make = Parameters<typeof savePlan>[1];

/** What an answer asks for; null when it cannot be read. */
function plansFor(
  text: string,
  number: number,
  { id }: Segment,
  proposals: readonly Proposal[],
): Make[] | null {
  const changeId = parseChangeId(text);
  if (changeId !== null) {
    return [(episodes): Plan => planLink(episodes, number, id, { kind: 'change', id: changeId })];
  }
  if (text === 'n') {
    return proposals.map(
      (proposal): Make =>
        (episodes) =>
          planUnlink(episodes, number, id, targetOf(proposal), true),
    );
  }
  const chosen = /^[1-9]$/.test(text) ? proposals[Number(text) - 1] : undefined;
  return chosen ? [(episodes): Plan => planLink(episodes, number, id, targetOf(chosen))] : null;
}

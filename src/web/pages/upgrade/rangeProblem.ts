import type { Library } from '../../../library/entries.js';
import {
  knownUpgradeVersions,
  upgradePath,
  type UpgradeRangeReading,
} from '../../../library/upgradeRange.js';
import { badRequest, notFound, type ProblemAnswer } from '../../answer.js';
import { inWords } from '../phrases.js';

/** As many as can be read in a sentence. */
const MOST_NAMED = 12;

type Problematic = Exclude<UpgradeRangeReading, { kind: 'range' }>;

/**
 * What is said when no plan can be made of the two versions that were asked for.
 * @param address what was asked, as a path
 */
export function rangeProblem(
  reading: Problematic,
  library: Library,
  address = '/upgrade',
): ProblemAnswer {
  const choose = { text: 'Choose the versions from a list', href: '/upgrade' };
  switch (reading.kind) {
    case 'backwards': {
      const { from, to } = reading;
      const swapped = { from: to, to: from };
      const detail = `From ${from} to ${to} leads back: ${from} is the later one. The other way round it is ${upgradePath(swapped, address)}.`;
      return {
        ...badRequest(detail),
        title: 'An upgrade leads to a later version',
        near: [
          { text: `Upgrade from ${to} to ${from}`, href: upgradePath(swapped, address) },
          choose,
        ],
      };
    }
    case 'incomplete':
      return {
        ...badRequest('Give both versions, as ?from=2.208&to=2.212.'),
        near: [choose],
      };
    case 'unreadable':
      return { ...badRequest(`${reading.message} ${knownInWords(library)}`), near: [choose] };
    case 'unknown':
      return notFound(`${reading.message} ${knownInWords(library)}`, [choose]);
  }
}

function knownInWords(library: Library): string {
  const known = knownUpgradeVersions(library);
  if (known.length === 0) return 'None is known yet: versions come with published episodes.';
  const named = inWords(known.slice(0, MOST_NAMED));
  return known.length > MOST_NAMED ? `The newest that are known: ${named}.` : `Known are ${named}.`;
}

import { counted } from '../domain/counted.js';
import type { FeedFinding, Level } from '../feeds/check/rule.js';
import type { FeedInput } from '../feeds/feedModel.js';
import type { MediaFinding } from './mediaFindings.js';

/** What `feed check --json` prints. */
export interface FeedAnswer {
  /** Whether nothing required is missing. */
  ok: boolean;
  baseUrl: string;
  /** How many are public. */
  episodes: number;
  /** Required first. */
  findings: FeedFinding[];
}

/** A finding about a file, as the feed's own are told. @param number null for the show's picture */
export function fileFinding(number: number | null, { level, message }: MediaFinding): FeedFinding {
  return number === null
    ? { level, rule: 'artwork', about: 'show', episodes: [], sentence: message }
    : {
        level,
        rule: 'media',
        about: 'episode',
        episodes: [number],
        sentence: `Episode ${number}: ${message}`,
      };
}

export function feedAnswer(
  findings: readonly FeedFinding[],
  { baseUrl, episodes }: FeedInput,
): FeedAnswer {
  const required = ofLevel(findings, 'required');
  return {
    ok: required.length === 0,
    baseUrl,
    episodes: episodes.length,
    findings: [...required, ...ofLevel(findings, 'recommended')],
  };
}

/** The same for people: what is required, what is recommended, and how it stands. */
export function feedLines(findings: readonly FeedFinding[], input: FeedInput): string[] {
  const { baseUrl, episodes } = feedAnswer(findings, input);
  const required = ofLevel(findings, 'required');
  const recommended = ofLevel(findings, 'recommended');
  const missing =
    required.length === 0 ? 'nothing required is missing' : `${required.length} required`;
  return [
    ...group('Required: apps refuse the feed or an episode without it', required),
    ...group('Recommended: a top-grade feed has it', recommended),
    `The feeds of ${counted(episodes, 'episode')} under ${baseUrl} checked: ${missing}, ${recommended.length} recommended.`,
  ];
}

/** The show before its episodes. */
function group(heading: string, findings: readonly FeedFinding[]): string[] {
  if (findings.length === 0) return [];
  const of = (about: FeedFinding['about']) => findings.filter((each) => each.about === about);
  const sentences = [...of('show'), ...of('episode')].map(({ sentence }) => `  - ${sentence}`);
  return [heading, ...sentences, ''];
}

function ofLevel(findings: readonly FeedFinding[], level: Level): FeedFinding[] {
  return findings.filter((each) => each.level === level);
}

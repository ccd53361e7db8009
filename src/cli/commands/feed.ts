import type { Command } from 'commander';
import { mapBounded } from '../../concurrency/mapBounded.js';
import type { FeedFinding } from '../../feeds/check/rule.js';
import type { Installation } from '../../wiring.js';
import { artworkFindings } from '../artworkFindings.js';
import { checkFeeds, feedSource, type FeedSource } from '../builtFeeds.js';
import { dateToCome } from '../dateToCome.js';
import { feedAnswer, feedLines, fileFinding } from '../feedReport.js';
import { headFor } from '../headFor.js';
import { say, type CommandContext, type CommandIo, type ExitCode } from '../io.js';
import { mediaFindings } from '../mediaFindings.js';
import { onlineArtworkFindings, onlineFindings, type Head } from '../onlineFindings.js';
import { progressOn } from '../progress.js';
import { withInstallationToRead } from '../withInstallation.js';

/** So many episodes' servers are asked at a time. */
const EPISODES_AT_ONCE = 8;

interface Options {
  offline?: boolean;
  allowPrivate?: boolean;
  json?: boolean;
}

export function feedCommand(program: Command, { io, run }: CommandContext): void {
  const feed = program.command('feed').description('Looks after the feeds.');
  feed
    .command('check')
    .description(
      'Builds the feeds and says what keeps apps from taking them, and what would be better.',
    )
    .option('--offline', 'do not ask the servers of files elsewhere')
    .option('--allow-private', 'also ask machines of this network')
    .option('--json', 'print {ok, baseUrl, episodes, findings} and nothing else')
    .addHelpText(
      'after',
      '\nEnds with 1 when something that is required is missing. Example:\n' +
        '  BASE_URL=https://runbook.example.org npm run -s runbook -- feed check',
    )
    .action((options: Options) =>
      run(() => withInstallationToRead(io, (installation) => check(options, installation, io))),
    );
}

async function check(
  options: Options,
  installation: Installation,
  io: CommandIo,
): Promise<ExitCode> {
  const progress = progressOn(io.stderr);
  progress.step('Building the feeds');
  const source = await feedSource(installation, io.now);
  const head = options.offline ? null : headFor(options.allowPrivate ?? false);
  const findings = [
    ...(await damageFindings(installation)),
    ...addressFindings(installation),
    ...checkFeeds(source),
    ...dateFindings(source, io.now()),
    ...(await fileFindings(source, installation.mediaFolder, head, progress.step)),
  ];
  progress.done();
  if (options.json) say(io, JSON.stringify(feedAnswer(findings, source.input), null, 2));
  else for (const line of feedLines(findings, source.input)) say(io, line);
  return findings.some(({ level }) => level === 'required') ? 1 : 0;
}

async function damageFindings({ store }: Installation): Promise<FeedFinding[]> {
  return (await store.damages()).map(({ place, message }) => ({
    level: 'required',
    rule: 'store',
    about: 'show',
    episodes: [],
    sentence: `${place}: ${message}`,
  }));
}

function addressFindings({ config }: Installation): FeedFinding[] {
  if (config.publicOrigin !== null) return [];
  const sentence =
    'BASE_URL is not set, so that all links in the feeds lead to this machine: set it to the public address before anybody subscribes.';
  return [{ level: 'recommended', rule: 'BASE_URL', about: 'show', episodes: [], sentence }];
}

function dateFindings({ input: { show, episodes } }: FeedSource, now: number): FeedFinding[] {
  return episodes.flatMap(({ episode }): FeedFinding[] => {
    const said = dateToCome(episode, show.timeZone, now);
    if (said === null) return [];
    const { number } = episode;
    const sentence = `Episode ${number} ${said}`;
    return [
      { level: 'recommended', rule: 'pubDate', about: 'episode', episodes: [number], sentence },
    ];
  });
}

/** What is wrong with the files that the feeds name. */
async function fileFindings(
  { input: { show, episodes } }: FeedSource,
  mediaFolder: string,
  head: Head | null,
  step: (text: string) => void,
): Promise<FeedFinding[]> {
  const ofShow = [
    ...(await artworkFindings(show, mediaFolder)),
    ...(head === null ? [] : await onlineArtworkFindings(show, head)),
  ];
  const ofEpisodes = await mapBounded(episodes, EPISODES_AT_ONCE, async ({ episode }) => {
    step(`Looking at the files of episode ${episode.number}`);
    const found = [
      ...(await mediaFindings(episode, mediaFolder)),
      ...(head === null ? [] : await onlineFindings(episode, head)),
    ];
    return found.map((each) => fileFinding(episode.number, each));
  });
  return [...ofShow.map((found) => fileFinding(null, found)), ...ofEpisodes.flat()];
}

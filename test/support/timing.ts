import { aMadeUpEpisode, asNotes, asVtt } from './placing.js';
import { anInstallation, type TestInstallation } from './installation.js';

/** An installation whose episode 21 is the made-up one: without times, its captions in ep21.vtt. */

export const { segments, cues, starts } = aMadeUpEpisode();
export const VTT = asVtt(cues);
export const NOTES = asNotes(segments);

export const anEpisodeToTime = (files: Record<string, string> = {}) =>
  anInstallation({ 'seeds/episodes/21.md': NOTES, 'ep21.vtt': VTT, ...files });

/** The time field of each segment in the notes as they are exported, such as `~0:45`; null without one. */
export async function timesOf({ run }: TestInstallation): Promise<(string | null)[]> {
  const { out } = await run('export', '21');
  return out
    .split('\n')
    .filter((line) => line.startsWith('### '))
    .map((line) => /\| (~?[\d:.]+(?:-[\d:.]+)?)/.exec(line)?.[1] ?? null);
}

export const NO_TIMES = segments.map(() => null);

/** The same with a proposed time for each segment. */
export async function withProposals(): Promise<TestInstallation> {
  const installation = await anEpisodeToTime();
  await installation.run('timestamps', '21', '--captions', 'ep21.vtt', '--apply');
  return installation;
}

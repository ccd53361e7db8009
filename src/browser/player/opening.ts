import { formatTimecode, parseMoment, type Seconds } from '../../domain/timecode.js';
import type { Listening } from '../../listening/listening.js';
import type { Player } from './player.js';
import { rememberedPosition } from './remembering.js';

/**
 * Cues the player of an episode's page where its address says, else where somebody stopped on this
 * device. An address without a fragment scrolls to the segment that it marks.
 */
export function openAtMoment(player: Player, { here, recordings }: Listening): void {
  const recording = recordings.find(({ episode }) => episode === here);
  if (!recording) return;
  const asked = new URL(location.href).searchParams.get('t');
  const moment = asked === null ? null : parseMoment(asked);
  const isPast = moment !== null && recording.duration !== null && moment > recording.duration;
  if (moment !== null && !isPast) {
    player.cue(recording.episode, moment);
    setButtons(moment, null);
    if (location.hash === '') document.querySelector('.segment.is-marked')?.scrollIntoView();
    return;
  }
  const stopped = asked === null ? rememberedPosition(recording) : null;
  if (stopped === null) return;
  player.cue(recording.episode, stopped);
  setButtons(stopped, `Go on at ${formatTimecode(stopped)}`);
}

/** Play buttons begin there too, and say so. */
function setButtons(at: Seconds, text: string | null): void {
  for (const button of document.querySelectorAll<HTMLElement>('a[data-play]')) {
    button.dataset.at = String(at);
    const label = button.querySelector('b');
    if (label && text !== null) label.textContent = text;
  }
}

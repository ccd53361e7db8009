import type { Seconds } from '../../domain/timecode.js';

/** What a video at a host does at a moment, in the words of HTMLMediaElement. */
export interface HostState {
  currentTime: Seconds;
  /** Null until it is known. */
  duration: Seconds | null;
  paused: boolean;
  ended: boolean;
  seeking: boolean;
  /** As HTMLMediaElement.readyState: 0 nothing, 1 the length is known, 2 no more than this picture, 3 and 4 it can go on. */
  readyState: number;
  playbackRate: number;
  /** From 0 to 1. */
  volume: number;
  muted: boolean;
}

const CAN_GO_ON = 3;
/** Seconds that a clock and a report of it may be apart. */
const SLACK = 1.5;

/** Whether its picture and sound go on. */
export function isMoving({ paused, ended, readyState }: HostState): boolean {
  return !paused && !ended && readyState >= CAN_GO_ON;
}

/** The events that a media element would fire on the way from one state to the other, in its order, each once. */
export function eventsBetween(before: HostState, after: HostState): string[] {
  const stopped = !before.paused && after.paused;
  const happened: [event: string, did: boolean][] = [
    ['durationchange', before.duration !== after.duration],
    ['loadedmetadata', before.readyState < 1 && after.readyState >= 1],
    ['seeking', !before.seeking && after.seeking],
    ['play', before.paused && !after.paused],
    ['waiting', !isHeldUp(before) && isHeldUp(after)],
    ['timeupdate', before.currentTime !== after.currentTime || stopped],
    ['seeked', before.seeking && !after.seeking],
    ['playing', !isMoving(before) && isMoving(after)],
    ['pause', stopped],
    ['ended', !before.ended && after.ended],
    ['ratechange', before.playbackRate !== after.playbackRate],
    ['volumechange', before.volume !== after.volume || before.muted !== after.muted],
  ];
  return happened.filter(([, did]) => did).map(([event]) => event);
}

/**
 * Whether somebody moved the video to another second with the host's own controls.
 * @param elapsed seconds between the two states
 */
export function jumped(before: HostState, after: HostState, elapsed: Seconds): boolean {
  const way = after.currentTime - before.currentTime;
  // A picture that was held up stays behind its clock: only more than the time that went by is a jump.
  return way < -SLACK || way > elapsed * Math.max(before.playbackRate, after.playbackRate) + SLACK;
}

function isHeldUp({ paused, ended, readyState }: HostState): boolean {
  return !paused && !ended && readyState < CAN_GO_ON;
}

import type { Seconds } from '../domain/timecode.js';

/** What a page gives its player: a block of JSON in the page, written by the server, read by the browser. */
export interface Listening {
  /** The show's title. */
  show: string;
  /** The address of a square picture of the show. */
  artwork: string;
  /** The number of the episode whose page this is; null on any other page. */
  here: number | null;
  /** Of each episode of which the page shows moments, if it can be played here. */
  recordings: Recording[];
  /** What "play these" plays, in order. On an episode's page: all that have a start, in time order. */
  stretches: Stretch[];
}

/** What can be played of an episode. */
export interface Recording {
  /** The episode's number. */
  episode: number;
  title: string;
  /** The path of its page. */
  href: string;
  duration: Seconds | null;
  /** A sound or video file, which the browser plays by itself. */
  file: { src: string; kind: 'audio' | 'video' } | null;
  /** A video at a host that plays inside other pages, in a framed page of ours. */
  hosted: { frame: string; host: string; href: string } | null;
}

/** The part of a recording in which a segment is discussed. */
export interface Stretch {
  /** The episode's number. */
  episode: number;
  /** The segment's id. */
  segment: string;
  title: string;
  /** The path of the moment. */
  href: string;
  start: Seconds;
  /** Null while it is not known. */
  end: Seconds | null;
  /** Where playing it stops: its end, else the next known start, else the recording's end; null: nowhere. */
  until: Seconds | null;
}

/** Whether a recording has anything that plays on a page of ours. */
export function isPlayableHere({ file, hosted }: Pick<Recording, 'file' | 'hosted'>): boolean {
  return file !== null || hosted !== null;
}

/** Whether the player of a page plays an episode. @param listening null on a page without a player */
export function isPlayableIn(listening: Listening | null, episode: number): boolean {
  return listening?.recordings.some((recording) => recording.episode === episode) ?? false;
}

import type { Seconds } from '../../domain/timecode.js';
import type { Listening, Recording } from '../../listening/listening.js';
import { pastEndInWords } from '../../listening/pastEnd.js';
import { faultText } from './faults.js';
import type { Medium } from './medium.js';
import type { Mediums } from './mediums.js';
import type { Way } from './player.js';

const EVENTS = [
  'durationchange',
  'ended',
  'error',
  'loadedmetadata',
  'pause',
  'play',
  'playing',
  'ratechange',
  'seeked',
  'seeking',
  'timeupdate',
] as const;

/** What happened to what is loaded. */
export type MediumEvent = (typeof EVENTS)[number];

/** A recording with what plays it. */
export interface Loaded {
  recording: Recording;
  way: Way;
  medium: Medium;
}

/** Holds the one recording that is loaded. */
export interface Deck {
  loaded: () => Loaded | null;
  /** Where it stands, or will as soon as it knows its length. */
  at: () => Seconds;
  /** Whether a start was set that the recording does not know yet. */
  isWaiting: () => boolean;
  /** Loads an episode, in the other way when it cannot be played in this one; false when in none. */
  load: (episode: number, way: Way) => boolean;
  seek: (at: Seconds) => boolean;
  /** Plays on, or from a second. */
  start: (at: Seconds | null) => void;
  /** Called with what plays, whenever that is another recording than before. */
  whenMedium: (listener: (medium: Medium, recording: Recording, way: Way) => void) => void;
}

/**
 * @param heard is told what happens to what is loaded
 * @param failed is told why it cannot be played
 * @param refused is told why it does not play from where it was asked to
 */
export function createDeck(
  { recordings }: Listening,
  mediums: Mediums,
  heard: (event: MediumEvent) => void,
  failed: (text: string) => void,
  refused: (text: string) => void,
): Deck {
  const listeners = new Set<(medium: Medium, recording: Recording, way: Way) => void>();
  const attached = new WeakSet<Medium>();
  let loaded: Loaded | null = null;
  let wanted: Seconds | null = null;
  /** Where it was last sent, until its length is known. */
  let sent: Seconds | null = null;

  function attach(medium: Medium): void {
    if (attached.has(medium)) return;
    attached.add(medium);
    for (const event of EVENTS) {
      medium.addEventListener(event, () => {
        if (medium === loaded?.medium) hear(event, loaded);
      });
    }
  }

  function hear(event: MediumEvent, { medium, recording, way }: Loaded): void {
    const isLengthKnown = event === 'loadedmetadata' || event === 'durationchange';
    if (isLengthKnown && refusePastEnd(medium)) medium.currentTime = 0;
    if (event === 'loadedmetadata' && wanted !== null) {
      // At another second it was moved meanwhile, by the browser's own controls.
      if (medium.currentTime === 0) medium.currentTime = wanted;
      wanted = null;
    }
    if (event === 'error') failed(faultText(medium.error, recording, way));
    heard(event);
  }

  /** Nothing plays from a second that the recording does not have: it rests. */
  function refusePastEnd(medium: Medium): boolean {
    if (sent === null || Number.isNaN(medium.duration)) return false;
    const at = sent;
    sent = null;
    if (at <= medium.duration) return false;
    wanted = null;
    medium.pause();
    refused(pastEndInWords(at, medium.duration));
    return true;
  }

  /** @returns whether it can go there, as far as is known */
  function seek(at: Seconds): boolean {
    if (!loaded) return false;
    const { medium, way } = loaded;
    sent = at;
    if (refusePastEnd(medium)) return false;
    // Some browsers forget a start that was set before they know the length.
    wanted = way === 'file' && medium.readyState === 0 ? at : null;
    medium.currentTime = at;
    return true;
  }

  return {
    loaded: () => loaded,
    at: () => wanted ?? loaded?.medium.currentTime ?? 0,
    isWaiting: () => wanted !== null,
    load(episode, asked) {
      const recording = recordings.find((one) => one.episode === episode);
      if (!recording) return false;
      const way: Way = recording[asked] ? asked : asked === 'file' ? 'hosted' : 'file';
      if (loaded?.recording === recording && loaded.way === way) return true;
      const medium = mediums(recording, way);
      if (medium === null) return false;
      loaded?.medium.pause();
      loaded = { recording, way, medium };
      sent = null;
      attach(medium);
      for (const listener of listeners) listener(medium, recording, way);
      return true;
    },
    seek,
    start(at) {
      if (!loaded) return;
      const { medium, recording, way } = loaded;
      // A file that failed is asked for again.
      if (medium.error !== null && medium instanceof HTMLMediaElement) medium.load();
      if (at !== null && !seek(at)) return;
      medium.play().catch((error: unknown) => {
        // Pausing or moving on meanwhile is no fault, nor is a browser that wants a press first.
        const name = error instanceof Error ? error.name : '';
        if (medium !== loaded?.medium || ['AbortError', 'NotAllowedError'].includes(name)) return;
        failed(faultText(medium.error, recording, way));
      });
    },
    whenMedium: (listener) => listeners.add(listener),
  };
}

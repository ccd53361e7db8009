import type { Seconds } from '../../domain/timecode.js';
import type { Listening, Recording, Stretch } from '../../listening/listening.js';
import { startAfter, startBefore } from '../../listening/neighbours.js';
import { stepAfter, stepOn, stepTo, type Step } from '../../listening/selection.js';
import { playingAt } from '../../listening/stretches.js';
import { faultText } from './faults.js';
import type { Medium } from './medium.js';
import type { Mediums } from './mediums.js';
import type { Player, PlayerState, Way } from './player.js';

const EVENTS = [
  'durationchange',
  'ended',
  'error',
  'loadedmetadata',
  'pause',
  'play',
  'playing',
  'seeked',
  'seeking',
  'timeupdate',
] as const;

/** A clock of media ticks four times a second: what ends sooner is waited for. */
const SOON: Seconds = 0.6;

interface Loaded {
  recording: Recording;
  way: Way;
  medium: Medium;
}

/** Makes the player of a page; nothing is loaded before something is cued or played. */
export function createPlayer(listening: Listening, mediums: Mediums): Player {
  const watchers = new Set<(state: PlayerState) => void>();
  const mediumWatchers = new Set<(medium: Medium, recording: Recording, way: Way) => void>();
  const attached = new WeakSet<Medium>();
  let loaded: Loaded | null = null;
  let selection: PlayerState['selection'] = null;
  let message: PlayerState['message'] = null;
  let preferred: Way = 'file';
  /** Where a file should stand that has not told its length yet. */
  let wanted: Seconds | null = null;
  let endTimer: ReturnType<typeof setTimeout> | undefined;

  const stretchesOf = (episode: number) =>
    listening.stretches.filter((stretch) => stretch.episode === episode);

  function state(): PlayerState {
    const at = wanted ?? loaded?.medium.currentTime ?? 0;
    const episode = loaded?.recording.episode ?? null;
    return {
      episode,
      at,
      isPlaying: loaded !== null && !loaded.medium.paused,
      selection,
      stretch: selection
        ? (selection.stretches[selection.index] ?? null)
        : episode === null
          ? null
          : (playingAt(stretchesOf(episode), at)[0] ?? null),
      message,
      recording: loaded?.recording ?? null,
      way: loaded?.way ?? preferred,
    };
  }

  function tell(): void {
    const now = state();
    for (const watcher of watchers) watcher(now);
  }

  function load(episode: number, way: Way): Loaded | null {
    const recording = listening.recordings.find((one) => one.episode === episode);
    if (!recording) return null;
    const possible: Way = recording[way] ? way : way === 'file' ? 'hosted' : 'file';
    if (loaded?.recording === recording && loaded.way === possible) return loaded;
    loaded?.medium.pause();
    const medium = mediums(recording, possible);
    if (medium === null) return null;
    loaded = { recording, way: possible, medium };
    if (!attached.has(medium)) {
      attached.add(medium);
      for (const name of EVENTS) {
        medium.addEventListener(name, () => {
          if (medium === loaded?.medium) heard(name);
        });
      }
    }
    for (const watcher of mediumWatchers) watcher(medium, recording, possible);
    return loaded;
  }

  function seek({ medium, way }: Loaded, at: Seconds): void {
    // Some browsers forget a start that was set before they know the length.
    wanted = way === 'file' && medium.readyState === 0 ? at : null;
    medium.currentTime = at;
  }

  function start(at: Seconds | null): void {
    if (!loaded) return;
    message = null;
    const { medium, recording, way } = loaded;
    // A file that failed is asked for again.
    if (medium.error !== null && medium instanceof HTMLMediaElement) medium.load();
    if (at !== null) seek(loaded, at);
    medium.play().catch((error: unknown) => {
      // Pausing or moving on meanwhile is no fault, nor is a browser that wants a press first.
      const name = error instanceof Error ? error.name : '';
      if (medium !== loaded?.medium || name === 'AbortError' || name === 'NotAllowedError') return;
      message ??= { text: faultText(medium.error, recording, way), isFault: true };
      tell();
    });
    tell();
  }

  function heard(name: (typeof EVENTS)[number]): void {
    if (!loaded) return;
    const { medium, recording, way } = loaded;
    if (name === 'loadedmetadata' && wanted !== null) {
      if (Math.abs(medium.currentTime - wanted) > 0.5) medium.currentTime = wanted;
      wanted = null;
    }
    if (name === 'error') {
      message = { text: faultText(medium.error, recording, way), isFault: true };
    }
    if (name === 'playing') message = null;
    if (selection && name === 'seeked') {
      const { stretches, index } = selection;
      follow(stepTo(stretches, index, recording.episode, medium.currentTime));
    }
    if (selection && name === 'ended')
      follow(stepAfter(selection.stretches, selection.index, medium.currentTime));
    if (selection && !medium.seeking && wanted === null) checkEnd();
    tell();
  }

  function checkEnd(): void {
    clearTimeout(endTimer);
    if (!loaded || !selection || loaded.medium.paused || loaded.medium.seeking) return;
    const { medium } = loaded;
    const { stretches, index } = selection;
    follow(stepOn(stretches, index, medium.currentTime));
    const until = stretches[index]?.until ?? Infinity;
    const left = (until - medium.currentTime) / medium.playbackRate;
    if (left > 0 && left < SOON) {
      endTimer = setTimeout(() => {
        checkEnd();
        tell();
      }, left * 1000);
    }
  }

  function follow(step: Step): void {
    if (!selection) return;
    switch (step.kind) {
      case 'stay':
        return;
      case 'enter':
        selection = { ...selection, index: step.index };
        return;
      case 'go':
        goTo(selection.stretches, step.index);
        return;
      case 'leave':
        selection = null;
        return;
      case 'finish': {
        const { length } = selection.stretches;
        selection = null;
        loaded?.medium.pause();
        message = {
          text: length === 1 ? 'That segment is over.' : `These ${length} segments are over.`,
          isFault: false,
        };
      }
    }
  }

  function goTo(stretches: readonly Stretch[], index: number): void {
    const stretch = stretches[index];
    if (stretch === undefined || !load(stretch.episode, preferred)) {
      selection = null;
      return;
    }
    selection = { stretches, index };
    start(stretch.start);
  }

  function move(to: (starts: readonly Seconds[], at: Seconds) => Seconds | null): void {
    if (!loaded) return;
    const starts = stretchesOf(loaded.recording.episode).map(({ start: begins }) => begins);
    const at = to(starts, state().at);
    if (at !== null) seek(loaded, at);
    tell();
  }

  return {
    state,
    play(episode, at, way = preferred) {
      preferred = way;
      selection = null;
      if (load(episode, way)) start(at);
    },
    cue(episode, at) {
      selection = null;
      const now = load(episode, preferred);
      if (now) seek(now, at);
      tell();
    },
    playSelection(stretches) {
      goTo(stretches, 0);
    },
    toggle() {
      if (loaded === null) return;
      if (loaded.medium.paused) start(null);
      else loaded.medium.pause();
    },
    seekBy(seconds) {
      if (loaded === null) return;
      const { duration } = loaded.medium;
      const last = duration > 0 ? duration : Infinity;
      seek(loaded, Math.min(last, Math.max(0, state().at + seconds)));
      tell();
    },
    next() {
      if (selection) follow(stepAfter(selection.stretches, selection.index, -Infinity));
      else move(startAfter);
      tell();
    },
    previous() {
      if (selection) goTo(selection.stretches, previousIndex(selection, state().at));
      else move(startBefore);
      tell();
    },
    watch(watcher) {
      watchers.add(watcher);
      watcher(state());
    },
    whenMedium(watcher) {
      mediumWatchers.add(watcher);
    },
  };
}

function previousIndex(
  { stretches, index }: NonNullable<PlayerState['selection']>,
  at: Seconds,
): number {
  const start = stretches[index]?.start ?? 0;
  return at > start + 3 ? index : Math.max(0, index - 1);
}

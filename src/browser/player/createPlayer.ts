import type { Seconds } from '../../domain/timecode.js';
import type { Listening, Stretch } from '../../listening/listening.js';
import { startAfter, startBefore } from '../../listening/neighbours.js';
import { indexBefore, stepAfter, stepOn, stepTo, type Step } from '../../listening/selection.js';
import { playingAt } from '../../listening/stretches.js';
import { createDeck, type Loaded, type MediumEvent } from './deck.js';
import type { Mediums } from './mediums.js';
import type { Player, PlayerState, Way } from './player.js';

/** A clock of media ticks four times a second: what ends sooner is waited for. */
const SOON: Seconds = 0.6;

/** Makes the player of a page; nothing is loaded before something is cued or played. */
export function createPlayer(listening: Listening, mediums: Mediums): Player {
  const watchers = new Set<(state: PlayerState) => void>();
  const deck = createDeck(
    listening,
    mediums,
    heard,
    (text) => {
      message = { text, isFault: true };
      tell();
    },
    (text) => {
      message = { text, isFault: false };
      tell();
    },
  );
  let selection: PlayerState['selection'] = null;
  let message: PlayerState['message'] = null;
  let preferred: Way = 'file';
  let endTimer: ReturnType<typeof setTimeout> | undefined;
  /** Until `seeked` tells where it went, a `timeupdate` of the new place must not pass for playing on. */
  let isSeeking = false;

  const stretchesOf = (episode: number) =>
    listening.stretches.filter((stretch) => stretch.episode === episode);

  function stretchAt(episode: number, at: Seconds): Stretch | null {
    if (selection) return selection.stretches[selection.index] ?? null;
    return playingAt(stretchesOf(episode), at)[0] ?? null;
  }

  function state(): PlayerState {
    const loaded = deck.loaded();
    const at = deck.at();
    const episode = loaded?.recording.episode ?? null;
    return {
      episode,
      at,
      duration: loaded && durationOf(loaded),
      isPlaying: loaded !== null && !loaded.medium.paused,
      rate: loaded?.medium.playbackRate ?? 1,
      selection,
      stretch: episode === null ? null : stretchAt(episode, at),
      message,
      recording: loaded?.recording ?? null,
      way: loaded?.way ?? preferred,
    };
  }

  function tell(): void {
    const now = state();
    for (const watcher of watchers) watcher(now);
  }

  function start(at: Seconds | null): void {
    message = null;
    deck.start(at);
    tell();
  }

  function heard(event: MediumEvent): void {
    const loaded = deck.loaded();
    // It may be told late, after a selection ended and said so.
    if (event === 'playing' && loaded?.medium.paused === false) message = null;
    if (event === 'seeking' || event === 'seeked') isSeeking = event === 'seeking';
    if (selection && loaded) {
      const { stretches, index } = selection;
      const { currentTime } = loaded.medium;
      if (event === 'seeked')
        follow(stepTo(stretches, index, loaded.recording.episode, currentTime));
      if (event === 'ended') follow(stepAfter(stretches, index, currentTime));
      checkEnd();
    }
    tell();
  }

  function checkEnd(): void {
    clearTimeout(endTimer);
    const medium = deck.loaded()?.medium;
    if (!selection || !medium || medium.paused || isSeeking || deck.isWaiting()) return;
    const { stretches, index } = selection;
    const until = stretches[index]?.until ?? Infinity;
    follow(stepOn(stretches, index, medium.currentTime));
    const left = (until - medium.currentTime) / medium.playbackRate;
    if (left <= 0 || left > SOON) return;
    endTimer = setTimeout(() => {
      checkEnd();
      tell();
    }, left * 1000);
  }

  function follow(step: Step): void {
    if (!selection) return;
    const { stretches } = selection;
    switch (step.kind) {
      case 'stay':
        return;
      case 'enter':
        selection = { stretches, index: step.index };
        return;
      case 'go':
        goTo(stretches, step.index);
        return;
      case 'leave':
        selection = null;
        return;
      case 'finish':
        selection = null;
        deck.loaded()?.medium.pause();
        message = { text: finished(stretches.length), isFault: false };
    }
  }

  function goTo(stretches: readonly Stretch[], index: number): void {
    const stretch = stretches[index];
    if (stretch === undefined || !deck.load(stretch.episode, preferred)) {
      selection = null;
      return;
    }
    selection = { stretches, index };
    isSeeking = false;
    start(stretch.start);
  }

  function move(to: (starts: readonly Seconds[], at: Seconds) => Seconds | null): void {
    const episode = deck.loaded()?.recording.episode;
    const starts = episode === undefined ? [] : stretchesOf(episode).map((one) => one.start);
    const at = to(starts, deck.at());
    if (at !== null) deck.seek(at);
    tell();
  }

  return {
    state,
    play(episode, at, way = preferred) {
      preferred = way;
      selection = null;
      if (deck.load(episode, way)) start(at);
    },
    cue(episode, at) {
      selection = null;
      if (deck.load(episode, preferred)) deck.seek(at);
      tell();
    },
    playSelection(stretches) {
      goTo(stretches, 0);
    },
    toggle() {
      const loaded = deck.loaded();
      if (loaded?.medium.paused === false) {
        loaded.medium.pause();
      } else {
        if (!loaded && listening.here !== null) deck.load(listening.here, preferred);
        start(null);
      }
    },
    seekBy(seconds) {
      const last = state().duration ?? Infinity;
      deck.seek(Math.min(last, Math.max(0, deck.at() + seconds)));
      tell();
    },
    next() {
      if (selection) follow(stepAfter(selection.stretches, selection.index, -Infinity));
      else move(startAfter);
      tell();
    },
    previous() {
      if (selection)
        goTo(selection.stretches, indexBefore(selection.stretches, selection.index, deck.at()));
      else move(startBefore);
      tell();
    },
    watch(watcher) {
      watchers.add(watcher);
      watcher(state());
    },
    whenMedium: deck.whenMedium,
  };
}

/** What the recording itself says counts for more than what was written of it. */
function durationOf({ medium, recording }: Loaded): Seconds | null {
  return medium.duration > 0 && medium.duration < Infinity ? medium.duration : recording.duration;
}

function finished(count: number): string {
  return count === 1 ? 'That segment is over.' : `These ${count} segments are over.`;
}

import VimeoVideo from 'vimeo-video-element';
import { vimeoFailure } from '../../listening/hosts/failures.js';
import type { HostState } from '../../listening/hosts/hostState.js';
import type { Wish } from '../../listening/hosts/wishes.js';
import { loaded, placed, type OpenVideo } from './hostVideo.js';

/** The part of Vimeo's player that is used: https://github.com/vimeo/player.js */
interface VimeoPlayer {
  ready: () => Promise<void>;
  on: (event: string, listener: (told: { seconds?: number }) => void) => void;
  play: () => Promise<void>;
  pause: () => Promise<void>;
  setCurrentTime: (seconds: number) => Promise<number>;
  setPlaybackRate: (rate: number) => Promise<number>;
  setVolume: (volume: number) => Promise<number>;
  setMuted: (muted: boolean) => Promise<boolean>;
}

/** Loads a video of Vimeo. Its player is asked not to track who watches (`dnt`). */
export const openVideo: OpenVideo = async (place, src, at, events) => {
  // Where Vimeo refuses a video, so does everything that the element asked of it, which nobody awaits.
  window.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
  });

  const element = new VimeoVideo();
  element.config = { dnt: true };
  element.setAttribute('controls', '');
  element.setAttribute('playsinline', '');
  const isLoaded = loaded(element);
  const isMade = new Promise((resolve) => {
    element.addEventListener('loadstart', resolve, { once: true });
  });
  element.setAttribute('src', src);
  placed(place, element);
  await isMade;

  const { api } = element as unknown as { api: VimeoPlayer };
  const failure = await api.ready().then(
    () => null,
    (error: unknown) => vimeoFailure(error instanceof Error ? error.name : ''),
  );
  if (failure !== null) return failure;
  // The element itself takes waiting for playing, and a wish for its fulfilment.
  let [paused, ended, isHeldUp] = [true, false, false];
  const hear = (event: string, change: () => void) => {
    api.on(event, () => {
      change();
      events.changed();
    });
  };
  hear('play', () => ([paused, ended] = [false, false]));
  // It may be told late, when it rests again: only `play` says that it no longer does.
  hear('playing', () => ([ended, isHeldUp] = [false, false]));
  hear('pause', () => (paused = true));
  hear('ended', () => ([paused, ended] = [true, true]));
  hear('seeked', () => (ended = false));
  hear('bufferstart', () => (isHeldUp = true));
  hear('bufferend', () => (isHeldUp = false));
  for (const event of ['ratechange', 'volumechange', 'durationchange'])
    hear(event, () => undefined);
  // The element takes over only later where it was sent: that would look like a jump.
  let position = 0;
  for (const event of ['timeupdate', 'seeked']) {
    api.on(event, ({ seconds }) => (position = seconds ?? position));
  }
  await isLoaded;
  if (at > 0) position = await api.setCurrentTime(at).catch(() => 0);

  function state(): HostState {
    return {
      currentTime: position,
      duration: element.duration || null,
      paused,
      ended,
      seeking: false,
      readyState: isHeldUp ? 2 : 4,
      playbackRate: element.playbackRate,
      volume: element.volume,
      muted: element.muted,
    };
  }

  function tell({ currentTime, paused: rests, playbackRate, volume, muted }: Wish): void {
    const asked: [keyof Wish, Promise<unknown> | undefined][] = [
      ['playbackRate', playbackRate === undefined ? undefined : api.setPlaybackRate(playbackRate)],
      ['volume', volume === undefined ? undefined : api.setVolume(volume)],
      ['muted', muted === undefined ? undefined : api.setMuted(muted)],
      ['currentTime', currentTime === undefined ? undefined : api.setCurrentTime(currentTime)],
      ['paused', rests === undefined ? undefined : rests ? api.pause() : api.play()],
    ];
    for (const [name, answer] of asked)
      answer?.catch(() => {
        events.refused(name);
      });
  }

  return { state, tell };
};

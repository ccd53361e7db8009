import YoutubeVideo from 'youtube-video-element';
import { youtubeFailure } from '../../listening/hosts/failures.js';
import type { HostState } from '../../listening/hosts/hostState.js';
import type { Wish } from '../../listening/hosts/wishes.js';
import { loaded, placed, type OpenVideo } from './hostVideo.js';

/** The part of YT.Player that is used: https://developers.google.com/youtube/iframe_api_reference */
interface YouTubePlayer {
  playVideo: () => void;
  pauseVideo: () => void;
  seekTo: (seconds: number, allowSeekAhead: boolean) => void;
  setPlaybackRate: (rate: number) => void;
  setVolume: (percent: number) => void;
  mute: () => void;
  unMute: () => void;
  getCurrentTime: () => number;
  getDuration: () => number;
  getPlaybackRate: () => number;
  getVolume: () => number;
  isMuted: () => boolean;
  getPlayerState: () => number;
  addEventListener: (event: string, listener: () => void) => void;
}

const API = 'https://www.youtube.com/iframe_api';
const [UNSTARTED, ENDED, PLAYING, PAUSED, BUFFERING, CUED] = [-1, 0, 1, 2, 3, 5];
const RESTING = new Set([UNSTARTED, ENDED, PAUSED, CUED]);
// The element takes any other address for that of a playlist.
const VIDEO = /\/embed\/[\w-]{11}$/;

/** Loads a video of YouTube. */
export const openVideo: OpenVideo = async (place, src, at, events) => {
  if (!VIDEO.test(src)) return 'gone';
  if (!(await loadsApi())) return 'blocked';

  const element = new YoutubeVideo();
  element.config = {
    // By itself, the element switches captions on.
    cc_load_policy: 0,
    start: Math.floor(at),
    origin: location.origin,
    // Without one YouTube refuses (error 153), and a server before ours may have forbidden it.
    referrerpolicy: 'strict-origin-when-cross-origin',
  };
  element.setAttribute('controls', '');
  element.setAttribute('playsinline', '');
  element.addEventListener('error', () => {
    events.failed(youtubeFailure((element.error as { code: number } | null)?.code ?? 0));
  });
  const isLoaded = loaded(element);
  element.setAttribute('src', src);
  placed(place, element);
  await isLoaded;

  const { api } = element as unknown as { api: YouTubePlayer };
  let beginsAt = at;
  let hasBegun = false;
  // It is held up while it plays, and after a seek while it rests: that it loads says neither.
  let rests = true;
  // On its way to another second it may say that it rests, though it plays on there.
  let isOnItsWay = false;
  api.addEventListener('onStateChange', () => {
    const now = api.getPlayerState();
    hasBegun ||= now === PLAYING;
    if (now === PLAYING || (RESTING.has(now) && !isOnItsWay)) rests = now !== PLAYING;
    if (now !== PAUSED && now !== BUFFERING) isOnItsWay = false;
    events.changed();
  });
  for (const name of ['onPlaybackRateChange', 'onVolumeChange']) {
    api.addEventListener(name, events.changed);
  }
  api.addEventListener('onAutoplayBlocked', () => {
    [rests, isOnItsWay] = [true, false];
    events.refused('paused');
  });

  function state(): HostState {
    const now = api.getPlayerState();
    return {
      // Until it plays, YouTube stands at 0 wherever it will begin.
      currentTime: hasBegun ? api.getCurrentTime() : beginsAt,
      duration: api.getDuration() || null,
      paused: rests,
      ended: now === ENDED,
      seeking: false,
      readyState: !hasBegun ? 1 : now === BUFFERING ? 2 : 4,
      playbackRate: api.getPlaybackRate(),
      volume: api.getVolume() / 100,
      muted: api.isMuted(),
    };
  }

  function tell({ currentTime, paused, playbackRate, volume, muted }: Wish): void {
    if (playbackRate !== undefined) api.setPlaybackRate(playbackRate);
    if (volume !== undefined) api.setVolume(Math.round(volume * 100));
    if (muted !== undefined) (muted ? api.mute : api.unMute).call(api);
    if (currentTime !== undefined) beginsAt = currentTime;
    // Sent to a second before it began, YouTube would begin to play.
    const mayMove = hasBegun ? currentTime !== undefined : paused === false;
    if (mayMove) {
      isOnItsWay = !rests;
      api.seekTo(beginsAt, true);
    }
    if (paused === true) {
      [rests, isOnItsWay] = [true, false];
      api.pauseVideo();
    }
    if (paused === false) {
      rests = false;
      api.playVideo();
    }
  }

  return { state, tell };
};

/** Loads YouTube's script before the element does, which would not notice that it was refused. */
function loadsApi(): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = API;
    script.onerror = () => {
      resolve(false);
    };
    Object.assign(window, {
      onYouTubeIframeAPIReady: () => {
        resolve(true);
      },
    });
    document.head.append(script);
  });
}

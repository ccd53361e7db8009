import type { Seconds } from '../../domain/timecode.js';
import { failureSentence, type HostFailure } from '../../listening/hosts/failures.js';
import { eventsBetween, isMoving, type HostState } from '../../listening/hosts/hostState.js';
import type { Recording } from '../../listening/listening.js';
import type { Wish } from '../../listening/hosts/wishes.js';
import type { Medium } from '../player/medium.js';
import { connectHost, type HostConnection } from './hostConnection.js';

type Hosted = NonNullable<Recording['hosted']>;

interface PendingPlay {
  resolve: () => void;
  reject: (error: DOMException) => void;
}

const STYLE = `
  :host { display: block; position: relative; min-block-size: 0; }
  iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
  iframe + slot { display: none; }
`;

/**
 * Plays a video of a host as if it were a media element. Nobody else is contacted before `play()`:
 * until then it shows what stands inside it and keeps the second at which it will begin.
 */
class HostedVideo extends HTMLElement implements Medium {
  readonly #hosted: Hosted;
  readonly #root: ShadowRoot;
  #state: HostState;
  #connection: HostConnection | null = null;
  #pending: PendingPlay[] = [];
  #error: MediaError | null = null;

  constructor(hosted: Hosted, duration: Seconds | null) {
    super();
    this.#hosted = hosted;
    this.#state = {
      currentTime: 0,
      duration,
      paused: true,
      ended: false,
      seeking: false,
      readyState: 0,
      playbackRate: 1,
      volume: 1,
      muted: false,
    };
    this.#root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(document.createElement('slot'));
  }

  get currentTime() {
    return this.#state.currentTime;
  }
  set currentTime(to: Seconds) {
    const currentTime = Math.min(Math.max(0, to), this.#state.duration ?? Infinity);
    this.#wish({ currentTime }, { seeking: true, ended: false });
    // Without a frame there is nothing to wait for.
    if (!this.#connection) this.#become({ ...this.#state, seeking: false });
  }
  get duration() {
    return this.#state.duration ?? NaN;
  }
  get paused() {
    return this.#state.paused;
  }
  get ended() {
    return this.#state.ended;
  }
  get seeking() {
    return this.#state.seeking;
  }
  get readyState() {
    return this.#state.readyState;
  }
  get error() {
    return this.#error;
  }
  get playbackRate() {
    return this.#state.playbackRate;
  }
  set playbackRate(playbackRate: number) {
    this.#wish({ playbackRate });
  }
  get volume() {
    return this.#state.volume;
  }
  set volume(volume: number) {
    this.#wish({ volume: Math.min(Math.max(0, volume), 1) });
  }
  get muted() {
    return this.#state.muted;
  }
  set muted(muted: boolean) {
    this.#wish({ muted });
  }

  /**
   * Plays on, from the beginning when it is over.
   * @returns when it is heard and seen. Rejects with `AbortError` when it is paused before,
   * `NotAllowedError` when the browser or the host wants a press on the picture itself,
   * `NotSupportedError` when it cannot be played: `error` says why
   */
  play(): Promise<void> {
    if (isMoving(this.#state)) return Promise.resolve();
    const played = new Promise<void>((resolve, reject) => {
      this.#pending.push({ resolve, reject });
    });
    this.#error = null;
    if (this.#state.ended) this.currentTime = 0;
    if (this.#state.paused) {
      const readyState = Math.min(this.#state.readyState, 2);
      this.#wish({ paused: false }, { ended: false, readyState });
    }
    this.#connection ??= this.#connect();
    return played;
  }

  pause(): void {
    if (this.#state.paused) return;
    this.#refuse('AbortError', 'It was paused before it played.');
    this.#wish({ paused: true });
  }

  /** Taken out of the page, its frame is gone; it stays where it was and plays again when told. */
  disconnectedCallback(): void {
    this.#leave('AbortError', 'It was taken out of the page.');
  }

  #connect(): HostConnection {
    return connectHost(this.#root, this.#hosted, {
      here: () => {
        this.#wishAll();
      },
      state: (state) => {
        this.#become(state);
      },
      failure: (failure) => {
        this.#fail(failure);
      },
    });
  }

  /** Says all of it to a frame that knows nothing yet; what was never changed may stay as the host has it. */
  #wishAll(): void {
    const { currentTime, paused, playbackRate, volume, muted } = this.#state;
    this.#connection?.send({
      currentTime,
      paused,
      ...(playbackRate === 1 ? {} : { playbackRate }),
      ...(volume === 1 ? {} : { volume }),
      ...(muted ? { muted } : {}),
    });
  }

  #wish(wish: Wish, also: Partial<HostState> = {}): void {
    this.#connection?.send(wish);
    this.#become({ ...this.#state, ...wish, ...also });
  }

  #become(next: HostState): void {
    const before = this.#state;
    this.#state = { ...next, duration: next.duration ?? before.duration };
    const events = eventsBetween(before, this.#state);
    // As with media elements, who sets a property has time to listen for its event.
    queueMicrotask(() => {
      for (const event of events) this.dispatchEvent(new Event(event));
    });
    if (isMoving(this.#state)) {
      for (const { resolve } of this.#pending.splice(0)) resolve();
    } else if (!before.paused && this.#state.paused) {
      this.#refuse('NotAllowedError', `${this.#hosted.host} waits for a press on its picture.`);
    }
  }

  #fail(failure: HostFailure): void {
    const message = failureSentence(failure, this.#hosted.host);
    this.#error = mediaError(message);
    this.#leave('NotSupportedError', message);
    queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }

  #leave(name: string, message: string): void {
    this.#connection?.close();
    this.#connection = null;
    this.#refuse(name, message);
    this.#become({ ...this.#state, paused: true, seeking: false, readyState: 0 });
  }

  #refuse(name: string, message: string): void {
    for (const { reject } of this.#pending.splice(0)) reject(new DOMException(message, name));
  }
}

customElements.define('hosted-video', HostedVideo);

/**
 * Makes what plays a video of a host on a page of ours.
 * @param duration what is known of its length before the host says it
 */
export function createHosted(hosted: Hosted, duration: Seconds | null): Medium {
  return new HostedVideo(hosted, duration);
}

/** An error as media elements have it; browsers let nobody make one. */
function mediaError(message: string): MediaError {
  return {
    message,
    code: 4,
    MEDIA_ERR_ABORTED: 1,
    MEDIA_ERR_NETWORK: 2,
    MEDIA_ERR_DECODE: 3,
    MEDIA_ERR_SRC_NOT_SUPPORTED: 4,
  };
}

import type { Seconds } from '../../domain/timecode.js';
import type { HostFailure } from '../../listening/hosts/failures.js';
import type { HostState } from '../../listening/hosts/hostState.js';
import type { Wish } from '../../listening/hosts/wishes.js';

/** A video that its host has loaded into the framed page. */
export interface HostVideo {
  /** What it does now. */
  state: () => HostState;
  /** Tells the host what is wanted; it does it a little later, or not at all. */
  tell: (wish: Wish) => void;
}

/** What a host tells by itself, once it has loaded the video. */
export interface HostEvents {
  changed: () => void;
  /** It will not do what was wished. */
  refused: (wish: keyof Wish) => void;
  failed: (failure: HostFailure) => void;
}

/**
 * Loads a video of one host. Only from here on the host is contacted.
 * @param place where it is put, filling it
 * @param src the host's address for it inside other pages (`embedAddress`)
 * @param at where it will begin; it does not play yet
 * @returns when the host has answered; why it cannot be played, when the host says so by then
 */
export type OpenVideo = (
  place: HTMLElement,
  src: string,
  at: Seconds,
  events: HostEvents,
) => Promise<HostVideo | HostFailure>;

/** Puts the element of a host's video in its place and names its frame, which these elements leave without one. */
export function placed(place: HTMLElement, element: HTMLElement): void {
  element.addEventListener('loadstart', () => {
    // The frame is made in the same breath, but after this event.
    queueMicrotask(() => {
      element.shadowRoot?.querySelector('iframe')?.setAttribute('title', document.title);
    });
  });
  place.replaceChildren(element);
}

/** Resolves when an element of the media-elements family has what it needs to be told things. */
export function loaded(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    element.addEventListener(
      'loadcomplete',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

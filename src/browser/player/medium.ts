/**
 * What the player plays: the part of HTMLMediaElement that it uses, with the same events (`play`,
 * `playing`, `pause`, `timeupdate`, `seeking`, `seeked`, `ended`, `ratechange`, `volumechange`,
 * `durationchange`, `loadedmetadata`, `waiting`, `error`). `<audio>` and `<video>` have it by
 * themselves; so has the element that plays a video of a host.
 */
export type Medium = HTMLElement &
  Pick<
    HTMLMediaElement,
    | 'currentTime'
    | 'duration'
    | 'ended'
    | 'error'
    | 'muted'
    | 'paused'
    | 'pause'
    | 'play'
    | 'playbackRate'
    | 'readyState'
    | 'seeking'
    | 'volume'
  >;

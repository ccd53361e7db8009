/**
 * Why a video of a host cannot be played. `unreachable`: our own framed page did not come. `blocked`:
 * the host's script was refused. `silent`: the host did not answer. `gone`: there is no such video, or
 * it is private. `forbidden`: its owner does not let it play on other sites. `unnamed`: the host was
 * not told which site plays it. `broken`: the host's player cannot play it in this browser.
 */
export type HostFailure = keyof typeof SENTENCES;

const SENTENCES = {
  unreachable: () =>
    'The player did not load: this site does not answer. See that you are online, then press play again.',
  blocked: (host: string) =>
    `${host} is blocked here, by this network or by an add-on of the browser. Allow it and press play again, or watch the video at ${host}.`,
  silent: (host: string) =>
    `${host} does not answer. The connection may be slow, or ${host} is blocked on this network. Press play to try again, or watch the video at ${host}.`,
  gone: (host: string) =>
    `${host} does not have this video any more, or it is private. The notes are still here to read.`,
  forbidden: (host: string) =>
    `The owner of this video lets it play at ${host} only. Watch it there, from this second.`,
  unnamed: (host: string) =>
    `${host} plays a video only when it is told which site shows it, and this browser or an add-on hides that. Allow it (the “referrer”) and press play again, or watch the video at ${host}.`,
  broken: (host: string) =>
    `The player of ${host} cannot play this video in this browser. Press play to try again, or watch it at ${host}.`,
};

/** One or two sentences for the listener: what happened and what to do. @param host as readers know it */
export function failureSentence(failure: HostFailure, host: string): string {
  return SENTENCES[failure](host);
}

export function isHostFailure(value: unknown): value is HostFailure {
  return typeof value === 'string' && Object.hasOwn(SENTENCES, value);
}

/**
 * What an error number of YouTube's player means
 * (https://developers.google.com/youtube/iframe_api_reference#onError).
 */
export function youtubeFailure(code: number): HostFailure {
  switch (code) {
    case 2:
    case 100:
      return 'gone';
    case 101:
    case 150:
      return 'forbidden';
    case 153:
      return 'unnamed';
    default:
      return 'broken';
  }
}

/** What the name of an error means with which Vimeo's player refuses to load a video. */
export function vimeoFailure(name: string): HostFailure {
  return name === 'PrivacyError' || name === 'NotAllowedError' ? 'forbidden' : 'gone';
}

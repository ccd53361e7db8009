import type { HostFailure } from '../../listening/hosts/failures.js';
import { jumped, type HostState } from '../../listening/hosts/hostState.js';
import { readCommand, type HostReport } from '../../listening/hosts/messages.js';
import {
  asWished,
  NO_WISHES,
  stillStanding,
  withWish,
  without,
  type Standing,
  type Wish,
} from '../../listening/hosts/wishes.js';
import type { HostVideo, OpenVideo } from './hostVideo.js';

/** Milliseconds between two looks at what the video does. */
const OFTEN = 200;

/**
 * Plays a host's video at the bidding of the page of ours that frames this one, and reports to it.
 * Nothing is loaded from the host before that page says so.
 * @param opener gives what opens videos of this host
 */
export function obeyThePage(
  place: HTMLElement,
  src: string,
  opener: () => Promise<OpenVideo>,
): void {
  let video: HostVideo | null = null;
  let hasBegun = false;
  let standing: Standing = NO_WISHES;
  let seen = 0;
  let before: { state: HostState; at: number } | null = null;
  let reported = '';

  function report(message: HostReport): void {
    window.parent.postMessage(message, location.origin);
  }

  function look(): void {
    if (video === null) return;
    const at = performance.now();
    const state = video.state();
    standing = stillStanding(standing, state, at);
    // Somebody may seek with the host's own controls.
    const isMoved = before !== null && jumped(before.state, state, (at - before.at) / 1000);
    before = { state, at };
    const said = asWished({ ...state, seeking: state.seeking || isMoved }, standing);
    const message: HostReport = { is: 'state', seen, state: said };
    const text = JSON.stringify(message);
    if (text !== reported) report(message);
    reported = text;
  }

  function fail(failure: HostFailure): void {
    report({ is: 'failure', failure });
  }

  async function begin({ currentTime = 0 }: Wish): Promise<void> {
    const openVideo = await opener();
    const opened = await openVideo(place, src, currentTime, {
      changed: look,
      refused: (name) => {
        standing = without(standing, name);
        look();
      },
      failed: fail,
    });
    if (typeof opened === 'string') {
      fail(opened);
      return;
    }
    // What was wished since it began to load.
    const { wish } = standing;
    standing = withWish(NO_WISHES, wish, performance.now());
    const { currentTime: to, ...rest } = wish;
    opened.tell(to === undefined || to === currentTime ? rest : wish);
    video = opened;
    look();
    setInterval(look, OFTEN);
  }

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || event.origin !== location.origin) return;
    const command = readCommand(event.data);
    if (command === null) return;
    seen = command.id;
    standing = withWish(standing, command.wish, performance.now());
    if (hasBegun) {
      video?.tell(command.wish);
      look();
      return;
    }
    hasBegun = true;
    void begin(command.wish);
  });
  if (window.parent !== window) report({ is: 'here' });
}

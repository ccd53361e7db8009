import type { HostFailure } from '../../listening/hosts/failures.js';
import type { HostState } from '../../listening/hosts/hostState.js';
import { readReport, type HostCommand } from '../../listening/hosts/messages.js';
import type { Wish } from '../../listening/hosts/wishes.js';
import type { Recording } from '../../listening/listening.js';

/** A framed page of ours in which a host's video plays. */
export interface HostConnection {
  /** Told to a frame that is here; one that is not yet is told all of it when it comes. */
  send: (wish: Wish) => void;
  /** Takes the frame away. */
  close: () => void;
}

/** What is heard of it. */
export interface HostListener {
  here: () => void;
  /** What the video does since the last wish arrived; what it did before is not reported. */
  state: (state: HostState) => void;
  failure: (failure: HostFailure) => void;
}

/** Milliseconds that a host may take to answer, also over a slow connection. */
const PATIENCE = 15_000;

/** Opens the framed page and listens to it, and to nobody else. */
export function connectHost(
  place: ShadowRoot,
  { frame: path, host }: NonNullable<Recording['hosted']>,
  listener: HostListener,
): HostConnection {
  let isHere = false;
  let sent = 0;
  const frame = document.createElement('iframe');
  frame.src = path;
  frame.title = `Video at ${host}`;
  frame.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
  const limit = setTimeout(() => {
    listener.failure(isHere ? 'silent' : 'unreachable');
  }, PATIENCE);

  function hear(event: MessageEvent<unknown>): void {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    const report = readReport(event.data);
    switch (report?.is) {
      case 'here':
        isHere = true;
        listener.here();
        return;
      case 'state':
        clearTimeout(limit);
        if (report.seen === sent) listener.state(report.state);
        return;
      case 'failure':
        listener.failure(report.failure);
        return;
      case undefined:
    }
  }

  // A browser shows its own page, which nobody may look into, when ours does not come.
  frame.addEventListener('load', () => {
    if (!frame.contentDocument?.querySelector('[data-src]')) listener.failure('unreachable');
  });
  window.addEventListener('message', hear);
  place.prepend(frame);

  return {
    send(wish) {
      if (!isHere) return;
      sent += 1;
      const command: HostCommand = { id: sent, wish };
      frame.contentWindow?.postMessage(command, location.origin);
    },
    close() {
      clearTimeout(limit);
      window.removeEventListener('message', hear);
      frame.remove();
    },
  };
}

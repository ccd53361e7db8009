import { formatTimecode, spokenTime, type Seconds } from '../../domain/timecode.js';
import type { Recording, Stretch } from '../../listening/listening.js';
import type { Medium } from '../player/medium.js';
import type { Player, PlayerState } from '../player/player.js';
import { createMessage } from './message.js';

/** What the controls play. */
interface Plays {
  recording: Recording;
  /** What it stops after; null when it plays on. */
  segment: Stretch | null;
  /** Plays it from its start. */
  begin: () => void;
}

/** Makes a button of the link that plays without a script, and adds where it stands and what to say. */
export function createControls(main: HTMLElement, player: Player, plays: Plays): void {
  const link = main.querySelector<HTMLAnchorElement>('[data-part="play"]');
  if (!link) return;
  const { recording, segment, begin } = plays;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'play';
  button.append(...link.childNodes);
  const name = button.querySelector('span');
  const range = rangeInput();
  const clock = document.createElement('span');
  clock.className = 'clock';
  const message = createMessage(player, recording, link.href);
  link.replaceWith(button, range, clock, message.element);
  let medium: Medium | null = null;
  let isOver = false;

  player.whenMedium((now) => (medium = now));
  button.addEventListener('click', () => {
    if (player.state().episode === null || isOver) begin();
    else player.toggle();
  });
  range.addEventListener('input', () => {
    // The very end would already be behind the segment.
    if (medium) medium.currentTime = Math.min(Number(range.value), Number(range.max) - 0.5);
  });

  player.watch((state) => {
    isOver = state.message?.isFault === false;
    main.classList.toggle('is-playing', state.isPlaying);
    if (state.episode === null) return;
    main.classList.add('has-begun');
    if (name) name.textContent = isOver ? 'Play again' : state.isPlaying ? 'Pause' : 'Play';
    name?.classList.add('unseen');
    showPlace({ range, clock }, state, spanOf(state, segment, medium, recording));
    message.show(state);
  });
}

interface Span {
  from: Seconds;
  to: Seconds;
}

/** What the range covers: the segment while it plays, else all of the recording; null while its length is not known. */
function spanOf(
  { selection, message }: PlayerState,
  segment: Stretch | null,
  medium: Medium | null,
  { duration }: Recording,
): Span | null {
  const isSegment = selection !== null || message?.isFault === false;
  if (isSegment && segment && segment.until !== null)
    return { from: segment.start, to: segment.until };
  const length = medium && medium.duration > 0 ? medium.duration : duration;
  return length === null || length === Infinity ? null : { from: 0, to: length };
}

function showPlace(
  { range, clock }: { range: HTMLInputElement; clock: HTMLElement },
  { at }: PlayerState,
  span: Span | null,
): void {
  range.hidden = span === null;
  const time = formatTimecode(Math.floor(at));
  clock.textContent = span ? `${time} / ${formatTimecode(Math.floor(span.to))}` : time;
  if (!span) return;
  range.min = String(span.from);
  range.max = String(span.to);
  range.value = String(at);
  range.style.setProperty('--at', String((at - span.from) / (span.to - span.from)));
  range.setAttribute('aria-valuetext', spokenTime(at));
}

function rangeInput(): HTMLInputElement {
  const range = document.createElement('input');
  range.type = 'range';
  range.step = '1';
  range.hidden = true;
  range.setAttribute('aria-label', 'Position');
  return range;
}

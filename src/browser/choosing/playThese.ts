import type { Listening, Stretch } from '../../listening/listening.js';
import {
  selectionInWords,
  withoutRepeats,
  type SelectionInWords,
} from '../../listening/selectionInWords.js';
import type { Player } from '../player/player.js';
import { CHOICE_CHANGED } from './choiceChanged.js';

interface Offer {
  stretches: readonly Stretch[];
  /** Null when nothing of it can be played; the hint says why. */
  label: string | null;
  hint: string;
}

/** Puts the button that plays a selection where the server left room for it. */
export function offerSelection(player: Player, listening: Listening): void {
  const place = document.querySelector<HTMLElement>('[data-plays]');
  if (!place) return;
  const button = document.createElement('button');
  const hint = document.createElement('p');
  button.type = 'button';
  button.className = 'button play-button';
  hint.className = 'quiet';
  place.append(button, hint);
  let stretches: readonly Stretch[] = [];

  function show(): void {
    const offer = listening.here === null ? writtenOffer() : shownOffer(listening.stretches);
    stretches = offer?.stretches ?? [];
    button.hidden = !offer?.label;
    button.textContent = offer?.label ?? '';
    hint.hidden = !offer?.hint;
    hint.textContent = offer?.hint ?? '';
  }

  /** What the server says of a page across episodes. */
  function writtenOffer(): Offer {
    const { label = null, hint: text = '' } = place?.dataset ?? {};
    return { stretches: listening.stretches, label, hint: text };
  }

  button.addEventListener('click', () => {
    player.playSelection(withoutRepeats(stretches));
  });
  document.addEventListener(CHOICE_CHANGED, show);
  show();
}

/** On an episode's page: what is chosen; while all is shown, the highlights. */
function shownOffer(stretches: readonly Stretch[]): Offer | null {
  const all = [...document.querySelectorAll<HTMLElement>('#notes .segment')];
  const shown = all.filter((item) => !item.hidden);
  const isChosen = shown.length < all.length;
  const wanted = isChosen ? shown : all.filter((item) => item.matches('[data-is~="highlight"]'));
  if (wanted.length === 0) return null;
  const ids = new Set(wanted.map((item) => item.id));
  const played = stretches.filter(({ segment }) => ids.has(`s-${segment}`));
  if (played.length === 0) {
    const line = wanted.length === 1 ? 'It has no time yet.' : 'None of these has a time yet.';
    return isChosen ? { stretches: [], label: null, hint: line } : null;
  }
  return { stretches: played, ...inWords(played, wanted.length, isChosen) };
}

function inWords(played: readonly Stretch[], wanted: number, isChosen: boolean): SelectionInWords {
  const count = played.length;
  const these = count === 1 ? 'this one' : `these ${count}`;
  const highlights = count === 1 ? 'the highlight' : `all ${count} highlights`;
  return selectionInWords(played, isChosen ? these : highlights, {
    left: wanted - count,
    why: 'no time',
  });
}

import type { Listening, Stretch } from '../../listening/listening.js';
import { offeredSelection } from '../../listening/offeredSelection.js';
import { withoutRepeats } from '../../listening/selectionInWords.js';
import type { Player } from '../player/player.js';
import { CHOICE_CHANGED } from './choiceChanged.js';

/** Makes the button work that plays a selection; the server wrote it, unseen without a script. */
export function offerSelection(player: Player, listening: Listening): void {
  const place = document.querySelector<HTMLElement>('[data-plays]');
  const button = place?.querySelector('button');
  const hint = place?.querySelector('p');
  if (!place || !button || !hint) return;
  let { stretches }: { stretches: readonly Stretch[] } = listening;

  if (listening.here !== null) {
    const show = () => {
      const offer = offeredSelection(listening.stretches, segmentsOfPage());
      ({ stretches } = offer);
      button.textContent = offer.label;
      button.hidden = offer.label === null;
      hint.textContent = offer.hint;
      hint.hidden = offer.hint === '';
      place.hidden = button.hidden && hint.hidden;
    };
    document.addEventListener(CHOICE_CHANGED, show);
    show();
  }
  button.addEventListener('click', () => {
    player.playSelection(withoutRepeats(stretches));
  });
  place.classList.add('is-ready');
}

function segmentsOfPage() {
  return [...document.querySelectorAll<HTMLElement>('#notes .segment')].map((item) => ({
    id: item.id.replace(/^s-/, ''),
    isShown: !item.hidden,
    isHighlight: item.matches('[data-is~="highlight"]'),
  }));
}

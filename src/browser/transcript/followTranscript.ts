import type { Listening } from '../../listening/listening.js';
import type { Player } from '../player/player.js';

/** Lets the transcript of the page, if it has one, follow what plays; loaded when there is one. */
export function followTranscript(player: Player, { here }: Listening): void {
  if (here === null || document.querySelector('.transcript-text') === null) return;
  void import('./following.js').then(({ markWhatIsSaid }) => {
    markWhatIsSaid(player, here);
  });
}

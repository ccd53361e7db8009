import type { Listening, Stretch } from '../../listening/listening.js';
import { createPlayer } from '../player/createPlayer.js';
import { createMediums } from '../player/mediums.js';
import { readListening } from '../player/readListening.js';
import { createControls } from './controls.js';
import { followHeading } from './heading.js';

/**
 * Starts the small player: it plays its segment in place, stops where that is known to end, and
 * offers to go on. Nothing is loaded before somebody presses play.
 */
export function startEmbed(): void {
  const listening = readListening();
  const recording = listening?.recordings[0];
  const main = document.querySelector('main');
  if (!listening || !recording || !main) return;
  const player = createPlayer(
    listening,
    createMediums(() => false),
  );
  const segment = segmentOf(main, listening);
  const begin = () => {
    if (segment) player.playSelection([segment]);
    else player.play(recording.episode, Number(main.dataset.second));
  };
  const stage = main.querySelector('[data-part="stage"]');
  stage?.addEventListener('click', () => {
    if (player.state().episode === null) begin();
  });
  player.whenMedium((medium) => {
    if (stage) stage.replaceChildren(medium);
    else main.append(medium);
  });
  createControls(main, player, { recording, segment, begin });
  followHeading(main, player);
}

/** What it stops after: the segment of the address, if its end is known. */
function segmentOf({ dataset }: HTMLElement, { stretches }: Listening): Stretch | null {
  return stretches.find(({ segment, end }) => segment === dataset.segment && end !== null) ?? null;
}

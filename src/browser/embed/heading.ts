import { formatTimecode } from '../../domain/timecode.js';
import type { Player } from '../player/player.js';

/** Lets the heading name what plays, once that is another segment than the one of the address. */
export function followHeading(main: HTMLElement, player: Player): void {
  const heading = main.querySelector('[data-part="heading"]');
  const open = main.querySelector<HTMLAnchorElement>('[data-part="open"]');
  const facts = main.querySelector<HTMLElement>('[data-part="facts"]');
  const own = main.dataset.segment;
  let shown = own;

  player.watch(({ stretch, recording }) => {
    if (!recording || stretch?.segment === shown) return;
    // Before its first segment, an episode is shown as the page came.
    if (!stretch && shown === undefined) return;
    shown = stretch?.segment;
    if (heading) heading.textContent = stretch?.title ?? recording.title;
    if (open) open.href = stretch?.href ?? recording.href;
    if (facts) facts.textContent = stretch ? formatTimecode(Math.floor(stretch.start)) : '';
  });
}

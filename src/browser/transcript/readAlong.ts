import { createCueBox, type CueBox } from './cueBox.js';
import { offerSearch } from './searching.js';
import { createTabs } from './tabs.js';

/** From here on a column stands beside the notes. */
const WIDE = '(min-width: 64rem)';

let box: CueBox | null | undefined;

/**
 * Makes the page's transcript one to read along with: beside the notes where there is room, behind a
 * tab, else under them; with a search. Done once, whoever asks first.
 * @returns null when the page has none
 */
export function readAlong(): CueBox | null {
  if (box === undefined) box = arrange();
  return box;
}

function arrange(): CueBox | null {
  const details = document.querySelector<HTMLDetailsElement>('details.transcript');
  const text = details?.querySelector<HTMLElement>('.transcript-text');
  const list = text?.querySelector<HTMLElement>('.cues');
  const side = document.querySelector<HTMLElement>('.side');
  if (!details || !text || !list || !side) return null;

  const cueBox = createCueBox(text, list);
  offerSearch(text, cueBox);
  const panel = document.createElement('section');
  panel.className = 'side-transcript';
  const isAsked = place(details, text, side, panel, cueBox.settle);
  const open = () => {
    if (location.hash === '#transcript') isAsked();
  };
  window.addEventListener('hashchange', open);
  open();
  details.addEventListener('toggle', cueBox.settle);
  return cueBox;
}

/** Puts the text where there is room for it, now and whenever that changes. @returns opens it */
function place(
  details: HTMLDetailsElement,
  text: HTMLElement,
  side: HTMLElement,
  panel: HTMLElement,
  whenShown: () => void,
): () => void {
  const ways = side.querySelector<HTMLElement>('.side-ways');
  const glance = side.querySelector<HTMLElement>('.glance');
  const tabs =
    glance &&
    createTabs(
      'Beside the notes',
      [
        { name: 'At a glance', panel: glance },
        { name: 'Transcript', panel },
      ],
      whenShown,
    );
  const wide = matchMedia(WIDE);

  function settle(): void {
    details.hidden = wide.matches;
    if (wide.matches) {
      panel.append(text);
      side.append(panel);
      if (tabs) ways?.replaceWith(tabs.list);
      tabs?.choose(0);
    } else if (panel.isConnected) {
      details.append(text);
      panel.remove();
      tabs?.undo();
      if (ways) tabs?.list.replaceWith(ways);
    }
    whenShown();
  }
  wide.addEventListener('change', settle);
  settle();
  return () => {
    if (wide.matches) tabs?.choose(1);
    else details.open = true;
  };
}

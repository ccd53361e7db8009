import { announce } from '../announce.js';
import { COPY_KEYS, copyText } from '../copying.js';
import type { Shares } from './sharing.js';

const ICON =
  '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path class="line" d="M12 15V4M8 7.5 12 3.5l4 4M5 12v8h14v-8"/></svg>';

/**
 * Makes a button with the ways of sharing. They are in a popover: Escape and a press elsewhere close
 * it, and the focus goes back to the button.
 * @param shares what can be shared at this moment; null before there is anything
 */
export function createShareMenu(shares: () => Shares | null): HTMLElement {
  const place = document.createElement('span');
  const button = document.createElement('button');
  const list = document.createElement('div');
  place.className = 'share';
  button.type = 'button';
  button.innerHTML = ICON;
  button.setAttribute('aria-label', 'Share');
  button.setAttribute('aria-expanded', 'false');
  list.className = 'share-menu';
  list.id = 'share-menu';
  list.popover = 'auto';
  button.popoverTargetElement = list;
  place.append(button, list);

  list.addEventListener('beforetoggle', (event) => {
    const isOpening = event.newState === 'open';
    button.setAttribute('aria-expanded', String(isOpening));
    if (isOpening) list.replaceChildren(...waysOf(shares(), list));
  });
  return place;
}

function waysOf(shares: Shares | null, list: HTMLElement): HTMLElement[] {
  if (!shares) return [];
  const { title, segment, second, embed } = shares;
  const url = segment ?? second;
  return [
    ...(segment === null ? [] : [copying('Copy link to this segment', segment, list)]),
    copying('Copy link to this second', second, list),
    copying('Copy code to embed it', embed, list),
    ...('share' in navigator
      ? [
          way('Share…', () => {
            list.hidePopover();
            // Whoever closes the sheet without choosing wanted nothing: that is no fault.
            void navigator.share({ url, title }).catch(() => undefined);
          }),
        ]
      : []),
  ];
}

function copying(text: string, content: string, list: HTMLElement): HTMLElement {
  const button = way(text, () => {
    const shown = fieldWith(content);
    list.append(shown);
    void copyText(content, shown).then((isCopied) => {
      if (isCopied) shown.remove();
      button.textContent = isCopied ? 'Copied' : `Press ${COPY_KEYS} to copy`;
      announce(button.textContent);
    });
  });
  return button;
}

/** What cannot be put on the clipboard for the reader is shown, for the reader to copy. */
function fieldWith(content: string): HTMLInputElement {
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = content;
  field.setAttribute('aria-label', 'To copy');
  return field;
}

function way(text: string, act: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}

import { announce } from './announce.js';

/** What copies a selection, as the keyboard names it. */
export const COPY_KEYS = /Mac|iP/.test(navigator.userAgent) ? '⌘C' : 'Ctrl+C';

const labels: HTMLElement[] = [];

/** Puts a copy button behind every element with `data-copy`, named by its `data-copy-what`. */
export function offerCopies(): void {
  for (const source of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    offerCopy(source, source.dataset.copyWhat ?? '', () => source.dataset.copy ?? '');
  }
}

/**
 * Puts a copy button behind an element that shows a text.
 * @param what is copied, for a screen reader
 */
export function offerCopy(source: HTMLElement, what: string, textOf: () => string): void {
  const { button, label } = copyButton(what);
  button.addEventListener('click', () => {
    void copyText(textOf(), source).then((isCopied) => {
      for (const other of labels) other.textContent = 'Copy';
      label.textContent = isCopied ? 'Copied' : `Press ${COPY_KEYS}`;
      announce(label.textContent);
    });
  });
  labels.push(label);
  source.after(button);
}

function copyButton(what: string) {
  const button = document.createElement('button');
  const label = document.createElement('span');
  const unseen = document.createElement('span');
  button.type = 'button';
  button.className = 'copy';
  label.textContent = 'Copy';
  unseen.className = 'unseen';
  unseen.textContent = ` ${what}`;
  button.append(label, unseen);
  return { button, label };
}

/**
 * Puts a text on the clipboard. The clipboard is refused on plain http: then what shows the text is
 * selected, and copied the old way or by the reader.
 * @param shown holds the same text on the page
 * @returns whether it was copied
 */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown instanceof HTMLInputElement) shown.select();
    else window.getSelection()?.selectAllChildren(shown);
    // The one way that plain http allows, which is why every browser keeps it.
    const old: { execCommand: (command: 'copy') => boolean } = document;
    return old.execCommand('copy');
  }
}

import { KEY_LIST } from '../../listening/keys.js';
import { KEYS_LISTED, type KeySection } from '../keysEvents.js';

let dialog: HTMLDialogElement | null = null;

/**
 * Shows the list of keys.
 * @param hasPlayer whether those for playing work on this page
 * @param isOff whether the reader turned keys off; `?` works then no more, the dock's button does
 */
export function openKeysDialog(
  hasPlayer: boolean,
  isOff: boolean,
  setOff: (isOff: boolean) => void,
): void {
  if (dialog?.open === true) return;
  dialog?.remove();
  dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  dialog.append(
    heading(),
    table(hasPlayer ? KEY_LIST : KEY_LIST.slice(-2)),
    ...sectionsOfPage().flatMap(section),
    offSwitch(isOff, setOff),
    closing(dialog),
  );
  document.body.append(dialog);
  dialog.showModal();
}

function heading(): HTMLElement {
  const title = document.createElement('h2');
  title.id = 'keys-title';
  title.textContent = 'Keys';
  return title;
}

function sectionsOfPage(): KeySection[] {
  const sections: KeySection[] = [];
  document.dispatchEvent(new CustomEvent(KEYS_LISTED, { detail: sections }));
  return sections;
}

function section({ title, keys }: KeySection): HTMLElement[] {
  const name = document.createElement('h3');
  name.textContent = title;
  return [name, table(keys)];
}

function table(listed: KeySection['keys']): HTMLElement {
  const list = document.createElement('dl');
  for (const { keys, does } of listed) {
    const row = document.createElement('div');
    const names = document.createElement('dt');
    const meaning = document.createElement('dd');
    names.append(
      ...keys.flatMap((key, i) => {
        const name = document.createElement('kbd');
        name.textContent = key;
        return i === 0 ? [name] : [' ', name];
      }),
    );
    meaning.textContent = does;
    row.append(names, meaning);
    list.append(row);
  }
  return list;
}

function offSwitch(isOff: boolean, setOff: (isOff: boolean) => void): HTMLElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = !isOff;
  box.addEventListener('change', () => {
    setOff(!box.checked);
  });
  label.append(box, ' Use these keys on this device');
  return label;
}

function closing(around: HTMLDialogElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Close';
  button.addEventListener('click', () => {
    around.close();
  });
  return button;
}

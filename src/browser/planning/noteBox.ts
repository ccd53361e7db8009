import { LONGEST_NOTE } from '../../planning/marks.js';

/** A note that is being written. */
export interface NoteBox {
  focus: () => void;
  /** Keeps what is written and takes the box away. */
  close: () => void;
}

export interface NoteWishes {
  /** Keeps what is written so far; false when this device keeps nothing. */
  keep: (text: string) => boolean;
  /** @param isByKey whether a key closed it, which leaves the focus nowhere */
  closed: (isByKey: boolean) => void;
}

// Long enough not to write with every letter, short enough to lose no word with a battery.
const PAUSE = 300;

/**
 * Opens a box to write a note in. What is written is kept with every pause, and whenever the page may go:
 * nothing has to be saved, and no key loses it.
 */
export function openNoteBox(place: HTMLElement, text: string, wishes: NoteWishes): NoteBox {
  const around = document.createElement('div');
  const label = document.createElement('label');
  const area = document.createElement('textarea');
  const hint = hintFor(area);
  const ended = new AbortController();
  const { signal } = ended;
  around.className = 'plan-writing';
  label.append('Note', area);
  around.append(label, hint);
  area.value = text;
  area.maxLength = LONGEST_NOTE;
  area.rows = 3;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isOpen = true;
  let isPressing = false;

  function keep(): void {
    clearTimeout(pause);
    if (!wishes.keep(area.value)) hint.textContent = 'This window keeps nothing: save a file.';
  }

  function close(isByKey = false): void {
    // Removing it while it has the focus would close it a second time.
    if (!isOpen) return;
    isOpen = false;
    keep();
    around.remove();
    ended.abort();
    wishes.closed(isByKey);
  }

  /** Another window may have the focus for a moment, as to copy something: then it is written on. */
  function closeIfLeft(): void {
    if (!isPressing && document.activeElement !== area) close();
  }

  area.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(keep, PAUSE);
  });
  window.addEventListener('pagehide', keep, { signal });
  document.addEventListener('visibilitychange', keep, { signal });
  // What is pressed elsewhere must not move away under the finger: the box goes once it was released.
  const press = () => {
    isPressing = true;
  };
  const release = () => {
    isPressing = false;
    setTimeout(closeIfLeft);
  };
  document.addEventListener('pointerdown', press, { signal, capture: true });
  document.addEventListener('pointerup', release, { signal, capture: true });
  document.addEventListener('pointercancel', release, { signal, capture: true });
  area.addEventListener('blur', () => {
    keep();
    setTimeout(closeIfLeft);
  });
  area.addEventListener('keydown', (event) => {
    const isReady = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if ((event.key !== 'Escape' && !isReady) || event.isComposing) return;
    event.preventDefault();
    close(true);
  });
  place.append(around);
  area.focus();
  area.setSelectionRange(text.length, text.length);
  return {
    close,
    focus: () => {
      area.focus();
    },
  };
}

function hintFor(area: HTMLElement): HTMLElement {
  const hint = document.createElement('p');
  const keys = document.createElement('span');
  hint.id = 'note-hint';
  area.setAttribute('aria-describedby', hint.id);
  keys.className = 'plan-writing-keys';
  keys.append(' ', keyNamed('Esc'), ' or ', keyNamed('Ctrl'), ' + ', keyNamed('Enter'), ' closes.');
  hint.append('Kept as you type; Undo takes it back.', keys);
  return hint;
}

function keyNamed(name: string): HTMLElement {
  const key = document.createElement('kbd');
  key.textContent = name;
  return key;
}

import { typedVersion } from '../../domain/typedVersion.js';
import type { Horizon } from '../../horizon/horizon.js';
import type { System } from '../../horizon/system.js';

/** What the dialog in which somebody says what they run can do. */
export interface SystemDialog {
  open: (system: System) => void;
}

/**
 * The dialog of the front page.
 * @param keep is called with what was said
 * @param forget is called when all of it is to be forgotten
 */
export function systemDialog(
  horizon: Horizon,
  { keep, forget }: { keep: (system: System) => void; forget: () => void },
): SystemDialog | null {
  const dialog = document.querySelector<HTMLDialogElement>('#system');
  const form = dialog?.querySelector('form');
  const version = dialog?.querySelector<HTMLInputElement>('#system-version');
  const problem = dialog?.querySelector('#system-problem');
  if (!dialog || !form || !version || !problem) return null;
  const boxes = [...dialog.querySelectorAll<HTMLInputElement>('[name="area"]')];

  const complain = (sentence: string) => {
    problem.textContent = sentence;
    version.toggleAttribute('aria-invalid', sentence !== '');
  };
  form.addEventListener('submit', (event) => {
    const written = version.value.trim();
    const isKnown = (one: string) => horizon.versions.some(({ version }) => version === one);
    const read = typedVersion(written, horizon.aliases, isKnown);
    if (written !== '' && read === null) {
      event.preventDefault();
      complain(`“${written}” is not a version: these look like 2.210.`);
      version.focus();
      return;
    }
    keep({
      version: read,
      areas: boxes.filter(({ checked }) => checked).map(({ value }) => value),
    });
  });
  dialog.querySelector('[data-part="forget"]')?.addEventListener('click', () => {
    forget();
    dialog.close();
  });
  dialog.querySelector('[data-part="close"]')?.addEventListener('click', () => {
    dialog.close();
  });

  return {
    open: (system) => {
      complain('');
      version.value = system.version ?? '';
      for (const box of boxes) box.checked = system.areas.includes(box.value);
      dialog.showModal();
    },
  };
}

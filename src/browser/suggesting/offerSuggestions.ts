/**
 * Search boxes suggest while somebody types in them. What does it is loaded with the first use of a box;
 * until then, and without it, a box just searches.
 */
export function offerSuggestions(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('.search input[name="q"]')) {
    // From the beginning: a screen reader says what a box is when it gets the focus.
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-expanded', 'false');
    let isComposing = false;
    box.addEventListener('compositionstart', () => (isComposing = true));
    box.addEventListener('compositionend', () => (isComposing = false));
    const load = () => {
      import('./suggestionBox.js').then(
        ({ suggestIn }) => {
          suggestIn(box, isComposing);
        },
        // Offline, or a release that is gone: it is a plain form.
        () => undefined,
      );
    };
    if (document.activeElement === box) load();
    else box.addEventListener('focus', load, { once: true });
  }
}

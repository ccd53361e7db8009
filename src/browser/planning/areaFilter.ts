/** The choice of an area in the bar; several at once are one choice of their own. */
export interface AreaFilter {
  /** Slugs; none while all are shown. */
  chosen: () => string[];
  choose: (slugs: readonly string[]) => void;
  /** Slugs that can be chosen. */
  known: readonly string[];
  /** Empty while all are shown. */
  inWords: () => string;
}

/**
 * @param own the areas that this device knows as its own: offered together when they are several
 */
export function areaFilter(select: HTMLSelectElement | null, own: readonly string[]): AreaFilter {
  const named = new Map(
    [...(select?.options ?? [])]
      .filter(({ value }) => value !== '')
      .map(({ value, text }) => [value, text]),
  );
  const known = [...named.keys()];
  const ownHere = known.filter((slug) => own.includes(slug));
  if (ownHere.length > 1) offer(ownHere, 'Your areas');

  function offer(slugs: readonly string[], text: string): void {
    const option = document.createElement('option');
    option.value = slugs.join(',');
    option.text = text;
    select?.options[0]?.after(option);
  }

  const chosen = () => (select?.value ?? '').split(',').filter((slug) => slug !== '');
  const names = (slugs: readonly string[]) => slugs.map((slug) => named.get(slug)).join(', ');
  return {
    known,
    chosen,
    choose: (slugs) => {
      if (!select) return;
      const value = slugs.join(',');
      if (![...select.options].some((option) => option.value === value)) {
        offer(slugs, names(slugs));
      }
      select.value = value;
    },
    inWords: () => names(chosen()),
  };
}

import { toggleArea, toggleKind, type Choice, type Kind } from '../../listening/choice.js';
import type { Facets } from '../../listening/facets.js';

/** The areas and kinds of a page that can be chosen. */
export interface FacetLinks {
  /** The slugs of its areas, in the show's order. */
  areas: string[];
  /** The choice with what a link names more, or less; null when it names nothing that can be chosen. */
  toggled: (choice: Choice, link: HTMLElement) => Choice | null;
  /** Shows counts, what is chosen, and where links lead; gives back the names of what is chosen. */
  show: (choice: Choice, counts: Facets, addressOf: (choice: Choice) => string) => string[];
}

/** Takes over the links of the form that the server wrote. */
export function facetLinks(form: HTMLFormElement): FacetLinks {
  const links = [...form.querySelectorAll<HTMLAnchorElement>('a.facet')];
  const nameOf = (link: HTMLElement) => link.dataset.name ?? '';
  const areas = links.filter((link) => link.dataset.of === 'area').map(nameOf);

  function toggled(choice: Choice, link: HTMLElement): Choice {
    return link.dataset.of === 'area'
      ? toggleArea(choice, nameOf(link), areas)
      : toggleKind(choice, nameOf(link) as Kind);
  }

  return {
    areas,
    toggled: (choice, link) => (link.hasAttribute('href') ? toggled(choice, link) : null),
    show(choice, counts, addressOf) {
      const names: string[] = [];
      for (const link of links) {
        const name = nameOf(link);
        const isArea = link.dataset.of === 'area';
        const isChosen = isArea ? choice.areas.includes(name) : choice.is.includes(name as Kind);
        const count = (isArea ? counts.areas.get(name) : counts.is.get(name as Kind)) ?? 0;
        const isOpen = count > 0 || isChosen;
        set(link, 'href', isOpen ? addressOf(toggled(choice, link)) : null);
        set(link, 'role', isOpen ? null : 'link');
        set(link, 'aria-disabled', isOpen ? null : 'true');
        set(link, 'aria-current', isChosen ? 'true' : null);
        const shown = link.querySelector('.count');
        if (shown) shown.textContent = String(count);
        if (isChosen) names.push(link.querySelector('.facet-name')?.textContent ?? '');
      }
      return names;
    },
  };
}

function set(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

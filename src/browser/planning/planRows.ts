import type { Kind } from '../../listening/choice.js';
import { factWords } from '../../listening/facets.js';
import type { PlanRow } from '../../planning/planRow.js';

/** A row of the list as it stands on the page. */
export interface PageRow {
  item: HTMLElement;
  /** By which it is selected; it holds the focus of the row. */
  box: HTMLInputElement;
  /** What its marks go by, its own first. */
  keys: readonly string[];
  title: string;
  areas: readonly string[];
  is: readonly Kind[];
  isDiscussed: boolean;
  words: () => ReadonlySet<string>;
}

/** All rows of the page, in their order. */
export function pageRows(list: HTMLElement): PageRow[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')].flatMap((item) => {
    const box = item.querySelector<HTMLInputElement>('.plan-pick input');
    if (!box) return [];
    let words: ReadonlySet<string> | undefined;
    return [
      {
        item,
        box,
        keys: listed(item.dataset.row),
        title: textOf(item, '.plan-title'),
        areas: listed(item.dataset.areas),
        is: listed(item.dataset.is) as Kind[],
        isDiscussed: item.closest('[data-undiscussed]') === null,
        words: () => (words ??= factWords(textOf(item, '.plan-body'))),
      },
    ];
  });
}

/** A row as files list it: the page has all of it. */
export function fileRow({ item, keys, title, is, isDiscussed }: PageRow): PlanRow {
  const area = item.closest('[data-group]')?.querySelector('[data-area]')?.textContent;
  const isStated = item.closest('[data-version]') === null;
  return {
    part: isDiscussed ? (isStated ? 'stated' : 'unstated') : 'undiscussed',
    keys: [...keys],
    title,
    url: item.querySelector<HTMLAnchorElement>('.plan-title')?.href ?? location.href,
    id: item.querySelector('.id')?.textContent.replace('#', '') ?? null,
    version: versionOf(item),
    areas: [...(area ? [area] : []), ...textsOf(item, 'a.area')],
    highlight: is.includes('highlight'),
    cautions: [...item.querySelectorAll('.plan-body > .caution')].map(
      (caution) => caution.lastChild?.textContent?.trim() ?? '',
    ),
    moments: [...item.querySelectorAll('.moment')].map((moment) => ({
      text: [
        textOf(moment, '[data-moment]').replace('Episode', 'episode'),
        ...textsOf(moment, '.time'),
      ].join(', '),
      url: moment.querySelector<HTMLAnchorElement>('[data-moment]')?.href ?? '',
    })),
  };
}

function versionOf(item: HTMLElement): string {
  const part = item.closest<HTMLElement>('[data-version]')?.dataset.version;
  return (
    part ??
    textsOf(item, '.version')
      .map((text) => text.replace('v', ''))
      .join(' and ')
  );
}

function textsOf(item: Element, selector: string): string[] {
  return [...item.querySelectorAll(selector)].map((one) => one.textContent.trim());
}

function textOf(item: Element, selector: string): string {
  return item.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

function listed(text = ''): string[] {
  return text.split(' ').filter((part) => part !== '');
}

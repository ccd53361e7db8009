import { counted } from '../../domain/counted.js';
import { areaPath } from '../../domain/address.js';
import type { Library } from '../../library/entries.js';
import { followSegments } from './alternates.js';
import { head, type PageHead } from './head.js';

export interface AreasPage {
  head: PageHead;
  areas: { title: string; href: string; facts: string[] }[];
}

/** All areas in the show's order, also those in which nothing was discussed yet. */
export function areasPage(library: Library): AreasPage {
  return {
    head: head(
      'Areas',
      '/areas',
      'areas',
      `The topics of ${library.show().title}: ${library
        .areas()
        .map(({ area }) => area.title)
        .join(', ')}.`,
      followSegments('Follow all segments', library),
    ),
    areas: library.areas().map(({ area, segments, changes }) => ({
      title: area.title,
      href: areaPath(area.slug),
      facts: [
        segments.length > 0 ? counted(segments.length, 'segment') : 'nothing yet',
        ...(changes.length > 0 ? [`${counted(changes.length, 'change')} by ID`] : []),
      ],
    })),
  };
}

import type { Library } from '../../library/entries.js';
import type { SegmentFilter } from '../../library/segmentFilter.js';

/** What a filter lets through: `Billing, version 2.212, “rounding”`; all segments when nothing is asked. */
export function filterInWords(
  { area, version, change, q }: SegmentFilter,
  library: Pick<Library, 'area'>,
): string {
  const parts = [
    ...(area === null ? [] : [library.area(area)?.area.title ?? area]),
    ...(version === null ? [] : [`version ${version}`]),
    ...(change === null ? [] : [`change #${change}`]),
    ...(q === null ? [] : [`“${q}”`]),
  ];
  const text = parts.join(', ');
  return text === '' ? 'Every segment' : text.charAt(0).toUpperCase() + text.slice(1);
}

import { absoluteUrl, changePath, momentPath } from '../../../domain/address.js';
import { formatTimecode } from '../../../domain/timecode.js';
import type { Area } from '../../../domain/show.js';
import type { ChangeEntry, Library } from '../../../library/entries.js';
import type { UpgradeItem } from '../../../library/upgradeItem.js';
import type { UpgradePlan } from '../../../library/upgradePlan.js';
import { upgradePath } from '../../../library/upgradeRange.js';
import { plainText } from '../../../markdown/plain.js';
import type { PlanHead, PlanPart, PlanRow } from '../../../planning/planRow.js';
import { inWords } from '../phrases.js';
import { keysOf, momentName } from './upgradeRowView.js';
import { totalsInWords } from './upgradeTotals.js';

/** A plan as files list it, in the order of its page. */
export function planRows(
  { stated, unstated, undiscussed }: UpgradePlan,
  library: Library,
  baseUrl: string,
): PlanRow[] {
  const { areas } = library.show();
  return [
    ...stated.flatMap(({ items }) =>
      items.map((item) => discussed(item, 'stated', inWords(item.versions))),
    ),
    ...unstated.flatMap(({ covers, episodes, groups }) =>
      groups.flatMap(({ items }) =>
        items.map((item) => discussed(item, 'unstated', versionNotStated(episodes.length, covers))),
      ),
    ),
    ...undiscussed.flatMap(({ items }) => items.map(notDiscussed)),
  ];

  function discussed(item: UpgradeItem, part: PlanPart, version: string): PlanRow {
    const moments = item.moments.map((placed) => {
      const { episode, segment, start } = placed;
      const time = start === null ? '' : `, ${formatTimecode(Math.floor(start))}`;
      return {
        text: `${momentName(placed, item.moments.length).replace('E', 'e')}${time}`,
        url: absoluteUrl(baseUrl, momentPath(episode.number, segment.id, start)),
      };
    });
    const { change } = item;
    return {
      part,
      keys: keysOf(item),
      title: item.title,
      url: change ? absoluteUrl(baseUrl, changePath(change.id)) : (moments[0]?.url ?? baseUrl),
      id: change?.id ?? null,
      version,
      areas: titlesOf(item.areas, areas),
      highlight: item.highlight,
      cautions: item.cautions.map(plainText),
      moments,
    };
  }

  function notDiscussed(change: ChangeEntry): PlanRow {
    return {
      part: 'undiscussed',
      keys: [`change:${change.id}`],
      title: change.title,
      url: absoluteUrl(baseUrl, changePath(change.id)),
      id: change.id,
      version: change.version ?? '',
      areas: titlesOf(change.areas, areas),
      highlight: false,
      cautions: [],
      moments: [],
    };
  }
}

/** What stands above them. */
export function planHead(plan: UpgradePlan, library: Library, baseUrl: string): PlanHead {
  const { line, note } = totalsInWords(plan.totals);
  return {
    from: plan.from,
    to: plan.to,
    show: library.show().title,
    url: absoluteUrl(baseUrl, upgradePath(plan)),
    totals: `${line}. ${note}`.trim(),
  };
}

/** `not stated: the episode covers 2.208 and 2.210`. */
export function versionNotStated(episodes: number, covers: readonly string[]): string {
  return `not stated: the ${episodes === 1 ? 'episode covers' : 'episodes cover'} ${inWords(covers)}`;
}

function titlesOf(slugs: readonly string[], areas: readonly Area[]): string[] {
  return areas.filter(({ slug }) => slugs.includes(slug)).map(({ title }) => title);
}

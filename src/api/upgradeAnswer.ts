import { absoluteUrl, changePath, momentPath } from '../domain/address.js';
import type { UpgradeItem } from '../library/upgradeItem.js';
import type { UpgradePlan } from '../library/upgradePlan.js';
import { upgradePath } from '../library/upgradeRange.js';
import { plainText } from '../markdown/plain.js';
import type { UpgradeAnswer } from './upgradeShape.js';

/**
 * A planned upgrade as the API gives it.
 * @param baseUrl the public origin that addresses are made absolute under
 */
export function upgradeAnswer(plan: UpgradePlan, baseUrl: string): UpgradeAnswer {
  const { items, ...totals } = plan.totals;
  const answerOf = (covers: readonly string[]) => (item: UpgradeItem) =>
    itemAnswer(item, covers, baseUrl);
  return {
    from: plan.from,
    to: plan.to,
    url: absoluteUrl(baseUrl, upgradePath(plan)),
    versions: plan.versions,
    totals: { changes: items, ...totals },
    items: [
      ...plan.stated.flatMap((group) => group.items.map(answerOf([]))),
      ...plan.unstated.flatMap(({ covers, groups }) =>
        groups.flatMap((group) => group.items.map(answerOf(covers))),
      ),
    ],
    undiscussed: plan.undiscussed.flatMap((group) =>
      group.items.map(({ id, title, version, areas }) => ({
        changeId: id,
        title,
        version,
        areas: [...areas],
        url: absoluteUrl(baseUrl, changePath(id)),
      })),
    ),
  };
}

function itemAnswer(
  { key, change, title, versions, areas, highlight, cautions, moments }: UpgradeItem,
  covers: readonly string[],
  baseUrl: string,
): UpgradeAnswer['items'][number] {
  const answers = moments.map(({ episode, segment, start, end }) => ({
    episode: episode.number,
    segmentId: segment.id,
    title: segment.title,
    startSeconds: start,
    endSeconds: end,
    url: absoluteUrl(baseUrl, momentPath(episode.number, segment.id, start)),
  }));
  return {
    key,
    changeId: change?.id ?? null,
    title,
    versions: [...versions],
    episodeVersions: [...covers],
    areas: [...areas],
    highlight,
    cautions: cautions.map(plainText),
    url: change ? absoluteUrl(baseUrl, changePath(change.id)) : (answers[0]?.url ?? baseUrl),
    moments: answers,
  };
}

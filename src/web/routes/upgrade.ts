import type { Library } from '../../library/entries.js';
import { upgradePlan, type UpgradePlan } from '../../library/upgradePlan.js';
import { readUpgradeRange, upgradePath } from '../../library/upgradeRange.js';
import { planCsv } from '../../planning/planCsv.js';
import { planMarkdown } from '../../planning/planMarkdown.js';
import { movedTo, page, published, seeThere, text, type Answer } from '../answer.js';
import type { Ask } from '../ask.js';
import { defaultUpgrade } from '../pages/upgrade/upgradeForm.js';
import { planHead, planRows } from '../pages/upgrade/planRows.js';
import { chooseUpgradePage, upgradePage } from '../pages/upgrade/upgradePage.js';
import { rangeProblem } from '../pages/upgrade/rangeProblem.js';
import { unlistedInWords } from '../pages/upgrade/upgradeTotals.js';
import type { Route } from './route.js';

/** A plan; without versions, the form that asks for them. */
export const upgrade: Route = (ask, site) => {
  const library = site.library();
  if (ask.query('from') === null && ask.query('to') === null) {
    return published(page('upgrade', chooseUpgradePage(library)));
  }
  return withPlan(ask, library, (plan) => published(page('upgrade', upgradePage(plan, library))));
};

export const upgradeAsMarkdown: Route = (ask, site) =>
  withPlan(ask, site.library(), (plan) =>
    published(
      text(
        'text/markdown; charset=utf-8',
        planMarkdown(
          planHead(plan, site.library(), site.baseUrl),
          planRows(plan, site.library(), site.baseUrl),
        ),
      ),
    ),
  );

export const upgradeAsCsv: Route = (ask, site) =>
  withPlan(ask, site.library(), (plan) => {
    const rows = planRows(plan, site.library(), site.baseUrl);
    const csv = planCsv(rows, undefined, unlistedInWords(plan.totals));
    return published(text('text/csv; charset=utf-8', csv));
  });

/** Answers under the one address of a plan; where one version is missing, the newest steps in. */
function withPlan(ask: Ask, library: Library, answer: (plan: UpgradePlan) => Answer): Answer {
  const usual = defaultUpgrade(library);
  const asked = {
    from: ask.query('from') ?? usual?.from ?? null,
    to: ask.query('to') ?? usual?.to ?? null,
  };
  const reading = readUpgradeRange(library, asked);
  if (reading.kind !== 'range') return rangeProblem(reading, library, ask.path);
  const proper = upgradePath(reading, ask.path);
  if (ask.query('from') === null || ask.query('to') === null) return seeThere(proper);
  const isProper = new URLSearchParams([...ask.asked]).toString() === proper.split('?')[1];
  return isProper ? answer(upgradePlan(library, reading.from, reading.to)) : movedTo(proper);
}

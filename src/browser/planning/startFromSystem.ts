import { keptSystem } from '../device/keptSystem.js';

/**
 * Where no upgrade is chosen yet, it starts from the version that this device knows of, unless that is
 * the one that it goes to.
 */
export function startFromSystem(plan: HTMLElement): void {
  const { version } = keptSystem();
  const from = plan.querySelector<HTMLSelectElement>('select[name="from"]');
  const to = plan.querySelector<HTMLSelectElement>('select[name="to"]');
  if (plan.dataset.planOpening === undefined || !from || version === to?.value) return;
  const own = [...from.options].find(({ value }) => value === version);
  if (own) own.selected = true;
}

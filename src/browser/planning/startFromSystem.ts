import { compareVersions } from '../../domain/version.js';
import { keptSystem } from '../device/keptSystem.js';

/**
 * Where no upgrade is chosen yet, it starts from the version that this device knows of, also from one that
 * nobody discussed; unless that is where it leads to, or later.
 */
export function startFromSystem(plan: HTMLElement): void {
  const { version } = keptSystem();
  const from = plan.querySelector<HTMLSelectElement>('select[name="from"]');
  const to = plan.querySelector<HTMLSelectElement>('select[name="to"]');
  if (plan.dataset.planOpening === undefined || !from || !to || version === null) return;
  if (compareVersions(version, to.value) >= 0) return;
  const options = [...from.options];
  const own = options.find(({ value }) => value === version) ?? new Option(version, version);
  // Newest first.
  const next = options.find(({ value }) => compareVersions(value, version) < 0) ?? null;
  if (own.parentNode === null) from.insertBefore(own, next);
  own.selected = true;
}

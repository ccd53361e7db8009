import { compareVersions, type Version } from '../../domain/version.js';
import { keptSystem } from '../device/keptSystem.js';

/**
 * Where no upgrade is chosen yet, it starts from what this device knows: its version and its areas. The
 * form is seen once that is done.
 */
export function startFromSystem(plan: HTMLElement): void {
  if (plan.dataset.planOpening === undefined) return;
  const { version, areas } = keptSystem();
  if (version !== null) startFrom(plan, version);
  offerOwnAreas(plan, areas);
  plan.classList.add('is-started');
}

/** Also from a version that nobody discussed; not from the one where it leads to, or a later one. */
function startFrom(plan: HTMLElement, version: Version): void {
  const from = plan.querySelector<HTMLSelectElement>('select[name="from"]');
  const to = plan.querySelector<HTMLSelectElement>('select[name="to"]');
  if (!from || !to || compareVersions(version, to.value) >= 0) return;
  const options = [...from.options];
  const own = options.find(({ value }) => value === version) ?? new Option(version, version);
  // Newest first.
  const next = options.find(({ value }) => compareVersions(value, version) < 0) ?? null;
  if (own.parentNode === null) from.insertBefore(own, next);
  own.selected = true;
}

function offerOwnAreas(plan: HTMLElement, own: readonly string[]): void {
  const label = plan.querySelector<HTMLElement>('[data-own-areas]');
  const box = label?.querySelector('input');
  const names = label?.querySelector('[data-names]');
  if (!label || !box || !names) return;
  const known = JSON.parse(label.dataset.ownAreas ?? '[]') as { slug: string; text: string }[];
  const shown = known.filter(({ slug }) => own.includes(slug));
  if (shown.length === 0) return;
  box.value = shown.map(({ slug }) => slug).join(',');
  box.disabled = false;
  names.textContent = shown.map(({ text }) => text).join(', ');
  label.hidden = false;
}

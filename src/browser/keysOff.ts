import { keep, kept } from './deviceStorage.js';

const NAME = 'runbook.keys';

/** Whether the reader turned the letters and signs off as keys on this device (WCAG 2.1.4). */
export function areKeysOff(): boolean {
  return kept(NAME) === 'off';
}

export function setKeysOff(isOff: boolean): void {
  keep(NAME, isOff ? 'off' : null);
}

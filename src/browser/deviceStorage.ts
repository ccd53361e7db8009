// Some private windows refuse storage: then nothing is remembered, and all else works.

/** What this device keeps under a name; null when it keeps nothing, or is not allowed to. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text on this device, where that is allowed; null forgets it. */
export function keep(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    return;
  }
}

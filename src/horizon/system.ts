import { parseVersion, type Version } from '../domain/version.js';

/** What this device keeps of the system that somebody looks after. */
export interface System {
  /** Null while they did not say. */
  version: Version | null;
  /** Slugs of the areas that matter to them. */
  areas: string[];
}

export const NO_SYSTEM: System = { version: null, areas: [] };

/** Reads what was kept; what is not of this form is as if it were not there. */
export function readSystem(text: string | null): System {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return NO_SYSTEM;
    const { version = null, areas = [] } = value as { version?: unknown; areas?: unknown };
    return {
      version: typeof version === 'string' ? parseVersion(version) : null,
      areas: Array.isArray(areas) ? areas.filter((area) => typeof area === 'string') : [],
    };
  } catch {
    return NO_SYSTEM;
  }
}

/** How a system is kept; null for one of which nothing is said. */
export function writeSystem({ version, areas }: System): string | null {
  return version === null && areas.length === 0 ? null : JSON.stringify({ version, areas });
}

/** An area matters from now on, or no longer. */
export function withArea(system: System, slug: string, matters: boolean): System {
  const others = system.areas.filter((area) => area !== slug);
  return { ...system, areas: matters ? [...others, slug] : others };
}

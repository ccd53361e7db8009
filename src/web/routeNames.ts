/** The addresses that routes answer, as patterns: `/episodes/:number`. */
export interface RouteNames {
  add: (pattern: string) => void;
  /** Whether a path is one of them; capitals and small letters are the same. */
  has: (path: string) => boolean;
  /** The pattern that a path follows: one of a few, whatever is asked. `other` when there is none. */
  of: (path: string) => string;
}

/** Folders of files: one name each. */
const FOLDERS = ['/media/', '/css/', '/js/'];

export function routeNames(): RouteNames {
  const fixed = new Map<string, string>();
  const open: { pattern: string; matches: RegExp }[] = [];

  function find(path: string): string | null {
    const lower = path.toLowerCase();
    return fixed.get(lower) ?? open.find(({ matches }) => matches.test(lower))?.pattern ?? null;
  }

  return {
    add: (pattern) => {
      if (!pattern.includes(':')) fixed.set(pattern, pattern);
      else open.push({ pattern, matches: expressionOf(pattern) });
    },
    has: (path) => find(path) !== null,
    of: (path) => {
      const folder = FOLDERS.find((one) => path.startsWith(one));
      return folder === undefined ? (find(path) ?? 'other') : `${folder}*`;
    },
  };
}

/** `/episodes/:number` is any one part behind `/episodes/`. */
function expressionOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replace(/:[a-z]+/g, '[^/]+')}$`);
}

import { keptBackups } from '../backup/keptBackups.js';
import type { Damage, LostState, Store } from '../store/port.js';
import { bestCopy, type Copy } from './bestCopy.js';
import type { CopyReader } from './copyReader.js';

const RESTORE = 'npm run -s runbook -- restore';

/**
 * A store that also says of each damaged document how it is brought back, with the command to type.
 * Backups are searched once for each damage, and again when there are others.
 */
export function withRemedies(store: Store, dataDir: string, reader: CopyReader): Store {
  const known = new Map<string, Promise<string>>();

  async function withRemedy(damage: Damage, backups: string): Promise<Damage> {
    const { lost, message } = damage;
    if (lost === null) return damage;
    const key = [lost.name, lost.revision, lost.before?.revision, backups].join(' ');
    const remedy =
      known.get(key) ?? bestCopy(dataDir, lost, reader).then((copy) => remedyFor(lost, copy));
    known.set(key, remedy);
    // A fault of the moment must not be remembered.
    remedy.catch(() => known.delete(key));
    const more = `It is left as it lies, and everything else is served. ${await remedy}`;
    return { ...damage, message: `${message} ${more}` };
  }

  return {
    revision: () => store.revision(),
    get: (name) => store.get(name),
    list: (kind) => store.list(kind),
    transaction: (work) => store.transaction(work),
    changesSince: (revision) => store.changesSince(revision),
    savingProblem: () => store.savingProblem(),
    close: () => store.close(),
    damages: async (over) => {
      const damages = await store.damages(over);
      if (damages.length === 0) {
        known.clear();
        return damages;
      }
      const backups = (await keptBackups(dataDir)).map(({ file }) => file).join(' ');
      const said: Damage[] = [];
      // One after the other: each may read archives.
      for (const damage of damages) said.push(await withRemedy(damage, backups));
      return said;
    },
  };
}

function remedyFor({ name }: LostState, copy: Copy | null): string {
  if (copy === null) {
    return `Nothing in DATA_DIR/backups holds a whole copy: mend the file, or take it from a backup that lies elsewhere: ${RESTORE} FILE --only ${name}`;
  }
  const { backup, stored, isLast } = copy;
  const from = backup === null ? '' : ` ${backup}`;
  const state = isLast ? 'as it was saved last' : 'as it was before';
  return `To bring it back ${state}, on ${stored.savedAt}: ${RESTORE}${from} --only ${name}`;
}

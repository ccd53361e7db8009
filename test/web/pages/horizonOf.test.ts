import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareVersions } from '../../../src/domain/version.js';
import { createLibrary } from '../../../src/library/createLibrary.js';
import type { LibraryDocument } from '../../../src/library/documents.js';
import { upgradePlan } from '../../../src/library/upgradePlan.js';
import { horizonOf } from '../../../src/web/pages/horizonOf.js';
import { aLibrary } from '../../support/aLibrary.js';
import { aChange, anEpisode, aSegment, aShow } from '../../support/builders.js';
import { catalogueDocument, episodeDocument, showDocument } from '../../support/documents.js';

const VERSIONS = ['2.206', '2.208', '2.210', '2.212'];
const CHANGES = [...VERSIONS, null].map((version, i) =>
  aChange({ id: `105000${i}`, version, areas: i === 0 ? [] : ['billing'] }),
);
const ids = Array.from({ length: 12 }, (_, i) => `s${i}`);

const segments = fc.tuple(
  ...ids.map((id) =>
    fc
      .record({
        version: fc.option(fc.constantFrom(...VERSIONS)),
        changes: fc.uniqueArray(fc.constantFrom(...CHANGES), { maxLength: 2 }),
        isFirstStated: fc.boolean(),
        related: fc.uniqueArray(fc.constantFrom(...ids.filter((other) => other !== id)), {
          maxLength: 1,
        }),
        notes: fc.constantFrom('', '⚠️ Look first'),
      })
      .map(({ version, changes, isFirstStated, related, notes }) =>
        aSegment({
          id,
          related,
          notes,
          version,
          changes: changes.map((change, i) => ({
            id: change.id,
            version: isFirstStated && i === 0 ? '2.212' : null,
          })),
        }),
      ),
  ),
);
const covered = fc.subarray(VERSIONS, { minLength: 1 });

describe('the tallies of a library that is saved to', () => {
  it('are those of one that was opened anew', () => {
    const catalogue = fc.tuple(
      ...CHANGES.map((change) =>
        fc.option(fc.constantFrom(...VERSIONS)).map((version) => ({ ...change, version })),
      ),
    );
    const episodeOf = (number: number) =>
      fc.tuple(segments, covered).map(([all, versions]) =>
        anEpisode({
          number,
          versions,
          segments: all.slice(0, 6).map((one) => ({
            ...one,
            id: `${one.id}-${number}`,
            related: one.related.map((other) => `${other}-${number === 16 ? 17 : 16}`),
          })),
        }),
      );
    const save = fc.oneof(
      fc.integer({ min: 16, max: 18 }).chain(episodeOf).map(episodeDocument),
      catalogue.map((changes) => catalogueDocument(...changes)),
    );
    fc.assert(
      fc.property(fc.array(save, { maxLength: 6 }), (saves) => {
        const show = showDocument(aShow());
        const library = createLibrary([show], 0);
        const held = new Map<string, LibraryDocument>([[show.name, show]]);
        for (const document of saves) {
          library.apply([{ name: document.name, after: document }], 0);
          held.set(document.name, document);
          expect(horizonOf(library)).toEqual(horizonOf(createLibrary([...held.values()], 0)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what lies between a version and the newest', () => {
  it('adds up to the totals of that upgrade', () => {
    fc.assert(
      fc.property(segments, covered, covered, (all, first, second) => {
        const library = aLibrary({
          changes: CHANGES,
          episodes: [
            anEpisode({ number: 16, versions: first, segments: all.slice(0, 6) }),
            anEpisode({ number: 17, versions: second, segments: all.slice(6) }),
          ],
        });
        const { versions } = horizonOf(library);
        for (const from of VERSIONS) {
          const ahead = versions.filter(({ version }) => compareVersions(version, from) > 0);
          const { totals } = upgradePlan(library, from, '2.212');
          const sum = (name: 'items' | 'toReview' | 'unstated') =>
            ahead.reduce((total, tally) => total + tally[name], 0);
          expect([sum('items'), sum('toReview'), sum('unstated')]).toEqual([
            totals.items,
            totals.toReview,
            totals.unstated,
          ]);
        }
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { Linter } from 'eslint';
import { roomRules } from '../../scripts/rooms.mjs';

function complaints(file: string, code: string): string[] {
  const linter = new Linter({ configType: 'flat' });
  const config = roomRules.map((rule) => ({
    ...rule,
    files: rule.files.map((glob) => glob.replace(/ts$/, 'js')),
  }));
  return linter
    .verify(code, config as Linter.Config[], { filename: file })
    .map(({ message }) => message);
}

const imports = (file: string, from: string) =>
  complaints(file, `import { x } from '${from}'; x();`);

describe('the import table', () => {
  it.each([
    ['src/domain/merge.js', '../store/port.js'],
    ['src/domain/merge.js', 'zod'],
    ['src/domain/merge.js', 'node:fs'],
    ['src/markdown/render.js', '../notes/readNotes.js'],
    ['src/markdown/render.js', 'lowdb'],
    ['src/notes/loose/readLoose.js', '../../library/entries.js'],
    ['src/notes/loose/readLoose.js', 'node:fs/promises'],
    ['src/library/search/index.js', '../../store/lowdb/openLowdbStore.js'],
    ['src/feeds/rss.js', 'express'],
    ['src/store/port.js', '../library/entries.js'],
    ['src/web/app.js', '../store/lowdb/openLowdbStore.js'],
    ['src/web/app.js', '../cli/main.js'],
    ['src/web/app.js', '../wiring.js'],
    ['src/web/app.js', 'lowdb'],
    ['src/cli/commands/import.js', '../../web/app.js'],
    ['src/cli/commands/import.js', '../../store/lowdb/openLowdbStore.js'],
  ])('does not let %s import %s', (file, from) => {
    expect(imports(file, from)).toHaveLength(1);
  });

  it.each([
    ['src/domain/merge.js', './draft.js'],
    ['src/notes/loose/readLoose.js', '../../domain/draft.js'],
    ['src/notes/loose/readLoose.js', '../canonical/heading.js'],
    ['src/library/versions.js', '../domain/version.js'],
    ['src/store/lowdb/documentFile.js', 'lowdb/node'],
    ['src/store/lowdb/documentFile.js', '../port.js'],
    ['src/store/lowdb/documentFile.js', 'node:fs/promises'],
    ['src/web/routes/pages/episode.js', '../../../domain/address.js'],
    ['src/web/routes/episode.js', '../pages/episode.js'],
    ['src/cli/commands/import.js', '../../notes/readNotes.js'],
  ])('lets %s import %s', (file, from) => {
    expect(imports(file, from)).toEqual([]);
  });

  it('keeps the clock and chance out of pure rooms', () => {
    expect(
      complaints(
        'src/domain/merge.js',
        'export const t = [Date.now(), new Date(), Math.random()];',
      ),
    ).toHaveLength(3);
    expect(complaints('src/domain/merge.js', 'export const t = new Date(0);')).toEqual([]);
  });
});

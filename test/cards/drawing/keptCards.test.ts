import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cardOf, type Card } from '../../../src/cards/card.js';
import { cardFolder } from '../../../src/cards/drawing/cardFolder.js';
import { keptCards } from '../../../src/cards/drawing/keptCards.js';
import { anEpisode, aShow } from '../../support/builders.js';
import { aPng } from '../../support/pictures.js';

const card = (title: string): Card => cardOf(aShow(), anEpisode({ number: 18, title }));
/** With the empty chunk that ends every PNG. */
const PNG = Buffer.concat([aPng(1200, 630), Buffer.from('\0\0\0\0IEND\xae\x42\x60\x82', 'latin1')]);

let folder: string;
let drawn: string[];
let logged: string[];

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'cards-')), 'cards');
  [drawn, logged] = [[], []];
});

const kept = (place = folder) =>
  keptCards(
    cardFolder(place),
    ({ title }) => {
      drawn.push(title);
      return Promise.resolve(PNG);
    },
    (message) => logged.push(message),
  );

describe('cards', () => {
  it('are drawn once, also for two who ask at once, and read from the folder after a restart', async () => {
    const cards = kept();
    const both = await Promise.all([cards(card('One')), cards(card('One'))]);
    expect(both).toEqual([PNG, PNG]);
    expect(await kept()(card('One'))).toEqual(PNG);
    expect(drawn).toEqual(['One']);
  });

  it('of an older text go when a new one is drawn', async () => {
    const cards = kept();
    await cards(card('One'));
    await cards(card('Two'));
    expect(await readdir(folder)).toEqual([`18-${card('Two').digest}.png`]);
  });

  it('that are not whole are drawn again', async () => {
    const cards = kept();
    await cards(card('One'));
    await writeFile(path.join(folder, `18-${card('One').digest}.png`), PNG.subarray(0, 20));
    expect(await kept()(card('One'))).toEqual(PNG);
    expect(drawn).toEqual(['One', 'One']);
  });

  it('are served and kept in memory where nothing can be written, which is said once', async () => {
    await writeFile(path.dirname(folder) + '/file', '');
    const cards = kept(path.join(path.dirname(folder), 'file', 'cards'));
    await cards(card('One'));
    expect(await cards(card('One'))).toEqual(PNG);
    await cards(card('Two'));
    expect(drawn).toEqual(['One', 'Two']);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('DATA_DIR/cards cannot be written');
  });

  it('that cannot be drawn are tried again by the next who asks', async () => {
    let fails = true;
    const cards = keptCards(
      cardFolder(folder),
      () => (fails ? Promise.reject(new Error('no')) : Promise.resolve(PNG)),
      () => undefined,
    );
    await expect(cards(card('One'))).rejects.toThrow('no');
    fails = false;
    expect(await cards(card('One'))).toEqual(PNG);
  });
});

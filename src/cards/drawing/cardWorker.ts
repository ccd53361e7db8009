import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { CardFacts } from '../cardFacts.js';
import { cardSvg } from '../cardSvg.js';
import { layOut } from '../layout.js';
import { drawPng } from './drawPng.js';
import { readTypeface } from './readTypeface.js';

/** The thread in which cards are drawn: for the facts of each it answers with the bytes of its PNG. */

const FONT = new URL('../../../public/fonts/IBMPlexSans-SemiBold.ttf', import.meta.url);
const typeface = readTypeface(readFileSync(FONT));

parentPort?.on('message', (facts: CardFacts) => {
  parentPort?.postMessage(drawPng(cardSvg(layOut(facts, typeface), typeface.unitsPerEm)));
});

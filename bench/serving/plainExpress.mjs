// Plain Express with EJS as its documentation sets it up, templates cached: it makes the same page object
// and renders the same view for each request, and does nothing else. A child of bench/serving.mjs.
import { fileURLToPath } from 'node:url';
import express from 'express';
import { createLibrary } from '../../dist/library/createLibrary.js';
import { readSeeds } from '../../dist/seeding/readSeeds.js';
import { frameOf } from '../../dist/web/frame.js';
import { episodePage } from '../../dist/web/pages/episodePage.js';

const at = (folder) => fileURLToPath(new URL(`../../${folder}`, import.meta.url));
const savedAt = '2026-04-01T10:00:00.000Z';
const { seeds } = await readSeeds(at('seeds'));
const library = createLibrary(
  [
    { name: 'show', value: seeds.show, savedAt },
    { name: 'catalogue', value: seeds.catalogue, savedAt },
    ...seeds.episodes.map((value) => ({ name: `episodes/${value.number}`, value, savedAt })),
    ...seeds.articles.map((value) => ({ name: `articles/${value.slug}`, value, savedAt })),
  ],
  Date.now(),
);

const app = express();
app.set('views', at('views'));
app.set('view engine', 'ejs');
app.get('/episodes/:number', (request, response) => {
  const entry = library.episode(Number(request.params.number));
  const asked = { t: request.query.t ?? null, order: null, area: null, is: null, q: null };
  const { head, ...page } = episodePage(entry, library, asked, null);
  const frame = frameOf(head, library, { baseUrl: 'http://localhost:3000', assets: '0123456789' });
  response.render('layout', { view: 'episode', frame, page });
});
process.on('message', (message) => {
  if (message !== 'start') return;
  const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
});
process.send('ready');

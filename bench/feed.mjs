// What feeds cost, in every form: the first after a start (nothing is rendered yet), the next poll, the
// first after a save, a page in the middle; and the first and the next search. With the real seeds, and
// with 7 to 1,000 episodes of 50 segments that all have notes. Run it with `npm run bench:feed`; it needs
// a built dist/ (`npm run build`). The bounds: 1,000 episodes at most 1 s, the real ones at most 20 ms.
import { fileURLToPath } from 'node:url';
import { atomDocument } from '../dist/feeds/atom.js';
import { changesFeed } from '../dist/feeds/changesFeed.js';
import { jsonFeedDocument } from '../dist/feeds/jsonFeed.js';
import { opmlDocument } from '../dist/feeds/opml.js';
import { rssDocument } from '../dist/feeds/rss.js';
import { createLibrary } from '../dist/library/createLibrary.js';
import { EVERY_SEGMENT } from '../dist/library/segmentFilter.js';
import { readSeeds } from '../dist/seeding/readSeeds.js';

const NOTES =
  'You can now **round** each line of an invoice. See [billing](/areas/billing).\n\n- ⚠️ Off by default\n- Per client\n';

function episode(number, edit = '') {
  const segments = Array.from({ length: 50 }, (_, i) => ({
    id: `e${number}s${i}`,
    section: null,
    title: `Segment ${i} of episode ${number}`,
    notes: `${NOTES}\nNumber ${number * 50 + i}.${edit}`,
    time: { start: i * 60, end: null, proposed: false },
    version: null,
    changes: [],
    areas: [],
    highlight: false,
    related: [],
    refused: [],
  }));
  const value = {
    number,
    type: 'full',
    season: null,
    guid: null,
    title: `Episode ${number}`,
    summary: 'About *rounding*.',
    status: 'published',
    published: null,
    complete: true,
    people: [],
    versions: ['2.210'],
    media: { videoUrl: null, enclosure: null },
    duration: 3600,
    transcript: null,
    notesUrl: null,
    segments,
    retiredIds: [],
  };
  return { name: `episodes/${number}`, value, savedAt: '2026-04-01T10:00:00.000Z' };
}

const made = (count) => Array.from({ length: count }, (_, i) => episode(i + 1));

/** Read anew each time, since what is rendered is remembered by segment. */
async function seeded() {
  const { seeds } = await readSeeds(fileURLToPath(new URL('../seeds', import.meta.url)));
  return seeds.episodes.map((value) => ({
    name: `episodes/${value.number}`,
    value,
    savedAt: '2026-04-01T10:00:00.000Z',
  }));
}

const inputOf = (library) => ({
  show: library.show(),
  episodes: library.episodes(),
  baseUrl: 'https://a.example',
});

function changes(library, page) {
  return changesFeed(library, { baseUrl: 'https://a.example', hubs: [] }, EVERY_SEGMENT)(page);
}

const FORMS = {
  rss: (library, page) => rssDocument(inputOf(library), page),
  atom: (library, page) => atomDocument(inputOf(library), page),
  json: (library, page) => jsonFeedDocument(inputOf(library), page),
  changes,
  opml: (library) => opmlDocument({ ...inputOf(library), areas: [], versions: ['2.210'] }),
};

function timed(work) {
  const start = process.hrtime.bigint();
  const result = work();
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, result };
}

function median(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

/** Every form has a library of its own, so that none finds notes that another has rendered. */
function measureForm([form, write], documents, of) {
  const library = createLibrary(documents, 0);
  const first = timed(() => write(library, 1));
  const next = median(Array.from({ length: 5 }, () => timed(() => write(library, 1)).ms));
  const { number } = library.episodes()[0].episode;
  library.apply([{ name: `episodes/${number}`, after: episode(number, ' Edited.') }], 0);
  const afterSave = timed(() => write(library, 1)).ms;
  const { pages } = first.result;
  const middle = timed(() => write(library, Math.ceil(pages / 2))).ms;
  const row = inMs({ first: first.ms, next, afterSave, middle });
  return { form, of, episodes: documents.length, pages, bytes: first.result.body.length, ...row };
}

function measureSearch(count) {
  const documents = made(count);
  const { ms: build, result: library } = timed(() => createLibrary(documents, 0));
  const search = () => library.search('rounding invoice', { limit: 20, offset: 0 });
  // As the server does it between requests; the longest slice is what a request may have to wait.
  const slices = [];
  for (let isLeft = true; isLeft;) {
    slices.push(timed(() => (isLeft = library.prepareSearch(50))).ms);
  }
  const firstSearch = timed(search).ms;
  const nextSearch = median(Array.from({ length: 5 }, () => timed(search).ms));
  library.apply([{ name: `episodes/${count}`, after: episode(count, ' Edited.') }], 0);
  const row = {
    build,
    preparing: slices.reduce((sum, slice) => sum + slice),
    longestSlice: Math.max(...slices),
    firstSearch,
    nextSearch,
    searchAfterSave: timed(search).ms,
  };
  return { episodes: count, ...inMs(row) };
}

function inMs(row) {
  return Object.fromEntries(Object.entries(row).map(([key, ms]) => [key, `${ms.toFixed(1)} ms`]));
}

// Once unmeasured, so that what is compared is not the compiler's warming up.
for (const form of Object.entries(FORMS)) measureForm(form, made(20), 'made');
measureSearch(20);
const rows = [];
for (const form of Object.entries(FORMS)) rows.push(measureForm(form, await seeded(), 'seeds'));
for (const count of [7, 100, 1000]) {
  for (const form of Object.entries(FORMS)) rows.push(measureForm(form, made(count), 'made'));
}
console.table(rows);
console.table([7, 100, 500].map(measureSearch));

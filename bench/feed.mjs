// What the first and the next feed cost, and the first and the next search, with the real seeds' size
// and far beyond. Run it with `npm run bench:feed`; it needs a built dist/ (`npm run build`).
import { rssFeed } from '../dist/feeds/rss.js';
import { createLibrary } from '../dist/library/createLibrary.js';

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
  }));
  const value = {
    number,
    type: 'full',
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

function timed(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function measure(count) {
  const documents = Array.from({ length: count }, (_, i) => episode(i + 1));
  let library;
  const build = timed(() => (library = createLibrary(documents, 0)));
  const feed = () =>
    rssFeed({ show: library.show(), episodes: library.episodes(), baseUrl: 'https://a.example' });
  const search = () => library.search('rounding invoice', { limit: 20, offset: 0 });
  // As the server does it between requests; the longest slice is what a request may have to wait.
  const slices = [];
  for (let isLeft = true; isLeft;) {
    slices.push(timed(() => (isLeft = library.prepareSearch(50))));
  }
  const preparing = slices.reduce((sum, slice) => sum + slice);
  const longestSlice = Math.max(...slices);
  const firstSearch = timed(search);
  const nextSearch = median(Array.from({ length: 5 }, () => timed(search)));
  const firstFeed = timed(feed);
  const nextFeed = median(Array.from({ length: 5 }, () => timed(feed)));
  const saved = { name: `episodes/${count}`, after: episode(count, ' Edited.') };
  library.apply([saved], 0);
  const feedAfterSave = timed(feed);
  const searchAfterSave = timed(search);
  const row = {
    build,
    preparing,
    longestSlice,
    firstFeed,
    nextFeed,
    feedAfterSave,
    firstSearch,
    nextSearch,
    searchAfterSave,
  };
  return { episodes: count, ...mapped(row, (ms) => `${ms.toFixed(1)} ms`) };
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

// Once unmeasured, so that what is compared is not the compiler's warming up.
measure(20);
console.table([8, 100, 500].map(measure));

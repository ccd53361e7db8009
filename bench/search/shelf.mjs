// A library of 200 episodes of 60 segments and a catalogue of 20,000 changes: the same on every run.
import { readdirSync, readFileSync } from 'node:fs';

/** Numbers from 0 to 1, the same sequence for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The words of the seeds, most frequent first, and what a word grows into: other endings, other beginnings. */
function vocabulary(random) {
  const texts = readdirSync('seeds/episodes').map((name) =>
    readFileSync(`seeds/episodes/${name}`, 'utf8'),
  );
  const counts = new Map();
  for (const word of texts
    .join('\n')
    .toLowerCase()
    .match(/[a-z]{2,}/g)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const own = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const endings = ['s', 'ed', 'ing', 'er', 'able', 'ly', 'ment', 'ation', 'less', 'ity'];
  const beginnings = ['re', 'un', 'pre', 'auto', 'multi', 'sub', 'over', 'inter'];
  const syllables = ['ka', 'lo', 'ri', 'ten', 'mar', 'vis', 'do', 'pel', 'su', 'no', 'ex', 'cor'];
  const grown = new Set(own);
  const pick = (list) => list[Math.floor(random() * list.length)];
  while (grown.size < 12_000) {
    const kind = random();
    if (kind < 0.4) grown.add(pick(own) + pick(endings));
    else if (kind < 0.6) grown.add(pick(beginnings) + pick(own));
    else
      grown.add(
        Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
      );
  }
  return [...grown];
}

/** A word's place by Zipf's law: the first is twice as likely as the second. */
function zipf(random, size) {
  return Math.min(size - 1, Math.floor(Math.exp(random() * Math.log(size + 1)) - 1));
}

const AREAS = 'billing contracts slas tickets workflows portal assets integrations'.split(' ');

/** Episodes and catalogue as the store holds them, and the words that they were made of. */
export function shelf(episodes = 200, changes = 20_000) {
  const random = chance(5);
  const words = vocabulary(random);
  const word = () => words[zipf(random, words.length)];
  const version = () => `2.${100 + 2 * Math.floor(random() * 60)}`;
  const slip = (text) =>
    text.length < 4 ? text : text.slice(0, 2) + text.slice(3, 4) + text[2] + text.slice(4);
  const sentence = (from, to) => {
    const list = Array.from({ length: from + Math.floor(random() * (to - from)) }, word);
    if (random() < 0.03) list[0] = slip(list[0]);
    if (random() < 0.05) list.push(`v${version()}`);
    const text = list.join(' ');
    return text[0].toUpperCase() + text.slice(1);
  };
  const areas = () => (random() < 0.7 ? [AREAS[Math.floor(random() * AREAS.length)]] : []);
  const idOf = (i) => String(700_000 + i * 17);
  const catalogue = {};
  for (let i = 0; i < changes; i += 1) {
    catalogue[idOf(i)] = {
      id: idOf(i),
      title: sentence(5, 11),
      version: random() < 0.8 ? version() : null,
      areas: areas(),
      notes: `${sentence(8, 30)}.`,
      url: null,
      released: null,
    };
  }
  const list = Array.from({ length: episodes }, (_, n) => ({
    number: n + 1,
    type: 'full',
    season: null,
    guid: null,
    explicit: null,
    title: sentence(3, 7),
    summary: `${sentence(20, 50)}.`,
    status: 'published',
    published: null,
    complete: true,
    people: [{ name: 'Ada Example', role: 'host' }],
    versions: [version()],
    media: { videoUrl: null, enclosure: null },
    duration: 3600,
    transcript: null,
    notesUrl: null,
    retiredIds: [],
    segments: Array.from({ length: 60 }, (_, i) => ({
      id: `e${n}s${i}`,
      section: null,
      title: sentence(5, 12),
      notes: random() < 0.7 ? `${sentence(10, 40)}.\n\n- **${sentence(4, 9)}**` : '',
      time: { start: i * 60, end: null, proposed: false },
      version: random() < 0.3 ? version() : null,
      changes: random() < 0.3 ? [{ id: idOf(Math.floor(random() * changes)), version: null }] : [],
      areas: areas(),
      highlight: random() < 0.1,
    })),
  }));
  return { episodes: list, changes: catalogue, words, random };
}

/** A show with the areas that the texts name. */
export function show() {
  return {
    title: 'Bench',
    versionAliases: { 2.21: '2.210' },
    areas: AREAS.map((slug) => ({ slug, title: slug, terms: [slug] })),
    timeZone: 'UTC',
    versions: [],
  };
}

/** Every text as candidates take it: three columns, Markdown's marks left in for all of them. */
export function textsOf({ episodes, changes }) {
  return [
    ...Object.values(changes).map(({ id, title, version, areas, notes }) => ({
      id: `change ${id}`,
      title,
      facts: [id, version, ...areas].filter(Boolean).join(' '),
      body: notes,
    })),
    ...episodes.flatMap(({ number, segments }) =>
      segments.map((segment) => ({
        id: `segment ${number} ${segment.id}`,
        title: segment.title,
        facts: [...segment.changes.map(({ id }) => id), segment.version, ...segment.areas]
          .filter(Boolean)
          .join(' '),
        body: segment.notes,
      })),
    ),
  ];
}

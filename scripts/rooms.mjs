// The import table of DESIGN.md as lint rules: which room of src/ may import which, and which packages.

/** `ours`: rooms it may import. `packages`: third-party packages. `node`: built-in modules (true: any). */
export const rooms = {
  domain: { ours: [], packages: ['@date-fns/tz'], node: ['crypto'], pure: true },
  markdown: { ours: ['domain'], packages: ['marked', 'sanitize-html'], node: [], pure: true },
  notes: {
    ours: ['domain', 'markdown'],
    packages: ['yaml', 'turndown', 'htmlparser2', 'dom-serializer', 'domhandler'],
    node: [],
    pure: true,
  },
  concurrency: { ours: [], packages: [], node: [], pure: true },
  faults: { ours: [], packages: [], node: [], pure: true },
  memory: { ours: [], packages: [], node: [], pure: true },
  exchange: {
    ours: ['domain'],
    packages: ['yaml', 'csv-parse', 'jsonc-parser', 'htmlparser2'],
    node: [],
    pure: true,
  },
  captions: { ours: ['domain'], packages: ['stemmer'], node: [], pure: true },
  timing: { ours: ['domain', 'markdown', 'captions'], packages: [], node: [], pure: true },
  listening: { ours: ['domain'], packages: [], node: [], pure: true },
  horizon: { ours: ['domain'], packages: [], node: [], pure: true },
  planning: { ours: ['domain'], packages: [], node: [], pure: true },
  browser: {
    ours: ['domain', 'listening', 'horizon', 'planning'],
    packages: ['media-chrome', 'youtube-video-element', 'vimeo-video-element'],
    node: [],
  },
  backup: {
    ours: ['domain', 'faults'],
    packages: ['tar-stream', 'zod'],
    node: true,
  },
  mending: { ours: ['domain', 'faults', 'store', 'backup'], packages: [], node: true },
  mp3: { ours: ['domain'], packages: [], node: [], pure: true },
  library: { ours: ['domain', 'markdown'], packages: ['stemmer'], node: [], pure: true },
  linking: { ours: ['domain', 'markdown'], packages: ['stemmer'], node: [], pure: true },
  feeds: {
    ours: ['domain', 'markdown', 'memory', 'library'],
    packages: ['rss', 'date-fns', '@date-fns/tz', '@rgrove/parse-xml', 'htmlparser2'],
    node: [],
    pure: true,
  },
  api: {
    ours: ['domain', 'markdown', 'library', 'linking'],
    packages: ['zod'],
    node: [],
    pure: true,
  },
  store: { ours: ['domain'], packages: [], node: [], pure: true },
  'store/lowdb': {
    ours: ['domain', 'faults', 'concurrency', 'store', 'surroundings'],
    packages: ['lowdb', 'zod'],
    node: true,
  },
  net: { ours: ['domain', 'faults'], packages: [], node: true },
  media: { ours: ['domain', 'faults', 'concurrency'], packages: [], node: true },
  cards: { ours: ['domain'], packages: [], node: ['crypto'], pure: true },
  'cards/drawing': {
    ours: ['domain', 'faults', 'cards'],
    packages: ['harfbuzzjs', '@resvg/resvg-wasm'],
    node: true,
  },
  logging: { ours: [], packages: ['pino'], node: [] },
  gate: {
    ours: ['domain', 'faults', 'api'],
    packages: ['proxy-addr', 'rate-limiter-flexible'],
    node: true,
  },
  web: {
    ours: [
      'domain',
      'faults',
      'memory',
      'markdown',
      'notes',
      'exchange',
      'captions',
      'timing',
      'listening',
      'horizon',
      'planning',
      'library',
      'linking',
      'feeds',
      'api',
      'store',
      'net',
      'media',
      'cards',
      'config',
      'gate',
      'logging',
    ],
    packages: ['express', 'helmet', 'ejs', 'date-fns', '@date-fns/tz'],
    node: true,
  },
  seeding: {
    ours: ['domain', 'faults', 'notes', 'exchange', 'store', 'media'],
    packages: [],
    node: true,
  },
  serving: {
    ours: [
      'domain',
      'faults',
      'library',
      'feeds',
      'store',
      'net',
      'media',
      'backup',
      'cards/drawing',
      'gate',
      'logging',
      'web',
      'config',
      'surroundings',
      'wiring',
    ],
    packages: [],
    node: true,
  },
  cli: {
    ours: [
      'domain',
      'faults',
      'concurrency',
      'markdown',
      'notes',
      'exchange',
      'captions',
      'timing',
      'library',
      'linking',
      'feeds',
      'api',
      'store',
      'net',
      'media',
      'backup',
      'mending',
      'mp3',
      'config',
      'surroundings',
      'wiring',
    ],
    packages: ['commander'],
    node: true,
  },
};

const places = [...Object.keys(rooms), 'config', 'surroundings', 'wiring', 'server'];

function upwardsTo(place) {
  // A room's own adapters live in folders below it: `store` names the port, not `store/lowdb`.
  const below = places
    .filter((p) => p.startsWith(`${place}/`))
    .map((p) => p.slice(place.length + 1));
  const notBelow = below.length > 0 ? `(?!(?:${below.join('|')})/)` : '';
  return `${place}(?:/${notBelow}|\\.js$)`;
}

function allowedPattern(ours) {
  return ours.map(upwardsTo).join('|');
}

function restrictions(room, { ours, packages, node }) {
  const leaving = '^(?:\\.\\./)+';
  const own = `${room.split('/').at(-1)}/`;
  const siblings = allowedPattern([...ours, room]);
  const patterns = [
    {
      // Up and out of the room into a place that the table does not allow it.
      regex: `${leaving}(?=(?:${[...places, ...places.map((p) => p.split('/').at(-1))].join('|')})(?:/|\\.js$))(?!(?:${siblings}))(?!${own})`,
      message: `${room} may import ${ours.join(', ') || 'nothing'} of ours (scripts/rooms.mjs).`,
    },
    {
      regex: `^(?!\\.|node:)(?!(?:${packages.join('|') || '\\0'})(?:/|$))`,
      message: `${room} may use ${packages.join(', ') || 'no'} packages (scripts/rooms.mjs).`,
    },
  ];
  if (node !== true) {
    patterns.push({
      regex: `^node:(?!(?:${node.join('|') || '\\0'})$)`,
      message: `${room} is pure: no input, no output (scripts/rooms.mjs).`,
    });
  }
  return patterns;
}

const clockAndChance = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take `now` as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take `now` as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take randomness as an argument.',
  },
];

/** ESLint configuration objects, one a room. */
export const roomRules = Object.entries(rooms).map(([room, rule]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', { patterns: restrictions(room, rule) }],
    ...(rule.pure ? { 'no-restricted-syntax': ['error', ...clockAndChance] } : {}),
  },
}));

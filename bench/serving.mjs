// How fast answers are, beside the fastest that Node can be: for each address a bare node:http server that
// sends the same bytes and headers, and the companion, each in a process of its own, are loaded in turn,
// several rounds; the ratio is the median over the rounds. Then pages that were not rendered yet, beside
// plain Express with EJS. `npm run bench -- --rounds 5 --seconds 2 --codings identity,gzip,br`
import { once } from 'node:events';
import { get } from 'node:http';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { startBare, startCompanion, startPlainExpress } from './serving/children.mjs';
import { load, loadOnce } from './serving/load.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    codings: { type: 'string', default: 'identity,gzip,br' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);

const ADDRESSES = [
  { what: 'home page', path: '/' },
  { what: 'episode page', path: '/episodes/16' },
  { what: 'feed', path: '/feed.xml' },
  { what: 'feed, If-None-Match', path: '/feed.xml', isKnown: true },
  { what: 'change page', path: '/changes/1044274' },
  { what: 'search', path: '/search?q=invoice' },
];
/** What is not rendered yet: of each second of an episode there is a page of its own. */
const SECONDS = Array.from({ length: 2400 }, (_, i) => `/episodes/16?t=${i + 1}`);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Each in turn, and in the other order the next time. */
async function inTurn(bare, companion, run) {
  const results = { bare: [], companion: [] };
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? ['bare', 'companion'] : ['companion', 'bare'];
    for (const who of order) results[who].push(await run({ bare, companion }[who], round));
  }
  return results;
}

function rowOf(what, { bare, companion }, name = 'bare') {
  const of = (results, key) => median(results.map((result) => result[key]));
  const ratios = companion.map(({ perSecond }, i) => perSecond / bare[i].perSecond);
  const cpu = companion.map((each, i) => bare[i].cpu / each.cpu);
  return {
    what,
    [`${name} req/s`]: Math.round(of(bare, 'perSecond')),
    'companion req/s': Math.round(of(companion, 'perSecond')),
    ratio: median(ratios).toFixed(2),
    'ratios from to': `${Math.min(...ratios).toFixed(2)} ${Math.max(...ratios).toFixed(2)}`,
    [`${name} p99 ms`]: of(bare, 'p99'),
    'companion p99 ms': of(companion, 'p99'),
    'ratio by processor time': median(cpu).toFixed(2),
    answers: [...new Set([...bare, ...companion].map(({ status }) => status))].join(' / '),
  };
}

/** As it comes over the wire: `fetch` would undo the coding. */
async function fetched(url, headers) {
  const [message] = await once(get(url, { headers }), 'response');
  const pieces = [];
  for await (const piece of message) pieces.push(piece);
  return { message, bytes: Buffer.concat(pieces) };
}

/** What the companion answers once it is settled, for the bare server to answer the same. */
async function answerOf(origin, path, headers) {
  let response;
  for (let i = 0; i < 3; i++) {
    response = await fetched(`${origin}${path}`, headers);
    await pause(200);
  }
  const { message, bytes } = response;
  const pairs = [];
  for (let i = 0; i < message.rawHeaders.length; i += 2) {
    pairs.push([message.rawHeaders[i], message.rawHeaders[i + 1]]);
  }
  return { headers: pairs, body: bytes.toString('base64'), etag: message.headers.etag };
}

console.log(
  `${new Date().toISOString().slice(0, 16)}Z, Node ${process.version}, ${os.cpus()[0]?.model}, ${os.cpus().length} cores; load average before: ${os.loadavg()[0].toFixed(2)}`,
);
console.log(
  `${rounds} rounds of ${seconds} s each, the bare server and the companion in turn; 32 connections`,
);

const companion = await startCompanion();
try {
  // Dates and smallest bodies come a moment after the start.
  await pause(1500);
  for (const coding of values.codings.split(',')) {
    const rows = [];
    for (const { what, path, isKnown = false } of ADDRESSES) {
      const accepted = coding === 'identity' ? {} : { 'accept-encoding': coding };
      const answer = await answerOf(companion.origin, path, accepted);
      const bare = await startBare(answer);
      const headers = isKnown ? { ...accepted, 'if-none-match': answer.etag } : accepted;
      const run = (server, of = seconds) => load(server, { path, headers, seconds: of });
      await run(bare, 1);
      await run(companion, 1);
      const results = await inTurn(bare, companion, (server) => run(server));
      await bare.stop();
      rows.push({
        ...rowOf(what, results),
        bytes: isKnown ? 0 : Buffer.byteLength(answer.body, 'base64'),
      });
    }
    console.log(`\nClients that take ${coding}:`);
    console.table(rows);
  }

  const plain = await startPlainExpress();
  const share = Math.floor(SECONDS.length / (rounds + 1));
  const part = (round) => SECONDS.slice(round * share, (round + 1) * share);
  await loadOnce(plain, part(rounds));
  await loadOnce(companion, part(rounds));
  const results = await inTurn(plain, companion, (server, round) => loadOnce(server, part(round)));
  await plain.stop();
  console.log('\nNot rendered yet, each address once:');
  console.table([rowOf('episode page at a moment', results, 'Express')]);
} finally {
  await companion.stop();
}

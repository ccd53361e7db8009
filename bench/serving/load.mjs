// One load on one server, and what came of it.
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';

const CONNECTIONS = 32;
const AT_ONCE = 8;

/**
 * Asks for the same again and again.
 * @returns requests a second, the 99th percentile in ms, and the processor time of a request in µs
 */
export async function load(server, { path, headers, seconds }) {
  const before = await server.cpuMs();
  const url = `${server.origin}${path}`;
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds });
  return { ...(await summary(server, before, result)), status: statusOf(result) };
}

/** Asks for each of many addresses once. autocannon ends such a load on a whole second: this one does not. */
export async function loadOnce(server, paths) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const statuses = new Set();
  const times = [];
  let next = 0;
  const askOn = async () => {
    while (next < paths.length) {
      const began = performance.now();
      const [answer] = await once(get(`${server.origin}${paths[next++]}`, { agent }), 'response');
      answer.resume();
      await once(answer, 'end');
      statuses.add(answer.statusCode);
      times.push(performance.now() - began);
    }
  };
  const before = await server.cpuMs();
  const began = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  const seconds = (performance.now() - began) / 1000;
  const cpuMs = (await server.cpuMs()) - before;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / seconds,
    p99: Math.round(times[Math.floor(times.length * 0.99)]),
    cpu: (cpuMs * 1000) / times.length,
    status: [...statuses].join(', '),
  };
}

async function summary(server, before, result) {
  const seconds = (result.finish - result.start) / 1000;
  const cpuMs = (await server.cpuMs()) - before;
  const count = result.requests.total;
  return {
    perSecond: count / seconds,
    p99: result.latency.p99,
    cpu: (cpuMs * 1000) / count,
  };
}

function statusOf(result) {
  const statuses = Object.keys(result.statusCodeStats ?? {});
  if (result.errors > 0 || result.timeouts > 0) statuses.push(`${result.errors} errors`);
  return statuses.join(', ');
}

// One load on one server, and what came of it.
import autocannon from 'autocannon';

const CONNECTIONS = 32;

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

/** Asks for each of many addresses once. */
export async function loadOnce(server, paths) {
  const before = await server.cpuMs();
  const connections = 8;
  const share = Math.floor(paths.length / connections);
  let next = 0;
  const result = await autocannon({
    url: server.origin,
    connections,
    amount: share * connections,
    setupClient: (client) => {
      const own = paths.slice(next, (next += share));
      client.setRequests(own.map((path) => ({ path })));
    },
  });
  return { ...(await summary(server, before, result)), status: statusOf(result) };
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

import { json } from '../answer.js';
import type { Route } from './route.js';

/** The process answers. */
export const healthz: Route = () => json({ status: 'ok' });

/** Requests can be answered, if not all of them: then `degraded`, and what is wrong. 503 when none can. */
export const readyz: Route = (_ask, site) => {
  const { ok, problems } = site.ready();
  const working = problems.length === 0 ? 'ok' : 'degraded';
  const body = { status: ok ? working : 'not ready', problems };
  return { kind: 'json', body, status: ok ? 200 : 503 };
};

import { json } from '../answer.js';
import type { Route } from './route.js';

/** The process answers. */
export const healthz: Route = () => json({ status: 'ok' });

/** Requests can be answered; 503 with what is wrong when not. */
export const readyz: Route = (_ask, site) => {
  const { ok, problems } = site.ready();
  const body = { status: ok ? 'ok' : 'not ready', problems };
  return { kind: 'json', body, status: ok ? 200 : 503 };
};

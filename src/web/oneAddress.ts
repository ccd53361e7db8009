import type { RequestHandler } from 'express';

// Nothing but what our own addresses are made of: a redirect must not lead to another host.
const OURS = /^(?:\/[a-z0-9][a-z0-9._-]*)+$/;

/**
 * Every page has one address: another spelling of it, with capitals or a slash at the end, is
 * redirected for good. Media files keep the names that they were given.
 */
export const oneAddress: RequestHandler = (request, response, next) => {
  const { path, originalUrl } = request;
  const proper = path.toLowerCase().replace(/\/$/, '');
  if (path === '/' || path === proper || path.startsWith('/media/') || !OURS.test(proper)) {
    next();
    return;
  }
  const query = originalUrl.indexOf('?');
  response.redirect(301, query === -1 ? proper : `${proper}${originalUrl.slice(query)}`);
};

import type { Request, Response } from 'express';
import { openToOtherSites } from './headers.js';

/** Leads to the same thing under its right address, for good. */
export function sendMoved(response: Response, to: string): void {
  // But not for ever: an alias or an old address may have been a slip of the pen.
  response.set('Cache-Control', 'public, max-age=300').redirect(301, to);
}

/** The same from an old address of a feed, which players on pages of other sites may follow. */
export function sendMovedFeed(request: Request, response: Response, to: string): void {
  openToOtherSites(request, response, () => {
    sendMoved(response, to);
  });
}

import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { requestIdOf } from '../gate/requestId.js';
import type { Log } from '../logging/log.js';
import { notFound, type ProblemAnswer } from './answer.js';
import type { Send } from './send.js';

const READING = ['GET', 'HEAD'];

/**
 * Everything here is read-only: other methods get 405 and the list of those that work. OPTIONS goes
 * on to those addresses that pages of other sites may read.
 */
export function onlyReading(send: Send): RequestHandler {
  return async (request, response, next) => {
    if (READING.includes(request.method) || request.method === 'OPTIONS') next();
    else await sendNotAllowed(send, request, response);
  };
}

/** The last route: nothing has this address. */
export function nothingHere(send: Send): RequestHandler {
  return (request, response) =>
    READING.includes(request.method)
      ? send(request, response, notFound('Nothing has this address.'))
      : sendNotAllowed(send, request, response);
}

function sendNotAllowed(send: Send, request: Request, response: Response): Promise<void> {
  response.set('Allow', READING.join(', '));
  return send(request, response, {
    kind: 'problem',
    status: 405,
    title: 'This can only be read',
    detail: `${request.method} does nothing here; this address answers GET and HEAD.`,
    near: [],
  });
}

/** The one error handler. Readers are told nothing internal; the log is told all. */
export function errorHandler(send: Send, log: Log): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    const answer = problemOf(error);
    if (answer.status >= 500) {
      const requestId = requestIdOf(request) ?? 'none';
      log(`${request.method} ${request.path} failed`, error, { requestId });
      if (!response.headersSent) response.set('X-Request-Id', requestId);
    }
    if (response.headersSent) {
      next(error);
      return;
    }
    if (hasHeaders(error)) response.set(error.headers);
    await send(request, response, answer);
  };
}

// Express and its static files report a malformed address or range as an error with a 4xx status.
function problemOf(error: unknown): ProblemAnswer {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500) {
    if (status === 416) return unsatisfiableRange;
    const title = 'This address cannot be read';
    const detail = 'It is not a well-formed address. Check it, or search for what you need.';
    return { kind: 'problem', status, title, detail, near: [] };
  }
  return {
    kind: 'problem',
    status: 500,
    title: 'Something went wrong here',
    detail: 'It is our fault, not yours, and it was logged. Try again in a moment.',
    near: [],
  };
}

const unsatisfiableRange: ProblemAnswer = {
  kind: 'problem',
  status: 416,
  title: 'The file ends before that',
  detail: 'The range that was asked for lies behind the end of the file.',
  near: [],
};

function hasHeaders(error: unknown): error is { headers: Record<string, string> } {
  return (
    typeof error === 'object' && error !== null && 'headers' in error && error.headers !== undefined
  );
}

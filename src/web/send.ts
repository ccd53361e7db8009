import type { Request, Response } from 'express';
import { PROBLEM_TYPE, problemAnswer } from '../api/problemAnswer.js';
import type { Answer, PageAnswer, ProblemAnswer } from './answer.js';
import { oldFeedAddress } from './oldFeedAddress.js';
import { nearTo, type ProblemPage } from './pages/problem.js';
import type { Render } from './render.js';
import type { SendRendering } from './representations/rendering.js';
import { sendMoved, sendMovedFeed } from './sendMoved.js';
import type { Site } from './site.js';
import { trackerOf } from './webAddress.js';

/** Writes an answer to the response. */
export type Send = (request: Request, response: Response, answer: Answer) => Promise<void>;

/** The one place that turns answers into responses. */
export function sender(site: Site, render: Render, sendRendering: SendRendering): Send {
  return async (request, response, answer) => {
    switch (answer.kind) {
      case 'redirect':
        if (answer.status === 301) sendMoved(response, answer.to);
        else response.redirect(answer.status, answer.to);
        return;
      case 'json':
        response.status(answer.status).json(answer.body);
        return;
      case 'problem':
        await sendProblem(request, response, answer);
        return;
      case 'page':
      case 'framed':
      case 'text':
      case 'bytes':
        await sendRendering(request, response, render(answer, request.originalUrl));
    }
  };

  async function sendProblem(request: Request, response: Response, problem: ProblemAnswer) {
    const moved = problem.status === 404 ? oldFeedAddress(request, site, false) : null;
    if (moved !== null) {
      sendMovedFeed(request, response, moved);
      return;
    }
    const { retryAfterSeconds } = problem;
    if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
    if (isForMachines(request.path)) {
      const body = problemAnswer(problem.status, problem.detail);
      response.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(body));
      return;
    }
    const page = render(pageOf(problem, request.path), request.originalUrl);
    await sendRendering(request, response, { ...page, status: problem.status });
  }

  function pageOf(problem: ProblemAnswer, path: string): PageAnswer {
    const { status, title, detail } = problem;
    const near =
      problem.near.length > 0 || status >= 500 ? problem.near : nearTo(path, site.library());
    const page: ProblemPage = {
      status,
      title,
      detail,
      near,
      unknownId: problem.unknownId ?? null,
      tracker: trackerOf(site.library().show()),
    };
    const head = { title, path: '/', nav: null, description: detail, indexed: false };
    return { kind: 'page', view: 'problem', head, page, kindOfDocument: 'page' };
  }
}

function isForMachines(path: string): boolean {
  return /^\/(?:api|oembed)(?:\/|$)/i.test(path);
}

import type { Request, Response } from 'express';
import { PROBLEM_TYPE, problemAnswer } from '../api/problemAnswer.js';
import type { Answer, BytesAnswer, PageAnswer, ProblemAnswer } from './answer.js';
import { frameOf } from './frame.js';
import { oldFeedAddress } from './oldFeedAddress.js';
import { nearTo, type ProblemPage } from './pages/problem.js';
import { contentSecurityPolicy } from './contentSecurityPolicy.js';
import { forOtherSites } from './headers.js';
import { cacheControl, FOR_EVER } from './representations/cacheControl.js';
import type { Compressed } from './representations/compressed.js';
import { digestOf, sendBody } from './representations/sendBody.js';
import { textSender } from './representations/sendText.js';
import { sendMoved, sendMovedFeed } from './sendMoved.js';
import type { Site } from './site.js';
import type { Views } from './views.js';
import { trackerOf } from './webAddress.js';

/** Writes an answer to the response. */
export type Send = (request: Request, response: Response, answer: Answer) => Promise<void>;

/** The one place that turns answers into responses. @param assets the digest of styles and scripts */
export function sender(site: Site, views: Views, assets: string, compressed: Compressed): Send {
  const sendText = textSender(site, compressed);
  return async (request, response, answer) => {
    switch (answer.kind) {
      case 'redirect':
        if (answer.status === 301) sendMoved(response, answer.to);
        else response.redirect(answer.status, answer.to);
        return;
      case 'json':
        response.status(answer.status).json(answer.body);
        return;
      case 'text':
        await sendText(request, response, answer);
        return;
      case 'bytes':
        await sendBytes(request, response, answer);
        return;
      case 'page':
        await sendPage(request, response, answer);
        return;
      case 'framed':
        response.status(answer.status).set('Content-Security-Policy', answer.policy);
        forOtherSites(response);
        await sendHtml(request, response, await views.framed(answer.view, assets, answer.page));
        return;
      case 'problem':
        await sendProblem(request, response, answer);
    }
  };

  async function sendPage(request: Request, response: Response, answer: PageAnswer) {
    const { view, head, page, kindOfDocument } = answer;
    const frame = frameOf(head, site.library(), { baseUrl: site.baseUrl, assets });
    response.set('Content-Security-Policy', contentSecurityPolicy(kindOfDocument));
    await sendHtml(request, response, await views.page(view, frame, page));
  }

  async function sendBytes(request: Request, response: Response, answer: BytesAnswer) {
    const { type, bytes, isForEver } = answer;
    const now = site.now();
    const body = {
      bytes,
      digest: digestOf(bytes),
      type,
      isPacked: true,
      cacheControl: isForEver ? FOR_EVER : cacheControl(site.nextPublication(), now),
      lastModified: null,
    };
    await sendBody(request, response, body, compressed, now);
  }

  async function sendHtml(request: Request, response: Response, html: string): Promise<void> {
    const bytes = Buffer.from(html, 'utf8');
    const body = {
      bytes,
      digest: digestOf(bytes),
      type: 'text/html; charset=utf-8',
      cacheControl: 'no-cache',
      lastModified: null,
    };
    await sendBody(request, response, body, compressed, site.now());
  }

  async function sendProblem(request: Request, response: Response, problem: ProblemAnswer) {
    const moved = problem.status === 404 ? oldFeedAddress(request, site, false) : null;
    if (moved !== null) {
      sendMovedFeed(request, response, moved);
      return;
    }
    response.status(problem.status);
    if (isForMachines(request.path)) {
      const body = problemAnswer(problem.status, problem.detail);
      response.type(PROBLEM_TYPE).send(JSON.stringify(body));
      return;
    }
    const { status, title, detail } = problem;
    const near =
      problem.near.length > 0 || status >= 500
        ? problem.near
        : nearTo(request.path, site.library());
    const page: ProblemPage = {
      status,
      title,
      detail,
      near,
      unknownId: problem.unknownId ?? null,
      tracker: trackerOf(site.library().show()),
    };
    const head = { title, path: '/', nav: null, description: detail, indexed: false };
    await sendPage(request, response, {
      kind: 'page',
      view: 'problem',
      head,
      page,
      kindOfDocument: 'page',
    });
  }
}

function isForMachines(path: string): boolean {
  return /^\/(?:api|oembed)(?:\/|$)/i.test(path);
}

import { episodePath } from '../../domain/address.js';
import { compareVersions } from '../../domain/version.js';
import { whatLiesAhead } from '../../horizon/ahead.js';
import type { Horizon } from '../../horizon/horizon.js';
import { aheadInWords, ASKS_FOR_VERSION, newsInWords } from '../../horizon/inWords.js';
import { NO_SYSTEM, type System } from '../../horizon/system.js';
import { newsSince, readVisits, visitedAt, type News } from '../../horizon/visits.js';
import { announce } from '../announce.js';
import { keep, kept } from '../deviceStorage.js';
import { keepSystem, keptSystem } from './keptSystem.js';
import { systemDialog } from './systemDialog.js';

const VISITS = 'runbook.visits';
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** Says on the front page what lies ahead of the system that this device knows of, and what is new. */
export function showStanding(): void {
  const place = document.querySelector<HTMLElement>('[data-standing]');
  const data = document.querySelector('script#horizon');
  const lines = place?.querySelector('.standing-lines');
  const plan = place?.querySelector<HTMLAnchorElement>('[data-part="plan"]');
  if (!place || !data || !lines || !plan) return;
  const horizon = JSON.parse(data.textContent) as Horizon;
  const visits = visitedAt(readVisits(kept(VISITS)), horizon, Date.now());
  keep(VISITS, JSON.stringify(visits));
  let news = visits.before && newsSince(visits.before, horizon);
  let system = keptSystem();

  const show = (note: string | null = null) => {
    const ahead = whatLiesAhead(system, horizon);
    const isBehind = ahead !== null && compareVersions(ahead.from, ahead.to) < 0;
    plan.hidden = !isBehind;
    if (isBehind) plan.href = `/upgrade?from=${ahead.from}&to=${ahead.to}`;
    const words = ahead === null ? ASKS_FOR_VERSION : aheadInWords(ahead);
    lines.classList.toggle('is-asking', ahead === null && news === null);
    lines.replaceChildren(
      ...words.map(line),
      ...(note === null ? (news ? [newsLine(news)] : []) : [line(note)]),
    );
  };
  const change = (changed: System, done: string) => {
    system = changed;
    const isKept = keepSystem(system);
    show(isKept ? null : 'This window keeps nothing: it holds until you leave the page.');
    announce(isKept ? done : 'This window keeps nothing: it holds until you leave the page.');
  };
  const dialog = systemDialog(horizon, {
    keep: (said) => {
      change(said, 'Kept on this device.');
    },
    forget: () => {
      keep(VISITS, null);
      news = null;
      change(NO_SYSTEM, 'Forgotten.');
    },
  });
  place.querySelector('[data-part="open"]')?.addEventListener('click', () => {
    dialog?.open(system);
  });
  show();
}

function line(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

function newsLine(news: News): HTMLElement {
  const pieces = newsInWords(news);
  const day = DAY.format(news.since);
  if (pieces.length === 0) return line(`Nothing new since ${day}.`);
  const paragraph = line(`New since ${day}: `);
  pieces.forEach(({ text, episode }, i) => {
    if (i > 0) paragraph.append(', ');
    if (episode === null) {
      paragraph.append(text);
      return;
    }
    const link = document.createElement('a');
    link.href = episodePath(episode);
    link.textContent = text;
    paragraph.append(link);
  });
  paragraph.append('.');
  return paragraph;
}

import type { Cue } from '../../src/captions/cue.js';
import type { SegmentToPlace } from '../../src/captions/placing/findStarts.js';
import type { Utterance } from '../../src/captions/placing/utterances.js';

/** A made-up episode about a release, and what was said in it: tests of placing share it. */

const CUE_SECONDS = 5;

/** What hosts say while they go into a thing, whatever it is. */
const CHATTER = [
  'so when you open that page you will see it right at the top there',
  'i tried it this morning and it took me a minute to find',
  'it is one of those where you wonder why it was not there before',
  'you have to switch it on first because nobody wanted it to be a surprise',
  'and if somebody on your team does it the old way that still works',
  'that was one of the most wanted ones this year i think',
  'there is a screen for it and a short guide that goes with it',
  'we had a customer who asked about that only last week',
  'keep an eye on that because more is coming there',
  'have a play with it and tell us what you find',
];

interface Topic {
  title: string;
  notes: string;
  said: string[];
}

const TOPICS: Topic[] = [
  {
    title: 'Invoices can round per line',
    notes: 'Rounding happens on each line, and no longer on the total.',
    said: [
      'first up is rounding so invoices can now round per line',
      'each line is rounded and not the total',
    ],
  },
  {
    title: 'Reminders wait for approval',
    notes: 'A reminder is held back until a manager approves it.',
    said: ['next up reminders can wait for approval', 'the manager has to approve the reminder'],
  },
  {
    title: 'Calendars show public holidays',
    notes: 'Choose a country, and its holidays appear in every calendar.',
    said: ['moving on to calendars they show public holidays', 'you choose the country there'],
  },
  {
    title: 'Export assets as a spreadsheet',
    notes: 'Assets and their warranties go into one spreadsheet.',
    said: ['next one lets talk about the export of assets', 'it becomes a spreadsheet'],
  },
  {
    title: 'Dark theme for the agent portal',
    notes: 'Agents pick the dark theme under preferences.',
    said: ['and the last one a dark theme for the agent portal', 'agents find it in preferences'],
  },
];

export interface MadeUpEpisode {
  segments: SegmentToPlace[];
  cues: Cue[];
  /** By segment: the second at which it truly begins. */
  starts: number[];
}

/** An episode of about eight minutes with a segment each 90 s or so, whose hosts say what they turn to, and goodbye. */
export function aMadeUpEpisode(): MadeUpEpisode {
  const cues: Cue[] = [];
  const starts: number[] = [];
  const say = (text: string) => {
    const start = cues.length * CUE_SECONDS;
    cues.push({ start, end: start + CUE_SECONDS, text });
  };
  let turn = 0;
  const chat = (times: number) => {
    for (let i = 0; i < times; i += 1) say(CHATTER[(turn += 1) % CHATTER.length] ?? '');
  };
  say('hello everyone and welcome back');
  chat(8);
  for (const { said } of TOPICS) {
    starts.push(cues.length * CUE_SECONDS);
    said.forEach(say);
    chat(15);
  }
  say('thanks for listening and see you next week');
  return { segments: TOPICS.map(aSegmentToPlace), cues, starts };
}

export function aSegmentToPlace(over: Partial<SegmentToPlace> = {}): SegmentToPlace {
  const { title, notes, ids, start } = over;
  return { title: title ?? '', notes: notes ?? '', start: start ?? null, ...(ids && { ids }) };
}

/** The same words in captions of one word each. */
export function wordByWord(cues: readonly Cue[]): Cue[] {
  return cues.flatMap(({ start, end, text }) => {
    const words = text.split(' ');
    const length = (end - start) / words.length;
    return words.map((word, i) => ({
      start: start + i * length,
      end: start + (i + 1) * length,
      text: word,
    }));
  });
}

/** The same as YouTube writes it by itself: every line again below the next. */
export function rolledUp(cues: readonly Cue[]): string {
  const blocks = cues.flatMap(({ start, end, text }, i) => {
    const before = cues[i - 1]?.text ?? ' ';
    const last = end - 0.01;
    return [
      `${stamp(start)} --> ${stamp(last)} align:start position:0%\n${before}\n${text}`,
      `${stamp(last)} --> ${stamp(end)} align:start position:0%\n${text}\n `,
    ];
  });
  return `WEBVTT\nKind: captions\nLanguage: en\n\n${blocks.join('\n\n')}\n`;
}

/** The same as a WebVTT file. */
export function asVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ start, end, text }) => `${stamp(start)} --> ${stamp(end)}\n${text}\n`);
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

/** The same as canonical notes of episode 21, without times; ids are s-seg1 and so on. */
export function asNotes(segments: readonly SegmentToPlace[]): string {
  const parts = segments.map(
    ({ title, notes }, i) => `### ${title} {#s-seg${i + 1}}\n\n${notes}\n`,
  );
  return `---\nnumber: 21\ntitle: Rounding, at last\nstatus: draft\n---\n\n${parts.join('\n')}`;
}

/** Utterances of five seconds each. */
export function utterancesSaying(...texts: string[]): Utterance[] {
  return texts.map((text, i) => ({
    start: i * CUE_SECONDS,
    end: (i + 1) * CUE_SECONDS,
    text,
    startsTurn: false,
  }));
}

function stamp(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}

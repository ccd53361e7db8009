import { counted } from '../../domain/counted.js';
import { LARGEST_FILE, readPlanFile, type PlanFile } from '../../planning/planFile.js';
import type { Step } from '../../planning/takingBack.js';
import { announce } from '../announce.js';
import type { MarksStore } from './marksStore.js';
import { handedOver, handOver } from './openingHandedOver.js';

/** Lets somebody go on where another one stopped: with a file that they choose, or drop onto the page. */
export function offerOpening(plan: HTMLElement, store: MarksStore): void {
  const input = plan.querySelector<HTMLInputElement>('[data-file]');
  const said = plan.querySelector<HTMLElement>('[data-said]');

  function say(sentence: string, isRefusal: boolean, ways: readonly HTMLElement[] = []): void {
    announce(sentence);
    if (!said) return;
    said.hidden = false;
    said.dataset.refusal = String(isRefusal);
    said.replaceChildren(sentence, ...ways.flatMap((way) => [' ', way]));
    said.scrollIntoView({ block: 'nearest' });
  }

  async function open(file: File): Promise<void> {
    if (file.size > LARGEST_FILE) {
      say('This file is far larger than any plan. Nothing was changed.', true);
      return;
    }
    const reading = readPlanFile(await file.text(), Date.now());
    if (!reading.ok) {
      say(reading.message, true);
      return;
    }
    const opening = store.take(reading.marks);
    if (plan.dataset.from === undefined && store.isKeeping()) {
      handOver(reading, opening);
      location.assign(addressOf(reading));
      return;
    }
    tell(reading, opening);
  }

  function tell(file: PlanFile, opening: Step): void {
    const newer = opening.after.size;
    const isHere = plan.dataset.from === file.from && plan.dataset.to === file.to;
    const takeBack = buttonOf('Take them back', () => {
      const back = store.takeBack(opening);
      say(`${counted(back.size, 'mark')} of the file taken back.`, false);
    });
    const link = linkTo(file);
    link.addEventListener('click', () => {
      handOver(file, opening);
    });
    say(told(file, newer, isHere, store.isKeeping()), false, [
      ...(newer > 0 ? [takeBack] : []),
      ...(isHere ? [] : [link]),
    ]);
  }

  const arrived = handedOver(plan.dataset);
  if (arrived) tell(arrived, arrived.opening);

  plan.querySelector('[data-open-file]')?.addEventListener('click', () => input?.click());
  input?.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void open(file);
    // The same file can be chosen again.
    input.value = '';
  });

  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    plan.classList.add('is-dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) plan.classList.remove('is-dropping');
  });
  document.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    plan.classList.remove('is-dropping');
    if (!file) return;
    event.preventDefault();
    void open(file);
  });
}

function told({ from, to, marks }: PlanFile, newer: number, isHere: boolean, isKept: boolean) {
  const older = marks.size - newer;
  return [
    `${counted(newer, 'mark')} taken over from the plan from ${from} to ${to}.`,
    older > 0
      ? `${older} ${older === 1 ? 'is' : 'are'} no newer than what stands here, which stays.`
      : '',
    isHere ? '' : 'It is of other versions; what is in both lists is marked here.',
    isKept ? '' : 'This window keeps nothing: save a file before you close it.',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function buttonOf(text: string, press: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plan-button';
  button.textContent = text;
  button.addEventListener('click', press, { once: true });
  return button;
}

function linkTo(range: { from: string; to: string }): HTMLElement {
  const link = document.createElement('a');
  link.href = addressOf(range);
  link.textContent = 'Open that plan';
  return link;
}

function addressOf({ from, to }: { from: string; to: string }): string {
  return `/upgrade?from=${from}&to=${to}`;
}

import { markOf } from '../../planning/marks.js';
import { planCsv } from '../../planning/planCsv.js';
import { planFileName, writePlanFile } from '../../planning/planFile.js';
import { planMarkdown } from '../../planning/planMarkdown.js';
import type { PlanHead, PlanRow } from '../../planning/planRow.js';
import type { MarksStore } from './marksStore.js';
import { fileRow, type PageRow } from './planRows.js';

/** What is shown now, for files: null while it is everything. */
export interface ShownInWords {
  (): string | null;
}

/** Lets the plan be taken along as it is shown, with its marks: Markdown, CSV, paper, one file. */
export function offerTakingAlong(
  plan: HTMLElement,
  rows: readonly PageRow[],
  store: MarksStore,
  shown: ShownInWords,
): void {
  const { from = '', to = '', show = '', unlisted = '' } = plan.dataset;
  const range = { from, to };

  function headOf(): PlanHead {
    const totals = plan.querySelector<HTMLElement>('[data-totals]')?.dataset.totals?.trim() ?? '';
    const filtered = shown();
    return {
      ...range,
      show,
      url: `${location.origin}${location.pathname}?from=${from}&to=${to}`,
      totals: filtered === null ? totals : `${totals} Here: ${filtered}.`,
    };
  }

  function write(ending: string): { text: string; type: string } {
    const own = rows.filter(({ item }) => !item.hidden).map(fileRow);
    const marked = ({ keys }: PlanRow) => markOf(store.marks(), keys);
    return ending === 'csv'
      ? { text: planCsv(own, marked, shown() === null ? unlisted : ''), type: 'text/csv' }
      : { text: planMarkdown(headOf(), own, marked), type: 'text/markdown' };
  }

  for (const link of plan.querySelectorAll<HTMLElement>('[data-take]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const ending = link.dataset.take ?? '';
      const { text, type } = write(ending);
      download(text, type, planFileName(range, ending));
    });
  }
  plan.querySelector('[data-print]')?.addEventListener('click', () => {
    window.print();
  });
  plan.querySelector('[data-save-file]')?.addEventListener('click', () => {
    const keys = new Set(rows.flatMap((row) => [...row.keys]));
    const text = writePlanFile(range, store.marks(), keys, Date.now());
    download(text, 'application/json', planFileName(range, 'json'));
  });
}

function download(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A browser may still be reading it.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

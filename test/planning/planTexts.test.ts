import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { marked } from 'marked';
import { planCsv } from '../../src/planning/planCsv.js';
import { planMarkdown } from '../../src/planning/planMarkdown.js';
import type { PlanHead, PlanRow } from '../../src/planning/planRow.js';

const head: PlanHead = {
  from: '2.206',
  to: '2.212',
  show: 'By the [run]Book',
  url: 'https://runbook.example/upgrade?from=2.206&to=2.212',
  totals: '1 change, 1 to review.',
};
const aRow = (over: Partial<PlanRow> = {}): PlanRow => ({
  part: 'stated',
  keys: ['change:1050001'],
  title: 'Invoices can round per line',
  url: 'https://runbook.example/changes/1050001',
  id: '1050001',
  version: '2.210',
  areas: ['Billing', 'AI'],
  highlight: true,
  cautions: ['Off by default'],
  moments: [
    { text: 'episode 18, 25:29', url: 'https://runbook.example/episodes/18?t=25:29#s-k3f9' },
  ],
  ...over,
});
const decided = () => ({ state: 'done', note: 'Ask Kim', at: 1 }) as const;
const cells = (csv: string): string[][] => parse(csv, { bom: true });

describe('a plan as CSV', () => {
  it('has a header and a line a row', () => {
    expect(cells(planCsv([aRow()], decided))).toEqual([
      'area,id,title,version,caution,highlight,discussed,moment,other areas,state,note'.split(','),
      [
        'Billing',
        '1050001',
        'Invoices can round per line',
        '2.210',
        'Off by default',
        'yes',
        'episode 18, 25:29',
        'https://runbook.example/episodes/18?t=25:29#s-k3f9',
        'AI',
        'Done',
        'Ask Kim',
      ],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
    'gives a spreadsheet no formula: %j',
    (title) => {
      expect(cells(planCsv([aRow({ title })]))[1]?.[2]).toBe(`'${title}`);
    },
  );

  it('ends with what it leaves out, when it does', () => {
    const lines = cells(planCsv([aRow()], undefined, '2,800 more changes'));
    expect(lines).toHaveLength(3);
    expect(lines[2]?.filter(Boolean)).toEqual(['2,800 more changes']);
    expect(lines[2]?.[2]).toBe('2,800 more changes');
  });

  it('comes back from a reader of CSV whatever a title and a note hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, note) => {
        const row =
          cells(planCsv([aRow({ title })], () => ({ state: null, note, at: 1 })))[1] ?? [];
        expect(row).toHaveLength(11);
        expect([title, `'${title}`]).toContain(row[2]);
        expect([note, `'${note}`]).toContain(row[10]);
      }),
    );
  });
});

describe('a plan as Markdown', () => {
  it('has a task a row under its part and area', () => {
    const version = 'not stated: the episode covers 2.210';
    const rows = [
      aRow(),
      aRow({ part: 'unstated', version }),
      aRow({ part: 'undiscussed', areas: [], moments: [], cautions: [] }),
    ];
    expect(planMarkdown(head, rows, decided)).toBe(`# Upgrade from 2.206 to 2.212

By the \\[run\\]Book: 1 change, 1 to review. <https://runbook.example/upgrade?from=2.206&to=2.212>

## Known to be of these versions

### Billing

- [x] [Invoices can round per line](<https://runbook.example/changes/1050001>) · \\#1050001 · 2.210 · Highlight
  - ⚠️ Caution: Off by default
  - Discussed: [episode 18, 25:29](<https://runbook.example/episodes/18?t=25:29#s-k3f9>)
  - **Done.** Ask Kim

## Version not stated: the episode covers 2.210

### Billing

- [x] [Invoices can round per line](<https://runbook.example/changes/1050001>) · \\#1050001 · Highlight
  - ⚠️ Caution: Off by default
  - Discussed: [episode 18, 25:29](<https://runbook.example/episodes/18?t=25:29#s-k3f9>)
  - **Done.** Ask Kim

## Not discussed

### No area

- [x] [Invoices can round per line](<https://runbook.example/changes/1050001>) · \\#1050001 · 2.210 · Highlight
  - Not discussed yet
  - **Done.** Ask Kim
`);
  });

  it('leaves a task open that is for later or not decided', () => {
    const later = () => ({ state: 'later', note: '', at: 1 }) as const;
    expect(planMarkdown(head, [aRow()], later)).toContain('- [ ] ');
    expect(planMarkdown(head, [aRow()])).toContain('- [ ] ');
  });

  it.each(['a | b', '# a', '- a', '1. a', '<b>a</b>', '*a* _b_ `c`', '](x) [y', 'a\n\nb', '&amp;'])(
    'shows a title as it is written: %j',
    (title) => {
      const html = marked.parse(planMarkdown(head, [aRow({ title })]), { async: false });
      const text = /changes\/1050001">(.*?)<\/a>/.exec(html)?.[1];
      const read = text
        ?.replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#39;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      expect(read).toBe(title.replace(/\s+/g, ' '));
    },
  );
});

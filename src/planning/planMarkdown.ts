import { escapedMarkdown } from '../domain/escapedMarkdown.js';
import { groupedRows } from './groupedRows.js';
import { NO_MARK, type Mark } from './marks.js';
import { stateName, type PlanHead, type PlanRow } from './planRow.js';

/**
 * Writes a plan as Markdown: a heading a part, one an area, a task a row, done when it is done or not for us.
 * @param marked the mark of a row; without it, nothing is decided yet
 */
export function planMarkdown(
  { from, to, show, url, totals }: PlanHead,
  rows: readonly PlanRow[],
  marked: (row: PlanRow) => Mark = () => NO_MARK,
): string {
  const parts = groupedRows(rows).flatMap(({ heading, areas }) => [
    `## ${escapedMarkdown(heading)}`,
    '',
    ...areas.flatMap(({ area, rows: own }) => [
      `### ${escapedMarkdown(area)}`,
      '',
      ...own.flatMap((row) => taskOf(row, marked(row))),
      '',
    ]),
  ]);
  return [
    `# Upgrade from ${from} to ${to}`,
    '',
    `${escapedMarkdown(show)}: ${escapedMarkdown(totals)} <${url}>`,
    '',
    ...parts,
  ].join('\n');
}

function taskOf(row: PlanRow, mark: Mark): string[] {
  const { state, note } = mark;
  const box = state === 'done' || state === 'not-for-us' ? 'x' : ' ';
  const facts = [
    row.id === null ? '' : `\\#${row.id}`,
    // The heading of its part says it.
    row.part === 'unstated' ? '' : escapedMarkdown(row.version),
    row.highlight ? 'Highlight' : '',
  ].filter(Boolean);
  const moments = row.moments
    .map(({ text, url }) => `[${escapedMarkdown(text)}](<${url}>)`)
    .join('; ');
  const decided = [state === null ? '' : `**${stateName(mark)}.**`, escapedMarkdown(note)].filter(
    Boolean,
  );
  return [
    `- [${box}] [${escapedMarkdown(row.title)}](<${row.url}>)${facts.length > 0 ? ` · ${facts.join(' · ')}` : ''}`,
    ...row.cautions.map((caution) => `  - ⚠️ Caution: ${escapedMarkdown(caution)}`),
    `  - ${moments === '' ? 'Not discussed yet' : `Discussed: ${moments}`}`,
    ...(decided.length === 0 ? [] : [`  - ${decided.join(' ')}`]),
  ];
}

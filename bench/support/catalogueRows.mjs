/** Rows of a made-up catalogue for measurements: IDs, titles, versions, areas and notes as real ones have them. */
const SUBJECTS = [
  'Invoices',
  'Tickets',
  'Contracts',
  'Reports',
  'Assets',
  'The portal',
  'Webhooks',
];
const DOINGS = [
  'can round each line',
  'keep their colour',
  'are found by the day',
  'can be merged',
];
const AREAS = ['billing', 'tickets', 'reporting', 'assets', 'portal', 'integrations'];
const NOTES =
  'This is switched off by default; see "Configuration > Billing".\n\nReview it before you upgrade, and tell those who approve: it’s theirs – not yours.';

/** @param count how many; the same ones every time */
export function catalogueRows(count) {
  return Array.from({ length: count }, (_, i) => ({
    id: String(1_000_000 + i),
    title: `${SUBJECTS[i % SUBJECTS.length]} ${DOINGS[i % DOINGS.length]}, case ${i}`,
    version: `2.${200 + 2 * (i % 30)}`,
    areas: [AREAS[i % AREAS.length], AREAS[(i + 2) % AREAS.length]].join(';'),
    notes: i % 3 === 0 ? NOTES : '',
    url: `https://tracker.example.org/changes/${1_000_000 + i}`,
    released: `2026-0${1 + (i % 9)}-1${i % 10}`,
  }));
}

/** As Excel writes it: its separator, quotes where they are needed, the line ends of Windows. */
export function csvOf(rows, separator) {
  const cell = (text) => (/["\r\n;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))];
  return lines.map((line) => `${line.map(cell).join(separator)}\r\n`).join('');
}

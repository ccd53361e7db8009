// What it costs to bring in a catalogue of 20,000 changes: the real command in a process of its own,
// its time and the most memory that it held. Run it with `npm run bench:catalogue`; it needs a built
// dist/ (`npm run build`). It ends with 1 when the command is slower or larger than we promise.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueRows, csvOf } from './support/catalogueRows.mjs';

const ROWS = 20_000;
const MOST_S = 5;
const MOST_MB = 200;
const RUNNER = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url));
/** The system's own counts, said at the process's end: peak in kilobytes, processor time in microseconds. */
const METER = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();' +
    'process.stderr.write(`\\npeak ${maxRSS} cpu ${userCPUTime + systemCPUTime}\\n`); })',
)}`;

function command(args, env) {
  const start = process.hrtime.bigint();
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', METER, RUNNER, 'cli/main.js', ...args], {
      env: { ...process.env, ...env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (piece) => (out += piece));
    child.stderr.on('data', (piece) => (err += piece));
    child.on('close', (code) => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      const [, peak, cpu] = /peak (\d+) cpu (\d+)/.exec(err) ?? [];
      const said = (out || err)
        .trim()
        .split('\n')
        .at(out ? -1 : -3);
      done({ code, seconds, cpu: Number(cpu) / 1e6, mb: Number(peak) / 1024, said });
    });
  });
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'runbook-bench-'));
const results = [];
try {
  const env = { DATA_DIR: path.join(folder, 'data') };
  const write = (name, content) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const rows = catalogueRows(ROWS);
  const later = rows.map((row, i) =>
    i % 10 === 0 ? { ...row, title: `${row.title}, mended` } : row,
  );
  const utf16 = Buffer.from(`\uFEFF${csvOf(rows, '\t')}`, 'utf16le');
  const spoiled = csvOf(rows, ';').replace(/^(\d{7});/gm, (all, id) =>
    id.endsWith('7') ? 'x;' : all,
  );
  const cases = [
    ['check (an empty DATA_DIR is filled)', ['check']],
    ['CSV, every row new', ['changes', 'import', write('new.csv', csvOf(rows, ';'))]],
    ['CSV once more, nothing new', ['changes', 'import', write('same.csv', csvOf(rows, ';'))]],
    ['CSV, every tenth row better', ['changes', 'import', write('better.csv', csvOf(later, ';'))]],
    ['"Unicode text" of Excel', ['changes', 'import', write('unicode.txt', utf16)]],
    [
      'JSON, every tenth row back',
      ['changes', 'import', write('rows.json', JSON.stringify(rows, null, 2))],
    ],
    [
      'JSON on one line, nothing new',
      ['changes', 'import', write('line.json', JSON.stringify(rows))],
    ],
    ['CSV, every tenth row bad', ['changes', 'import', write('bad.csv', spoiled)]],
  ];
  for (const [what, args] of cases) {
    const { code, seconds, cpu, mb, said } = await command(args, env);
    console.log(`${what}: ${said}`);
    results.push({
      what,
      code,
      s: seconds.toFixed(2),
      'of processor': cpu.toFixed(2),
      'peak MB': mb.toFixed(0),
    });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.table(results);
const isKept = results.every((r) => r.s <= MOST_S && r['peak MB'] <= MOST_MB);
console.log(
  isKept ? `Within ${MOST_S} s and ${MOST_MB} MB.` : `Not within ${MOST_S} s and ${MOST_MB} MB.`,
);
process.exitCode = isKept ? 0 : 1;

import { emptyDraft, type EpisodeDraft } from '../../domain/draft.js';
import type { Problem } from '../../domain/problem.js';
import type { VersionAliases } from '../../domain/version.js';
import { likeness } from '../../domain/words.js';
import { isBlank } from '../lines.js';
import type { LineUse } from '../reading.js';
import { FIELDS } from './fields.js';
import { KEYS, type Key } from './frontMatter.js';
import type { Complain } from './values.js';
import { readYaml } from './yamlTree.js';

const NOT_AN_ENTRY =
  'This line cannot be read: write `key: value`, and put a value in double quotes when it holds ": " or begins with a sign.';

const TWICE = 'This key stands here a second time, and the first was kept: remove one of them.';

const FAULTS: Readonly<Record<string, string>> = {
  BAD_INDENT:
    'This line is not indented like its neighbours: entries begin at the margin, what belongs to one two spaces in.',
  TAB_AS_INDENT: 'A tab indents this line: use spaces in the front matter.',
  MISSING_CHAR:
    'Something is missing up to here: a colon behind a key, a closing quote or a closing bracket.',
};

/**
 * Reads the lines between the two `---`.
 * @param firstLine the line number of the first of them
 * @returns a draft without summary and segments, in which what is absent is cleared or has its
 *   default; what is wrong; and what became of each line
 */
export function readFrontMatter(
  lines: readonly string[],
  firstLine: number,
  aliases: VersionAliases,
): { draft: EpisodeDraft; problems: Problem[]; uses: LineUse[] } {
  const draft: EpisodeDraft = { ...emptyDraft(), type: 'full', status: 'draft', complete: false };
  const problems: Problem[] = [];
  const complain: Complain = (line, message) => problems.push({ line, severity: 'error', message });
  const uses = lines.map((line): LineUse | null => {
    if (isBlank(line)) return 'blank';
    return line.trimStart().startsWith('#') ? 'furniture' : null;
  });
  const mark = (line: number, use: LineUse) => {
    const i = line - firstLine;
    if (i >= 0 && i < uses.length && uses[i] !== 'blank') uses[i] = use;
  };

  const { entries, faults, comments } = readYaml(lines.join('\n'), firstLine);
  const read = new Set<string>();
  for (const { key, value, line, lastLine } of entries) {
    const isOurs = isKey(key) && !read.has(key);
    if (isOurs) FIELDS[key](draft, value, complain, aliases);
    else if (isKey(key)) complain(line, TWICE);
    else if (looksLikeKey(key))
      problems.push({ line, severity: 'warning', message: unknownKey(key) });
    else continue;
    read.add(key);
    for (let n = line; n <= lastLine; n += 1) mark(n, isOurs ? 'episode' : 'unread');
  }
  for (const { line, code } of faults) {
    if (problems.some((known) => known.line === line && known.severity === 'error')) continue;
    complain(line, FAULTS[code] ?? NOT_AN_ENTRY);
    mark(line, 'unread');
  }
  for (const { line, text } of comments) {
    // A space behind the sign is how comments are written; without it, a value was probably cut.
    if (/^[^\s#]/.test(text)) problems.push({ line, severity: 'warning', message: cutOff(text) });
  }
  for (const [i, use] of uses.entries()) {
    if (use === null) complain(firstLine + i, NOT_AN_ENTRY);
  }
  return { draft, problems, uses: uses.map((use) => use ?? 'unread') };
}

function isKey(key: string): key is Key {
  return KEYS.some((known) => known === key);
}

function looksLikeKey(key: string): boolean {
  return /^[\w-]+$/.test(key);
}

function unknownKey(key: string): string {
  const alike = KEYS.find((known) => likeness(known, key) >= 0.5);
  const advice = alike === undefined ? `the keys are ${KEYS.join(', ')}` : `write \`${alike}\``;
  return `\`${key}\` is not a key of an episode, and its line was left out: ${advice}.`;
}

function cutOff(text: string): string {
  return `\`#${text}\` was taken for a comment and left out: put the value in double quotes when it belongs to it.`;
}

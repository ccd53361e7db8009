import type { Value } from './yamlTree.js';

/** Says what is wrong with a value. */
export type Complain = (line: number, message: string) => void;

/** A value that must be text: null when it is empty; a list or a map is complained of. */
export function textOf(value: Value, key: string, complain: Complain): string | null {
  if (value.kind === 'text') return value.text.trim() === '' ? null : value.text.trim();
  complain(
    value.line,
    `\`${key}\` takes one value: write it on one line, in double quotes when it holds ": " or begins with a sign.`,
  );
  return null;
}

/** A list of texts, also when it is written as one text with commas: `[a, b]`, `a, b`. */
function listOf(value: Value, key: string, complain: Complain): { text: string; line: number }[] {
  const values = value.kind === 'list' ? value.items : [value];
  return values.flatMap((item) => {
    if (item.kind !== 'text') {
      complain(item.line, `\`${key}\` takes a list of plain values: write \`${key}: [..., ...]\`.`);
      return [];
    }
    const texts = value.kind === 'list' ? [item.text] : item.text.split(',');
    return texts
      .map((text) => ({ text: text.trim(), line: item.line }))
      .filter(({ text }) => text !== '');
  });
}

/** A value that must be one of a few words, whatever their case. */
export function choiceOf<C extends string>(
  value: Value,
  key: string,
  choices: readonly C[],
  complain: Complain,
): C | null {
  const text = textOf(value, key, complain);
  if (text === null) return null;
  const choice = choices.find((candidate) => candidate === text.toLowerCase());
  if (choice === undefined) {
    const written = choices.map((candidate) => `\`${key}: ${candidate}\``).join(' or ');
    complain(value.line, `\`${key}: ${text}\` is not known: write ${written}.`);
  }
  return choice ?? null;
}

/** A text of which `read` knows the form; otherwise `advice` says what to write. */
export function formOf<T>(
  value: Value,
  key: string,
  read: (text: string) => T | null,
  advice: string,
  complain: Complain,
): T | null {
  const text = textOf(value, key, complain);
  if (text === null) return null;
  const result = read(text);
  if (result === null) complain(value.line, `\`${key}: ${text}\` ${advice}`);
  return result;
}

/** A list of texts that all have a form; those that do not are complained of and left out. */
export function formListOf(
  value: Value,
  key: string,
  read: (text: string) => string | null,
  advice: string,
  complain: Complain,
): string[] {
  return listOf(value, key, complain).flatMap(({ text, line }) => {
    const result = read(text);
    if (result === null) complain(line, `"${text}" in \`${key}\` ${advice}`);
    return result ?? [];
  });
}

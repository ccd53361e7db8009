import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const browser = path.resolve(import.meta.dirname, '../../src/browser');

const textOf = (name: string) => readFileSync(path.join(browser, name), 'utf8');
const names = readdirSync(browser, { recursive: true, encoding: 'utf8' });

const ALLOWED = '@media (prefers-reduced-motion: no-preference)';
const MOVING = /(?:^|[\s;{])(?:transition|animation|scroll-behavior)(?:-[a-z]+)*\s*:[^;]*/g;

/** A sheet without what is only for people who did not ask for less motion. */
function forEverybody(css: string): string {
  const start = css.indexOf(ALLOWED);
  if (start === -1) return css;
  let depth = 0;
  let end = css.indexOf('{', start);
  do {
    if (css[end] === '{') depth += 1;
    if (css[end] === '}') depth -= 1;
    end += 1;
  } while (depth > 0 && end < css.length);
  return css.slice(0, start) + forEverybody(css.slice(end));
}

describe('who asked for less motion', () => {
  it.each(names.filter((name) => name.endsWith('.css')))('sees none by %s', (name) => {
    expect(forEverybody(textOf(name)).match(MOVING) ?? []).toEqual([]);
  });

  // A behaviour that a script names wins over the one that the sheets name by the person's setting.
  it.each(names.filter((name) => name.endsWith('.ts')))(
    'is not scrolled smoothly by %s',
    (name) => {
      expect(textOf(name)).not.toMatch(/behavior: 'smooth'|\.animate\(/);
    },
  );
});

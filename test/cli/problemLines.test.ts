import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../../src/domain/problem.js';
import { problemLines } from '../../src/cli/problemLines.js';

const notice = (line: number, title: string): Problem => ({
  line,
  severity: 'notice',
  message: `"${title}" has no subject.`,
});

describe('problems as lines', () => {
  it('name file, line, severity and sentence', () => {
    const problems: Problem[] = [
      { line: 3, severity: 'error', message: 'Wrong.' },
      { line: null, severity: 'warning', message: 'Odd.' },
    ];
    expect(problemLines('a.md', problems)).toEqual([
      'a.md:3: error: Wrong.',
      'a.md: warning: Odd.',
    ]);
  });

  it('put many of one kind together, whatever their quoted words and numbers', () => {
    const many = [1, 2, 3, 4, 5, 6].map((line) => notice(line, `Title ${line}`));
    const error: Problem = { line: 4, severity: 'error', message: 'Wrong.' };
    expect(problemLines('a.md', [...many, error])).toEqual([
      'a.md:1: notice: "Title 1" has no subject.',
      'a.md: notice: and 5 more of this kind, in lines 2, 3, 4, 5, 6',
      'a.md:4: error: Wrong.',
    ]);
  });

  it('put an unknown area together by its name, never with another, and count a line once', () => {
    const unknown = (line: number, slug: string): Problem => ({
      line,
      severity: 'warning',
      message: `"${slug}" is not an area: the show has no areas yet.`,
    });
    const problems = [unknown(3, 'billing'), unknown(3, 'slas'), unknown(7, 'billing')];
    expect(problemLines('a.md', [...problems, unknown(7, 'billing'), unknown(9, 'lone')])).toEqual([
      'a.md:3: warning: 2 segments, in lines 3, 7: "billing" is not an area: the show has no areas yet.',
      'a.md:3: warning: "slas" is not an area: the show has no areas yet.',
      'a.md:9: warning: "lone" is not an area: the show has no areas yet.',
    ]);
  });

  it('keep a few of one kind apart', () => {
    expect(problemLines('a.md', [notice(1, 'A'), notice(2, 'B')])).toHaveLength(2);
  });
});

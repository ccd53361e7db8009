import { describe, expect, it } from '@jest/globals';
import { ANSWERS, readAnswer } from '../../../src/cli/timestamps/answers.js';

describe('an answer', () => {
  it.each([
    ['', { kind: 'set', start: 60 }],
    [' Y ', { kind: 'set', start: 60 }],
    ['25:29', { kind: 'set', start: 1529 }],
    ['1:02:03', { kind: 'set', start: 3723 }],
    ['s', { kind: 'skip' }],
    ['N', { kind: 'none' }],
    ['q', { kind: 'stop' }],
  ])('“%s” to a proposed time is understood', (typed, answer) => {
    expect(readAnswer(typed, 60)).toEqual(answer);
  });

  it.each([
    ['', { kind: 'skip' }],
    ['25:29', { kind: 'set', start: 1529 }],
    ['n', { kind: 'none' }],
  ])('“%s” where nothing was found is understood', (typed, answer) => {
    expect(readAnswer(typed, null)).toEqual(answer);
  });

  it.each(['25:99', 'later', '~25:29', '-1:00'])(
    '“%s” is asked again, with what can be typed',
    (typed) => {
      const answer = readAnswer(typed, 60);
      expect(answer).toEqual({
        kind: 'unclear',
        message: `“${typed}” is not a time such as 25:29. ${ANSWERS}.`,
      });
    },
  );

  it('accepts nothing where nothing was found', () => {
    expect(readAnswer('y', null).kind).toBe('unclear');
  });
});

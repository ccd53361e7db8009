import { describe, expect, it } from '@jest/globals';
import { alikeWords } from '../../../src/captions/placing/alikeWords.js';

describe('words that were heard in another way', () => {
  it.each([
    ['gandi', 'gandhi'],
    ['halopsa', 'halopsy'],
    ['fedimint', 'feddymint'],
  ])('stand for %s: %s', (missing, heard) => {
    expect(alikeWords([missing], [heard, 'round'])).toEqual(new Map([[heard, [missing]]]));
  });

  it.each([
    ['line', 'lines', 'too short'],
    ['round', 'sound', 'another first letter'],
    ['invoice', 'infuse', 'two letters in a short word'],
    ['reminders', 'remembers', 'more than two letters'],
    ['1050731', '1050732', 'a number'],
  ])('do not stand for %s: %s (%s)', (missing, heard) => {
    expect(alikeWords([missing], [heard]).size).toBe(0);
  });

  it('may stand for several', () => {
    expect(alikeWords(['tasks1', 'taskss'], ['tasksx']).get('tasksx')).toEqual([
      'tasks1',
      'taskss',
    ]);
  });
});

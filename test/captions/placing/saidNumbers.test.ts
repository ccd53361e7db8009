import { describe, expect, it } from '@jest/globals';
import { saidNumbers } from '../../../src/captions/placing/saidNumbers.js';

const WANTED = new Set(['210', '1044274']);
const heardIn = (text: string) => saidNumbers(text.split(' '), (number) => WANTED.has(number));

describe('numbers that are read out', () => {
  it.each([
    'one oh four four two seven four',
    'one zero four four two seven four',
    'ten forty four two seven four',
    'one oh four forty two seventy four',
    '10 44 274',
    '1 044 274',
    '104 four two 74',
  ])('are heard in “%s”', (text) => {
    expect(heardIn(`that is ${text} in the notes`)).toEqual([{ number: '1044274', at: 2 }]);
  });

  it.each([
    ['v two point two one oh', 3],
    ['version two point two ten', 3],
    ['v two two ten', 2],
  ])('are heard at the end of “%s”', (text, at) => {
    expect(heardIn(text)).toEqual([{ number: '210', at }]);
  });

  it.each(['one oh four and four two seven four', 'two and ten', 'twenty one', ''])(
    'are not heard in “%s”',
    (text) => {
      expect(heardIn(text)).toEqual([]);
    },
  );

  it('of one word are words like any other', () => {
    expect(heardIn('210 1044274')).toEqual([]);
  });

  it('of two digits come together by chance, and are left alone', () => {
    expect(saidNumbers(['two', 'one'], () => true)).toEqual([]);
  });
});

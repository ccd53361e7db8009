import { describe, expect, it } from '@jest/globals';
import { commandOf, type KeyPress } from '../../src/listening/keys.js';

const press = (key: string, over: Partial<KeyPress> = {}) =>
  commandOf({ key, isModified: false, isTyping: false, isTaken: false, ...over });

describe('a key', () => {
  it.each([
    [' ', 'toggle'],
    ['k', 'toggle'],
    ['K', 'toggle'],
    ['j', 'back'],
    ['L', 'forward'],
    ['ArrowLeft', 'back-a-little'],
    ['n', 'next'],
    ['p', 'previous'],
    ['/', 'search'],
    ['?', 'keys'],
    ['ArrowDown', null],
    ['Enter', null],
    ['x', null],
  ])('%j asks for %s', (key, command) => {
    expect(press(key)).toBe(command);
  });

  it.each([{ isModified: true }, { isTyping: true }, { isTaken: true }])(
    'asks for nothing when it is meant for something else: %j',
    (over) => {
      expect(press('k', over)).toBeNull();
    },
  );
});

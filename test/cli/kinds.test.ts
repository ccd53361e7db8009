import { describe, expect, it } from '@jest/globals';
import { kindsOf } from '../../src/cli/kinds.js';

const sizes = (...messages: string[]) =>
  kindsOf(messages.map((message) => ({ severity: 'warning', message }))).map(
    ({ members, isOneSubject }) => ({ count: members.length, isOneSubject }),
  );

describe('messages of one kind', () => {
  it('differ in numbers and quoted words alone', () => {
    expect(sizes('"A" stands at 0:30.', '"B" stands at 1:12.', 'Other.')).toEqual([
      { count: 2, isOneSubject: false },
      { count: 1, isOneSubject: false },
    ]);
  });

  it.each([
    ['areas', '"billing" is not an area of the show.', '"slas" is not an area of the show.'],
    [
      'changes',
      '#1050001 is stated to be of 2.210, but the catalogue says 2.208: correct one of them.',
      '#1050002 is stated to be of 2.210, but the catalogue says 2.208: correct one of them.',
    ],
    ['versions', 'Version 2.21 is not known here.', 'Version 2.22 is not known here.'],
  ])('name %s one by one, each with its places', (_, one, other) => {
    expect(sizes(one, other, one)).toEqual([
      { count: 2, isOneSubject: true },
      { count: 1, isOneSubject: true },
    ]);
  });
});

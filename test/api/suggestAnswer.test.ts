import { expect, it } from '@jest/globals';
import { suggestAnswer } from '../../src/api/suggestAnswer.js';

it('suggestAnswer leads to the page that a suggestion names, else to a search for it', () => {
  const suggestions = [
    { kind: 'change' as const, text: '1050001', description: 'Round', path: '/changes/1050001' },
    { kind: 'word' as const, text: 'invoice round', description: '2 times', path: null },
  ];
  expect(suggestAnswer('1', suggestions, 'https://runbook.example')).toEqual([
    '1',
    ['1050001', 'invoice round'],
    ['Round', '2 times'],
    ['https://runbook.example/changes/1050001', 'https://runbook.example/search?q=invoice%20round'],
  ]);
});

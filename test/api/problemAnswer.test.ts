import { describe, expect, it } from '@jest/globals';
import { problemAnswer } from '../../src/api/problemAnswer.js';

describe('problemAnswer', () => {
  it('says what is wrong, as RFC 9457 has it', () => {
    expect(problemAnswer(404, 'There is no episode 99.')).toEqual({
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      detail: 'There is no episode 99.',
    });
  });

  it('has a title for any status', () => {
    expect(problemAnswer(418, '').title).toBe('Bad request');
    expect(problemAnswer(599, '').title).toBe('Internal server error');
  });
});

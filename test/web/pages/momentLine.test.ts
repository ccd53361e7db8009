import { describe, expect, it } from '@jest/globals';
import { momentLine } from '../../../src/web/pages/momentLine.js';
import { anEpisode } from '../../support/builders.js';

const episode = anEpisode({ duration: 600 });

describe('the line about a moment', () => {
  it('is silent when nothing was asked, or a segment is marked', () => {
    expect(momentLine(null, episode, 0, true)).toBeNull();
    expect(momentLine('1:00', episode, 1, true)).toBeNull();
  });

  it('says what a time looks like', () => {
    expect(momentLine('99:99', episode, 0, true)).toContain('“99:99” is not a time');
  });

  it('says that a moment is past the end, or before all segments', () => {
    expect(momentLine('20:00', episode, 0, true)).toContain('this episode lasts 10:00');
    expect(momentLine('0:05', episode, 0, true)).toBe('No segment is noted at 0:05.');
    expect(momentLine('0:05', episode, 0, false)).toContain('have no times yet');
  });
});

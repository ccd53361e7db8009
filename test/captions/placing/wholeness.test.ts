import { describe, expect, it } from '@jest/globals';
import { utterancesOf } from '../../../src/captions/placing/utterances.js';
import { soundWhole } from '../../../src/captions/placing/wholeness.js';
import { aMadeUpEpisode, utterancesSaying } from '../../support/placing.js';

const utterances = utterancesOf(aMadeUpEpisode().cues);

describe('captions', () => {
  it('sound whole when somebody speaks early on and people part at their end', () => {
    expect(soundWhole(utterances)).toBe(true);
  });

  it('do not when they stop before anybody says goodbye', () => {
    expect(soundWhole(utterances.slice(0, -1))).toBe(false);
  });

  it('do not when they begin in the middle', () => {
    expect(soundWhole(utterances.slice(20))).toBe(false);
  });

  it('do not for thanks that are long past', () => {
    const chatter = Array.from({ length: 8 }, () => 'that is a setting');
    expect(soundWhole(utterancesSaying('hello', 'thanks for that', ...chatter))).toBe(false);
    expect(soundWhole(utterancesSaying('hello', ...chatter, 'Good-bye, everyone!'))).toBe(true);
  });

  it('do not when there are none', () => {
    expect(soundWhole([])).toBe(false);
  });
});

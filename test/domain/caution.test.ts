import { describe, expect, it } from '@jest/globals';
import { cautionsIn } from '../../src/domain/caution.js';

describe('cautions', () => {
  it('are the bullets and paragraphs that begin with a warning sign or word', () => {
    const notes = [
      'A paragraph.',
      '',
      '- ⚠️ Not enabled by default',
      '- plain',
      '* ⚠ **Caution:** review before you upgrade',
      'Warning: this resets overrides',
      '1. **Caution**: numbered',
    ].join('\n');
    expect(cautionsIn(notes)).toEqual([
      'Not enabled by default',
      'review before you upgrade',
      'this resets overrides',
      'numbered',
    ]);
  });

  it('are not found in code, nor where a warning is only spoken of', () => {
    expect(
      cautionsIn('```\n- ⚠️ in code\n```\nA warning is shown. See ⚠️ below.\nWarnings: three'),
    ).toEqual([]);
  });
});

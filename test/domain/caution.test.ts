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

  it.each([
    ['- **⚠️ Bold** and more', '**Bold** and more'],
    ['- **⚠️ All of it**', '**All of it**'],
    ['- **⚠️ Warning:** read first', 'read first'],
    ['> ⚠️ quoted', 'quoted'],
    ['❗ Needs an administrator', 'Needs an administrator'],
    ['‼️ Review first', 'Review first'],
    ['🚨 Danger', 'Danger'],
    ['⛔ Stop', 'Stop'],
    ['- [ ] ⚠️ a task', 'a task'],
    ['**Bold** ⚠️ is no warning', undefined],
  ])('may be written %s', (line, caution) => {
    expect(cautionsIn(line)[0]).toBe(caution);
  });

  it('are whole, over the lines of their paragraph or bullet', () => {
    const notes = '⚠️ Not enabled\nby default\n- bullet\n- ⚠️ Review\n  first\n\nText.';
    expect(cautionsIn(notes)).toEqual(['Not enabled by default', 'Review first']);
  });

  it('are not found in code, nor where a warning is only spoken of', () => {
    expect(
      cautionsIn('```\n- ⚠️ in code\n```\nA warning is shown. See ⚠️ below.\nWarnings: three'),
    ).toEqual([]);
  });
});

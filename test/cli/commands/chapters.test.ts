import { describe, expect, it } from '@jest/globals';
import { anInstallation, NOTES_21 } from '../../support/installation.js';

const TIMED = `---
number: 22
---

### First | 0:00

### Second | 25:29

### Third | 1:02:03
`;

describe('chapters', () => {
  it.each([
    ['youtube', /^00:00 First\n25:29 Second\n1:02:03 Third\n$/],
    ['vtt', /^WEBVTT\n[^]*00:25:29\.000 --> 01:02:03\.000\nSecond\n/],
    ['json', /"startTime": 1529,\n\s+"title": "Second"/],
  ])('are written as %s', async (format, pattern) => {
    const { run } = await anInstallation({ 'seeds/episodes/22.md': TIMED });
    const { code, out } = await run('chapters', '22', '--format', format);
    expect(code).toBe(0);
    expect(out).toMatch(pattern);
  });

  it('cannot be made without times', async () => {
    const { run } = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    expect(await run('chapters', '21', '--format', 'vtt')).toEqual({
      code: 1,
      out: '',
      err: 'Episode 21 has no chapters: none of its segments has a time yet.\n',
    });
  });

  it('say why YouTube would refuse them', async () => {
    const notes = TIMED.replace('### Third | 1:02:03\n', '');
    const { run } = await anInstallation({ 'seeds/episodes/22.md': notes });
    const { code, err } = await run('chapters', '22', '--format', 'youtube');
    expect(code).toBe(1);
    expect(err).toContain('at least 3 chapters');
  });

  it('need a format that is known', async () => {
    const { run } = await anInstallation();
    expect((await run('chapters', '22')).code).toBe(2);
    expect((await run('chapters', '22', '--format', 'psc')).err).toContain('json, vtt, youtube');
  });
});

import { describe, expect, it } from '@jest/globals';
import { aSite } from '../../support/aSite.js';

const { get } = await aSite();

describe('the address of a change', () => {
  it('that nobody knows offers its feed and the tracker', async () => {
    const { status, text } = await get('/changes/7654321');
    expect(status).toBe(404);
    expect(text).toContain('href="/subscribe?change=7654321#chosen"');
    expect(text).toContain('<h1>Nothing is known of #7654321 yet</h1>');
    expect(text).toContain('href="https://tracker.example/"');
    expect(text).toContain('data-copy="7654321"');
  });

  it('that is no ID offers neither', async () => {
    const { status, text } = await get('/changes/rounding');
    expect(status).toBe(404);
    expect(text).not.toContain('changes.xml?change');
    expect(text).not.toContain('data-copy');
  });

  it('has one spelling', async () => {
    const { status, headers } = await get('/changes/%231050001');
    expect([status, headers.location]).toEqual([301, '/changes/1050001']);
  });

  it('says that nobody discussed it, and offers its feed', async () => {
    const { text } = await get('/changes/1060000');
    expect(text).toContain('no episode has discussed it');
    expect(text).toContain('<a href="/changes.xml?change=1060000">Its feed</a>');
  });

  it('shows its cautions above its moments', async () => {
    const { text } = await get('/changes/1050001');
    expect(text).toContain('A caution</h2>');
    expect(text.indexOf('A caution')).toBeLessThan(text.lastIndexOf('Discussed 2 times'));
  });
});

import { describe, expect, it } from '@jest/globals';
import { notesHtml, summaryHtml } from '../../src/library/renderedNotes.js';
import { renderMarkdown } from '../../src/markdown/render.js';
import { anEpisode, aSegment } from '../support/builders.js';

const NOTES = '# Rounding\n\nSee [billing](/areas/billing).';

describe('rendered notes', () => {
  it('are what rendering gives, the first time and ever after', () => {
    const segment = aSegment({ notes: NOTES });
    expect(notesHtml(segment)).toBe(renderMarkdown(NOTES));
    expect(notesHtml(segment)).toBe(renderMarkdown(NOTES));
    expect(summaryHtml(anEpisode({ summary: NOTES }))).toBe(renderMarkdown(NOTES));
  });

  it('keep each form apart', () => {
    const segment = aSegment({ notes: NOTES });
    const forms = [
      {},
      { topHeading: 5 },
      { topHeading: 5, baseUrl: 'https://one.example' },
      { topHeading: 5, baseUrl: 'https://two.example' },
      { baseUrl: 'https://one.example' },
    ];
    for (const form of [...forms, ...forms]) {
      expect(notesHtml(segment, form)).toBe(renderMarkdown(NOTES, form));
    }
  });

  it('follow the text, not only the object that holds it', () => {
    const segment = aSegment({ notes: 'Before' });
    expect(notesHtml(segment)).toBe('<p>Before</p>\n');
    segment.notes = 'After';
    expect(notesHtml(segment)).toBe('<p>After</p>\n');
  });

  it('are right for every text of more than can be remembered', () => {
    const segments = Array.from({ length: 40 }, (_, i) =>
      aSegment({ notes: `Rounding ${i}. ${'x'.repeat(500_000)}` }),
    );
    for (const segment of [...segments, ...segments]) {
      expect(notesHtml(segment).slice(0, 20)).toBe(`<p>${segment.notes.slice(0, 17)}`);
    }
  });

  it('are empty for no notes', () => {
    expect(notesHtml(aSegment())).toBe('');
    expect(summaryHtml(anEpisode())).toBe('');
  });
});

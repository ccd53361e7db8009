import { describe, expect, it } from '@jest/globals';
import { feedNotes } from '../../src/feeds/feedNotes.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

const notes = (over: Parameters<typeof anEntry>[0]): string =>
  feedNotes(anEntry(over), 'https://runbook.example');

describe('feedNotes', () => {
  it('links the time to its moment and each change to its page', () => {
    const segment = aSegment({
      time: at(1529),
      version: '2.210',
      highlight: true,
      changes: [
        { id: '1050001', version: '2.210' },
        { id: '1050002', version: null },
      ],
      notes: 'Off by *default*.',
    });
    expect(notes({ number: 18, segments: [segment] })).toBe(
      [
        '<h4><a href="https://runbook.example/episodes/18?t=25:29#s-k3f9">25:29</a> Invoices can round per line</h4>',
        '<p><strong>Highlight</strong> · Version 2.210 · <a href="https://runbook.example/changes/1050001">#1050001</a> · <a href="https://runbook.example/changes/1050002">#1050002</a></p>',
        '<p>Off by <em>default</em>.</p>',
      ].join('\n'),
    );
  });

  it('makes the links of the notes absolute', () => {
    expect(notes({ segments: [aSegment({ notes: 'See [billing](/areas/billing).' })] })).toContain(
      'href="https://runbook.example/areas/billing"',
    );
  });

  it('links the title of a segment without a time', () => {
    expect(notes({ number: 18, segments: [aSegment()] })).toBe(
      '<p><a href="https://runbook.example/episodes/18#s-k3f9">Invoices can round per line</a></p>',
    );
  });

  it('keeps note order, and names a section once', () => {
    const html = notes({
      summary: 'What is *new*.',
      segments: [
        aSegment({ id: 'aa', title: 'Late', section: 'Billing', time: at(90) }),
        aSegment({ id: 'bb', title: 'Early', section: 'Billing', time: at(10) }),
        aSegment({ id: 'cc', title: 'Else', section: 'Tickets' }),
      ],
    });
    expect(html).toMatch(
      /^<p>What is <em>new<\/em>\.<\/p>\n<h3>Billing<\/h3>[^]*Late[^]*Early[^]*<h3>Tickets<\/h3>[^]*Else/,
    );
    expect(html.match(/<h3>/g)).toHaveLength(2);
  });

  it('shows a caution where the notes have it', () => {
    expect(notes({ segments: [aSegment({ notes: '- ⚠️ Not enabled by default' })] })).toMatch(
      /<li class="caution"><strong[^>]*>Caution<\/strong>.*Not enabled by default/,
    );
  });

  it('offers the video at its host', () => {
    expect(
      notes({ media: { videoUrl: 'https://video.example/watch?v=1&t=2', enclosure: null } }),
    ).toBe('<p><a href="https://video.example/watch?v=1&amp;t=2">Watch on video.example</a></p>');
  });

  it('lets no markup of a title or a section through', () => {
    const html = notes({
      segments: [aSegment({ title: '<script>&"', section: '<img onerror=x>' })],
    });
    expect(html).toContain('&lt;script&gt;&amp;"');
    expect(html).toContain('<h3>&lt;img onerror=x&gt;</h3>');
  });
});

import { describe, expect, it } from '@jest/globals';
import { writeNotes } from '../../src/notes/writeNotes.js';
import { anEpisode, aSegment, at } from '../support/builders.js';

describe('writeNotes', () => {
  it('writes everything that an episode states, in one order', () => {
    const episode = anEpisode({
      number: 0,
      type: 'trailer',
      title: 'A tour: the companion',
      summary: 'What is here.\n\n## Not a section',
      published: '2026-03-31',
      complete: true,
      people: [{ name: 'Mendy', role: 'host' }],
      versions: ['2.208', '2.210'],
      media: {
        videoUrl: 'https://youtu.be/x',
        enclosure: { url: '/media/tour.mp3', type: 'audio/mpeg', lengthBytes: 123_456 },
      },
      duration: 3753,
      transcript: '/media/tour.vtt',
      notesUrl: 'https://example.org/0',
      retiredIds: ['x2', 'x3'],
      segments: [
        aSegment({ id: 'k1', title: 'C# | {more}', notes: '- One\n\n### Kept' }),
        aSegment({
          id: 'k2',
          section: 'Billing',
          time: at(1529, 1622),
          version: '2.210',
          changes: [
            { id: '1050001', version: '2.210' },
            { id: '1050002', version: '2.210' },
            { id: '1050003', version: null },
          ],
          areas: ['billing', 'slas'],
          highlight: true,
        }),
        aSegment({
          id: 'k3',
          section: 'Billing',
          time: { start: 3661, end: null, proposed: true },
        }),
        aSegment({ id: 'k4' }),
      ],
    });
    expect(writeNotes(episode)).toBe(`---
number: 0
title: "A tour: the companion"
type: trailer
status: published
published: 2026-03-31
complete: true
people:
  - name: Mendy
    role: host
versions: [2.208, 2.210]
video: https://youtu.be/x
audio:
  url: tour.mp3
  type: audio/mpeg
  bytes: 123456
duration: 1:02:33
transcript: tour.vtt
notes: https://example.org/0
retired: [x2, x3]
---

What is here.

\\## Not a section

### C\\# \\| \\{more} {#s-k1}

- One

\\### Kept

## Billing

### Invoices can round per line | v2.210 #1050001 #1050002, #1050003 | 25:29-27:02 {#s-k2 .highlight areas=billing,slas}

### Invoices can round per line | ~1:01:01 {#s-k3}

##

### Invoices can round per line {#s-k4}
`);
  });

  it('leaves out what is unknown or usual', () => {
    expect(writeNotes(anEpisode({ number: 21, title: '', status: 'draft' }))).toBe(
      '---\nnumber: 21\nstatus: draft\ncomplete: false\n---\n',
    );
  });

  it('names a file whose type its ending tells', () => {
    const enclosure = { url: '/media/a/tour.mp3', type: 'audio/mpeg', lengthBytes: null };
    const notes = writeNotes(anEpisode({ media: { videoUrl: null, enclosure } }));
    expect(notes).toContain('\naudio: a/tour.mp3\n');
  });

  it('closes code that notes leave open, and folds titles of two lines', () => {
    const segments = [
      aSegment({ id: 'k1', title: 'A\nB', notes: '~~~\ncode' }),
      aSegment({ id: 'k2' }),
    ];
    expect(writeNotes(anEpisode({ segments }))).toContain(
      '### A B {#s-k1}\n\n~~~\ncode\n~~~\n\n### Invoices',
    );
  });

  it('never folds a long title', () => {
    const title = 'word '.repeat(60).trim();
    expect(writeNotes(anEpisode({ title }))).toContain(`\ntitle: ${title}\n`);
  });
});

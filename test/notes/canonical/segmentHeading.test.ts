import { describe, expect, it } from '@jest/globals';
import {
  readSegmentHeading,
  writeSegmentHeading,
  type Heading,
} from '../../../src/notes/canonical/segmentHeading.js';

const ALIASES = { '2.21': '2.210' };

function read(text: string) {
  return readSegmentHeading(text, ALIASES);
}

function heading(over: Partial<Heading>): Heading {
  const none = { id: null, time: null, version: null, changes: [], areas: [], highlight: false };
  const unsaid = { related: [], refused: [] };
  return { title: 'Invoices round', ...none, ...unsaid, ...over };
}

const ref = (id: string, version: string | null = null) => ({ id, version });

describe('a segment heading', () => {
  it.each<[string, Partial<Heading>]>([
    ['Invoices round', {}],
    ['Invoices round {#s-k3f9}', { id: 'k3f9' }],
    [
      'Invoices round {.highlight areas=billing,slas}',
      { highlight: true, areas: ['billing', 'slas'] },
    ],
    [
      'Invoices round {#s-k3f9 related=m4p2,v7t8 not=1050001,s-x1,25:29}',
      { id: 'k3f9', related: ['m4p2', 'v7t8'], refused: ['1050001', 's-x1', '25:29'] },
    ],
    ['Invoices round | v2.210', { version: '2.210' }],
    ['Invoices round | #1050001', { changes: [ref('1050001')] }],
    ['Invoices round | v2.210 #1050001', { version: '2.210', changes: [ref('1050001', '2.210')] }],
    ['Invoices round | v2.210, #1050001', { version: '2.210', changes: [ref('1050001')] }],
    [
      'Invoices round | #1050001, v2.210 #1050002',
      { version: '2.210', changes: [ref('1050001'), ref('1050002', '2.210')] },
    ],
    [
      'Invoices round | v2.210 #1050001 #1050002, v2.212 #1050003, #1050004 | 25:29 {#s-k3f9 .highlight areas=billing,slas}',
      {
        id: 'k3f9',
        version: '2.210',
        changes: [
          ref('1050001', '2.210'),
          ref('1050002', '2.210'),
          ref('1050003', '2.212'),
          ref('1050004'),
        ],
        time: { start: 1529, end: null, proposed: false },
        highlight: true,
        areas: ['billing', 'slas'],
      },
    ],
    [
      'Invoices round | v2.212, v2.210 #1050001',
      { version: '2.212', changes: [ref('1050001', '2.210')] },
    ],
    ['Invoices round | 25:29', { time: { start: 1529, end: null, proposed: false } }],
    ['Invoices round | 25:29-27:02', { time: { start: 1529, end: 1622, proposed: false } }],
    ['Invoices round | ~25:29', { time: { start: 1529, end: null, proposed: true } }],
    ['Invoices round | ~59:59-1:02:33.5', { time: { start: 3599, end: 3753.5, proposed: true } }],
    ['Read \\| write', { title: 'Read | write' }],
    ['Fix \\#1050001 in C\\#', { title: 'Fix #1050001 in C#' }],
    ['Use \\{{ticket}}', { title: 'Use {{ticket}}' }],
    ['C:\\\\temp \\\\\\| more \\\\', { title: 'C:\\temp \\| more \\' }],
    ['25:29', { title: '25:29' }],
    ['v2.210 \\#1050001', { title: 'v2.210 #1050001' }],
  ])('%s', (text, over) => {
    const { heading: found, complaints } = read(text);
    expect({ found, complaints }).toEqual({ found: heading(over), complaints: [] });
  });

  it.each<[string, string, string]>([
    ['a version by its alias', 'A | 2.21', 'A | v2.210'],
    ['bare and bracketed IDs', 'A | (1050001) 1050002 # 1050003', 'A | #1050001 #1050002 #1050003'],
    [
      'several versions without a comma',
      'A | v2.210 #1050001 v2.212 #1050002',
      'A | v2.210 #1050001, v2.212 #1050002',
    ],
    ['the time before the changes', 'A | 25:29 | v2.210', 'A | v2.210 | 25:29'],
    ['an en dash and spaces', 'A | 25:29 – 27:02', 'A | 25:29-27:02'],
    ['minutes past the hour', 'A | 75:30', 'A | 1:15:30'],
    ['no spaces, and an empty field', 'A||25:29{.highlight}', 'A | 25:29 {.highlight}'],
    [
      'attributes in any order, areas twice',
      'A { areas=ai, slas #s-k3 areas=ai }',
      'A {#s-k3 areas=ai,slas}',
    ],
    ['a backslash that escapes nothing', 'C:\\temp', 'C:\\\\temp'],
  ])('is read when a hand wrote %s', (_, written, canonical) => {
    const { heading: found, complaints } = read(written);
    expect(complaints).toEqual([]);
    expect(found && writeSegmentHeading(found)).toBe(canonical);
  });

  it.each([
    ['A | 12:75', 'error', '"12:75" is not a time'],
    ['A | 1:75:00', 'error', '"1:75:00" is not a time'],
    ['A | 25:29-12:75', 'error', '"12:75" is not a time'],
    ['A | 25:29-', 'error', '"25:29-" is not a time'],
    ['A | 1:00-2:00-3:00', 'error', '"1:00-2:00-3:00" is not a time'],
    ['A | ~25', 'error', '"25" is not a time'],
    ['A | 25m29s', 'error', '"25m29s" is not a time'],
    ['A | 25:29-25:29', 'error', 'The end 25:29 does not lie behind the start 25:29'],
    ['A | 1:00:00-25:29', 'error', 'The end 25:29 does not lie behind the start 1:00:00'],
    ['A | v2.210 #123', 'error', '"#123" is neither a version (v2.210) nor an ID'],
    ['A | v2.x', 'error', '"v2.x" is neither a version'],
    ['A | #1050001 soon', 'error', '"soon" is neither a version'],
    ['A | #1050001 #1050001', 'warning', '#1050001 stands here twice'],
    ['A {#k3f9}', 'error', '"#k3f9" is not an attribute'],
    ['A {#s-K3F9}', 'error', '"#s-K3F9" is not an attribute'],
    ['A {.higlight}', 'error', '".higlight" is not an attribute'],
    ['A {areas=}', 'error', '"areas=" is not an attribute'],
    ['A {related=K3F9}', 'error', '"related=K3F9" is not an attribute'],
    ['A {not=105}', 'error', '"not=105" is not an attribute'],
    ['A {#s-k3f9 related=k3f9}', 'error', 'A segment is not related to itself'],
    ['A {#s-k3f9 billing}', 'error', '"billing" is not an attribute'],
    ['A {#s-k3f9 #s-x2}', 'error', 'A segment has one id'],
    ['A {0}', 'warning', '{0} was read as part of the title: write \\{'],
    [
      'A | B',
      'warning',
      '"B" is neither a time nor versions and IDs, so it was read as part of the title: write \\|',
    ],
    ['A #1050001', 'warning', '#1050001 was read as part of the title'],
    ['', 'error', 'This segment has no title'],
    ['| 25:29 {.highlight}', 'error', 'This segment has no title'],
  ])('complains of %j', (text, severity, message) => {
    const { complaints } = read(text);
    expect(complaints).toEqual([{ severity, message: expect.stringContaining(message) }]);
  });

  it.each([
    ['A | B | 25:29', 'A | B', 1529],
    ['Show {0} of {1} | 25:29', 'Show {0} of {1}', 1529],
    ['A | 3D previews', 'A | 3D previews', null],
    ['A | 12:75', 'A', null],
  ])('keeps what it can of %j', (text, title, start) => {
    const { heading: found } = read(text);
    expect([found?.title, found?.time?.start ?? null]).toEqual([title, start]);
  });

  it('keeps the first of an ID that stands twice', () => {
    expect(read('A | #1050001, v2.210 #1050001').heading?.changes).toEqual([ref('1050001')]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readChaptersFile } from '../../../src/exchange/feed/chapterList.js';

const BASE = 'https://rounding.example/12/chapters.json';

describe('readChaptersFile', () => {
  it('reads JSON chapters in time order, with ends and addresses', () => {
    const file = {
      version: '1.2.0',
      chapters: [
        { startTime: 1529, endTime: 1600.25, title: 'Reminders', url: '/reminders' },
        { startTime: 0, title: ' Welcome\n' },
      ],
    };
    expect(readChaptersFile(JSON.stringify(file), BASE)).toEqual([
      { start: 0, end: null, title: 'Welcome', url: null },
      { start: 1529, end: 1600.25, title: 'Reminders', url: 'https://rounding.example/reminders' },
    ]);
  });

  it('leaves out silent chapters, and those without start or title', () => {
    const chapters = [
      { startTime: 0, title: 'A' },
      { startTime: 5, title: 'B', toc: false },
      { startTime: 6, img: 'https://x.example/a.jpg' },
      { startTime: -1, title: 'C' },
      { title: 'D' },
      null,
    ];
    expect(readChaptersFile(JSON.stringify({ chapters }), null)).toEqual([
      { start: 0, end: null, title: 'A', url: null },
    ]);
  });

  it.each(['', '<html></html>', '[]', '{}', '{"chapters":{}}', 'null'])(
    'says of %j that it is none',
    (text) => {
      expect(readChaptersFile(text, null)).toBeNull();
    },
  );
});

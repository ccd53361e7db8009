import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { placeSegments } from '../../src/captions/placing/placeSegments.js';
import { readCaptions } from '../../src/captions/readCaptions.js';
import { parseMoment, parseTimecode } from '../../src/domain/timecode.js';
import { readArticle } from '../../src/exchange/articleFile.js';
import { readCatalogue } from '../../src/exchange/catalogue/readCatalogue.js';
import { readChaptersFile } from '../../src/exchange/feed/chapterList.js';
import { readFeed } from '../../src/exchange/feed/readFeed.js';
import { readShow } from '../../src/exchange/readShow.js';
import { readNotes } from '../../src/notes/readNotes.js';
import { anyText, mostly, POLLUTING, promptly, runs, within } from './support/fuzzing.js';

const context = {
  versionAliases: { '2.21': '2.210' },
  knownVersions: ['2.210', '2.212'],
  areas: [{ slug: 'billing', title: 'Billing', terms: ['invoice'] }],
};

const FORMS: [string, fc.Arbitrary<string>, (text: string) => unknown][] = [
  [
    'notes',
    mostly(
      '---\n',
      'number: 21\n',
      'title: A\n',
      '__proto__: a\n',
      '## S\n',
      '### T',
      ' | v2.21 #1050001',
      ' | 25:29',
      ' {#s-a1 .highlight}',
      '\n',
      '\n\n',
      '- ⚠️ x\n',
      '```\n',
      '<p>',
      '</p>',
      '<table>',
      '· a (1050001)',
    ),
    (text) => readNotes(text, context),
  ],
  [
    'captions',
    mostly(
      'WEBVTT',
      '\n',
      '\n\n',
      '00:01.000 --> 00:02.000',
      '1:00:00,000 --> 9',
      '<v A>',
      '</v>',
      'NOTE',
      '&amp;',
      '<00:01.000>',
      'words ',
    ),
    (text) => {
      const { cues } = readCaptions(text);
      return placeSegments(
        [{ title: 'Rounding', notes: '', time: null, changes: [] } as never],
        cues,
      );
    },
  ],
  [
    'CSV',
    mostly(
      'id,title,version\n',
      '1050001',
      ',',
      ';',
      '\t',
      '"',
      '""',
      '\n',
      '\r\n',
      '2.210',
      'Title',
      '__proto__,',
      'constructor,',
    ),
    (text) => readCatalogue(text, context),
  ],
  [
    'JSON of the catalogue',
    mostly(
      '[',
      ']',
      '{',
      '}',
      '"id":',
      '"1050001"',
      ',',
      '"title":"A"',
      '"__proto__":{"polluted":1}',
      '"constructor":{"prototype":{"polluted":1}}',
      '1e999',
      '\n',
    ),
    (text) => readCatalogue(text, context),
  ],
  [
    'chapters',
    mostly(
      '{"chapters":[',
      '{"startTime":',
      '1',
      '"x"',
      ',"title":"A"}',
      ',',
      ']}',
      '"__proto__":{"polluted":1},',
      'null',
      '[[',
    ),
    (text) => readChaptersFile(text, null),
  ],
  [
    'feeds',
    mostly(
      '<rss version="2.0"><channel>',
      '<item>',
      '</item>',
      '</channel></rss>',
      '<title>A</title>',
      '<guid>a</guid>',
      '<![CDATA[',
      ']]>',
      '&#0;',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '{"version":"https://jsonfeed.org/version/1.1","items":[',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '&b;',
    ),
    (text) => readFeed(text, null),
  ],
  [
    'the show',
    mostly(
      'title: A\n',
      'areas:\n',
      '  - slug: a\n',
      '    title: B\n',
      '__proto__:\n',
      '  polluted: 1\n',
      '&a ',
      '*a',
      '[',
      '{',
      '|\n',
      '? ',
    ),
    (text) => readShow(text),
  ],
  [
    'articles',
    mostly(
      '---\n',
      'title: A\n',
      'slug: a\n',
      '__proto__: {polluted: 1}\n',
      '# A\n',
      '[a](b)',
      '**',
      '<b>',
    ),
    (text) => readArticle(text),
  ],
  [
    'times',
    mostly('1', ':', '59', 'h', 'm', 's', '.', '-'),
    (text) => [parseTimecode(text), parseMoment(text)],
  ],
];

describe('whatever is written', () => {
  it.each(FORMS)('is read or refused in time: %s', async (_name, alike, read) => {
    await within(() =>
      fc.assert(
        fc.asyncProperty(fc.oneof(alike, anyText, fc.constantFrom(...POLLUTING)), async (text) => {
          await promptly(() => read(text));
        }),
        runs(2),
      ),
    );
  });
});

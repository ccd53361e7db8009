import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readIdList } from '../../../../src/domain/lookup.js';
import { lookUp } from '../../../../src/library/lookUp.js';
import { lookupCsv } from '../../../../src/web/documents/lookup/lookupCsv.js';
import { lookupMarkdown } from '../../../../src/web/documents/lookup/lookupMarkdown.js';
import { lookupText } from '../../../../src/web/documents/lookup/lookupText.js';
import { aLibrary } from '../../../support/aLibrary.js';
import { aUsualLibrary, BASE_URL } from '../../../support/aSite.js';
import { aChange } from '../../../support/builders.js';

const found = lookUp(readIdList('1050001x3,1060000,7654321'), aUsualLibrary());
const moment = `${BASE_URL}/episodes/21?t=25:29#s-k3f9`;

describe('a list that was looked up', () => {
  it('is one row a moment in CSV, and one for what has none', () => {
    const rows = parse(lookupCsv(found, BASE_URL), { bom: true, columns: true });
    expect(rows).toMatchObject([
      {
        id: '1050001',
        'times in the list': '3',
        status: 'discussed',
        start: '25:29',
        cautions: 'Off by default',
        url: moment,
      },
      { id: '1050001', start: '', url: `${BASE_URL}/episodes/21#s-m4p2` },
      { id: '1060000', status: 'not discussed', version: '2.212' },
      { id: '7654321', status: 'unknown', url: '' },
    ]);
  });

  it('is a heading a change in Markdown, with its moments and cautions', () => {
    const markdown = lookupMarkdown(found, BASE_URL);
    expect(markdown).toContain(`## [\\#1050001](${BASE_URL}/changes/1050001)`);
    expect(markdown).toContain(`- [Episode 21 at 25:29](${moment}): Invoices can round per line`);
    expect(markdown).toContain('  - **Caution:** Off by default');
    expect(markdown).toContain('## Not discussed yet\n\n- [\\#1060000]');
    expect(markdown.endsWith('## Not known here\n\n- \\#7654321\n')).toBe(true);
  });

  it('is plain lines as text', () => {
    expect(lookupText(found, BASE_URL)).toBe(
      [
        '#1050001 Invoices can round per line (2.212)',
        '  Episode 21 at 25:29: Invoices can round per line',
        '    Caution: Off by default',
        `    ${moment}`,
        '  Episode 21: Rounding, again',
        `    ${BASE_URL}/episodes/21#s-m4p2`,
        '',
        'Not discussed yet:',
        '  #1060000 Never discussed (2.212)',
        '',
        'Not known here:',
        '  #7654321',
      ].join('\n'),
    );
  });

  it('runs no formula that a title brings', () => {
    const library = aLibrary({ changes: [aChange({ title: '=HYPERLINK("https://x.example")' })] });
    const csv = lookupCsv(lookUp(readIdList('1050001'), library), BASE_URL);
    expect(csv).toContain(`"'=HYPERLINK(""https://x.example"")"`);
  });
});

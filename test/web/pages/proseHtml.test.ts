import { describe, expect, it } from '@jest/globals';
import { notesProseHtml, proseHtml } from '../../../src/web/pages/proseHtml.js';

describe('prose on a page', () => {
  it('puts a table into a box that scrolls by itself', () => {
    expect(proseHtml('| a |\n|---|\n| b |', 4)).toMatch(
      /^<div class="wide" role="group" aria-label="Table" tabindex="0"><table>.*<\/table><\/div>\s*$/s,
    );
  });

  it('tells a bare address from a link that says something else', () => {
    expect(proseHtml('<https://a.example/?b&c> [d](https://a.example/)', 4)).toMatch(
      /^<p><a class="bare" href="(https:[^"]*b&amp;c)"[^>]*>\1<\/a> <a href=[^>]*>d<\/a><\/p>\s*$/,
    );
  });

  it('leaves the word in a text alone', () => {
    expect(proseHtml('`<table>`', 4)).toBe('<p><code>&lt;table&gt;</code></p>\n');
  });

  it('keeps its headings below those of the page, and is empty without a text', () => {
    expect(proseHtml('# One', 4)).toContain('<h4');
    expect(proseHtml('', 4)).toBe('');
  });

  it('is the same for the notes of a segment', () => {
    const notes = '# One\n\n| a |\n|---|\n| b |';
    expect(notesProseHtml({ notes }, 4)).toBe(proseHtml(notes, 4));
  });
});

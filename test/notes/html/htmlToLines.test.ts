import { describe, expect, it } from '@jest/globals';
import { htmlToLines } from '../../../src/notes/html/htmlToLines.js';
import { looksLikeHtml } from '../../../src/notes/html/looksLikeHtml.js';

const convert = (...lines: string[]) => htmlToLines(lines).lines.filter(({ text }) => text !== '');

describe('HTML becomes lines of Markdown', () => {
  it('that know the lines of the input', () => {
    expect(
      convert('<h2>One</h2>', '', '<p>Two', ' three <b>four</b></p>', '<ul><li>five</li></ul>'),
    ).toEqual([
      { text: '## One', from: [1] },
      { text: 'Two three **four**', from: [3, 4] },
      { text: '-   five', from: [5] },
    ]);
  });

  it('in which text that looks like markup stays text', () => {
    expect(convert('<p>&lt;b&gt; &amp;amp; a_b 5 * 3 *x* [run] `c`</p>')).toEqual([
      { text: '\\<b> \\&amp; a_b 5 * 3 \\*x\\* [run] \\`c\\`', from: [1] },
    ]);
  });

  it('without what only makes the page', () => {
    const { lines, videoUrl } = htmlToLines([
      '<nav>Menu</nav><script>x()</script><style>p{}</style><!-- note --><footer>Foot</footer>',
      '<iframe src="//www.youtube.com/embed/aBcDeFgHiJk"></iframe><p>Text</p>',
    ]);
    expect(lines.filter(({ text }) => text !== '')).toEqual([{ text: 'Text', from: [2] }]);
    expect(videoUrl).toBe('https://www.youtube.com/embed/aBcDeFgHiJk');
  });

  it('even when the input holds the signs that mark lines', () => {
    expect(convert('<p>a\uFDE0\uFDD3\uFDE2b</p>')).toEqual([
      { text: 'a\uFDE0\uFDD3\uFDE2b', from: [1] },
    ]);
  });

  it('line by line when there is neither paragraph nor break', () => {
    expect(
      convert('<h3>Title</h3>', 'First line', 'Second line', '', 'Third').map(({ text }) =>
        text.trim(),
      ),
    ).toEqual(['### Title', 'First line', 'Second line', 'Third']);
  });

  it('with the sign that a picture of an emoji stands for', () => {
    const [line] = convert('<p><img src="https://example.org/26a0.svg" alt="⚠️"> Off</p>');
    expect(line?.text).toBe('⚠️ Off');
  });

  it('with the rows of a table kept together', () => {
    expect(convert('<table><tr><td>a</td><td>b</td></tr></table>').map(({ text }) => text)).toEqual(
      ['| a | b |'],
    );
  });
});

describe('pasted HTML is told from text', () => {
  it.each([
    '<!doctype html><html><body><p>Hi</p></body></html>',
    '<h3>Title</h3>\nText',
    '<strong>Title</strong><br>\nText<br>\nMore<br>',
    '\n  <div>\n- item</div>',
  ])('HTML: %s', (text) => {
    expect(looksLikeHtml(text)).toBe(true);
  });

  it.each([
    'You can now use <p> and <br> in templates.',
    '# Title\n\n- a\n- b\n\n<div align="center">x</div>',
    'Adds the <variable> to mails.',
    '',
    '<div>'.repeat(2_000),
  ])('not HTML: %.40s', (text) => {
    expect(looksLikeHtml(text)).toBe(false);
  });

  // Searched through from each of its signs, no such run would end before the tests do.
  it.each(['\u00a0', '\u2028', '&nbsp;'])('shortens a run of %j without end', (space) => {
    const { lines } = htmlToLines([`<p>one${space.repeat(200_000)}two</p>`]);
    expect(lines.map(({ text }) => text).join('\n')).toMatch(/^one\s{1,200}two$/);
  });
});

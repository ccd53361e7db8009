import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderMarkdown } from '../../src/markdown/render.js';
import { activeParts, HOSTILE } from './hostile.js';

const line = (markdown: string) => renderMarkdown(markdown).trim();

describe('Markdown becomes HTML', () => {
  it.each([
    ['**Round** *per* ~~line~~', '<p><strong>Round</strong> <em>per</em> <del>line</del></p>'],
    ['a `<b>` c', '<p>a <code>&lt;b&gt;</code> c</p>'],
    ['- [x] done', '<ul>\n<li>☑ done</li>\n</ul>'],
    ['it’s < 3 & > 2', '<p>it’s &lt; 3 &amp; &gt; 2</p>'],
  ])('%s', (markdown, html) => {
    expect(line(markdown)).toBe(html);
  });

  it('keeps fenced code as text', () => {
    expect(line('```html\n<b>## not a heading</b>\n```')).toBe(
      '<pre><code>&lt;b&gt;## not a heading&lt;/b&gt;\n</code></pre>',
    );
  });

  it('keeps HTML that is harmless, across blank lines too', () => {
    expect(line('<details>\n<summary>More</summary>\n\n**Text**\n\n</details>')).toMatch(
      /^<details>\s*<summary>More<\/summary>\s*<p><strong>Text<\/strong><\/p>\s*<\/details>$/,
    );
  });
});

describe('headings stand below those of the page', () => {
  it('puts the highest at level 4 and keeps the steps', () => {
    expect(line('# A\n\n## B')).toBe('<h4>A</h4>\n<h5>B</h5>');
    expect(line('#### A\n\n##### B')).toBe('<h4>A</h4>\n<h5>B</h5>');
  });

  it('takes another level, and ends at 6', () => {
    expect(renderMarkdown('# A\n\n###### B', { topHeading: 2 }).trim()).toBe(
      '<h2>A</h2>\n<h6>B</h6>',
    );
  });

  it('counts headings written as HTML', () => {
    expect(line('<h1>A</h1>')).toBe('<h4>A</h4>');
  });
});

describe('links', () => {
  it.each([
    ['[a](https://x.example/?a=1&b=2)', 'https://x.example/?a=1&amp;b=2'],
    ['[a](mailto:us@x.example)', 'mailto:us@x.example'],
    ['[a](/episodes/18?t=25:29#s-k3f9)', '/episodes/18?t=25:29#s-k3f9'],
    ['[a](#s-k3f9)', '#s-k3f9'],
  ])('%s is one', (markdown, href) => {
    expect(line(markdown)).toBe(`<p><a href="${href}" rel="noopener">a</a></p>`);
  });

  it('are absolute under a base, whatever its path', () => {
    const html = renderMarkdown('[a](/changes/1050001)', { baseUrl: 'https://x.example/show/' });
    expect(html).toContain('href="https://x.example/show/changes/1050001"');
  });

  it('do not stand within links', () => {
    expect(line('[![b](https://y.example/b.png)](https://x.example)')).toBe(
      '<p><a href="https://x.example" rel="noopener"><span>b</span></a></p>',
    );
  });
});

describe('images', () => {
  it('of this site are shown', () => {
    expect(line('![Map](/media/map.png)')).toBe(
      '<p><img src="/media/map.png" alt="Map" loading="lazy" /></p>',
    );
  });

  it('from elsewhere are links: showing one would tell a third party who reads', () => {
    expect(line('![Map](https://x.example/map.png)')).toBe(
      '<p><a href="https://x.example/map.png" rel="noopener">Map</a></p>',
    );
  });
});

describe('placeholders are words', () => {
  it.each([
    ['Use <variable> now', 'Use &lt;variable&gt; now'],
    ['Dear <customer name>,', 'Dear &lt;customer name&gt;,'],
    ['<variable>\nfirst on its line', '&lt;variable&gt;\nfirst on its line'],
    ['the <title> of a mail', 'the &lt;title&gt; of a mail'],
    ['<script> tags are refused', '&lt;script&gt; tags are refused'],
    ['<!-- never closed', '&lt;!-- never closed'],
  ])('%s', (markdown, html) => {
    expect(line(markdown)).toBe(`<p>${html}</p>`);
  });

  it('do not swallow what follows', () => {
    expect(line('<svg onload=alert(1)>\n\nRest')).toContain('<p>Rest</p>');
    expect(line('<div><script>alert(1)</div>\n\nRest')).toContain('<p>Rest</p>');
  });

  it('dangerous elements vanish with their content', () => {
    expect(line('a <script>alert(1)</script><svg><b>x</b></svg>b')).toBe('<p>a b</p>');
  });
});

describe('cautions', () => {
  const word = '<strong class="caution-word">Caution</strong>';

  it.each([
    '⚠️ Off by default',
    '⚠ Off by default',
    'Caution: Off by default',
    '**Warning:** Off by default',
  ])('%s: the word stands in place of the sign', (markdown) => {
    expect(line(markdown)).toBe(`<p class="caution">${word} Off by default</p>`);
  });

  it('may be list items, and keep their marks and links', () => {
    expect(line('- a\n- ⚠️ **Off**, see [x]\n\n[x]: /x')).toBe(
      `<ul>\n<li>a</li>\n<li class="caution">${word} <strong>Off</strong>, see <a href="/x" rel="noopener">x</a></li>\n</ul>`,
    );
  });

  it('are paragraphs of their own behind a line of text', () => {
    expect(line('Rounds.\n⚠️ Off')).toBe(`<p>Rounds.</p>\n<p class="caution">${word} Off</p>`);
  });

  it('are not read inside fenced code', () => {
    expect(line('```\na\n⚠️ Off\n```')).toBe('<pre><code>a\n⚠️ Off\n</code></pre>');
  });
});

describe('safety', () => {
  it.each(HOSTILE)('nothing active comes from %j', (text) => {
    expect(activeParts(renderMarkdown(text))).toEqual([]);
    expect(activeParts(renderMarkdown(`a\n\n- b ${text} c\n\n> ${text}`))).toEqual([]);
  });

  it('nothing active comes from any mixture', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '`',
        '\n\n',
        '](',
        '[',
        '![',
        '<a href=',
        '<!--',
        '-->',
        '&#',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(activeParts(renderMarkdown(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('holds no character that XML forbids', () => {
    expect(line('a\u0000\u0001\u000Bb&#1;\uFFFF\uD800c')).toMatch(/^<p>[ab\uFFFD]+c<\/p>$/u);
  });

  it.each(['>', '- ', '1. ', '> - '])('stands 5,000 levels of %j', (mark) => {
    expect(line(`${mark.repeat(5000)}deep`)).toContain('deep');
  });
});

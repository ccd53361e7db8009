import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toUnsafeHtml } from '../../src/markdown/parse.js';
import { plainHtml } from '../../src/markdown/plainHtml.js';
import { sanitizeAll } from '../../src/markdown/sanitize.js';
import { xmlSafe } from '../../src/markdown/safeText.js';

const PIECES = [
  'word ',
  '\n',
  '\n\n',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '**',
  '*',
  '~~',
  '`',
  '```\n',
  '    ',
  '# ',
  '⚠️ Off by default',
  '"',
  "'",
  '&',
  '&amp;',
  '&quot;',
  '&#39;',
  '&#x26;',
  '&nbsp;',
  '<',
  '>',
  '<p>',
  '</p>',
  '<ul>',
  '<li>',
  '</li>',
  '</ul>',
  '<b>',
  '<strong>',
  '</strong>',
  '<code>',
  '<script>',
  '<p class="caution">',
  '<p onclick="x">',
  '<!--',
  '-->',
  '[a](b)',
  '[a](/b)',
  '[a](https://x.example/?a=b#c)',
  '[a](mailto:a@b)',
  '[a](javascript:b)',
  '[a](//b)',
  '<a href="/b">',
  '</a>',
  '\u0000',
  '\uFFFE',
  '\uD800',
  'ü',
  '🇩🇪',
  '\u00A0',
  '<br>',
  '---\n',
  '| a | b |\n| - | - |\n',
];
const markdown = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 20,
  })
  .map((parts) => parts.join(''));
const html = fc
  .array(fc.constantFrom(...PIECES.filter((piece) => /[<>&]|word/.test(piece)), '</code>'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** What the sanitizer makes of it, and what is made of it without; null when that is not tried. */
function both(text: string, baseUrl?: string) {
  const plain = plainHtml(text, baseUrl);
  return { plain: plain === null ? null : xmlSafe(plain), sanitized: sanitizeAll(text, baseUrl) };
}

describe('HTML that needs no sanitizing', () => {
  it('is what most notes become', () => {
    const text = toUnsafeHtml(
      'You can now [**choose**](/areas/billing) "how" it\'s *rounded* & `kept`.\n\n- One\n- ⚠️ Off by default\n\n> Quoted',
      true,
    );
    for (const baseUrl of [undefined, 'https://runbook.example']) {
      const { plain, sanitized } = both(text, baseUrl);
      expect(plain).toBe(sanitized);
    }
  });

  it.each([
    '<a href="javascript:x">x</a>',
    '<a href="//x">x</a>',
    '<a href="/x"><a href="/y">y</a></a>',
    '<a href="/x" onclick="y">x</a>',
    '<a href="/x?a=1&amp;b">x</a>',
    '<script>x</script>',
    '<p onclick="x">y</p>',
    '<p>open',
    'closed</p>',
    '<p><strong>crossed</p></strong>',
    '<p><p>nested</p></p>',
    '<p><ul></ul></p>',
    '<li>without a list</li>',
    '<ul>text<strong>x</strong></ul>',
    '&nbsp;',
    'a < b',
    'a > b',
    '<P>x</P>',
    '<p >x</p>',
    '<!-- x -->',
  ])('is never %s', (text) => {
    expect(plainHtml(text)).toBeNull();
  });

  it('comes out as the sanitizer would give it back, whatever the Markdown', () => {
    fc.assert(
      fc.property(
        markdown,
        fc.constantFrom(undefined, 'https://runbook.example'),
        (text, baseUrl) => {
          const { plain, sanitized } = both(toUnsafeHtml(text, true), baseUrl);
          expect(plain ?? sanitized).toBe(sanitized);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('comes out as the sanitizer would give it back, whatever the HTML', () => {
    fc.assert(
      fc.property(html, fc.constantFrom(undefined, 'https://runbook.example'), (text, baseUrl) => {
        const { plain, sanitized } = both(text, baseUrl);
        expect(plain ?? sanitized).toBe(sanitized);
      }),
      { numRuns: 3000 },
    );
  });
});

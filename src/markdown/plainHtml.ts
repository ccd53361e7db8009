import { linkAddress } from './linkAddress.js';

const INLINE = ['strong', 'em', 'del', 'code', 'a'];
/** What an element of the name may stand in; every block but `li` may also stand in nothing. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  p: ['li', 'blockquote'],
  ul: ['li', 'blockquote'],
  ol: ['li', 'blockquote'],
  li: ['ul', 'ol'],
  blockquote: ['li', 'blockquote'],
  pre: ['li', 'blockquote'],
};

const PIECE =
  /(?<text>[^<>&]+|&(?:amp|lt|gt|quot|#39);)|<\/(?<closed>p|ul|ol|li|blockquote|pre|strong|em|del|code|a)>|<(?:(?<plain>p|ul|ol|li|blockquote|pre|strong|em|del|code)|(?<caution>p|li) class="caution"|(?<word>strong) class="caution-word"|a href="(?<href>[\w./:?=#%~+,@-]+)")>/gy;

const UNESCAPED: Readonly<Record<string, string>> = { '&quot;': '"', '&#39;': "'" };

/**
 * Recognises HTML that needs no sanitizing because it holds nothing but text, known entities, links
 * to plain addresses and properly nested elements without attributes: most notes are that, and the
 * sanitizer takes longer than all the rest. Whatever is not recognised has to be sanitized.
 * @param html as marked writes it
 * @param baseUrl see `linkAddress`
 * @returns the HTML as the sanitizer would give it back; null when it has to be asked
 */
export function plainHtml(html: string, baseUrl?: string): string | null {
  const open: string[] = [];
  const written: string[] = [];
  let at = 0;
  for (const { 0: piece, index, groups = {} } of html.matchAll(PIECE)) {
    if (index !== at) return null;
    at += piece.length;
    const { text, closed, plain, caution, word, href } = groups;
    if (text !== undefined) {
      written.push(UNESCAPED[piece] ?? piece);
    } else if (closed !== undefined) {
      if (open.pop() !== closed) return null;
      written.push(piece);
    } else {
      const name = plain ?? caution ?? word ?? 'a';
      if (!mayStandIn(name, open)) return null;
      open.push(name);
      const address = href === undefined ? '' : linkAddress(href, baseUrl);
      if (address === null) return null;
      written.push(href === undefined ? piece : `<a href="${address}" rel="noopener">`);
    }
  }
  return at === html.length && open.length === 0 ? written.join('') : null;
}

function mayStandIn(name: string, open: readonly string[]): boolean {
  const parent = open.at(-1);
  if (!INLINE.includes(name)) {
    return parent === undefined ? name !== 'li' : (PARENTS[name] ?? []).includes(parent);
  }
  if (name === 'a' && open.includes('a')) return false;
  if (parent === 'pre') return name === 'code';
  return parent !== 'code' && parent !== 'ul' && parent !== 'ol';
}

import { Lexer, Marked, Parser, type Token, type Tokens } from 'marked';
import { CAUTION_WORD, cautionText } from './cautionLines.js';
import { limitNesting } from './nesting.js';
import { closedIn, showPlaceholders, startsElement } from './placeholders.js';

/**
 * Turns Markdown (GitHub's flavour) into HTML that still has to be sanitized.
 * @param markCautions whether cautions get their word and class in place of their sign
 */
export function toUnsafeHtml(markdown: string, markCautions: boolean): string {
  const marked = createMarked(closedIn(markdown));
  const lexer = new Lexer(marked.defaults);
  const tokens = lexer.lex(limitNesting(markdown));
  const closed = closedIn(
    htmlTokens(tokens)
      .map(({ raw }) => raw)
      .join(''),
  );
  for (const token of htmlTokens(tokens)) token.text = showPlaceholders(token.text, closed);
  if (markCautions)
    void marked.walkTokens(tokens, (token) => {
      signToWord(token, lexer);
    });
  return Parser.parse(tokens, marked.defaults);
}

function createMarked(closed: ReadonlySet<string>): Marked {
  return new Marked({
    tokenizer: {
      // `undefined` leaves the text to the paragraph; `false` means that marked goes on as usual.
      html: (src) => (/^ {0,3}</.test(src) && !startsElement(src, closed) ? undefined : false),
    },
    renderer: {
      paragraph({ tokens }) {
        const html = this.parser.parseInline(tokens);
        return `<p${classOf(html)}>${html}</p>\n`;
      },
      listitem({ tokens }) {
        const html = this.parser.parse(tokens);
        return `<li${classOf(html)}>${html}</li>\n`;
      },
      checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    },
  });
}

function classOf(html: string): string {
  return html.startsWith(CAUTION_WORD) ? ' class="caution"' : '';
}

function htmlTokens(tokens: Token[]): Tokens.HTML[] {
  const found: Tokens.HTML[] = [];
  void new Marked().walkTokens(tokens, (token) => {
    if (token.type === 'html') found.push(token as Tokens.HTML);
  });
  return found;
}

function signToWord(token: Token, lexer: Lexer): void {
  const paragraph = token.type === 'list_item' ? (token as Tokens.ListItem).tokens[0] : token;
  if (
    paragraph?.type !== 'paragraph' &&
    !(token.type === 'list_item' && paragraph?.type === 'text')
  )
    return;
  const text = cautionText((paragraph as Tokens.Paragraph).text);
  if (text === null) return;
  const word: Token = { type: 'html', raw: '', text: `${CAUTION_WORD} `, block: false, pre: false };
  (paragraph as Tokens.Paragraph).tokens = [word, ...lexer.inlineTokens(text)];
}

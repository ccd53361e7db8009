import { Lexer, Marked, Parser, type Token, type Tokens } from 'marked';
import { CAUTION_WORD, cautionText } from './cautionLines.js';
import { limitNesting } from './nesting.js';
import { closedIn, showPlaceholders, startsElement } from './placeholders.js';

/**
 * Turns Markdown (GitHub's flavour) into HTML that still has to be sanitized.
 * @param markCautions whether cautions get their word and class in place of their sign
 */
export function toUnsafeHtml(markdown: string, markCautions: boolean): string {
  const closedSomewhere = closedIn(markdown);
  const marked = closedSomewhere.size === 0 ? WITHOUT_END_TAGS : createMarked(closedSomewhere);
  const lexer = new Lexer(marked.defaults);
  const tokens = lexer.lex(limitNesting(markdown));
  const html = htmlTokens(tokens);
  const closed = closedIn(html.map(({ raw }) => raw).join(''));
  for (const token of html) token.text = showPlaceholders(token.text, closed);
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

// Most notes hold no HTML, and making an instance takes longer than reading them.
const WITHOUT_END_TAGS = createMarked(new Set());

function classOf(html: string): string {
  return html.startsWith(CAUTION_WORD) ? ' class="caution"' : '';
}

function htmlTokens(tokens: Token[]): Tokens.HTML[] {
  const found: Tokens.HTML[] = [];
  void WITHOUT_END_TAGS.walkTokens(tokens, (token) => {
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

const DEEPEST = 40;
const WIDEST_INDENT = 160;
const MARK = String.raw`(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])[ \t]*`;
const TOO_DEEP = new RegExp(String.raw`^([ \t]*(?:${MARK}){${DEEPEST}})(?=[>+*\d-])`, 'gm');
const TOO_WIDE = new RegExp(String.raw`^[ \t]{${WIDEST_INDENT},}`, 'gm');

/**
 * Ends the nesting of quotes and lists at a depth that nobody writes: marked calls itself once a
 * level, and a line of 5,000 `>` would exhaust the stack.
 */
export function limitNesting(markdown: string): string {
  return markdown.replace(TOO_WIDE, ' '.repeat(WIDEST_INDENT)).replace(TOO_DEEP, '$1\\');
}

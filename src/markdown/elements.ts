/** Which HTML elements exist, as the HTML standard names them, and what becomes of each in notes. */

/** What reaches a page. */
export const ALLOWED = words(`
  a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure
  h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup
  table tbody td tfoot th thead tr u ul var`);

/** What vanishes together with its content: it runs, loads, asks for input or changes the page. */
export const DANGEROUS = words(`
  applet area audio base basefont bgsound button canvas datalist dialog embed fieldset form frame
  frameset head iframe input isindex keygen legend link listing map marquee math menuitem meta meter
  noembed noframes noscript object optgroup option output param picture plaintext portal progress
  script select slot source style svg template textarea title track video xmp`);

/** Elements of no consequence here: the tag goes, its content stays. */
const UNWRAPPED = words(`
  acronym address article aside bdi bdo big blink body center col colgroup data dir font footer
  header hgroup html label main menu nav nobr rb rp rt rtc ruby search section strike time tt wbr`);

const VOID = words(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr',
);
const END_MAY_BE_LEFT_OUT = words(
  'body colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr',
);

const KNOWN = new Set([...ALLOWED, ...DANGEROUS, ...UNWRAPPED]);
const MAY_STAY_OPEN = new Set([...VOID, ...END_MAY_BE_LEFT_OUT]);

/** Whether a tag with this name is one of HTML, and not a placeholder such as `<variable>`. */
export function isElement(name: string): boolean {
  return KNOWN.has(name.toLowerCase());
}

/** Whether an element of this name has an end tag wherever it is meant as one. */
export function needsEndTag(name: string): boolean {
  return !MAY_STAY_OPEN.has(name.toLowerCase());
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

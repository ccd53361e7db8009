import type { Show } from '../../domain/show.js';
import { xmlEscaped } from './xml.js';

/** Lets browsers search here from their address bar (OpenSearch 1.1; a short name has 16 characters). */
export function openSearchDescription(show: Pick<Show, 'title'>, baseUrl: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${xmlEscaped(Array.from(show.title).slice(0, 16).join(''))}</ShortName>`,
    `  <Description>${xmlEscaped(`Search ${show.title} by change ID, version or words`)}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image height="16" width="16" type="image/svg+xml">${xmlEscaped(`${baseUrl}/favicon.svg`)}</Image>`,
    `  <Url type="text/html" template="${xmlEscaped(`${baseUrl}/search?q={searchTerms}`)}"/>`,
    `  <Url type="application/x-suggestions+json" template="${xmlEscaped(`${baseUrl}/api/v1/suggest?q={searchTerms}`)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

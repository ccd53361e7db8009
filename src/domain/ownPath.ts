/** The pages, feeds and documents of the contract, `*` for any one part of a path; see src/web/app.ts. */
const OWN = [
  ...['/', '/episodes', '/episodes/*', '/changes', '/changes/*', '/versions', '/versions/*'],
  ...['/areas', '/areas/*', '/search', '/subscribe', '/articles', '/articles/*'],
  ...['/oembed', '/embed/*', '/player/*', '/episodes/*/card.png'],
  ...['/feed.xml', '/atom.xml', '/feed.json', '/changes.xml', '/opml.xml'],
  ...['/episodes/*/chapters.json', '/episodes/*/chapters.vtt'],
  ...['/episodes/*/transcript.vtt', '/episodes/*/transcript.srt'],
  ...['/api/v1/show', '/api/v1/episodes', '/api/v1/episodes/*'],
  ...['/api/v1/changes', '/api/v1/changes/*', '/api/v1/versions'],
  ...['/api/v1/search', '/api/v1/suggest', '/api/v1/openapi.json'],
  ...['/healthz', '/readyz', '/sitemap.xml', '/robots.txt', '/opensearch.xml'],
].map((path) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', () => '[^/]+')}$`, 'i'));

/**
 * Whether the site answers a path itself, be it that nothing is there yet (`/episodes/999`): such a
 * path leads nowhere else. Capitals make no difference, a slash at the end does.
 */
export function isOwnPath(path: string): boolean {
  return OWN.some((own) => own.test(path));
}

import { absoluteUrl, areaPath } from '../domain/address.js';
import type { Show } from '../domain/show.js';
import { renderMarkdown } from '../markdown/render.js';
import type { ShowAnswer } from './shapes.js';

/**
 * The show as the API gives it.
 * @param baseUrl the public origin that addresses are made absolute under
 */
export function showAnswer(show: Show, baseUrl: string): ShowAnswer {
  return {
    title: show.title,
    tagline: show.tagline,
    description: show.description,
    descriptionHtml: renderMarkdown(show.description, { baseUrl }),
    url: absoluteUrl(baseUrl, '/'),
    feedUrl: absoluteUrl(baseUrl, '/feed.xml'),
    language: show.language,
    timeZone: show.timeZone,
    people: show.people.map(({ name, role }) => ({ name, role })),
    links: show.links.map(({ title, url }) => ({ title, url: absoluteUrl(baseUrl, url) })),
    releaseTracker: show.releaseTracker,
    artworkUrl: show.artwork === null ? null : absoluteUrl(baseUrl, show.artwork),
    versionAliases: { ...show.versionAliases },
    areas: show.areas.map(({ slug, title }) => ({
      slug,
      title,
      url: absoluteUrl(baseUrl, areaPath(slug)),
    })),
  };
}

import { versionPath } from '../../domain/address.js';
import { typedVersion } from '../../domain/typedVersion.js';
import { movedTo, notFound, page, published } from '../answer.js';
import { nearTo } from '../pages/problem.js';
import { versionPage } from '../pages/versionPage.js';
import type { Route } from './route.js';

export const version: Route = (ask, site) => {
  const written = ask.param('version');
  const library = site.library();
  const isKnown = (one: string) => library.version(one)?.version === one;
  const asked = typedVersion(written, library.show().versionAliases, isKnown);
  if (asked === null) {
    return notFound(`“${written}” is not a version: these look like 2.210.`);
  }
  const entry = library.version(asked);
  if (!entry)
    return notFound(`No episode covers version ${asked} yet.`, [
      {
        text: `Follow version ${asked}: its feed fills once an episode covers it`,
        href: `/subscribe?version=${asked}#chosen`,
      },
      ...nearTo(ask.path, library),
    ]);
  return entry.version === written
    ? published(page('version', versionPage(entry, library)))
    : movedTo(versionPath(entry.version));
};

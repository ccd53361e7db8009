import { versionPath } from '../../domain/address.js';
import { parseVersion } from '../../domain/version.js';
import { movedTo, notFound, page } from '../answer.js';
import { versionPage } from '../pages/versionPage.js';
import type { Route } from './route.js';

export const version: Route = (ask, site) => {
  const written = ask.param('version');
  if (parseVersion(written) === null) {
    return notFound(`“${written}” is not a version: these look like 2.210.`);
  }
  const entry = site.library().version(written);
  if (!entry) return notFound(`No episode covers version ${written}.`);
  return entry.version === written
    ? page('version', versionPage(entry, site.library()))
    : movedTo(versionPath(entry.version));
};

import { page, published } from '../answer.js';
import { versionsPage } from '../pages/versionsPage.js';
import type { Route } from './route.js';

export const versions: Route = (_ask, site) =>
  published(page('versions', versionsPage(site.library())));

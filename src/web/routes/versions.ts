import { page } from '../answer.js';
import { versionsPage } from '../pages/versionsPage.js';
import type { Route } from './route.js';

export const versions: Route = (_ask, site) => page('versions', versionsPage(site.library()));

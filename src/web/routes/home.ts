import { page, published } from '../answer.js';
import { homePage } from '../pages/homePage.js';
import type { Route } from './route.js';

export const home: Route = (_ask, site) => published(page('home', homePage(site.library())));

import type { Answer } from '../answer.js';
import type { Ask } from '../ask.js';
import type { Site } from '../site.js';

/** Parses, asks the library and answers. */
export type Route = (ask: Ask, site: Site) => Answer | Promise<Answer>;

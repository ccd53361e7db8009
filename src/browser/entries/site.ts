/** Loaded on every page: what only makes sense with a script. */
import { offerCopies } from '../copying.js';
import { readMomentOfFragment } from '../fragment.js';

offerCopies();
window.addEventListener('hashchange', readMomentOfFragment);
readMomentOfFragment();

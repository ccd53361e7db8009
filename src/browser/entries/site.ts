/** Loaded on every page: what only makes sense with a script. */
import { offerCopies } from '../copying.js';
import { readMomentOfFragment } from '../fragment.js';
import { offerKeys } from '../player/keyboard.js';
import { shareSegments } from '../player/sharing.js';
import { offerSuggestions } from '../suggesting/offerSuggestions.js';

offerCopies();
shareSegments();
offerSuggestions();
window.addEventListener('hashchange', readMomentOfFragment);
readMomentOfFragment();
if (document.querySelector('script#listening') === null) offerKeys(null);
if (document.querySelector('.transcript') !== null) {
  void import('../transcript/readAlong.js').then(({ readAlong }) => readAlong());
}

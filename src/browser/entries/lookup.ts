/** Loaded on the page that takes many IDs at once. */
import { offerCopy } from '../copying.js';
import { askForIdsOnly } from '../lookup/lookingUp.js';

askForIdsOnly();
const text = document.querySelector<HTMLElement>('#as-text');
if (text) offerCopy(text, 'all of it as text', () => text.textContent);

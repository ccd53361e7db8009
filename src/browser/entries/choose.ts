/** Loaded on pages of episodes that have enough segments to choose from. */
import { offerChoice } from '../choosing/choosing.js';

offerChoice();

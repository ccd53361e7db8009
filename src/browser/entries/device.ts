/** Loaded where somebody can say what they run, and where the site goes by it. */
import { offerMarks } from '../device/marks.js';
import { showStanding } from '../device/standing.js';

offerMarks();
showStanding();

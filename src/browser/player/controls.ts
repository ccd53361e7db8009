/** Media Chrome's controls, of which only those of the dock are loaded, and only when they are needed. */
import 'media-chrome/dist/media-controller.js';
import 'media-chrome/dist/media-fullscreen-button.js';
import 'media-chrome/dist/media-mute-button.js';
import 'media-chrome/dist/media-play-button.js';
import 'media-chrome/dist/media-playback-rate-button.js';
import 'media-chrome/dist/media-seek-backward-button.js';
import 'media-chrome/dist/media-seek-forward-button.js';
import 'media-chrome/dist/media-time-display.js';
import 'media-chrome/dist/media-time-range.js';
import { En } from 'media-chrome/dist/lang/en.js';
import { addTranslation } from 'media-chrome/dist/utils/i18n.js';

// A button's name has to hold what stands on it: `1.5x` (WCAG 2.5.3).
addTranslation('en', { ...En, 'Playback rate {playbackRate}': 'Speed {playbackRate}x' });

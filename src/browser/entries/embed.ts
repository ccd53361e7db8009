/** Loaded by the small player in frames of other sites. */
import { startEmbed } from '../embed/startEmbed.js';

startEmbed();

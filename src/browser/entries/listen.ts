/** Loaded on pages that hold something to play. */
import { startListening } from '../player/start.js';

startListening();

/** Loaded on the page of an upgrade. */
import { startPlanning } from '../planning/startPlanning.js';

startPlanning();

import type { NotesContext, NotesReading } from './reading.js';

/**
 * Reads show notes of any form: canonical, Markdown, plain text, or HTML as pasted from a blog.
 * Never throws; every line is accounted for in `lines`.
 */
export declare function readNotes(text: string, context: NotesContext): NotesReading;

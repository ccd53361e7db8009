import type { Episode } from '../domain/episode.js';

/** Writes an episode in the canonical form; `readNotes` reads it back without loss. */
export declare function writeNotes(episode: Episode): string;

// Runs a compiled entry of dist/, compiling first when a source is newer: `node scripts/run.mjs ENTRY ARGS`.
import { build, isStale } from './build.mjs';

if (isStale()) await build();
const [entry] = process.argv.splice(2, 1);
await import(new URL(`../dist/${entry}`, import.meta.url).href);

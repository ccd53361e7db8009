// Runs a compiled entry of dist/, compiling first when a source is newer: `node scripts/run.mjs ENTRY ARGS`.
const [entry] = process.argv.splice(2, 1);

// A server that is called off while it compiles ends as one that runs: in order. From then on it sees to
// signals itself.
const callOff = () => process.exit(0);
if (entry === 'server.js') for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, callOff);

const { build, isStale } = await import('./build.mjs');
if (isStale()) await build();
await import(new URL(`../dist/${entry}`, import.meta.url).href);

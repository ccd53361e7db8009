// Makes the tour from script.json: seeds/media/tour.mp3 and tour.vtt, seeds/episodes/00-tour.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isStale } from '../build.mjs';
import { layOut } from './layout.mjs';
import { master } from './master.mjs';
import { writeMetadata } from './metadata.mjs';
import { requirePackages, Stop } from './programs.mjs';
import { join, synthesise } from './speech.mjs';
import { chaptersOf, cuesOf, episodeOf } from './tellings.mjs';
import { verify } from './verify.mjs';
import { secondsOf, writeWav } from './wav.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inSeeds = (...parts) => path.join(root, 'seeds', ...parts);
const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

async function make(folder) {
  requirePackages();
  if (isStale()) build();
  const { writeNotes } = await import('../../dist/notes/writeNotes.js');
  const { writeVtt } = await import('../../dist/captions/writeVtt.js');

  const script = JSON.parse(read('script.json'));
  const parts = synthesise(script, folder);
  const plan = layOut(parts.map((sentences) => sentences.map(secondsOf)));
  const cues = cuesOf(script, plan);

  const files = {
    wav: path.join(folder, 'tour.wav'),
    metadata: path.join(folder, 'tour.txt'),
    mp3: path.join(folder, 'tour.mp3'),
  };
  const tags = { title: script.episode.title, ...script.tags };
  writeFileSync(files.wav, writeWav(join(parts, plan)));
  writeFileSync(files.metadata, writeMetadata(tags, chaptersOf(script, plan)));
  master(files);
  const deviation = verify(files.mp3, cues);

  const mp3 = readFileSync(files.mp3);
  writeFileSync(inSeeds('media', 'tour.mp3'), mp3);
  writeFileSync(inSeeds('media', 'tour.vtt'), writeVtt(cues));
  writeFileSync(inSeeds('episodes', '00-tour.md'), writeNotes(episodeOf(script, plan, mp3.length)));
  const count = `${plan.starts.length} segments, ${cues.length} sentences`;
  const size = `${plan.duration} s, ${mp3.length} bytes`;
  console.log(
    `Tour: ${count}, ${size}; sound within ${Math.ceil(deviation * 1000)} ms of its plan.`,
  );
}

const folder = mkdtempSync(path.join(tmpdir(), 'tour-'));
try {
  await make(folder);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

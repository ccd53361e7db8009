// Episodes made harder, always in the same way: notes as this series has them (many general sentences), and
// captions that do not belong to them or lack a part.

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled(episode, seed) {
  const next = numbers(seed);
  const segments = [...episode.segments];
  for (let i = segments.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [segments[i], segments[j]] = [segments[j], segments[i]];
  }
  return { ...episode, segments };
}

const GENERAL = [
  'This adds more flexibility',
  'You can now control this in more places',
  'Several improvements were made here',
  'This makes it easier to see what matters',
  'A small change that saves time',
  'Reporting was improved',
  'New options are available',
  'This fixes a fault that some have seen',
];

/** Every bullet of the notes becomes a segment of its own, whose start nobody knows: 40 to 60 an episode. */
function split(episode) {
  const segments = episode.segments.flatMap(({ title, notes, start }) => {
    const bullets = (notes ?? '').split(/;\s+/).filter((text) => text.trim().length > 8);
    const further = bullets.slice(0, 5).map((text) => ({ title: text, notes: '', start: null }));
    return [{ title, notes: '', start }, ...further];
  });
  return { ...episode, segments };
}

function merged(episode) {
  const segments = [];
  for (let i = 0; i < episode.segments.length; i += 2) {
    const pair = episode.segments.slice(i, i + 2);
    segments.push({
      title: pair.map(({ title }) => title).join('; '),
      notes: pair.map(({ notes }) => notes ?? '').join(' '),
      start: Math.min(...pair.map(({ start }) => start)),
    });
  }
  return { ...episode, segments };
}

/** Half of all words are gone. */
function blurred(episode, seed) {
  const next = numbers(seed);
  const half = (text) =>
    (text ?? '')
      .split(/\s+/)
      .filter(() => next() > 0.5)
      .join(' ');
  const segments = episode.segments.map((segment) => ({
    ...segment,
    title: half(segment.title),
    notes: half(segment.notes),
  }));
  return { ...episode, segments };
}

/** Three of ten segments say nothing of what they are about. */
function general(episode, seed) {
  const next = numbers(seed);
  const segments = episode.segments.map((segment) =>
    next() < 0.3
      ? { ...segment, title: GENERAL[Math.floor(next() * GENERAL.length)], notes: '' }
      : segment,
  );
  return { ...episode, segments };
}

function titlesOnly(episode) {
  return { ...episode, segments: episode.segments.map((segment) => ({ ...segment, notes: '' })) };
}

/** Captions of the next episode: nothing is right, so nothing should be sure. */
function captionsOfAnother(episode, i, episodes) {
  return { ...episode, cues: episodes[(i + 1) % episodes.length].cues };
}

/** What is said from one part of the episode to another, both from 0 to 1. */
function captionsOf(episode, from, to) {
  const last = Math.max(...episode.cues.map(({ end }) => end));
  const isHeld = ({ start, end }) => start >= last * from && end < last * to;
  return { ...episode, cues: episode.cues.filter(isHeld) };
}
const firstHalf = (episode) => captionsOf(episode, 0, 1 / 2);

/** With the duration that the whole of its captions has. */
function withDuration(episode, { cues }) {
  return { ...episode, knownDuration: Math.max(...cues.map(({ end }) => end)) };
}

/** With the first time behind the captions as somebody set it: it is not counted. */
function withLaterTime(episode) {
  const last = Math.max(...episode.cues.map(({ end }) => end));
  const later = episode.segments.findIndex(({ start }) => start > last);
  const segments = episode.segments.map((segment, i) =>
    i === later ? { ...segment, start: null, set: segment.start } : segment,
  );
  return { ...episode, segments, knownDuration: null };
}

export const SPOILED = {
  'split into bullets': split,
  'split and shuffled': (episode, i) => shuffled(split(episode), i + 1),
  'two merged into one': merged,
  'half of the words': blurred,
  'three of ten general': general,
  'titles alone': titlesOnly,
  'captions of another': captionsOfAnother,
  'half of the captions': firstHalf,
};

/** Captions that lack a part in other ways: nothing is fitted to these. */
export const IN_PART = {
  'half, shuffled': (episode, i) => firstHalf(shuffled(episode, i + 1)),
  'the first 30 %': (episode) => captionsOf(episode, 0, 0.3),
  'the first 70 %': (episode) => captionsOf(episode, 0, 0.7),
  'the first 85 %': (episode) => captionsOf(episode, 0, 0.85),
  'the last half': (episode) => captionsOf(episode, 1 / 2, 2),
  'half, duration known': (episode) => withDuration(firstHalf(episode), episode),
  'all, duration known': (episode) => withDuration(episode, episode),
  'half, a later time set': (episode) => withLaterTime(firstHalf(episode)),
};

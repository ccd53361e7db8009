import { describe, expect, it } from '@jest/globals';
import { emptyDraft, type EpisodeDraft, type SegmentDraft } from '../../src/domain/draft.js';
import type { Episode, Segment } from '../../src/domain/episode.js';
import { mergeEpisode, type MergeOptions } from '../../src/domain/merge.js';
import { anEpisode, aSegment, at } from '../support/builders.js';

const ref = (id: string, version: string | null = null) => ({ id, version });

const stored = anEpisode({
  number: 16,
  title: 'Locks and lists',
  summary: 'What it covers.',
  published: '2026-03-01',
  complete: true,
  people: [{ name: 'Mendy', role: 'host' }],
  versions: ['2.210'],
  media: { videoUrl: 'https://youtu.be/abc', enclosure: null },
  segments: [
    aSegment({
      id: 'aaa',
      title: 'Billing locks',
      changes: [ref('1044274', '2.210')],
      version: '2.210',
      time: at(60),
    }),
    aSegment({
      id: 'bbb',
      title: 'Credit notes default to today',
      changes: [ref('1042924')],
      areas: ['billing'],
    }),
    aSegment({ id: 'ccc', title: 'A setting for the asset DID.', highlight: true }),
    aSegment({
      id: 'ddd',
      title: 'Credit notes can now default.',
      changes: [ref('1042924')],
      notes: 'Once more.',
    }),
  ],
});

function draft(segments: Partial<SegmentDraft>[], over: Partial<EpisodeDraft> = {}) {
  const drafts = segments.map((segment): SegmentDraft => ({ ...aSegment(), id: null, ...segment }));
  return { ...emptyDraft(), ...over, number: 16, segments: drafts };
}

function merged(
  from: Episode | null,
  notes: ReturnType<typeof draft>,
  options: Partial<MergeOptions> = {},
): Episode {
  const result = mergeEpisode(from, notes, {
    authoritative: false,
    replace: false,
    isTaken: () => false,
    ...options,
  });
  if (!result.ok) throw new Error(result.refusals[0]?.message);
  return result.episode;
}

const ids = (episode: Episode) => episode.segments.map(({ id }) => id);
const asDrafts = (segments: Segment[]) => segments.map(({ id: _id, ...rest }) => rest);
const byId = (episode: Episode, id: string) =>
  episode.segments.find((segment) => segment.id === id);

describe('identity across imports', () => {
  it('follows the explicit id, whatever else changed', () => {
    const episode = merged(
      stored,
      draft([
        { id: 'ccc', title: 'Quite another title' },
        ...asDrafts(stored.segments).slice(0, 2),
      ]),
    );
    expect(byId(episode, 'ccc')?.title).toBe('Quite another title');
  });

  it('follows a change that is unique in the episode, whatever the title', () => {
    const episode = merged(
      stored,
      draft([
        { title: 'Editing allocation', changes: [ref('1044274')] },
        ...asDrafts(stored.segments).slice(1),
      ]),
    );
    expect(byId(episode, 'aaa')?.title).toBe('Editing allocation');
  });

  it('follows change and likeness of title where a change is discussed twice', () => {
    const twice = [
      { title: 'Credit notes can now default', changes: [ref('1042924')] },
      { title: 'Credit notes default to today', changes: [ref('1042924')] },
    ];
    expect(
      ids(
        merged(stored, draft([...asDrafts(stored.segments).slice(0, 1), ...twice]), {
          replace: true,
        }),
      ),
    ).toEqual(['aaa', 'ddd', 'bbb']);
  });

  it('follows the title, also with a correction in it or a space lost', () => {
    const episode = merged(
      stored,
      draft([
        { title: 'A settingfor the asset DID' },
        ...asDrafts(stored.segments).filter((_, i) => i !== 2),
      ]),
      { authoritative: true },
    );
    expect(ids(episode)).toEqual(['ccc', 'aaa', 'bbb', 'ddd']);
  });

  it('follows the place between the same neighbours when nothing else is left', () => {
    const [a, b, , d] = asDrafts(stored.segments);
    const episode = merged(
      stored,
      draft([{ ...a }, { ...b }, { title: 'Reworded from head to toe' }, { ...d }]),
    );
    expect(byId(episode, 'ccc')?.title).toBe('Reworded from head to toe');
  });

  it('gives a newcomer between the same neighbours an id of its own', () => {
    const [a, b, c, d] = asDrafts(stored.segments);
    const episode = merged(
      stored,
      draft([{ ...a }, { ...b }, { title: 'Brand new' }, { ...c }, { ...d }]),
    );
    expect(ids(episode).filter((_, i) => i !== 2)).toEqual(['aaa', 'bbb', 'ccc', 'ddd']);
    expect(ids(episode)[2]).toMatch(/^[2-9b-z]{6}$/);
  });

  it('never gives out the id of a removed segment again', () => {
    const added = merged(stored, draft([...asDrafts(stored.segments), { title: 'Brand new' }]), {
      authoritative: true,
    });
    const newId = ids(added)[4] ?? '';
    const removed = merged(added, draft(asDrafts(stored.segments)), { authoritative: true });
    expect(removed.retiredIds).toEqual([newId]);
    const again = merged(removed, draft([...asDrafts(stored.segments), { title: 'Brand new' }]), {
      authoritative: true,
    });
    expect(ids(again)).not.toContain(newId);
    expect(again.retiredIds).toEqual([newId]);
  });

  it('takes an id back out of retirement when the notes name it', () => {
    const removed = merged(stored, draft(asDrafts(stored.segments).slice(0, 3)), {
      authoritative: true,
    });
    expect(removed.retiredIds).toEqual(['ddd']);
    const restored = merged(
      removed,
      draft([...asDrafts(removed.segments), { id: 'ddd', title: 'Back' }]),
      { authoritative: true },
    );
    expect(ids(restored)).toContain('ddd');
    expect(restored.retiredIds).toEqual([]);
  });
});

describe('authority', () => {
  it('lets other forms add and update, and never erase', () => {
    const bare = stored.segments.map(({ title }) => ({ title }));
    const episode = merged(stored, draft(bare));
    expect(episode).toEqual(stored);
  });

  it('does not give back an area or a highlight that was taken away from the same title', () => {
    const proposed = { areas: ['billing'], highlight: true };
    const [, , plain] = asDrafts(stored.segments);
    const bare = anEpisode({
      number: 16,
      segments: [aSegment({ ...plain, id: 'ccc', highlight: false })],
    });
    expect(merged(bare, draft([{ ...plain, ...proposed }])).segments).toEqual(bare.segments);
  });

  it('keeps segments that other forms do not mention, where they stood', () => {
    expect(
      ids(
        merged(
          stored,
          draft([{ title: 'Billing locks' }, { title: 'Credit notes can now default.' }]),
        ),
      ),
    ).toEqual(['aaa', 'bbb', 'ccc', 'ddd']);
  });

  it('lets other forms add times, IDs and versions', () => {
    const news = {
      title: 'A setting for the asset DID.',
      time: at(700),
      changes: [ref('1050001', '2.212')],
      version: '2.212',
    };
    const [a, b, , d] = asDrafts(stored.segments);
    const segment = byId(merged(stored, draft([{ ...a }, { ...b }, news, { ...d }])), 'ccc');
    expect(segment).toMatchObject({
      time: at(700),
      changes: [ref('1050001', '2.212')],
      version: '2.212',
      highlight: true,
    });
  });

  it('lets the canonical form clear what it does not state', () => {
    const bare = stored.segments.slice(0, 3).map(({ id, title }) => ({ id, title }));
    const episode = merged(stored, draft(bare), { authoritative: true });
    expect(episode).toMatchObject({
      title: '',
      published: null,
      people: [],
      complete: false,
      status: 'draft',
    });
    expect(episode.segments.map(({ time, changes }) => [time, changes])).toEqual([
      [null, []],
      [null, []],
      [null, []],
    ]);
    expect(episode.retiredIds).toEqual(['ddd']);
  });

  it('changes nothing when the same notes come twice', () => {
    const notes = draft(
      [
        { title: 'One thing' },
        { title: 'Another', changes: [ref('1050001')] },
        { title: 'One thing' },
      ],
      { summary: 'S' },
    );
    const once = merged(null, notes);
    expect(merged(once, notes)).toEqual(once);
    expect(merged(once, notes, { authoritative: true })).toEqual(once);
  });
});

describe('refusals', () => {
  const strangers = [
    { title: 'Chat bots may browse' },
    { title: 'Dark mode widgets' },
    { title: 'Phone numbers vary' },
    { title: 'Zebras' },
  ];
  const options = { authoritative: false, replace: false, isTaken: () => false };

  it('meet notes in which under a third of the episode is recognised', () => {
    const result = mergeEpisode(stored, draft([...strangers, { title: 'Billing locks' }]), options);
    expect(result).toMatchObject({
      ok: false,
      refusals: [
        {
          segment: null,
          message: expect.stringContaining('Only 1 of the 4 segments of episode 16') as unknown,
        },
      ],
    });
  });

  it('are lifted by replace, which keeps the ids of those recognised', () => {
    const episode = merged(stored, draft([...strangers, { title: 'Billing locks' }]), {
      replace: true,
    });
    expect(episode.segments).toHaveLength(5);
    expect(ids(episode)[4]).toBe('aaa');
    expect(episode.retiredIds).toContain('ddd');
  });

  it('meet every id that stands twice or belongs to another episode', () => {
    const notes = draft([{ id: 'aaa' }, { id: 'zzz' }, { id: 'aaa' }, { id: null }, { id: 'yyy' }]);
    const isTaken = (id: string) => id === 'zzz' || id === 'yyy';
    const belongs = (id: string) =>
      expect.stringContaining(`s-${id} belongs to a segment of another episode`) as unknown;
    expect(mergeEpisode(null, notes, { ...options, isTaken })).toEqual({
      ok: false,
      refusals: [
        { segment: 1, message: belongs('zzz') },
        { segment: 2, message: expect.stringContaining('Two segments') as unknown },
        { segment: 4, message: belongs('yyy') },
      ],
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { mergeEpisode } from '../../src/domain/merge.js';
import { anEpisode, aSegment, at } from '../support/builders.js';
import { asDrafts, byId, draft, ids, merged, ref, stored } from '../support/merging.js';

describe('authority', () => {
  it('lets other forms add and update, and never erase', () => {
    const bare = stored.segments.map(({ title }) => ({ title }));
    const episode = merged(stored, draft(bare));
    expect(episode).toEqual(stored);
  });

  it.each([true, false])(
    'keeps a confirmed time when notes only propose one (canonical: %p)',
    (authoritative) => {
      const proposed = (start: number) => ({ start, end: null, proposed: true });
      const notes = draft(
        asDrafts(stored.segments).map((segment, i) => ({
          ...segment,
          id: stored.segments[i]?.id ?? null,
          time: proposed(90),
        })),
      );
      const result = mergeEpisode(stored, notes, {
        authoritative,
        replace: false,
        isTaken: () => false,
      });
      expect(result).toMatchObject({ ok: true, confirmed: [0] });
      const times = (result.ok ? result.episode.segments : []).map(({ time }) => time);
      expect(times).toEqual([at(60), proposed(90), proposed(90), proposed(90)]);
    },
  );

  it('adds an area and a highlight that other forms bring later, under the same title too', () => {
    const [, , plain] = asDrafts(stored.segments);
    const bare = anEpisode({
      number: 16,
      segments: [aSegment({ ...plain, id: 'ccc', areas: [], highlight: false })],
    });
    const later = { ...plain, areas: ['billing'], highlight: true };
    expect(merged(bare, draft([later])).segments[0]).toMatchObject({
      id: 'ccc',
      areas: ['billing'],
      highlight: true,
    });
  });

  it('keeps the areas that a segment has when other forms propose different ones', () => {
    const [, , plain] = asDrafts(stored.segments);
    const chosen = anEpisode({
      number: 16,
      segments: [aSegment({ ...plain, id: 'ccc', areas: ['portal'] })],
    });
    expect(merged(chosen, draft([{ ...plain, areas: ['billing'] }])).segments[0]?.areas).toEqual([
      'portal',
    ]);
  });

  it('keeps what a segment is related to and what was refused when other forms are silent', () => {
    const [, , plain] = asDrafts(stored.segments);
    const said = { related: ['zz9'], refused: ['1050001'] };
    const linked = anEpisode({
      number: 16,
      segments: [aSegment({ ...plain, id: 'ccc', ...said })],
    });
    expect(merged(linked, draft([{ title: 'A setting for the asset DID.' }])).segments).toEqual(
      linked.segments,
    );
    const more = { ...plain, related: ['yy8'], refused: ['s-xx7'] };
    expect(merged(linked, draft([more])).segments[0]).toMatchObject({
      related: ['zz9', 'yy8'],
      refused: ['1050001', 's-xx7'],
    });
    const cleared = merged(linked, draft([{ ...plain, id: 'ccc' }]), { authoritative: true });
    expect(cleared.segments[0]).toMatchObject({ related: [], refused: [] });
  });

  it('relates no segment to itself, whatever id it turns out to have', () => {
    const [first] = asDrafts(stored.segments);
    const notes = draft([{ ...first, related: ['aaa', 'bbb'] }]);
    expect(byId(merged(stored, notes, { replace: true }), 'aaa')?.related).toEqual(['bbb']);
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

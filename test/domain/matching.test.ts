import { describe, expect, it } from '@jest/globals';
import { asDrafts, byId, draft, ids, merged, ref, stored } from '../support/merging.js';

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

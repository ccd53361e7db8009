import { describe, expect, it } from '@jest/globals';
import { routeNames } from '../../src/web/routeNames.js';

describe('the names of routes', () => {
  const names = routeNames();
  for (const one of ['/', '/feed.xml', '/episodes/:number', '/episodes/:number/card.png']) {
    names.add(one);
  }

  it.each([
    ['/', '/'],
    ['/feed.xml', '/feed.xml'],
    ['/feedxxml', 'other'],
    ['/episodes/18', '/episodes/:number'],
    ['/Episodes/18', '/episodes/:number'],
    ['/episodes/18/card.png', '/episodes/:number/card.png'],
    ['/episodes/18/more', 'other'],
    ['/media/a/b.mp3', '/media/*'],
    ['/__proto__', 'other'],
    ['/constructor', 'other'],
  ])('%s is %s', (path, name) => {
    expect(names.of(path)).toBe(name);
  });

  it('tell whether a path is ours', () => {
    expect([names.has('/feed.xml'), names.has('/media/a.mp3')]).toEqual([true, false]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Namespaces } from '../../../src/exchange/feed/namespaces.js';

function inside(...declarations: Record<string, string>[]): Namespaces {
  const namespaces = new Namespaces();
  for (const each of declarations) namespaces.enter(new Map(Object.entries(each)));
  return namespaces;
}

describe('the names of elements', () => {
  it('are those of their namespace, whatever its prefix and however its address is spelt', () => {
    const namespaces = inside({
      'xmlns:apple': 'HTTPS://www.iTunes.com/dtds/podcast-1.0.dtd',
      xmlns: 'http://www.w3.org/2005/Atom/',
    });
    expect(namespaces.nameOf('apple:duration')).toBe('itunes:duration');
    expect(namespaces.nameOf('entry')).toBe('atom:entry');
  });

  it('are as written where nothing is declared, or what nobody knows', () => {
    expect(inside().nameOf('item')).toBe('item');
    expect(inside().nameOf('iTunes:duration')).toBe('itunes:duration');
    expect(inside({ 'xmlns:a': 'https://a.example/' }).nameOf('a:b')).toBe('a:b');
    expect(inside({ 'xmlns:a': `https://${'/'.repeat(500_000)}a` }).nameOf('a:b')).toBe('a:b');
  });

  it('are those of the inmost declaration, until it is left', () => {
    const namespaces = inside({ xmlns: 'http://www.w3.org/2005/Atom' }, { xmlns: '' });
    expect(namespaces.nameOf('item')).toBe('item');
    namespaces.leave();
    expect(namespaces.nameOf('item')).toBe('atom:item');
    namespaces.leave();
    expect(namespaces.nameOf('item')).toBe('item');
  });
});

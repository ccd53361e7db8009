import { describe, expect, it } from '@jest/globals';
import { opened } from './support/chromium.js';
import { visits } from './support/visits.js';

const at = visits();

interface Heard {
  role: string;
  name: string;
  within: Heard[];
}

/** What a screen reader gets of a page, as Chromium tells it to the system. */
async function heard(path: string): Promise<Heard> {
  const page = await opened(at.browser, `${at.server.address}${path}`);
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = (id: string): Heard[] => {
    const node = byId.get(id);
    const within = (node?.childIds ?? []).flatMap(told);
    if (node === undefined || node.ignored) return within;
    return [{ role: String(node.role?.value), name: String(node.name?.value ?? ''), within }];
  };
  return { role: 'page', name: '', within: told(nodes[0]?.nodeId ?? '') };
}

const all = (of: Heard, role: string): Heard[] =>
  of.within.flatMap((node) => [...(node.role === role ? [node] : []), ...all(node, role)]);

describe('a screen reader', () => {
  it('hears an episode as a list of segments, each with its time in words and its title', async () => {
    const tour = await heard('/episodes/0');
    const [notes] = all(tour, 'region').filter(({ name }) => name === 'Show notes');
    const [segments] = notes === undefined ? [] : all(notes, 'list');
    expect(segments?.within.map(({ role }) => role)).toEqual(Array(8).fill('listitem'));

    const fifth = segments?.within[4];
    expect(fifth && all(fifth, 'link').map(({ name }) => name)).toContain(
      '0:43, play from 43 seconds',
    );
    expect(fifth && all(fifth, 'heading').map(({ name }) => name)).toEqual([
      'Search by ID, version or words',
    ]);
  });

  it('hears where a segment without a time stands', async () => {
    const [segments] = all(await heard('/episodes/17'), 'list').filter(
      ({ within }) => within.length === 52,
    );
    const texts = segments?.within.map((item) => all(item, 'StaticText').map(({ name }) => name));
    expect(texts?.[51]?.join('')).toMatch(/^Segment\s*52/);
  });

  it.each([
    '/',
    '/episodes/0',
    '/episodes/17',
    '/changes/1044274',
    '/versions/2.210',
    '/search?q=billing',
    '/subscribe',
  ])('hears the name of every control: %s', async (path) => {
    const page = await heard(path);
    const controls = ['link', 'button', 'textbox', 'searchbox', 'combobox', 'slider', 'checkbox'];
    for (const role of controls) {
      expect(all(page, role).filter(({ name }) => name.trim() === '')).toEqual([]);
    }
    expect(all(page, 'link').length).toBeGreaterThan(5);
  });
});

import { describe, expect, it } from '@jest/globals';
import { aLibrary } from '../support/aLibrary.js';
import { aSite } from '../support/aSite.js';
import { anEpisode, aSegment, at } from '../support/builders.js';

const library = aLibrary({
  episodes: [
    anEpisode({
      number: 21,
      media: {
        videoUrl: null,
        enclosure: { url: '/media/tour.mp3', type: 'audio/mpeg', lengthBytes: 1000 },
      },
      segments: [
        aSegment({ id: 'aa', areas: ['billing'], highlight: true, time: at(10, 70) }),
        aSegment({ id: 'bb', title: 'Credit notes', areas: ['billing', 'slas'], time: at(70) }),
        ...['cc', 'dd', 'ee', 'ff'].map((id) => aSegment({ id, title: `Another ${id}` })),
      ],
    }),
  ],
});
const { get } = await aSite(library);
const tagOf = (text: string, id: string) =>
  new RegExp(`<li [^>]*id="s-${id}"[^>]*>`).exec(text)?.[0];

describe('the page of an episode', () => {
  it('shows what its address chooses, with counts, and hides the rest', async () => {
    const { text, status } = await get('/episodes/21?area=billing&q=credit');
    expect(status).toBe(200);
    expect(tagOf(text, 'bb')).not.toContain('hidden');
    for (const id of ['aa', 'cc', 'dd', 'ee', 'ff']) expect(tagOf(text, id)).toContain(' hidden');
    expect(text).toContain('1 of 6 segments');
    expect(text).toMatch(
      /data-name="billing"[^>]* href="\/episodes\/21\?q=credit"[^>]* aria-current="true"/,
    );
    expect(text).toContain('<link rel="canonical" href="https://companion.example/episodes/21">');
  });

  it('carries the rest of the address through the form', async () => {
    const { text } = await get('/episodes/21?t=0:10&order=time&area=slas,billing');
    expect(text).toContain('<input type="hidden" name="t" value="0:10">');
    expect(text).toContain('<input type="hidden" name="order" value="time">');
    expect(text).toContain('<input type="hidden" name="area" value="billing,slas">');
  });

  it('reads what a browser makes of the form', async () => {
    const { text } = await get('/episodes/21?area=billing%2Cslas&q=credit+note');
    expect(text).toContain('1 of 6 segments');
  });

  it.each([
    ['/episodes/21?q=zebra', 'No segment fits all of this'],
    ['/episodes/21?area=blling', 'There is no area or kind “blling”'],
    ['/episodes/21?t=0:10&area=slas', 'is not among these'],
  ])('says so: %s', async (address, line) => {
    const { text } = await get(address);
    expect(text).toContain(line);
  });

  it('escapes what was typed', async () => {
    const { text } = await get('/episodes/21?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('value="&#34;&gt;&lt;script&gt;');
  });

  it('has facts for the browser, and the button that plays the highlights', async () => {
    const { text } = await get('/episodes/21');
    expect(tagOf(text, 'aa')).toContain('data-areas="billing" data-is="highlight"');
    expect(text).toContain('Play the highlight, 1 min');
  });
});

describe('a page across episodes', () => {
  it('offers its moments in one queue, and its times with their episodes', async () => {
    const { text } = await get('/areas/billing');
    expect(text).toContain('Play all 2 segments, at least 1 min');
    expect(text).toContain('data-seek="10" data-episode="21" data-segment="aa"');
    expect(text).toContain('id="listening"');
  });
});

import { describe, expect, it } from '@jest/globals';
import { episodeAnswer } from '../../src/api/episodeAnswer.js';
import { aSegment, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

const baseUrl = 'https://runbook.example';

describe('episodeAnswer', () => {
  it('gives the shape of the contract, unknown as null', () => {
    expect(
      episodeAnswer(
        anEntry({ number: 16, versions: ['2.210'], people: [{ name: 'Mendy', role: 'host' }] }),
        baseUrl,
      ),
    ).toEqual({
      number: 16,
      title: 'Rounding, at last',
      slug: 'episode-16',
      url: 'https://runbook.example/episodes/16',
      type: 'full',
      season: null,
      guid: 'urn:runbook:episode:16',
      explicit: null,
      summary: '',
      summaryHtml: '',
      publishedAt: null,
      updatedAt: '2026-04-01T10:00:00.000Z',
      status: 'published',
      complete: false,
      people: [{ name: 'Mendy', role: 'host' }],
      versions: ['2.210'],
      media: { videoUrl: null, enclosure: null },
      durationSeconds: null,
      transcriptUrl: null,
      notesUrl: null,
      segments: [],
    });
  });

  it('gives segments in note order with their moments, cautions and changes', () => {
    const { segments } = episodeAnswer(
      anEntry({
        number: 18,
        segments: [
          aSegment({
            section: 'Billing',
            time: at(1529, 1600),
            version: '2.210',
            changes: [{ id: '1050001', version: '2.212' }],
            areas: ['billing'],
            highlight: true,
            notes: '- ⚠️ Not *enabled* by default\n- [Look](/areas/billing)',
          }),
        ],
      }),
      baseUrl,
    );
    expect(segments).toHaveLength(1);
    expect(segments[0]).toMatchObject({
      id: 'k3f9',
      position: 1,
      section: 'Billing',
      title: 'Invoices can round per line',
      startSeconds: 1529,
      endSeconds: 1600,
      version: '2.210',
      versions: ['2.210', '2.212'],
      notesMarkdown: '- ⚠️ Not *enabled* by default\n- [Look](/areas/billing)',
      changes: ['1050001'],
      areas: ['billing'],
      highlight: true,
      cautions: ['Not enabled by default'],
      url: 'https://runbook.example/episodes/18?t=25:29#s-k3f9',
    });
    expect(segments[0]?.notesHtml).toContain('href="https://runbook.example/areas/billing"');
  });

  it('gives no start that is only proposed', () => {
    const { segments } = episodeAnswer(
      anEntry({
        number: 18,
        segments: [aSegment({ time: { start: 30, end: 40, proposed: true } })],
      }),
      baseUrl,
    );
    expect(segments[0]).toMatchObject({
      startSeconds: null,
      endSeconds: null,
      url: 'https://runbook.example/episodes/18#s-k3f9',
    });
  });

  it('gives addresses of its own files under the public origin, and a day as a day', () => {
    const enclosure = { url: '/media/tour.mp3', type: 'audio/mpeg', lengthBytes: null };
    const answer = episodeAnswer(
      anEntry({
        number: 0,
        published: '2026-03-31',
        transcript: '/media/tour.vtt',
        media: { videoUrl: null, enclosure },
      }),
      `${baseUrl}/`,
    );
    expect(answer).toMatchObject({
      publishedAt: '2026-03-31',
      media: { enclosure: { url: 'https://runbook.example/media/tour.mp3', lengthBytes: null } },
      transcriptUrl: 'https://runbook.example/episodes/0/transcript.vtt',
    });
    const elsewhere = anEntry({ transcript: 'https://files.example/0.vtt' });
    expect(episodeAnswer(elsewhere, baseUrl).transcriptUrl).toBe('https://files.example/0.vtt');
  });

  it('leaves out a transcript of ours that is not there, not one elsewhere', () => {
    const urlOf = (transcript: string) =>
      episodeAnswer(anEntry({ transcript }), baseUrl, { transcriptIsHere: false }).transcriptUrl;
    expect(urlOf('/media/lost.vtt')).toBeNull();
    expect(urlOf('https://files.example/0.vtt')).toBe('https://files.example/0.vtt');
  });

  it('takes an episode that was read and not saved', () => {
    const draft = { ...anEntry({ status: 'draft', segments: [aSegment()] }), updatedAt: null };
    expect(episodeAnswer(draft, baseUrl)).toMatchObject({ status: 'draft', updatedAt: null });
  });
});

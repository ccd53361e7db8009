import { describe, expect, it } from '@jest/globals';
import { changeAnswer } from '../../src/api/changeAnswer.js';
import type { ChangeEntry } from '../../src/library/entries.js';
import { aChange, aSegment, aShow, at } from '../support/builders.js';
import { anEntry } from '../support/entries.js';

const entry = (over: Partial<ChangeEntry>): ChangeEntry => ({
  id: '1050001',
  title: 'Invoices can round per line',
  version: '2.210',
  areas: ['billing'],
  catalogued: null,
  mentions: [],
  ...over,
});
const tracked = aShow({ releaseTracker: { title: 'Releases', url: 'https://releases.example/' } });

describe('changeAnswer', () => {
  it('gives every moment at which it was discussed', () => {
    const { segments } = anEntry({
      number: 16,
      segments: [aSegment({ id: 'aa', time: at(61) }), aSegment({ id: 'bb', title: 'Again' })],
    });
    expect(changeAnswer(entry({ mentions: segments }), tracked, 'https://runbook.example')).toEqual(
      {
        id: '1050001',
        title: 'Invoices can round per line',
        version: '2.210',
        areas: ['billing'],
        url: 'https://runbook.example/changes/1050001',
        externalUrl: 'https://releases.example/',
        released: null,
        notesMarkdown: '',
        mentions: [
          {
            episode: 16,
            segmentId: 'aa',
            title: 'Invoices can round per line',
            startSeconds: 61,
            url: 'https://runbook.example/episodes/16?t=1:01#s-aa',
          },
          {
            episode: 16,
            segmentId: 'bb',
            title: 'Again',
            startSeconds: null,
            url: 'https://runbook.example/episodes/16#s-bb',
          },
        ],
      },
    );
  });

  it('links to its own entry elsewhere when the catalogue knows one, else to nothing made up', () => {
    const catalogued = aChange({ url: 'https://releases.example/1050001' });
    const externalUrl = (change: ChangeEntry, show: ReturnType<typeof aShow>) =>
      changeAnswer(change, show, 'https://runbook.example').externalUrl;
    expect(externalUrl(entry({ catalogued }), tracked)).toBe('https://releases.example/1050001');
    expect(externalUrl(entry({}), aShow())).toBeNull();
  });
});

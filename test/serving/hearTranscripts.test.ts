import { describe, expect, it } from '@jest/globals';
import { createLibrary } from '../../src/library/createLibrary.js';
import { transcriptHearing } from '../../src/serving/hearTranscripts.js';
import { anEpisode, aShow } from '../support/builders.js';
import { episodeDocument, showDocument } from '../support/documents.js';

const episodeNamed = (number: number, transcript: string | null) =>
  episodeDocument(anEpisode({ number, transcript }));

describe('hearing transcripts', () => {
  it('takes those that are new or saved again into the search, and forgets those that go', async () => {
    const library = createLibrary(
      [showDocument(aShow()), episodeNamed(1, '/media/1.vtt'), episodeNamed(2, null)],
      0,
    );
    const read: string[] = [];
    const hear = transcriptHearing(library, (transcript) => {
      read.push(transcript);
      return Promise.resolve([{ start: 65, text: `Said in ${transcript}` }]);
    });
    const found = () =>
      library.search('said', { limit: 9, offset: 0 }).items.map(({ path }) => path);

    await Promise.all([hear(), hear()]);
    expect(read).toEqual(['/media/1.vtt']);
    expect(found()).toEqual(['/episodes/1?t=1:05']);

    library.apply([{ name: 'episodes/2', after: episodeNamed(2, '/media/2.vtt') }], 0);
    await hear();
    expect(read).toEqual(['/media/1.vtt', '/media/2.vtt']);
    expect(found()).toEqual(['/episodes/2?t=1:05', '/episodes/1?t=1:05']);

    library.apply([{ name: 'episodes/1', after: episodeNamed(1, null) }], 0);
    library.apply([{ name: 'episodes/2', after: null }], 0);
    await hear();
    expect(found()).toEqual([]);
  });

  it('tries again what could not be read', async () => {
    const library = createLibrary([episodeNamed(1, '/media/1.vtt')], 0);
    const answers = [Promise.reject(new Error('out of hands')), Promise.resolve([])];
    answers[0]?.catch(() => undefined);
    let asked = 0;
    const hear = transcriptHearing(library, () => answers[asked++] ?? Promise.resolve(null));
    await expect(hear()).rejects.toThrow('out of hands');
    await hear();
    expect(asked).toBe(2);
  });
});

import { describe, expect, it } from '@jest/globals';
import { anInstallation, damage, NOTES_21 } from '../../support/installation.js';

describe('import refuses or warns', () => {
  it('names problems with file and line, and saves none of the files when one has an error', async () => {
    const { run, write } = await anInstallation();
    await write('good.md', NOTES_21);
    await write(
      'bad.md',
      NOTES_21.replace('number: 21', 'number: 22').replace('#1050001', '| 12:75'),
    );
    const { code, err } = await run('import', 'good.md', 'bad.md');
    expect(code).toBe(1);
    expect(err).toMatch(/^bad\.md:11: error: /m);
    expect(err).toContain('Nothing was saved');
    expect((await run('export', '21')).code).toBe(1);
  });

  it('refuses a segment id that another episode has, with its line', async () => {
    const { runWith } = await anInstallation();
    await runWith(NOTES_21, 'import', '-');
    const { code, err } = await runWith(
      NOTES_21.replace('number: 21', 'number: 22'),
      'import',
      '-',
    );
    expect(code).toBe(1);
    expect(err).toContain(
      'stdin:11: error: The id s-aa22 belongs to a segment of another episode.',
    );
  });

  it('refuses notes of which little is recognised, unless --replace', async () => {
    const { runWith } = await anInstallation();
    await runWith(NOTES_21, 'import', '-');
    const other = '---\nnumber: 21\n---\n\n### Something else altogether {#s-zz99}\n';
    const refused = await runWith(other, 'import', '-');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--replace');
    expect((await runWith(other, 'import', '-', '--replace')).code).toBe(0);
  });

  it.each(['show.json', 'catalogue.json'])('is refused while %s is damaged', async (file) => {
    const installation = await anInstallation({ 'seeds/show.yaml': 'title: A' });
    await installation.run('check');
    await damage(installation, file);
    const { code, out, err } = await installation.runWith(NOTES_21, 'import', '-');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${file}: error: `);
    expect(err).toMatch(/\nNothing was saved\.\n$/);
    const asJson = await installation.runWith(NOTES_21, 'import', '-', '--json');
    expect(asJson.code).toBe(1);
    expect(JSON.parse(asJson.out)).toMatchObject({
      episodes: [],
      problems: [{ line: null, severity: 'error' }],
    });
  });

  it('goes on beside a damaged episode, and says that its ids cannot be seen', async () => {
    const installation = await anInstallation({
      'seeds/episodes/22.md': '---\nnumber: 22\n---\n',
    });
    await installation.run('check');
    await damage(installation, 'episode-22.json');
    const { code, err } = await installation.runWith(NOTES_21, 'import', '-');
    expect(code).toBe(0);
    expect(err).toContain('episode-22.json: warning: Episode 22 is damaged: ');
  });

  it('warns when readers no longer see an episode, as with a draft exported before', async () => {
    const { run, runWith } = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    const draft = (await run('export', '21')).out;
    await run('publish', '21');
    const sentence =
      'stdin: warning: With this, readers no longer see episode 21: by these notes its status is `draft`. ';
    expect((await runWith(draft, 'import', '-', '--dry-run')).err).toContain(sentence);
    const { code, err } = await runWith(draft, 'import', '-');
    expect(code).toBe(0);
    expect(err).toContain(sentence);
    expect(err).toContain('Write `status: published` into them');
    expect((await runWith(draft, 'import', '-')).err).toBe('');
  });

  it('says nothing of readers who go on seeing an episode', async () => {
    const { run, runWith } = await anInstallation({ 'seeds/episodes/21.md': NOTES_21 });
    await run('publish', '21');
    const published = (await run('export', '21')).out;
    expect((await runWith(published, 'import', '-')).err).toBe('');
    const { err } = await runWith('Reminders can wait\n', 'import', '-', '--number', '21');
    expect(err).not.toContain('readers');
  });
});

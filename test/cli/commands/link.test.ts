import { describe, expect, it } from '@jest/globals';
import { anInstallation } from '../../support/installation.js';

const DATES = 'Credit notes default to the date of today';

const FILES = {
  'seeds/changes.json': JSON.stringify([{ id: '1050001', title: DATES, version: '2.210' }]),
  'seeds/episodes/15.md': `---
number: 15
versions: [2.210]
---

### Parent tickets inherit dates from their child tickets {#s-pp11}
`,
  'seeds/episodes/16.md': `---
number: 16
versions: [2.210]
---

### Credit notes can now default to today as their date {#s-aa22}

### Parent tickets can inherit the late dates of child tickets {#s-bb33}

### Portals can hide their footer {#s-cc44}
`,
};

async function started() {
  const installation = await anInstallation(FILES);
  const notes = async (number: number) => (await installation.run('export', String(number))).out;
  return { ...installation, notes };
}

describe('check', () => {
  it('says in one notice that something is proposed, and lists it when asked', async () => {
    const { run } = await started();
    const { out } = await run('check', '16');
    expect(out).toContain('notice: 2 unlinked segments may mean something known here: npm run');
    const listed = await run('check', '16', '--links');
    expect(listed.out.split('\n')).toEqual([
      'Episode 16',
      '  segment 1, s-aa22: "Credit notes can now default to today as their date"',
      expect.stringMatching(new RegExp(`^    [01]\\.\\d\\d  #1050001 "${DATES}" \\(v2\\.210\\)$`)),
      '  segment 2, s-bb33: "Parent tickets can inherit the late dates of child tickets"',
      expect.stringMatching(/^ {4}[01]\.\d\d {2}s-pp11 "Parent tickets .*" \(episode 15\)$/),
      '2 proposals in 1 episode.',
      '',
    ]);
  });

  it('gives proposals to scripts', async () => {
    const { run } = await started();
    const { code, out } = await run('check', '--links', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      total: 3,
      items: [
        { kind: 'segment', episode: 15, segmentId: 'pp11', said: { segmentId: 'bb33' } },
        { kind: 'change', episode: 16, segmentId: 'aa22', change: { id: '1050001' } },
        { kind: 'segment', episode: 16, segmentId: 'bb33', said: { segmentId: 'pp11' } },
      ],
    });
    expect((await run('check', '--json')).code).toBe(2);
  });
});

describe('link', () => {
  it('links a segment to a change, and unlink takes it back', async () => {
    const { run, notes } = await started();
    const before = await notes(16);
    expect(await run('link', '16', 's-aa22', '#1050001')).toEqual({
      code: 0,
      err: '',
      out: 's-aa22 of episode 16 discusses #1050001.\n',
    });
    expect(await notes(16)).toContain('as their date | #1050001 {#s-aa22}');
    expect((await run('unlink', '16', 'aa22', '1050001')).code).toBe(0);
    expect(await notes(16)).toBe(before);
  });

  it('says when nothing here knows the ID, and links all the same', async () => {
    const { run, notes } = await started();
    const { code, out, err } = await run('link', '16', 's-aa22', '1234567');
    expect({ code, out }).toEqual({ code: 0, out: 's-aa22 of episode 16 discusses #1234567.\n' });
    expect(err).toContain('#1234567 is in no catalogue and no episode here');
    expect(err).toContain('unlink 16 s-aa22 1234567');
    expect(await notes(16)).toContain('| #1234567 {#s-aa22}');
    expect((await run('link', '16', 's-cc44', '1234567')).err).toBe('');
  });

  it('relates two unlinked segments, and links both once one is', async () => {
    const { run, notes } = await started();
    expect((await run('link', '16', 's-bb33', 's-pp11')).code).toBe(0);
    expect(await notes(16)).toContain('{#s-bb33 related=pp11}');
    expect((await run('link', '15', 's-pp11', 's-bb33')).code).toBe(0);
    expect(await notes(15)).not.toContain('related=');
    expect((await run('link', '15')).out).toBe('Nothing is proposed for episode 15.\n');
    await run('link', '16', 's-bb33', '1050002');
    expect((await run('link', '15')).out).toContain('1.00  #1050002');
    await run('link', '16', 's-bb33', 's-pp11');
    expect(await notes(15)).toContain('child tickets | #1050002 {#s-pp11}');
  });

  it('takes a relation away from whichever of the two says it', async () => {
    const { run, notes } = await started();
    await run('link', '16', 's-bb33', 's-pp11');
    expect(await run('unlink', '15', 's-pp11', 's-bb33')).toMatchObject({ code: 0, err: '' });
    expect(await notes(16)).not.toContain('related=');
    expect((await run('unlink', '15', 's-pp11', 's-bb33')).err).toContain(
      'is not linked to s-bb33',
    );
  });

  it('proposes what was refused no more', async () => {
    const { run, notes } = await started();
    expect((await run('unlink', '16', 's-aa22', '1050001', '--never')).code).toBe(0);
    expect((await run('unlink', '15', 's-pp11', 's-bb33', '--never')).code).toBe(0);
    expect(await notes(16)).toContain('{#s-aa22 not=1050001}');
    expect((await run('link', '16')).out).toBe('Nothing is proposed for episode 16.\n');
  });

  it('accepts from a score on, and links nothing without being told to', async () => {
    const { run, notes } = await started();
    const before = await notes(16);
    expect((await run('link', '16')).out).toContain('#1050001');
    expect((await run('link', '16', '--accept', '0.1', '--dry-run')).out).toContain(
      '2 proposals of 2 would be accepted.',
    );
    expect(await notes(16)).toBe(before);
    expect((await run('link', '16', '--accept', '1')).out).toContain('1 proposal of 2 accepted.');
    expect(await notes(16)).not.toContain('related=');
    await run('link', '16', '--accept', '0.5');
    expect(await notes(16)).toContain('#1050001 {#s-aa22}');
    expect(await notes(16)).toContain('{#s-bb33 related=pp11}');
  });

  it('walks through what is proposed, and saves each decision at once', async () => {
    const { run, runWith, notes } = await started();
    const walked = await runWith('what?\n1\nn\n', 'link', '16', '--review');
    expect(walked).toMatchObject({ code: 0, err: '' });
    expect(walked.out).toContain('(1 of 2) segment 1, s-aa22');
    expect(walked.out).toContain('2 decisions saved.');
    expect(await notes(16)).toContain('| #1050001 {#s-aa22}');
    expect(await notes(16)).toContain('{#s-bb33 not=s-pp11}');
    await run('unlink', '16', 's-aa22', '1050001');
    const other = await runWith('#1050009\n', 'link', '16', '--review');
    expect(other.out).toContain('s-aa22 of episode 16 discusses #1050009.');
    expect((await runWith('\nq\n', 'link', '15', '--review')).out).toContain('Nothing is proposed');
  });

  it.each([
    [['16', 's-zz99', '1050001'], 1, 'There is no segment s-zz99 in episode 16'],
    [['16', 's-aa22', 's-zz99'], 1, 'There is no segment s-zz99:'],
    [['16', 's-aa22', 's-aa22'], 1, 'not related to itself'],
    [['99', 's-aa22', '1050001'], 1, 'There is no episode 99'],
    [['16', 's-aa22'], 2, 'Name a segment and what to link it to'],
    [['16', 's-aa22', '105'], 2, 'six or seven digits'],
    [['16', 'S!', '1050001'], 2, 'A segment is named by its id'],
    [['16', '--accept', 'all'], 2, 'between 0 and 1'],
    [['16', '--accept', '0.5', '--review'], 2, 'Name a segment and what to link it to'],
  ])('refuses %j, and changes nothing', async (argv, code, message) => {
    const { run, notes } = await started();
    const before = await notes(16);
    const ran = await run('link', ...argv);
    expect(ran).toMatchObject({ code, err: expect.stringContaining(message) });
    expect(await notes(16)).toBe(before);
  });
});

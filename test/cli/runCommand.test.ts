import { describe, expect, it } from '@jest/globals';
import { anInstallation } from '../support/installation.js';

describe('the commands', () => {
  it.each([
    ['import'],
    ['export'],
    ['check'],
    ['publish'],
    ['unpublish'],
    ['remove'],
    ['show', 'export'],
    ['show', 'import'],
    ['changes', 'import'],
    ['chapters'],
  ])('%s %s explains itself with an example', async (...names) => {
    const { run } = await anInstallation();
    const command = names.filter(Boolean);
    const { code, out, err } = await run(...command, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: npm run -s runbook -- ${command.join(' ')}`);
    expect(out).toMatch(/Examples?(?:, [^:]+)?:\n {2}npm run -s runbook -- /);
  });

  it.each([[[]], [['frobnicate']], [['show']], [['export', 'sixteen']], [['export', '-1']]])(
    'end with 2 for the wrong usage %j',
    async (argv) => {
      const { run } = await anInstallation();
      expect(await run(...argv)).toMatchObject({ code: 2, out: '' });
    },
  );

  it.each([
    ['bogus', '--help'],
    ['bogus', '19', '-h'],
    ['show', 'bogus', '--help'],
    ['help', 'bogus'],
  ])('do not help with what is no command: %s %s %s', async (...argv) => {
    const { run } = await anInstallation();
    const { code, out } = await run(...argv.filter(Boolean));
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it.each([['--help'], ['help', 'import'], ['show', '--help']])(
    'help with %s %s',
    async (...argv) => {
      const { run } = await anInstallation();
      const { code, out } = await run(...argv.filter(Boolean));
      expect(code).toBe(0);
      expect(out).toContain('Usage: npm run -s runbook --');
    },
  );

  it('stop at a bad configuration with one line', async () => {
    const { run, env } = await anInstallation();
    env.PORT = 'many';
    expect(await run('check')).toEqual({
      code: 1,
      out: '',
      err: 'PORT is "many", but must be a whole number from 0 to 65535, such as 3000.\n',
    });
  });

  it('stop at a DATA_DIR that is a file with one line', async () => {
    const { run, env, write } = await anInstallation();
    env.DATA_DIR = await write('file', 'x');
    const { code, err } = await run('check');
    expect(code).toBe(1);
    expect(err).toMatch(/^Cannot read DATA_DIR .*\n$/);
  });

  it('write links under BASE_URL', async () => {
    const { run, runWith, env } = await anInstallation();
    env.BASE_URL = 'https://runbook.example.org';
    await runWith('---\nnumber: 21\n---\n', 'import', '-');
    expect((await run('publish', '21')).out).toContain('https://runbook.example.org/episodes/21');
  });
});

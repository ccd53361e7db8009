import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../..');

describe('every file of tests', () => {
  it('is run by one of the test commands', () => {
    const files = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(root, 'test', name))
      .filter((file) => /\.[cm]?[jt]s$/.test(file))
      .filter((file) => /^(?:describe|it|test)(?:\.\w+)?\(/m.test(readFileSync(file, 'utf8')));
    const jest = path.join(root, 'node_modules/jest/bin/jest.js');
    const configs = [
      'jest.config.mjs',
      'jest.browser.config.mjs',
      'jest.clients.config.mjs',
      'jest.crash.config.mjs',
    ];
    const run = new Set(
      configs.flatMap((config) => {
        const args = [jest, '--config', config, '--listTests'];
        return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
          .stdout.trim()
          .split('\n');
      }),
    );

    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !run.has(file))).toEqual([]);
  });
});

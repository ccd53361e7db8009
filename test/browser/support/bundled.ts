import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');

// In a process of its own: rolldown does not know the objects of jest's modules for objects.
const SCRIPT = `
  import { rolldown } from 'rolldown';
  const bundle = await rolldown({
    input: process.argv[1],
    platform: 'browser',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  });
  const { output } = await bundle.generate({ format: 'esm' });
  process.stdout.write(output[0].code);
`;

/** A module of src/browser with all that it imports, as one text that a page can import. @param file below src/browser */
export async function bundled(file: string): Promise<string> {
  const input = path.join(root, 'src', 'browser', file);
  const args = ['--input-type=module', '--eval', SCRIPT, input];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return stdout;
}

import { describe, expect, it } from '@jest/globals';
import { visits } from './support/visits.js';

const at = visits();

const NOTE = `window.violations = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  window.violations.push(violatedDirective + ' ' + blockedURI);
});`;

async function open(path: string) {
  const page = await at.browser.newPage();
  await page.addInitScript(NOTE);
  await page.goto(`${at.server.address}${path}`, { waitUntil: 'networkidle' });
  const violations = () => page.evaluate<string[]>('window.violations');
  return { page, violations };
}

describe('the policy of a page', () => {
  it.each([
    '/',
    '/episodes/0',
    '/episodes/16',
    '/changes/1044274',
    '/search?q=billing',
    '/upgrade?from=2.206&to=2.212',
    '/lookup',
    '/subscribe',
    '/embed/0',
    '/no-such-page',
  ])('lets %s do all that it does', async (path) => {
    const { page, violations } = await open(path);
    expect(await violations()).toEqual([]);
    await page.close();
  });

  it('lets nothing run, load or be sent that is not ours', async () => {
    const { page, violations } = await open('/episodes/16');
    await page.evaluate(`(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'window.ran = true';
      const foreign = document.createElement('script');
      foreign.src = 'https://evil.example/x.js';
      const picture = new Image();
      picture.setAttribute('onerror', 'window.ran = true');
      picture.src = 'https://evil.example/x.png';
      const base = document.createElement('base');
      base.href = 'https://evil.example/';
      document.body.append(inline, foreign, picture, base);
      await fetch('https://evil.example/').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 200));
    })()`);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    const refused = (await violations()).map((one) => one.split(' ')[0]);
    expect([...new Set(refused)].sort()).toEqual([
      'base-uri',
      'connect-src',
      'img-src',
      'script-src-attr',
      'script-src-elem',
    ]);
    await page.close();
  });
});

import { describe, expect, it } from '@jest/globals';
import { hostCheck } from '../../src/gate/hosts.js';

const isOurs = hostCheck('https://runbook.example.org');

describe('the host that a request names', () => {
  it.each([
    'runbook.example.org',
    'Runbook.Example.org:443',
    'runbook.example.org.',
    'localhost:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
    '192.168.1.7',
    'companion:3000',
    'a.localhost',
    '',
  ])('may be %p', (host) => {
    expect(isOurs(host, '/')).toBe(true);
  });

  it.each([
    'evil.example',
    'runbook.example.org.evil.example',
    'evil.example:80@runbook.example.org',
    'runbook.example.org/evil.example',
    'www.runbook.example.org',
    '[evil]',
  ])('may not be %p', (host) => {
    expect(isOurs(host, '/')).toBe(false);
  });

  it('may be any for those that ask whether it runs, and while no name was set', () => {
    expect(isOurs('pod-7.cluster.example', '/readyz')).toBe(true);
    expect(hostCheck(null)('evil.example', '/')).toBe(true);
    expect(isOurs(undefined, '/')).toBe(true);
  });
});

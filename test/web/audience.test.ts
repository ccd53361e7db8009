import { describe, expect, it } from '@jest/globals';
import { audienceOf } from '../../src/web/audience.js';

describe('who can open an origin', () => {
  it.each([
    ['http://localhost:3000', 'machine'],
    ['http://runbook.localhost', 'machine'],
    ['http://127.0.0.1:3000', 'machine'],
    ['http://127.9.9.9', 'machine'],
    ['http://[::1]:3000', 'machine'],
    ['http://[::ffff:127.0.0.1]', 'machine'],
    ['http://10.1.2.3', 'network'],
    ['http://172.31.0.1', 'network'],
    ['http://192.168.1.20:8080', 'network'],
    ['http://[fd12::1]', 'network'],
    ['http://nas', 'network'],
    ['http://nas.local', 'network'],
    ['https://runbook.internal', 'network'],
    ['https://runbook.example.org', 'anywhere'],
    ['https://localhost.example.org', 'anywhere'],
    ['https://172.32.0.1', 'anywhere'],
    ['https://[2001:db8::1]', 'anywhere'],
  ])('%s: %s', (origin, audience) => {
    expect(audienceOf(origin)).toBe(audience);
  });
});

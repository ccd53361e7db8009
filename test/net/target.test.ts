import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPublicAddress } from '../../src/net/publicAddress.js';
import { readTarget } from '../../src/net/target.js';

const anywhere = () => true;

function refusal(
  address: string,
  from: string | null = null,
  guard: (ip: string) => boolean = isPublicAddress,
): string {
  const target = readTarget(address, guard, from === null ? null : new URL(from));
  if (target.ok) throw new Error(`${address} was taken`);
  return target.message;
}

describe('an address to ask', () => {
  it.each(['https://example.org/feed.xml', 'HTTP://Example.org', 'https://8.8.8.8:8443/?a=b#c'])(
    'may be %s',
    (address) => {
      expect(readTarget(address, isPublicAddress, null)).toEqual({
        ok: true,
        url: new URL(address),
      });
    },
  );

  it.each([
    ['', 'An empty text, which is no address: write it in full, as https://example.org/feed.xml.'],
    ['example.org', 'example.org, which is no address: write it in full'],
    ['file:///etc/passwd', 'file:///etc/passwd, which is neither https nor http'],
    ['ftp://example.org/', 'neither https nor http'],
    ['data:text/xml,<rss/>', 'neither https nor http'],
    ['gopher://example.org/', 'neither https nor http'],
    ['http://127.0.0.1/', 'leads to 127.0.0.1, which is not on the public internet'],
    ['http://0x7f.1/', 'leads to 127.0.0.1'],
    ['http://2130706433/', 'leads to 127.0.0.1'],
    ['http://0/', 'leads to 0.0.0.0'],
    ['http://[::1]:80/', 'leads to ::1'],
    ['http://[::ffff:127.0.0.1]/', 'leads to ::ffff:7f00:1'],
    ['http://169.254.169.254/latest/meta-data/', 'leads to 169.254.169.254'],
    ['http://[fd00::1]/', 'leads to fd00::1'],
  ])('is not %j', (address, sentence) => {
    expect(refusal(address)).toContain(sentence);
  });

  it('is not one with a name and a password, and the sentence does not repeat them', () => {
    const sentence = refusal('https://me:secret@example.org/feed.xml');
    expect(sentence).toBe(
      'https://example.org/feed.xml, with a name and a password in it: give the address without them.',
    );
    expect(refusal('https://me:secret@b.example/', 'https://a.example/')).not.toContain('secret');
  });

  it('may be on this machine when that is allowed', () => {
    expect(readTarget('http://127.0.0.1:8080/', anywhere, null)).toMatchObject({ ok: true });
    expect(refusal('file:///etc/passwd', null, anywhere)).toContain('neither https nor http');
  });

  it('may be redirected to, but not from https to http', () => {
    const from = new URL('https://a.example/');
    expect(readTarget('https://b.example/', isPublicAddress, from)).toMatchObject({ ok: true });
    const plain = new URL('http://a.example/');
    expect(readTarget('http://b.example/', isPublicAddress, plain)).toMatchObject({ ok: true });
    expect(refusal('http://b.example/', 'https://a.example/')).toBe(
      'https://a.example/ redirects to http://b.example/, which is not encrypted: ask its publisher for an https address.',
    );
  });

  it('is read or refused in one line, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (address) => {
        const target = readTarget(address, isPublicAddress, null);
        expect(target.ok ? '' : target.message).not.toMatch(/[\n\r]/);
      }),
    );
  });
});

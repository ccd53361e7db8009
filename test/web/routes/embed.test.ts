import { describe, expect, it } from '@jest/globals';
import { aSite } from '../../support/aSite.js';

describe('the small player', () => {
  it('may be framed by anybody, runs nothing inline, and is no page for search engines', async () => {
    const { get } = await aSite();
    const { status, headers, text } = await get('/embed/21?t=25:29');
    const policy = String(headers['content-security-policy']);
    expect(status).toBe(200);
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("script-src 'self';");
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(text).not.toMatch(/<script(?![^>]*\s(?:src=|type="application\/json"))/);
  });

  it('says in its frame that an episode is not there', async () => {
    const { get } = await aSite();
    const { status, text, headers } = await get('/embed/999');
    expect(status).toBe(404);
    expect(String(headers['content-security-policy'])).toContain('frame-ancestors *');
    expect(text).toContain('There is no episode “999” here');
  });
});

import { describe, expect, it } from '@jest/globals';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { formOf, headOf, sizeOfForm, unchangedHead } from '../../../src/web/keeping/forms.js';

function responseWith(headers: Record<string, string | number | string[]>): ServerResponse {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return response;
}

describe('the headers of an answer, for whoever asks the same', () => {
  it('are those that were sent, but for those of one connection or request', () => {
    const sent = {
      ETag: '"a"',
      Vary: ['A', 'B'],
      Connection: 'close',
      'X-Request-Id': '1',
      RateLimit: 'r=1',
      Age: 3,
    };
    expect(headOf(responseWith(sent))).toEqual([
      'ETag',
      '"a"',
      'Vary',
      'A',
      'Vary',
      'B',
      'Age',
      '3',
    ]);
  });

  it('are for nobody else when they hold a cookie', () => {
    expect(headOf(responseWith({ ETag: '"a"', 'Set-Cookie': ['a=b'] }))).toBeNull();
  });
});

describe('a form', () => {
  const head = ['ETag', '"a-br"', 'Content-Type', 'text/html', 'Content-Length', '2', 'Vary', 'X'];
  const dates = { lastModified: null, nextPublication: null };
  const bytes = Buffer.from('ab');
  const coded = { bytes, mark: '-br' };
  const form = formOf(head, { coding: 'br', etags: ['"a-br"', '"a-br11"'], coded }, dates);

  it('says nothing of a body to those who have it', () => {
    expect(form).toMatchObject({
      whole: { head, body: bytes },
      unchanged: ['ETag', '"a-br"', 'Vary', 'X'],
    });
  });

  it('names the tag that a client has', () => {
    expect(unchangedHead(form, '"a-br"')).toBe(form.unchanged);
    expect(unchangedHead(form, '"a-br11"')).toEqual(['ETag', '"a-br11"', 'Vary', 'X']);
  });

  it('is as large as its headers, and as its body if that is not kept anyway', () => {
    const other = sizeOfForm(form, Buffer.from('plain'));
    expect(other - sizeOfForm(form, bytes)).toBe(bytes.length);
    expect(other).toBeGreaterThan(head.join('').length);
  });
});

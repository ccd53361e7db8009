import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readArticle } from '../../src/exchange/articleFile.js';

const front = '---\ntitle: Rounding\nslug: rounding\n---\n';

describe('the article file', () => {
  it('reads its front matter and keeps its body', () => {
    const { article, problems } = readArticle(
      `---
title: "MSP Business: a model"
slug: msp-business-model
author: Mendy Green
published: 2021-06-09
category: Business
readingMinutes: 20
summary: Why time is profit.
---

First paragraph.

---

Last.
`,
    );
    expect(problems).toEqual([]);
    expect(article).toEqual({
      slug: 'msp-business-model',
      title: 'MSP Business: a model',
      author: 'Mendy Green',
      published: '2021-06-09',
      category: 'Business',
      readingMinutes: 20,
      summary: 'Why time is profit.',
      body: 'First paragraph.\n\n---\n\nLast.\n',
    });
  });

  it('leaves open what is not stated', () => {
    expect(readArticle(front).article).toEqual({
      slug: 'rounding',
      title: 'Rounding',
      author: null,
      published: null,
      category: null,
      readingMinutes: null,
      summary: '',
      body: '',
    });
  });

  it('keeps the body byte for byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        expect(readArticle(`${front}\n${body}`).article?.body).toBe(body);
      }),
    );
  });

  it('accepts a byte order mark and the line ends of Windows', () => {
    const text = `\uFEFF${front.replaceAll('\n', '\r\n')}\r\nOne.\r\nTwo.`;
    expect(readArticle(text).article).toMatchObject({ title: 'Rounding', body: 'One.\r\nTwo.' });
  });

  it.each([
    ['No front matter', 1, 'begins with its front matter'],
    ['---\ntitle: Never closed\n', 1, 'begins with its front matter'],
    ['---\nslug: a\n---\n', 2, '`title` is missing'],
    ['---\ntitle: A\nslug: A b\n---\n', 3, '`slug` must be lower-case'],
    ['---\ntitle: A\nslug: a\npublished: June 9\n---\n', 4, '"June 9" is not a day'],
    ['---\ntitle: A\nslug: a\npublished: 2021-02-30\n---\n', 4, '"2021-02-30" is not a day'],
    ['---\ntitle: A\nslug: a\nreadingMinutes: long\n---\n', 4, 'must be a whole number'],
    ['---\ntitle: A\nslug: a\n"x\n---\n', 4, 'This is not YAML'],
  ])('says what is wrong with %j, and on which line', (text, line, message) => {
    const { article, problems } = readArticle(text);
    expect(article).toBeNull();
    expect(problems[0]).toMatchObject({ line, severity: 'error' });
    expect(problems[0]?.message).toContain(message);
  });
});

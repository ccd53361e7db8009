import { describe, expect, it } from '@jest/globals';
import { htmlToMarkdown } from '../../../src/notes/html/htmlToMarkdown.js';

describe('htmlToMarkdown', () => {
  it('makes addresses absolute where it is told what they hang on', () => {
    const html = '<p><a href="/a">a</a> <a href="//b.example/">b</a></p>';
    expect(htmlToMarkdown(html)).toBe('[a](/a) [b](//b.example/)');
    expect(htmlToMarkdown(html, 'https://host.example/feed')).toBe(
      '[a](https://host.example/a) [b](https://b.example/)',
    );
  });

  it('lets a link that cannot be an address be plain text, with a base too', () => {
    const html = '<p><a href="javascript:alert(1)">a</a> <a href="https://[">b</a></p>';
    expect(htmlToMarkdown(html, 'https://host.example/')).toBe('a [b](https://[)');
  });

  it('goes through elements side by side however many they are', () => {
    const links = '<a href="/x">x</a>'.repeat(150_000);
    expect(htmlToMarkdown(links, 'https://host.example/')).toContain('https://host.example/x');
  });
});

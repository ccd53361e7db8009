import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCatalogue } from '../../../src/exchange/catalogue/readCatalogue.js';
import { textOfFile } from '../../../src/exchange/catalogue/textOfFile.js';

const TEXT = 'id\ttitle\n1050001\tÜber – “so”\n';
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('the characters of a catalogue file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['the "Unicode text" of Excel', utf16(`\uFEFF${TEXT}`)],
    ['UTF-16 the other way round', utf16(`\uFEFF${TEXT}`).swap16()],
    ['UTF-16 without a mark', utf16(TEXT)],
  ])('are read in %s', (_, bytes) => {
    expect(textOfFile(bytes, null)).toEqual({ ok: true, text: TEXT, notice: null });
  });

  it('are read as Windows-1252 when they are not UTF-8, with a warning that says from where', () => {
    const bytes = Buffer.from('id;title\n1050001;A\n1050002;\x93\xdcber\x94\n', 'latin1');
    expect(textOfFile(bytes, null)).toEqual({
      ok: true,
      text: 'id;title\n1050001;A\n1050002;“Über”\n',
      notice: {
        line: 3,
        severity: 'warning',
        message: expect.stringContaining('save it as "CSV UTF-8"'),
      },
    });
  });

  it('are those that the sender names, when they fit', () => {
    const bytes = Buffer.from('id;title\n1050001;\xf3\n', 'latin1');
    expect(textOfFile(bytes, 'iso-8859-2')).toMatchObject({ notice: null });
    expect(textOfFile(Buffer.from(TEXT), 'no-such-charset')).toMatchObject({ text: TEXT });
  });

  it.each([
    ['PK\x03\x04', 'is an Excel workbook'],
    ['\xd0\xcf\x11\xe0\xa1', 'is an Excel workbook'],
    ['%PDF-1.7', 'is a PDF file'],
    ['\x1f\x8b\x08', 'is packed'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'is not a text'],
  ])('are not looked for in %j', (start, message) => {
    expect(textOfFile(Buffer.from(start, 'latin1'), null)).toEqual({
      ok: false,
      message: expect.stringContaining(message),
    });
  });

  it('of any bytes are read or refused, and so is the catalogue in them', () => {
    const context = { versionAliases: {}, areas: [], knownVersions: [] };
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom('', 'id,title\n'), (bytes, head) => {
        const reading = textOfFile(Buffer.concat([Buffer.from(head), bytes]), null);
        if (reading.ok) expect(readCatalogue(reading.text, context).problems).toBeDefined();
        else expect(reading.message).not.toBe('');
      }),
    );
  });
});

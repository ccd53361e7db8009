import { describe, expect, it } from '@jest/globals';
import { isUuid } from '../../src/exchange/uuid.js';

describe('isUuid', () => {
  it('knows a UUID in lower case', () => {
    expect(isUuid('917393e3-1b1e-5cef-ace4-edaa54e1f810')).toBe(true);
  });

  it.each([
    '',
    '917393E3-1B1E-5CEF-ACE4-EDAA54E1F810',
    '917393e31b1e5ceface4edaa54e1f810',
    'urn:uuid:917393e3-1b1e-5cef-ace4-edaa54e1f810',
  ])('takes %j for none', (text) => {
    expect(isUuid(text)).toBe(false);
  });
});

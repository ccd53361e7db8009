import { describe, expect, it } from '@jest/globals';
import { areasIn } from '../../src/domain/area.js';

const areas = [
  { slug: 'billing', title: 'Billing', terms: ['invoice', 'invoices', 'time allocation'] },
  { slug: 'ai', title: 'AI', terms: ['AI'] },
  { slug: 'dates', title: 'Dates', terms: ["today's date", 'C++'] },
];

describe('areas', () => {
  it.each([
    ['Invoices can round per line.', ['billing']],
    ['AI can suggest categories; see the invoice.', ['billing', 'ai']],
    ['Send an email to the chair.', []],
    ['Editing the time   allocation', ['billing']],
    ['Credit Date is today’s date', ['dates']],
    ['Written in C++.', ['dates']],
    ['invoicesque', []],
    ['ai-generated', ['ai']],
  ])('of %j are %j', (text, slugs) => {
    expect(areasIn(text, areas)).toEqual(slugs);
  });
});

import { z } from 'zod';

/** What several shapes are made of. */

export const unknownSeconds = z
  .number()
  .min(0)
  .nullable()
  .describe('Seconds since the start; null when unknown');
export const url = z.string().meta({ format: 'uri' });
export const count = z.int().min(0);
export const version = z.string().describe('Text: as a number, 2.210 would become 2.21');

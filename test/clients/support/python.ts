import path from 'node:path';
import type { Home } from './home.js';

const scripts = path.resolve(import.meta.dirname, '../readers');

/** Runs a script of `readers/` with Debian's Python, which has the clients, and reads the JSON it prints. */
export async function python<T>(home: Home, script: string, ...args: string[]): Promise<T> {
  const printed = await home.run('/usr/bin/python3', ['-B', path.join(scripts, script), ...args]);
  return JSON.parse(printed) as T;
}

/** The rows that a query finds in an SQLite database, as clients keep them. */
export function rows<T>(home: Home, database: string, query: string): Promise<T[]> {
  return python<T[]>(home, 'rows.py', database, query);
}

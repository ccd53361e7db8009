import type { Person } from '../../domain/episode.js';
import { oneLine } from '../../domain/oneLine.js';
import { textOf, type Complain } from './values.js';
import type { Value } from './yamlTree.js';

/**
 * `people`: maps of name and role, or plain names, which are hosts; also several names in one text,
 * separated by commas.
 */
export function peopleOf(value: Value, complain: Complain): Person[] {
  if (value.kind === 'text') return value.text.split(',').flatMap((name) => host(name));
  if (value.kind === 'map') return personOf(value, complain);
  if (value.kind === 'list') {
    return value.items.flatMap((item) =>
      item.kind === 'text' ? host(item.text) : personOf(item, complain),
    );
  }
  return personOf(value, complain);
}

function host(text: string): Person[] {
  const name = oneLine(text);
  return name === '' ? [] : [{ name, role: 'host' }];
}

function personOf(value: Value, complain: Complain): Person[] {
  const entries = value.kind === 'map' ? value.entries : [];
  const stated = (key: string) => {
    const entry = entries.find((candidate) => candidate.key === key);
    return oneLine((entry && textOf(entry.value, key, complain)) ?? '');
  };
  const name = stated('name');
  for (const { key, line } of entries) {
    if (key === 'name' || key === 'role') continue;
    complain(line, `\`${key}\` is not a key of a person: write \`name\` and \`role\`.`);
  }
  if (name !== '') return [{ name, role: stated('role').toLowerCase() || 'host' }];
  complain(value.line, 'A person has no name: write `- name: Mendy` with `role: host` below it.');
  return [];
}

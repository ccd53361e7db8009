import { cautionOf } from '../../domain/caution.js';
import type { Unit } from './units.js';

/** Joins units into Markdown: paragraphs apart, lines of one block and items of one list together. */
export function notesText(parts: readonly (string | Unit)[]): string {
  const indent = Math.min(...parts.map((part) => (isBullet(part) ? part.indent : Infinity)));
  let text = '';
  let before: string | Unit | null = null;
  for (const part of parts) {
    if (before !== null) text += belongTogether(before, part) ? '\n' : '\n\n';
    text += typeof part === 'string' ? part : markdownOf(part, indent);
    before = part;
  }
  return text.trim();
}

function isBullet(part: string | Unit): part is Unit {
  return typeof part !== 'string' && part.kind === 'bullet';
}

function belongTogether(before: string | Unit, part: string | Unit): boolean {
  if (typeof before === 'string' || typeof part === 'string') return false;
  if (before.kind !== part.kind) return false;
  // A warning is known by what its paragraph begins with.
  if (cautionOf(before.text) ?? cautionOf(part.text)) return part.kind === 'bullet';
  return (
    before.kind === 'bullet' ||
    before.kind === 'table' ||
    (before.kind === 'text' && before.block === part.block)
  );
}

function markdownOf(unit: Unit, indent: number): string {
  if (unit.kind === 'heading') return `#### ${unit.text}`;
  const pad = unit.kind === 'bullet' ? ' '.repeat(Math.min(12, unit.indent - indent)) : '';
  const marker = unit.marker === '' ? '' : `${unit.marker} `;
  const inner = unit.kind === 'bullet' ? pad + ' '.repeat(marker.length) : '';
  const more = unit.more.map((line) => (line === '' ? '' : `${inner}${line}`));
  return [`${pad}${marker}${unit.text}`, ...more].join('\n');
}

/** Fields of a YAML file and the lines on which they begin. */
import { isCollection, isScalar, LineCounter } from 'yaml';
import type { ParsedNode } from 'yaml';
import { parsed } from './yaml.ts';

/** A field inside a field: `routes` and `on_request`, `all` and 0. */
export function inside(field: string, key: string | number): string {
  if (typeof key === 'number') return `${field}[${key}]`;
  return field === '' ? key : `${field}.${key}`;
}

/** The line of a field, or of its nearest ancestor. The text is read again at the first question: most files are sound. */
export function linesOf(text: string): (field: string) => number {
  let known: ReadonlyMap<string, number> | null = null;
  return (field) => {
    known ??= linesByField(text);
    for (let f = field; f !== ''; f = parent(f)) {
      const line = known.get(f);
      if (line !== undefined) return line;
    }
    return 1;
  };
}

/** The line (from 1) of a position in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function linesByField(text: string): ReadonlyMap<string, number> {
  const counter = new LineCounter();
  const lines = new Map<string, number>();
  const visit = (node: ParsedNode | null, field: string): void => {
    if (!isCollection(node)) return;
    node.items.forEach((item, i) => {
      const [start, value, below] = 'key' in item ? [item.key, item.value, keyOf(item.key)] : [item, item, i];
      const name = inside(field, below);
      lines.set(name, counter.linePos(start.range[0]).line);
      visit(value, name);
    });
  };
  visit(parsed(text, counter).contents, '');
  return lines;
}

/** A key as written; a key that is a map or a list has no name. */
export function keyOf(key: ParsedNode): string {
  return isScalar(key) ? (key.source ?? '') : '?';
}

/** The field that holds a field; `''` for the whole file. */
export function parent(field: string): string {
  const end = Math.max(field.lastIndexOf('.'), field.lastIndexOf('['));
  return end <= 0 ? '' : field.slice(0, end);
}

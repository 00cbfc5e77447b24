/** This module maps the fields of a YAML file to the lines on which they begin. */
import { isCollection, isScalar } from 'yaml';
import type { LineCounter, ParsedNode } from 'yaml';

/**
 * Formats the path of a field inside another one: a key is joined with a dot (`routes.on_request`), an index stands in
 * brackets (`all[0]`).
 */
export function joinField(field: string, key: string | number): string {
  if (typeof key === 'number') return `${field}[${key}]`;
  return field === '' ? key : `${field}.${key}`;
}

/**
 * Returns a function that gives the line of a field, or of its closest existing ancestor, or 1 when there is none. Only
 * the positions of the fields are kept, and not the parsed document, which takes much more memory.
 * @param contents the parsed file
 * @param counter the counter with which it was parsed
 */
export function createLineLookup(contents: ParsedNode | null, counter: LineCounter): (field: string) => number {
  const positions = positionsByField(contents);
  return (field) => {
    for (let f = field; f !== ''; f = getParentField(f)) {
      const position = positions.get(f);
      if (position !== undefined) return counter.linePos(position).line;
    }
    return 1;
  };
}

/** Returns the line (counted from 1) of a position in a text. */
export function findLineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function positionsByField(contents: ParsedNode | null): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  const visit = (node: ParsedNode | null, field: string): void => {
    if (!isCollection(node)) return;
    node.items.forEach((item, i) => {
      const [start, value, below] = 'key' in item ? [item.key, item.value, readYamlKey(item.key)] : [item, item, i];
      const name = joinField(field, below);
      positions.set(name, start.range[0]);
      visit(value, name);
    });
  };
  visit(contents, '');
  return positions;
}

/** Returns a key as written, or `?` for a key that is a map or a list. */
export function readYamlKey(key: ParsedNode): string {
  return isScalar(key) ? (key.source ?? '') : '?';
}

/** Returns the path of the parent field, or `''` for the whole file. */
export function getParentField(field: string): string {
  const end = Math.max(field.lastIndexOf('.'), field.lastIndexOf('['));
  return end <= 0 ? '' : field.slice(0, end);
}

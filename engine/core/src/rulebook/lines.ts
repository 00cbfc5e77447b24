/** This module maps the fields of a YAML file to the lines on which they begin. */
import { isCollection, isScalar, LineCounter } from 'yaml';
import type { ParsedNode } from 'yaml';
import { parseYaml } from './yaml.ts';

/**
 * Formats the path of a field inside another one: a key is joined with a dot (`routes.on_request`), an index stands in
 * brackets (`all[0]`).
 */
export function joinField(field: string, key: string | number): string {
  if (typeof key === 'number') return `${field}[${key}]`;
  return field === '' ? key : `${field}.${key}`;
}

/**
 * Returns a function that gives the line of a field, or of its closest existing ancestor, or 1 when there is none. The
 * text is parsed again only at the first call, because most files have no problems to report.
 */
export function createLineLookup(text: string): (field: string) => number {
  let known: ReadonlyMap<string, number> | null = null;
  return (field) => {
    known ??= linesByField(text);
    for (let f = field; f !== ''; f = getParentField(f)) {
      const line = known.get(f);
      if (line !== undefined) return line;
    }
    return 1;
  };
}

/** Returns the line (counted from 1) of a position in a text. */
export function findLineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function linesByField(text: string): ReadonlyMap<string, number> {
  const counter = new LineCounter();
  const lines = new Map<string, number>();
  const visit = (node: ParsedNode | null, field: string): void => {
    if (!isCollection(node)) return;
    node.items.forEach((item, i) => {
      const [start, value, below] = 'key' in item ? [item.key, item.value, readYamlKey(item.key)] : [item, item, i];
      const name = joinField(field, below);
      lines.set(name, counter.linePos(start.range[0]).line);
      visit(value, name);
    });
  };
  visit(parseYaml(text, counter).contents, '');
  return lines;
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

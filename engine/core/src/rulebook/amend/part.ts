/**
 * This module represents the values of a rule file together with the file and field in which each of them stands, so
 * that one law can be made of the parts of two files.
 */
import type { Place } from '../../language/ast.ts';
import { inside, parent } from '../lines.ts';
import type { RuleFile } from '../read.ts';

/**
 * Describes a part of a law: a map, a list, or a single value. Maps and lists may be changed, because each conversion
 * of a file makes a new tree.
 */
export interface Part {
  readonly file: RuleFile;
  /** Gives the field of this part in its file. */
  readonly field: string;
  readonly held: MapPart | Part[] | string | number | boolean | null;
}
export type MapPart = Map<string, Part>;

/** Converts the value of a field, and everything below it, to a part. */
export function partOf(file: RuleFile, field: string, value: unknown): Part {
  if (Array.isArray(value)) {
    return { file, field, held: value.map((item: unknown, i) => partOf(file, inside(field, i), item)) };
  }
  if (value === null || typeof value !== 'object') return { file, field, held: value as string };
  const below = Object.entries(value).map(([key, one]) => [key, partOf(file, inside(field, key), one)] as const);
  return { file, field, held: new Map(below) };
}

/** Converts a part to a plain value, as a file would hold it that states the whole law itself. */
export function valueOf({ held }: Part): unknown {
  if (Array.isArray(held)) return held.map(valueOf);
  return held instanceof Map ? Object.fromEntries([...held].map(([key, one]) => [key, valueOf(one)])) : held;
}

/**
 * Returns a function that maps a field of the whole law to the place in which it, or its closest existing ancestor, was
 * written.
 */
export function placesOf(law: Part): (field: string) => Place {
  let known: ReadonlyMap<string, Part> | null = null;
  return (field) => {
    known ??= new Map(fieldsOf(law, ''));
    for (let at = field; at !== ''; at = parent(at)) {
      const part = known.get(at);
      if (part !== undefined) return part.file.place(part.field + field.slice(at.length));
    }
    return law.file.place(field);
  };
}

function* fieldsOf({ held }: Part, field: string): Generator<readonly [string, Part]> {
  if (held === null || typeof held !== 'object') return;
  for (const [key, below] of held.entries()) {
    const at = inside(field, key);
    yield [at, below];
    yield* fieldsOf(below, at);
  }
}

/** The values of a rule file, each with the file and the field in which it stands, so that parts of two files make one law. */
import type { Place } from '../../language/ast.ts';
import { inside, parent } from '../lines.ts';
import type { RuleFile } from '../read.ts';

/** A part of a law: a map, a list, or one value. Maps and lists may be changed; `partOf` makes a new tree at each call. */
export interface Part {
  readonly file: RuleFile;
  /** Where it stands in that file. */
  readonly field: string;
  readonly held: MapPart | Part[] | string | number | boolean | null;
}
export type MapPart = Map<string, Part>;

/** What stands in a field of a file, and all below it. */
export function partOf(file: RuleFile, field: string, value: unknown): Part {
  if (Array.isArray(value)) {
    return { file, field, held: value.map((item: unknown, i) => partOf(file, inside(field, i), item)) };
  }
  if (value === null || typeof value !== 'object') return { file, field, held: value as string };
  const below = Object.entries(value).map(([key, one]) => [key, partOf(file, inside(field, key), one)] as const);
  return { file, field, held: new Map(below) };
}

/** The value as a file would have it that says all of it itself. */
export function valueOf({ held }: Part): unknown {
  if (Array.isArray(held)) return held.map(valueOf);
  return held instanceof Map ? Object.fromEntries([...held].map(([key, one]) => [key, valueOf(one)])) : held;
}

/** Reads a field of the whole law as the place in which it, or its nearest ancestor, was written. */
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
